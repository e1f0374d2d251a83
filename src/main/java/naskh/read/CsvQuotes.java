package naskh.read;

/** What the quotes of a row of CSV make of it, line by line, before any field is held. */
final class CsvQuotes {
  private final char delimiter;
  private boolean fieldBegins = true;
  private boolean open;
  private boolean closed;
  private boolean broken;
  private int fields = 1;

  CsvQuotes(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Reads the first line of a row; a further one only where a field is open. */
  CsvQuotes read(String line) {
    for (int i = 0; i < line.length() && !broken; i++) {
      char c = line.charAt(i);
      if (open) {
        boolean escaped = c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
        i += escaped ? 1 : 0;
        closed = c == '"' && !escaped;
        open = !closed;
      } else if (c == delimiter) {
        fields++;
        fieldBegins = true;
        closed = false;
      } else if (closed) {
        broken = !Character.isWhitespace(c);
      } else {
        open = fieldBegins && c == '"';
        fieldBegins = false;
      }
    }
    return this;
  }

  /** Whether a quoted field goes on behind the line read last. */
  boolean isOpen() {
    return open && !broken;
  }

  /** Whether letters follow a closing quote, which nothing behind them mends. */
  boolean isBroken() {
    return broken;
  }

  /** Fields begun so far. */
  int fields() {
    return fields;
  }
}
