package naskh.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naskh.WrongUse;
import naskh.read.charset.ArabicScript;
import naskh.read.fields.Field;
import naskh.read.format.Formats;
import naskh.read.format.RawRecord;
import naskh.read.mapping.FieldNames;
import naskh.read.mapping.Mapping;
import naskh.read.mapping.Warning;
import naskh.read.source.Document;
import naskh.read.source.InputFile;
import naskh.read.source.Opener;
import naskh.text.Plain;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;

/**
 * A first look at inputs: how they would be read, in a few lines for a person. Reads the first
 * records of a sample of the files, without Spark.
 */
public final class Look {
  /** Files that are looked at, chosen by the hash of their names. */
  static final int MOST_FILES = 200;

  /** Records that are looked at, of all files: as many as one reads in a second. */
  private static final int MOST_RECORDS = 2000;

  private static final int LEAST_RECORDS = 5;
  private static final int EXAMPLES = 3;

  /** Of a value that is shown. */
  private static final int SHOWN_CHARS = 50;

  /** Names that no field takes, of which some may be wanted. */
  private static final int MOST_NAMES = 30;

  private final ReadOptions options;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Long> formats = new TreeMap<>();
  private final Map<Field, Map<String, List<String>>> mapped = new TreeMap<>();
  private final Map<String, Integer> unused = new TreeMap<>();
  private final Map<String, Long> languages = new TreeMap<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private final Map<String, String> details = new TreeMap<>();
  private final Map<Warning, Long> warnings = new TreeMap<>();
  private final Map<Warning, String> noticed = new TreeMap<>();
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;
  private long records;
  private long accepted;
  private long undated;

  private Look(ReadOptions options) {
    this.options = options;
  }

  /**
   * The lines.
   *
   * @throws WrongUse for an input that does not exist, cannot be listed, or holds no file
   */
  public static List<String> at(Configuration hadoop, List<String> inputs, ReadOptions options) {
    if (options.source() != null) {
      throw new WrongUse("spark-format: look reads files; a source of Spark is read by naskh run");
    }
    Look look = new Look(options);
    List<InputFile> files = Inputs.list(hadoop, inputs, options, found -> {}).files();
    List<InputFile> sample = sample(files);
    Opener opener = new Opener(hadoop, options.decoding());
    long each = Math.max(LEAST_RECORDS, MOST_RECORDS / sample.size());
    sample.forEach(file -> look.read(opener, file, each));
    look.tell(inputs, files.size(), sample.size());
    return look.lines;
  }

  private static List<InputFile> sample(List<InputFile> files) {
    return files.stream()
        .sorted(Comparator.comparing((InputFile file) -> DigestUtils.md5Hex(file.name())))
        .limit(MOST_FILES)
        .sorted(Comparator.comparing(InputFile::number))
        .toList();
  }

