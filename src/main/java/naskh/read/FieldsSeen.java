package naskh.read;

import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import naskh.WrongUse;
import naskh.read.charset.ArabicScript;
import naskh.read.fields.Field;
import naskh.read.format.RawRecord;
import naskh.read.source.InputFile;
import naskh.read.source.Opener;

/**
 * The names of the fields of records, as far as they matter: whether every field that an option
 * names exists, and whether any record has a text.
 */
final class FieldsSeen implements Serializable {
  private static final long serialVersionUID = 1L;

  /** As many as a message can show; data whose keys are values has millions. */
  private static final int MAX_NAMES = 50;

  private static final String LOOK = "; naskh look INPUT shows what is in them";

  private final TreeMap<String, String> mapped;

  /** Names, and the most Arabic letters that a value of theirs has had. */
  private final TreeMap<String, Integer> names = new TreeMap<>();

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
      try (FileRecords records = new FileRecords(opener.open(file))) {
        for (long i = 0; i < maxRecords && !nothingMissing() && records.hasNext(); i++) {
          RawRecord record = records.next();
          articleFiles |= records.document().isOneArticle();
          if (record.reason() == null) {
            add(record.fields());
            file.folderValues().keySet().forEach(this::addName);
          }
        }
      } catch (IOException closing) {
        // What could be seen has been seen.
      }
    }
    return this;
  }

  private void add(Map<String, Object> fields) {
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      addName(field.getKey());
      String value = RawRecord.joined(field.getValue(), " ");
      names.computeIfPresent(field.getKey(), (name, most) -> Math.max(most, arabicLetters(value)));
    }
  }

  /** Takes the columns of a table as seen. */
  void addNames(List<String> columns) {
    columns.forEach(this::addName);
  }

  private void addName(String name) {
    text |= isText(name);
    if (mapped.values().stream().anyMatch(wish -> isSame(wish, name))) {
      wanted.add(Field.normalized(name));
    }
    if (names.size() < MAX_NAMES) {
      names.putIfAbsent(name, 0);
    }
  }

  private boolean isText(String name) {
    String named = mapped.get(Field.TEXT.label());
    return named == null ? Field.TEXT.isUsual(name) : isSame(named, name);
  }

  private static boolean isSame(String one, String other) {
    return one.equals(other) || Field.normalized(one).equals(Field.normalized(other));
  }

  private static int arabicLetters(String value) {
    return value == null ? 0 : ArabicScript.letters(value);
  }

  FieldsSeen and(FieldsSeen other) {
    FieldsSeen both = new FieldsSeen(mapped);
    both.wanted.addAll(wanted);
    both.wanted.addAll(other.wanted);
    both.names.putAll(names);
    other.names.forEach((name, letters) -> both.names.merge(name, letters, Math::max));
    while (both.names.size() > MAX_NAMES) {
      both.names.pollLastEntry();
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
              : "the fields are " + String.join(", ", names.keySet());
      throw new WrongUse(
          "field " + missing().get(0) + ": no record has this field; " + have + LOOK);
    }
    if (!text && !articleFiles && !names.isEmpty()) {
      throw new WrongUse(
          "no field of the records is known to hold the text; the fields are "
              + String.join(", ", names.keySet())
              + ": name one, as in --field text="
              + likeliest()
              + LOOK);
    }
  }

  /** The field with the longest Arabic text; of equal ones the first by name. */
  private String likeliest() {
    return names.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /** Mapped fields that have not been seen, as {@code text=body}. */
  private List<String> missing() {
    return mapped.entrySet().stream()
        .filter(field -> !wanted.contains(Field.normalized(field.getValue())))
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.toList());
  }
}
