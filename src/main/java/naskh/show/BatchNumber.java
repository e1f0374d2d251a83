package naskh.show;

import java.util.Locale;
import naskh.WrongUse;

/** Which batch of an output is meant. */
public final class BatchNumber {
  /** The one that came last. */
  public static final String LAST = "last";

  private BatchNumber() {}

  /**
   * The number of a batch.
   *
   * @param meant a number, or {@value #LAST}; null: none is meant, and none is given back
   * @throws WrongUse where there is no such batch, or the output tells of none
   */
  public static Integer of(OutputTables tables, String meant) {
    if (meant == null) {
      return null;
    }
    String missing = Section.CHANGES.missing(tables);
    if (missing != null) {
      throw new WrongUse("output " + tables.place() + ": batches: " + missing);
    }
    int last = last(tables);
    if (meant.equals(LAST)) {
      return last;
    }
    if (!meant.matches("[1-9][0-9]{0,8}") || Integer.parseInt(meant) > last) {
      throw new WrongUse(
          String.format(
              Locale.ROOT,
              "batch %s: output %s has no such one; want %s, or %s for it",
              meant,
              tables.place(),
              last == 1 ? "1, the only one" : "a number from 1 to " + last,
              LAST));
    }
    return Integer.valueOf(meant);
  }

  /** They are counted up from 1. */
  static int last(OutputTables tables) {
    return Math.toIntExact(tables.rows("batches"));
  }
}
