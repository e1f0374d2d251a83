package naskh.read;

import java.io.IOException;
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

  private TableLog(String kind, String format) {
    super(
        "a "
            + kind
            + " table, of which not every file counts: read it by --spark-format "
            + format
            + ", with its library on the class path");
  }

  /** {@code name}: of a file below the input, relative to it. */
  static void check(String name) throws TableLog {
    if (DELTA.matcher(name).find()) {
      throw new TableLog("Delta", "delta");
    }
    if (ICEBERG.matcher(name).find()) {
      throw new TableLog("Iceberg", "iceberg");
    }
    if (HUDI.matcher(name).find()) {
      throw new TableLog("Hudi", "hudi");
    }
  }
}
