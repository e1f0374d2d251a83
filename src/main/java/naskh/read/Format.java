package naskh.read;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How the articles lie in a file. */
public enum Format {
  /** By the file's name, else by its first characters. */
  AUTO,
  /** One article a file. */
  TEXT,
  /** JSON read line by line: as a rule one object a line. */
  JSON_LINES,
  /** Arrays of JSON objects, or objects one after the other, over any lines. */
  JSON_ARRAY,
  /** Comma, semicolon or tab separated, the first row names the fields. */
  CSV,
  PARQUET,
  /** {@code <DOC>} elements, one after the other. */
  TREC;

  private static final Map<String, Format> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("jsonl", JSON_LINES),
          Map.entry("ndjson", JSON_LINES),
          Map.entry("csv", CSV),
          Map.entry("tsv", CSV),
          Map.entry("parquet", PARQUET),
          Map.entry("trec", TREC),
          Map.entry("sgml", TREC),
          Map.entry("sgm", TREC));

  /** A list of strings in an array, or a list in one: no text, though it cannot be read either. */
  private static final Pattern STRINGS =
      Pattern.compile("\\[?\\s*\"(?:[^\"\\\\]++|\\\\.)*+\"\\s*[,\\]]", Pattern.DOTALL);

  /** Longest head of a file that {@link #ofContent} wants to see. */
  static final int PEEKED_CHARS = 4096;

  /** The format that the extension promises, else AUTO; {@code name} has no compression suffix. */
  static Format ofName(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_EXTENSION.getOrDefault(extension, AUTO);
  }

  /**
   * The format of a file whose name promises this one: JSON Lines are looked at, since other JSON
   * has their name, too.
   */
  Format ofNamed(String head) {
    return this == JSON_LINES && !JsonForm.isLines(head) ? JSON_ARRAY : this;
  }

  /** The format that the first characters of a file show. */
  static Format ofContent(String head) {
    String start = JsonForm.stripLeading(head);
    if (start.regionMatches(true, 0, "<DOC>", 0, 5)
        || start.regionMatches(true, 0, "<DOC ", 0, 5)) {
      return TREC;
    }
    if (start.startsWith("{")) {
      return JsonForm.isLines(start) ? JSON_LINES : JSON_ARRAY;
    }
    if (start.startsWith("[")) {
      String inside = JsonForm.stripLeading(start.substring(1));
      boolean array =
          inside.startsWith("{") || inside.startsWith("]") || STRINGS.matcher(inside).lookingAt();
      return array ? JSON_ARRAY : TEXT;
    }
    return TEXT;
  }
}
