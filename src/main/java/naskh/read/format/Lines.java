package naskh.read.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * Lines that end with {@code \n} or {@code \r\n}, given without it; of {@link #ofAnyEnd}, with a
 * lone {@code \r} too. A line longer than the bound is passed over without being held.
 */
public final class Lines implements Closeable {
  private final Reader reader;
  private final int maxChars;
  private final boolean returnsEndLines;
  private final char[] buffer = new char[1 << 15];
  private final StringBuilder line = new StringBuilder();
  private int begin;
  private int end;
  private long number;
  private boolean tooLong;
  private boolean endedAtReturn;

  /** Lines that {@code \n} ends, cut at {@code maxChars} UTF-16 code units. */
  public Lines(Reader reader, int maxChars) {
    this(reader, maxChars, false);
  }

  private Lines(Reader reader, int maxChars, boolean returnsEndLines) {
    this.reader = reader;
    this.maxChars = maxChars;
    this.returnsEndLines = returnsEndLines;
  }

  /**
   * A lone {@code \r} ends a line, as it did on the first Macs and does in CSV of Excel for Mac.
   */
  public static Lines ofAnyEnd(Reader reader, int maxChars) {
    return new Lines(reader, maxChars, true);
  }

  /** The next line; null at the end. */
  public String next() throws IOException {
    number++;
    line.setLength(0);
    tooLong = false;
    endedAtReturn = false;
    while (begin < end || fill()) {
      int stop = begin;
      while (stop < end && !isEnd(buffer[stop])) {
        stop++;
      }
      take(stop);
      if (stop < end) {
        begin = stop + 1;
        endedAtReturn = buffer[stop] == '\r' && !passLineFeed();
        return finished();
      }
      begin = end;
    }
    return line.isEmpty() && !tooLong ? null : finished();
  }

  /** Number of the line given last, from 1; of the one that was being read after an error. */
  public long number() {
    return number;
  }

  /** Whether the line given last was cut at the bound. */
  public boolean tooLong() {
    return tooLong;
  }

  /** Whether a lone {@code \r} ended the line given last. */
  public boolean endedAtReturn() {
    return endedAtReturn;
  }

  /** The line given last, or what there is of it after an error. */
  public CharSequence seen() {
    return line;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private boolean isEnd(char c) {
    return c == '\n' || (c == '\r' && returnsEndLines);
  }

  private boolean passLineFeed() throws IOException {
    boolean follows = (begin < end || fill()) && buffer[begin] == '\n';
    begin += follows ? 1 : 0;
    return follows;
  }

  private boolean fill() throws IOException {
    begin = 0;
    end = 0;
    int count = reader.read(buffer);
    end = Math.max(count, 0);
    return count > 0;
  }

  private void take(int stop) {
    int room = maxChars - line.length();
    line.append(buffer, begin, Math.min(room, stop - begin));
    tooLong |= stop - begin > room;
  }

  private String finished() {
    int length = line.length();
    boolean carriageReturn = length > 0 && line.charAt(length - 1) == '\r' && !tooLong;
    return line.substring(0, carriageReturn ? length - 1 : length);
  }
}
