package naskh.read.source;

import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file to read. No record: Kryo, which users may set, cannot serialize those. */
public final class InputFile implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What Hive and Spark write into the name of a folder for no value. */
  private static final String NO_VALUE = "__HIVE_DEFAULT_PARTITION__";

  private final int number;
  private final String uri;
  private final String name;
  private final long bytes;
  private final long modified;
  private final String problem;

  private InputFile(
      int number, String uri, String name, long bytes, long modified, String problem) {
    this.number = number;
    this.uri = uri;
    this.name = name;
    this.bytes = bytes;
    this.modified = modified;
    this.problem = problem;
  }

  /**
   * A file that can be opened, not yet numbered.
   *
   * @param uri where it lies
   * @param name its path relative to the root of its input: {@code articles.input_file}
   * @param bytes its size as stored
   * @param modified when it was last written, in milliseconds since 1970
   */
  public static InputFile of(String uri, String name, long bytes, long modified) {
    return new InputFile(0, uri, name, bytes, modified, null);
  }

  /** What lies there and is not read, because of a {@code problem} that listing has shown. */
  static InputFile unreadable(String uri, String name, String problem) {
    return new InputFile(0, uri, name, 0, 0, problem);
  }

  /** Its place in the order of all files of the run. */
  public int number() {
    return number;
  }

  /** Where it lies, as Hadoop names it. */
  String uri() {
    return uri;
  }

  /** Its path relative to the root of its input: {@code articles.input_file}. */
  public String name() {
    return name;
  }

  /** Its size as stored; 0 where that is not known. */
  public long bytes() {
    return bytes;
  }

  /** When it was last written, in milliseconds since 1970; 0 where that is not known. */
  public long modified() {
    return modified;
  }

  /** Why it is not read; null for a file that can be opened. */
  String problem() {
    return problem;
  }

  /** The same file at {@code place} in the order of the run. */
  public InputFile numbered(int place) {
    return new InputFile(place, uri, name, bytes, modified, problem);
  }

  /** The values that its folders state, as {@code date=2024-03-27/}; none is null. */
  public Map<String, String> folderValues() {
    Map<String, String> values = new LinkedHashMap<>();
    String[] folders = name.split("/", -1);
    for (int i = 0; i < folders.length - 1; i++) {
      int equals = folders[i].indexOf('=');
      if (equals > 0 && !folders[i].endsWith(NO_VALUE)) {
        values.put(
            decoded(folders[i].substring(0, equals)), decoded(folders[i].substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decoded(String written) {
    try {
      return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException percentSign) {
      return written;
    }
  }
}
