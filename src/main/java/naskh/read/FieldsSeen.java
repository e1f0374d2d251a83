package naskh.read;

import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naskh.tables.WrongUse;

/**
 * The names of the fields of records, as far as they matter: whether every field that an option
 * names exists, and whether any record has a text.
 */
final class FieldsSeen implements Serializable {
  private static final long serialVersionUID = 1L;

  /** As many as a message can show; data whose keys are values has millions. */
  private static final int MAX_NAMES = 50;

  private final TreeMap<String, String> mapped;
  private final TreeSet<String> names = new TreeSet<>();
  private final TreeSet<String> wanted = new TreeSet<>();
  private boolean text;
  private boolean articleFiles;

  /** {@code mapped}: article field → the input's name for it. */
  FieldsSeen(Map<String, String> mapped) {
    this.mapped = new TreeMap<>(mapped); // a plain one, since it travels by any serializer
  }

  /** Looks at up to {@code maxRecords} of each of the files, until nothing is missing. */
  FieldsSeen look(Opener opener, List<InputFile> files, long maxRecords) {
    for (InputFile file : files) {
      if (nothingMissing()) {
        break;
      }
      Opener.Opened opened = opener.open(file);
      try (RecordReader records = opened.records()) {
        articleFiles |= opened.article();
        long most = opened.article() ? 0 : maxRecords;
        for (long i = 0; i < most && !nothingMissing() && records.hasNext(); i++) {
          RawRecord record = records.next();
          if (record.reason() == null) {
            add(record.fields().keySet());
          }
        }
      } catch (IOException closing) {
        // What could be seen has been seen.
      }
    }
    return this;
  }

  private void add(Collection<String> fields) {
    for (String field : fields) {
      text |= isText(field);
      if (isMapped(field)) {
        wanted.add(field.toLowerCase(Locale.ROOT));
      }
      if (names.size() < MAX_NAMES) {
        names.add(field);
      }
    }
  }

  private boolean isText(String field) {
    String named = mapped.get(Field.TEXT.label());
    Stream<String> candidates = named == null ? Field.TEXT.guesses().stream() : Stream.of(named);
    return candidates.anyMatch(field::equalsIgnoreCase);
  }

  private boolean isMapped(String field) {
    return mapped.values().stream().anyMatch(field::equalsIgnoreCase);
  }

  FieldsSeen and(FieldsSeen other) {
    FieldsSeen both = new FieldsSeen(mapped);
    both.wanted.addAll(wanted);
    both.wanted.addAll(other.wanted);
    both.names.addAll(names);
    both.names.addAll(other.names);
    while (both.names.size() > MAX_NAMES) {
      both.names.pollLast();
    }
    both.text = text || other.text;
    both.articleFiles = articleFiles || other.articleFiles;
    return both;
  }

  boolean nothingMissing() {
    return missing().isEmpty() && (text || articleFiles);
  }

  /**
   * @throws WrongUse for a mapped field that no record has; for records none of which has a text
   */
  void check() {
    if (!missing().isEmpty() && (articleFiles || !names.isEmpty())) {
      String have =
          names.isEmpty()
              ? "the inputs are plain text without fields"
              : "the fields are " + String.join(", ", names);
      throw new WrongUse("field " + missing().get(0) + ": no record has this field; " + have);
    }
    if (!text && !articleFiles && !names.isEmpty()) {
      throw new WrongUse(
          "no field of the records is known to hold the text; the fields are "
              + String.join(", ", names)
              + ": name one, as in --field text="
              + names.first());
    }
  }

  /** Mapped fields that have not been seen, as {@code text=body}. */
  private List<String> missing() {
    return mapped.entrySet().stream()
        .filter(field -> !wanted.contains(field.getValue().toLowerCase(Locale.ROOT)))
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.toList());
  }
}