  private void read(Opener opener, InputFile file, long most) {
    Mapping mapping = options.mapping();
    try (FileRecords found = new FileRecords(opener.open(file))) {
      Document seen = null;
      for (long i = 0; i < most && found.hasNext(); i++) {
        RawRecord record = found.next();
        Document document = found.document();
        if (document != seen) {
          formats.merge(document.format() == null ? "not read" : document.format(), 1L, Long::sum);
          seen = document;
        }
        records++;
        add(document, record, mapping.of(record, document, file.folderValues()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Document document, RawRecord record, Mapping.Outcome outcome) {
    if (outcome.values() != null) {
      addFields(outcome.values());
    }
    if (outcome.article() == null) {
      String reason = outcome.refused().reason().name();
      reasons.merge(reason, 1L, Long::sum);
      details.putIfAbsent(
          reason, document.name() + ":" + record.position() + ": " + outcome.refused().detail());
      return;
    }
    accepted++;
    Mapping.Article article = outcome.article();
    languages.merge(article.language() == null ? "unknown" : article.language(), 1L, Long::sum);
    for (Mapping.Noticed notice : article.warnings()) {
      warnings.merge(notice.warning(), 1L, Long::sum);
      if (notice.value() != null) {
        noticed.putIfAbsent(notice.warning(), notice.value());
      }
    }
    if (article.date().isEmpty()) {
      undated++;
    }
    article
        .date()
        .flatMap(
            date ->
                Stream.of(date.dayFirst(), date.monthFirst()).filter(d -> d != null).findFirst())
        .ifPresent(this::addDate);
  }

  private void addDate(Instant date) {
    first = date.isBefore(first) ? date : first;
    last = date.isAfter(last) ? date : last;
  }

  private void addFields(FieldNames.Values values) {
    Map<String, Object> left = new LinkedHashMap<>(values.all());
    for (Field field : Field.values()) {
      String name = values.nameOf(field);
      if (name != null) {
        left.remove(name);
        List<String> examples =
            mapped
                .computeIfAbsent(field, f -> new TreeMap<>())
                .computeIfAbsent(name, n -> new ArrayList<>());
        if (examples.size() < EXAMPLES) {
          examples.add(shown(RawRecord.joined(values.all().get(name), ", ")));
        }
      }
    }
    left.forEach(
        (name, value) -> {
          String text = RawRecord.joined(value, " ");
          if (text == null || text.isBlank()) {
            return;
          }
          int letters = ArabicScript.letters(text);
          if (unused.size() < MOST_NAMES || unused.containsKey(name)) {
            unused.merge(name, letters, Math::max);
          }
        });
  }

  private static String shown(String value) {
    String line = Plain.line(value.replaceAll("\\s+", " ").strip());
    return line.length() <= SHOWN_CHARS ? line : RawRecord.head(line, SHOWN_CHARS) + "…";
  }

  private void tell(List<String> inputs, int listed, int looked) {
    String of = listed > looked ? String.format(Locale.ROOT, " of %,d", listed) : "";
    line("files", String.format(Locale.ROOT, "%,d%s: %s", looked, of, counts(formats)));
    line(
        "records",
        String.format(
            Locale.ROOT,
            "%,d looked at: %,d accepted, %,d refused",
            records,
            accepted,
            records - accepted));
    mapped.forEach(
        (field, byName) ->
            byName.forEach(
                (name, examples) ->
                    line(
                        field.label(),
                        shown(name) + (examples.isEmpty() ? "" : "  " + quoted(examples)))));
    mapped.values().forEach(byName -> unused.keySet().removeAll(byName.keySet()));
    if (!unused.isEmpty()) {
      line("unused", shownNames());
    }
    if (!languages.isEmpty()) {
      line("language", counts(languages));
    }
    if (accepted > 0) {
      String none = undated == 0 ? "" : String.format(Locale.ROOT, "%,d without", undated);
      String from = undated == accepted ? "" : first + " to " + last + (undated == 0 ? "" : ", ");
      line("dates", from + none);
    }
    reasons.forEach(
        (reason, times) ->
            line(
                "refused",
                String.format(Locale.ROOT, "%,d × %s: ", times, reason)
                    + Plain.line(details.get(reason))));
    warnings.forEach(
        (warning, times) ->
            line(
                "warning",
                String.format(Locale.ROOT, "%,d × %s: %s", times, warning, warning.meaning())
                    + (noticed.containsKey(warning)
                        ? ", as " + Plain.line(noticed.get(warning))
                        : "")));
    line("run", command(inputs));
  }

  private String shownNames() {
    return unused.keySet().stream().map(Look::shown).collect(Collectors.joining(", "))
        + (unused.size() == MOST_NAMES ? " …" : "");
  }

  private static String quoted(List<String> examples) {
    return examples.stream().map(value -> "«" + value + "»").collect(Collectors.joining(" "));
  }

  private static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** The command that reads these inputs so; with the likeliest field for a text that none has. */
  private String command(List<String> inputs) {
    StringBuilder command = new StringBuilder("naskh run");
    inputs.forEach(input -> command.append(' ').append(forShell(input)));
    command.append(" out");
    Map<String, String> fields = new TreeMap<>(options.fields());
    if (!mapped.containsKey(Field.TEXT)) {
      unused.entrySet().stream()
          .filter(name -> name.getValue() > 0)
          .max(Map.Entry.comparingByValue())
          .ifPresent(name -> fields.putIfAbsent(Field.TEXT.label(), name.getKey()));
    }
    fields.forEach(
        (field, name) -> command.append(" --field ").append(forShell(field + "=" + name)));
    if (!options.format().equals(Formats.AUTO)) {
      command.append(" --format ").append(options.format());
    }
    if (options.charset() != null) {
      command.append(" --charset ").append(options.charset());
    }
    if (options.csv().delimiter() != null) {
      command.append(" --delimiter ").append(forShell(options.csv().delimiter().toString()));
    }
    if (!options.csv().columns().isEmpty()) {
      command.append(" --columns ").append(forShell(String.join(",", options.csv().columns())));
    }
    return Plain.line(command.toString());
  }

  private static String forShell(String word) {
    return word.matches("[\\p{L}\\p{M}\\p{N}@%+=:,./_-]+")
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }

  private void line(String name, String told) {
    lines.add(String.format(Locale.ROOT, "%-10s", name) + told);
  }
}
