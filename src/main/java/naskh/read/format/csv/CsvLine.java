package naskh.read.format.csv;

/**
 * A line of a table.
 *
 * @param number from 1
 * @param text without its end; cut where the line is too long
 * @param end {@code \r} where that alone ended the line, else {@code \n}
 */
record CsvLine(long number, String text, boolean tooLong, char end) {
  /**
   * The line that was quoted whole, as Excel does with a line that it took for one cell; itself
   * where it was not.
   */
  CsvLine unquoted() {
    int last = text.length() - 1;
    while (last > 0 && (",;\t".indexOf(text.charAt(last)) >= 0 || text.charAt(last) == ' ')) {
      last--; // cells behind it
    }
    if (last < 1 || text.charAt(0) != '"' || text.charAt(last) != '"') {
      return this;
    }
    String inside = text.substring(1, last);
    boolean whole = inside.replace("\"\"", "").indexOf('"') < 0;
    return whole ? new CsvLine(number, inside.replace("\"\"", "\""), tooLong, end) : this;
  }
}
