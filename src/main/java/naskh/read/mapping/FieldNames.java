package naskh.read.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.read.dates.Dates;
import naskh.read.fields.Field;
import naskh.read.format.RawRecord;

/** Which of a record's names hold the fields of an article. */
public final class FieldNames {
  /** What programs write for no value, in lower case. */
  private static final Set<String> MISSING =
      Set.of(
          "nan",
          "null",
          "none",
          "\\n",
          "-",
          "--",
          "—",
          "n/a",
          "#n/a",
          "na",
          "<na>",
          "nat",
          "nil",
          "undefined",
          "(null)",
          "[null]",
          "#value!",
          "\"\"",
          "لا يوجد",
          "لايوجد",
          "غير معروف",
          "غير محدد",
          "غير متوفر",
          "غير متاح",
          "بدون");

  /** Beside nothing else that articles have it is what a server answers instead of them. */
  private static final String MESSAGE = "message";

  private static final Pattern TIME = Pattern.compile("\\s*\\p{Nd}{1,2}:\\p{Nd}{2}");

  private static final Pattern ADDRESS =
      Pattern.compile("^(?:(?:https?:)?//|www\\.)[^\\s/]+(?<path>\\S*)$", Pattern.CASE_INSENSITIVE);

  /** Longest value that may stand for none, in characters. */
  private static final int MISSING_CHARS = 10;

  private final Map<String, String> mapped;
  private final Dates dates;

  /** {@code mapped}: article field → the input's name for it. */
  FieldNames(Map<String, String> mapped, Dates dates) {
    this.mapped = mapped;
    this.dates = dates;
  }

  /**
   * A date as it is written.
   *
   * @param name the field it stands in
   * @param reading empty where it cannot be read
   * @param ofRecord whether it is when the record was made, not the article
   */
  record Published(
      String name, String written, Optional<Dates.Reading> reading, boolean ofRecord) {}

  /** The values of a record; {@code folders} are those that its folders state beside its own. */
  Values of(RawRecord record, Map<String, String> folders) {
    Map<String, Object> fields = record.fields();
    if (!folders.isEmpty()) {
      fields = new LinkedHashMap<>(fields);
      folders.forEach(fields::putIfAbsent);
    }
    return new Values(fields);
  }

  /** The values that a record has for the fields of articles. */
  public final class Values {
    private final Map<String, Object> fields;
    private final Map<String, String> byNormalized = new HashMap<>();

    private Values(Map<String, Object> fields) {
      this.fields = fields;
      fields.keySet().forEach(name -> byNormalized.putIfAbsent(Field.normalized(name), name));
    }

    /** The first value that says something; null where none does. */
    String first(Field field) {
      for (String name : names(field)) {
        String value = value(name, field);
        if (value != null) {
          return value;
        }
      }
      return null;
    }

    /**
     * The URL; also where it stands under a name of the source, if it leads further than to a site,
     * or as the id, as in feeds.
     */
    String url() {
      String url = first(Field.URL);
      if (url == null) {
        url = source(FieldNames::isPage);
      }
      String id = url == null ? first(Field.ID) : null;
      return id != null && isPage(id) && id.startsWith("http") ? id : url;
    }

    /** What the source is called; an address is none. */
    String source() {
      return source(value -> !isAddress(value));
    }

    /** The address of the source, for one that has no name; null where there is none. */
    String site() {
      return source(FieldNames::isAddress);
    }

    private String source(Predicate<String> is) {
      for (String name : names(Field.SOURCE)) {
        String value = value(name, Field.SOURCE);
        if (value != null && is.test(value)) {
          return value;
        }
      }
      return null;
    }

    /**
     * The first that is a date: of publication, else of the record; where none is, the first that
     * is written; null where nothing is.
     */
    Published published() {
      Published other = null;
      List<String> published = names(Field.PUBLISHED);
      List<String> all = new ArrayList<>(published);
      if (!mapped.containsKey(Field.PUBLISHED.label())) {
        all.addAll(Field.recorded(byNormalized));
      }
      for (String name : all) {
        String written = value(name, Field.PUBLISHED);
        if (written != null) {
          boolean ofRecord = !published.contains(name);
          Published date = new Published(name, written, dates.read(written), ofRecord);
          if (date.reading().filter(reading -> reading.kind() != Dates.Kind.NONE).isPresent()) {
            return ofRecord ? date : withTime(date, published);
          }
          other = other == null ? date : other;
        }
      }
      return other;
    }

    /** A day with the time of the day that another of the fields has. */
    private Published withTime(Published date, List<String> names) {
      if (!date.reading().orElseThrow().day()) {
        return date;
      }
      for (String name : names) {
        String time = value(name, Field.PUBLISHED);
        if (time != null && TIME.matcher(time).lookingAt() && dates.read(time).isEmpty()) {
          String both = date.written() + " " + time.strip();
          Optional<Dates.Reading> reading = dates.read(both).filter(read -> !read.day());
          if (reading.isPresent()) {
            return new Published(date.name(), both, reading, false);
          }
        }
      }
      return date;
    }

    /** Why the record has no text. */
    String whyEmpty() {
      return names(Field.TEXT).isEmpty()
          ? "no field is known to hold the text; the fields are "
              + String.join(", ", fields.keySet())
          : "no letter or digit in the text";
    }

    /** The name of the field that {@link #first} takes; null where it takes none. */
    public String nameOf(Field field) {
      return names(field).stream()
          .filter(name -> value(name, field) != null)
          .findFirst()
          .orElse(null);
    }

    /** All fields, as written. */
    public Map<String, Object> all() {
      return fields;
    }

    private List<String> names(Field field) {
      String name = mapped.get(field.label());
      if (name == null) {
        List<String> known = field.among(byNormalized);
        boolean answer = field == Field.TEXT && known.contains(MESSAGE) && !isDescribed();
        return answer ? List.of() : known;
      }
      if (fields.containsKey(name)) {
        return List.of(name);
      }
      String written = byNormalized.get(Field.normalized(name));
      return written == null ? List.of() : List.of(written);
    }

    private boolean isDescribed() {
      return Arrays.stream(Field.values())
          .filter(field -> field != Field.TEXT)
          .anyMatch(field -> !field.among(byNormalized).isEmpty());
    }

    private String value(String name, Field field) {
      String value = RawRecord.joined(fields.get(name), field == Field.TEXT ? "\n" : ", ");
      return value == null || isMissing(value) ? null : value;
    }
  }

  private static boolean isAddress(String value) {
    return ADDRESS.matcher(value.strip()).matches();
  }

  private static boolean isPage(String value) {
    Matcher address = ADDRESS.matcher(value.strip());
    return address.matches() && address.group("path").length() > 1;
  }

  private static boolean isMissing(String value) {
    String stripped = value.strip();
    return stripped.isEmpty()
        || (stripped.length() <= MISSING_CHARS
            && MISSING.contains(stripped.toLowerCase(Locale.ROOT)));
  }
}
