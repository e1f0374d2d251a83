package naskh.read.source;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder is a table whose log tells which of its files are rows: they cannot be read as files.
 */
final class TableLog extends IOException {
  private static final long serialVersionUID = 1L;

  private static final Pattern DELTA = Pattern.compile("(^|/)_delta_log/");
  private static final Pattern ICEBERG =
      Pattern.compile("(^|/)metadata/[^/]+\\.metadata\\.json(\\.gz)?$");
  private static final Pattern HUDI = Pattern.compile("(^|/)\\.hoodie/");

  private TableLog(String folder, String kind, String format) {
    super(
        (folder.isEmpty() ? "a " : folder + " is a ")
            + kind
            + " table, of which not every file counts: read it by --spark-format "
            + format
            + ", with its library on the class path");
  }

  /** {@code name}: of a file or folder below the input, relative to it. */
  static void check(String name) throws TableLog {
    check(name, DELTA, "Delta", "delta");
    check(name, ICEBERG, "Iceberg", "iceberg");
    check(name, HUDI, "Hudi", "hudi");
  }

  private static void check(String name, Pattern log, String kind, String format) throws TableLog {
    Matcher found = log.matcher(name);
    if (found.find()) {
      throw new TableLog(name.substring(0, found.start()), kind, format);
    }
  }
}
