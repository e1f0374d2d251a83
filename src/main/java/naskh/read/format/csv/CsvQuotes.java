package naskh.read.format.csv;

import org.apache.commons.csv.CSVFormat;

/**
 * What the quotes of a row make of it, piece by piece, before any field is held. A quote opens a
 * field behind blanks too; within it a doubled quote is a letter, as is one behind the escape.
 */
final class CsvQuotes {
  /** Stands for a quote or an escape that a format has not: no character of a text. */
  private static final char NONE = '\uFFFF';

  private final char delimiter;
  private final char quote;
  private final char escape;
  private boolean fieldBegins = true;
  private boolean escaped;
  private boolean open;
  private boolean closed;
  private boolean broken;
  private int fields = 1;
  private int quoted;

  CsvQuotes(CSVFormat format) {
    delimiter = format.getDelimiterString().charAt(0);
    quote = orNone(format.getQuoteCharacter());
    escape = orNone(format.getEscapeCharacter());
  }

  /** Reads the first line of a row; what follows it only where the row is open. */
  CsvQuotes read(String piece) {
    for (int i = 0; i < piece.length() && !broken; i++) {
      char c = piece.charAt(i);
      if (escaped || c == escape) {
        escaped = !escaped;
        broken = closed;
        fieldBegins = false;
      } else if (open) {
        boolean doubled = c == quote && i + 1 < piece.length() && piece.charAt(i + 1) == quote;
        i += doubled ? 1 : 0;
        closed = c == quote && !doubled;
        open = !closed;
      } else if (c == delimiter) {
        fields++;
        fieldBegins = true;
        closed = false;
      } else if (closed) {
        broken = !Character.isWhitespace(c);
      } else if (!fieldBegins || !Character.isWhitespace(c)) {
        open = fieldBegins && c == quote;
        quoted += open ? 1 : 0;
        fieldBegins = false;
      }
    }
    return this;
  }

  /** Whether the row goes on behind what was read last. */
  boolean isOpen() {
    return (open || escaped) && !broken;
  }

  /** Whether letters follow a closing quote, which nothing behind them mends. */
  boolean isBroken() {
    return broken;
  }

  /** Fields begun so far. */
  int fields() {
    return fields;
  }

  /** Fields that a quote began so far. */
  int quoted() {
    return quoted;
  }

  private static char orNone(Character c) {
    return c == null ? NONE : c;
  }
}
