package naskh.read.format.csv;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import naskh.read.fields.ColumnNames;
import naskh.read.fields.Field;

/** Whether a file without a telling name is a table. */
final class CsvRecognition {
  /** Names of so many fields of an article on a line make a table of what lies below. */
  private static final int NAMES_OF_TABLE = 3;

  /** Rows that prose does not have by chance below a line of two names. */
  private static final int ROWS_OF_TABLE = 2;

  private CsvRecognition() {}

  /**
   * Whether a file that begins with {@code head}, cut off anywhere, is a table: two rows or more
   * have as many fields as a row above them, which names the text and another field of an article.
   * Where it names three it is enough that no row is different: of long rows two need not lie
   * within the head.
   */
  static boolean isTable(String head) {
    try {
      List<CsvLine> lines = new CsvLines(new StringReader(head), head.length()).look(head.length());
      boolean whole = head.endsWith("\n") || head.endsWith("\r") || lines.isEmpty();
      List<CsvLine> ended = whole ? lines : lines.subList(0, lines.size() - 1);
      List<CsvRow> rows = CsvDialect.of(ended, true, null, 0).body();
      return !rows.isEmpty()
          && isTable(rows, lines.get(lines.size() - 1).number() > rows.get(0).lastNumber());
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
  }

  private static boolean isTable(List<CsvRow> rows, boolean goesOn) {
    CsvRow names = rows.get(0);
    Set<Field> known = ColumnNames.known(names.cells());
    if (!known.contains(Field.TEXT) || !CsvNames.areKnown(names) || !goesOn) {
      return false;
    }
    int count = CsvNames.of(names).size();
    List<CsvRow> below = rows.subList(1, rows.size());
    long alike = below.stream().filter(row -> row.has(count)).count();
    return known.size() >= NAMES_OF_TABLE
        ? alike == below.size()
        : alike >= ROWS_OF_TABLE && 2 * alike >= below.size();
  }
}
