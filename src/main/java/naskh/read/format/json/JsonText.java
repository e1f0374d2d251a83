package naskh.read.format.json;

import java.io.IOException;
import java.io.Reader;

/**
 * The characters of a file of JSON, line after line, with {@link JsonMends}.
 *
 * <p>A line is ended by {@code \n}, {@code \r\n} or {@code \r}. No read goes beyond the end of a
 * line, so that a parser that finds a mistake has taken nothing from behind the mistake's line.
 */
abstract class JsonText extends Reader {
  /** Characters of a line that are held, to be read again: what most articles have. */
  private static final int HELD_CHARS = 1 << 16;

  /** Characters that {@link #seen} shows: what an excerpt is cut from. */
  private static final int SEEN_CHARS = 800;

  private static final String INDENT = " \t\uFEFF";

  private final Reader in;
  private final char[] buffer = new char[1 << 15];
  private int bufferBegin;
  private int bufferEnd;
  private IOException broken;

  private final char[] held = new char[HELD_CHARS];
  private int heldLength;
  private int given;
  private boolean heldFromBegin;
  private boolean lineEnded = true;
  private boolean afterReturn;
  private String firstSeen = "";
  private long line;

  private final JsonMends mends = new JsonMends();

  private long markedLine;
  private int markedColumn;
  private int mistakeColumn;
  private boolean ended;

  private JsonText(Reader in) {
    this.in = in;
  }

  /** A text that ends at the end of each line; {@link #next} goes on to the next line. */
  static JsonText lines(Reader in) {
    return new JsonText(in) {
      @Override
      boolean next() throws IOException {
        return nextLine();
      }

      @Override
      boolean more() throws IOException {
        return !lineEnded() && load();
      }
    };
  }

  /**
   * A text that ends at the end of the file; {@link #next} goes on behind a mistake, at a line that
   * begins with an object no further to the right than the line of the last {@link #mark}.
   */
  static JsonText stream(Reader in) {
    return new JsonText(in) {
      @Override
      boolean next() throws IOException {
        return line() == 0 ? nextLine() : resume();
      }

      @Override
      boolean more() throws IOException {
        return load();
      }
    };
  }

  /** Goes on to where the next value may begin; false at the end of the file. */
  abstract boolean next() throws IOException;

  /** Takes in more characters; false where the text ends. */
  abstract boolean more() throws IOException;

  /** Number of the line that was given last, from 1; 0 before {@link #next}. */
  final long line() {
    return line;
  }

  /** The beginning of the line that was given last. */
  final CharSequence seen() {
    return heldFromBegin ? heldHead() : firstSeen;
  }

  /** Says that a record begins in this line. */
  final void mark() {
    markedLine = line;
    int column = heldFromBegin ? objectColumn(INDENT + "[,") : -1;
    markedColumn = Math.max(0, column);
  }

  /** Says that in this line, before {@code column}, there is a mistake. */
  final void mistake(int column) {
    mistakeColumn = column;
  }

  /** Whether the end has been given: a mistake that is found then is that the text breaks off. */
  final boolean isEnded() {
    return ended;
  }

  @Override
  public final int read(char[] target, int offset, int length) throws IOException {
    while (given == heldLength) {
      if (!more()) {
        ended = true;
        return -1;
      }
    }
    int count = Math.min(length, heldLength - given);
    int end = given + count;
    int to = offset;
    while (given < end) {
      int plain = mends.plainLetters(held, given, end);
      System.arraycopy(held, given, target, to, plain);
      given += plain;
      to += plain;
      if (given < end) {
        target[to++] = mends.mended(held, given++, heldLength);
      }
    }
    return count;
  }

  @Override
  public final void close() throws IOException {
    in.close();
  }

  final boolean lineEnded() {
    return lineEnded;
  }

  final boolean nextLine() throws IOException {
    do {
      if (lineEnded) {
        mends.begin();
        return load();
      }
    } while (load());
    return false;
  }

  /** An object that begins in the mistake's line is read if nothing behind its brace has been. */
  final boolean resume() throws IOException {
    boolean here = line > markedLine && mistakeColumn <= objectColumn(INDENT) + 2;
    while (!here || !heldFromBegin || !opensObject()) {
      if (!nextLine()) {
        return false;
      }
      here = true;
    }
    given = 0;
    mends.resume();
    return true;
  }

  private boolean opensObject() {
    int column = objectColumn(INDENT);
    return column >= 0 && column <= markedColumn;
  }

  /** Where the line's first brace stands, if only {@code before} stands before it; else -1. */
  private int objectColumn(String before) {
    int column = 0;
    while (column < heldLength && before.indexOf(held[column]) >= 0) {
      column++;
    }
    return column < heldLength && held[column] == '{' ? column : -1;
  }

  private CharSequence heldHead() {
    return new String(held, 0, Math.min(SEEN_CHARS, heldLength));
  }

  /**
   * Holds the next part of the line, or the beginning of the next; false at the end of the file.
   */
  final boolean load() throws IOException {
    if (heldFromBegin && !lineEnded) {
      firstSeen = heldHead().toString();
    }
    heldFromBegin = lineEnded;
    line += lineEnded ? 1 : 0;
    lineEnded = false;
    heldLength = 0;
    given = 0;
    while (heldLength < HELD_CHARS && !lineEnded && (bufferBegin < bufferEnd || fill())) {
      take();
    }
    if (heldLength == 0 && broken != null) {
      throw broken;
    }
    return heldLength > 0;
  }

  /** Takes over what is in the buffer of the line, as far as it can be held. */
  private void take() {
    if (afterReturn && buffer[bufferBegin] == '\n') {
      bufferBegin++; // The second half of a line's end.
    }
    afterReturn = false;
    int most = Math.min(bufferEnd, bufferBegin + HELD_CHARS - heldLength);
    int stop = bufferBegin;
    while (stop < most && !lineEnded) {
      char c = buffer[stop++];
      lineEnded = c == '\n' || c == '\r';
      afterReturn = c == '\r';
    }
    System.arraycopy(buffer, bufferBegin, held, heldLength, stop - bufferBegin);
    heldLength += stop - bufferBegin;
    bufferBegin = stop;
  }

  /** An error is kept until what came before it has been given. */
  private boolean fill() {
    bufferBegin = 0;
    bufferEnd = 0;
    try {
      bufferEnd = broken == null ? Math.max(in.read(buffer), 0) : 0;
    } catch (IOException e) {
      broken = e;
    }
    return bufferEnd > 0;
  }
}
