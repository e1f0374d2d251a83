package naskh.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * Lines that end with {@code \n}, given without it and without a {@code \r} before it. A line
 * longer than the bound is passed over without being held.
 */
final class Lines implements Closeable {
  private final Reader reader;
  private final int maxChars;
  private final char[] buffer = new char[1 << 15];
  private final StringBuilder line = new StringBuilder();
  private int begin;
  private int end;
  private long number;
  private boolean tooLong;

  Lines(Reader reader, int maxChars) {
    this.reader = reader;
    this.maxChars = maxChars;
  }

  /** The next line; null at the end. */
  String next() throws IOException {
    number++;
    line.setLength(0);
    tooLong = false;
    while (begin < end || fill()) {
      int stop = begin;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      take(stop);
      if (stop < end) {
        begin = stop + 1;
        return finished();
      }
      begin = end;
    }
    return line.isEmpty() && !tooLong ? null : finished();
  }

  /** Number of the line given last, from 1; of the one that was being read after an error. */
  long number() {
    return number;
  }

  /** Whether the line given last was cut at the bound. */
  boolean tooLong() {
    return tooLong;
  }

  /** The line given last, or what there is of it after an error. */
  CharSequence seen() {
    return line;
  }

  @Override
  public void close() throws IOException {
    reader.close();
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
