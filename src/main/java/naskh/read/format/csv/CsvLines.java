package naskh.read.format.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import naskh.read.format.Lines;

/**
 * The lines of a table, whatever ends them, without byte order marks before them: files that were
 * joined have marks in the middle. Lines can be looked at before they are read, and given back.
 */
final class CsvLines implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Lines lines;
  private final Deque<CsvLine> waiting = new ArrayDeque<>();
  private CsvLine given;
  private IOException broken;
  private boolean ended;
  private boolean unquotes;

  CsvLines(Reader reader, int maxChars) {
    lines = Lines.ofAnyEnd(reader, maxChars);
  }

  /** Lines that have been read elsewhere. */
  CsvLines(List<CsvLine> lines) {
    this(Reader.nullReader(), 0);
    waiting.addAll(lines);
  }

  /** The next line; null at the end. */
  CsvLine next() throws IOException {
    given = waiting.isEmpty() ? null : waiting.removeFirst();
    if (given == null) {
      if (broken != null) {
        throw broken;
      }
      given = readLine();
    }
    return given;
  }

  /**
   * The first lines, up to the one that makes them {@code chars} long; they stay to be read. An
   * error on the way is thrown behind the lines before it.
   */
  List<CsvLine> look(int chars) {
    long length = 0;
    try {
      for (CsvLine line = readLine(); line != null; line = length < chars ? readLine() : null) {
        waiting.add(line);
        length += 1 + line.text().length();
      }
    } catch (IOException e) {
      broken = e;
    }
    given = waiting.peekFirst();
    return new ArrayList<>(waiting);
  }

  /** Whether the end of the file has been met. */
  boolean ended() {
    return ended;
  }

  /** Takes lines back; they are the next. */
  void giveBack(List<CsvLine> taken) {
    for (int i = taken.size() - 1; i >= 0; i--) {
      waiting.addFirst(taken.get(i));
    }
  }

  /** Has {@code others} read instead of the lines that have been looked at or given back. */
  void replaceWaiting(List<CsvLine> others) {
    waiting.clear();
    waiting.addAll(others);
  }

  /** Takes the quotes from lines that are quoted whole, from those that wait on. */
  void unquote() {
    unquotes = true;
    List<CsvLine> quoted = new ArrayList<>(waiting);
    waiting.clear();
    quoted.forEach(line -> waiting.add(line.unquoted()));
  }

  /** Number of the line given last; of the one that was being read after an error. */
  long number() {
    return given == null ? lines.number() : given.number();
  }

  /** The line given last, or what there is of it after an error. */
  CharSequence seen() {
    return given == null ? lines.seen() : given.text();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private CsvLine readLine() throws IOException {
    String text = lines.next();
    if (text == null) {
      ended = true;
      return null;
    }
    int begin = 0;
    while (begin < text.length() && text.charAt(begin) == BYTE_ORDER_MARK) {
      begin++;
    }
    char end = lines.endedAtReturn() ? '\r' : '\n';
    CsvLine line = new CsvLine(lines.number(), text.substring(begin), lines.tooLong(), end);
    return unquotes ? line.unquoted() : line;
  }
}
