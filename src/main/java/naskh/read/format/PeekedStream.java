package naskh.read.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream whose first 64 KiB have been read ahead and are read again. {@link #available} is 0, so
 * that decoders hand over the characters before an I/O error.
 */
public final class PeekedStream extends InputStream {
  /** Enough for a detector of letters, and to see what a file is. */
  private static final int BYTES = 1 << 16;

  private final InputStream rest;
  private final byte[] head;
  private final IOException broken;
  private int given;

  private PeekedStream(InputStream rest, byte[] head, IOException broken) {
    this.rest = rest;
    this.head = head;
    this.broken = broken;
  }

  /** Looks at the first 64 KiB; an error on the way is thrown after the bytes before. */
  public static PeekedStream of(InputStream in) {
    byte[] head = new byte[BYTES];
    int count = 0;
    try {
      while (count < BYTES) {
        int read = in.read(head, count, BYTES - count);
        if (read < 0) {
          break;
        }
        count += read;
      }
      return new PeekedStream(in, Arrays.copyOf(head, count), null);
    } catch (IOException e) {
      return new PeekedStream(in, Arrays.copyOf(head, count), e);
    }
  }

  /** The first bytes, up to 64 KiB, read or not. */
  public byte[] head() {
    return head;
  }

  /** Takes {@code count} bytes of the head as read. */
  void skipHead(int count) {
    given = Math.min(head.length, given + count);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (given < head.length) {
      int count = Math.min(length, head.length - given);
      System.arraycopy(head, given, buffer, offset, count);
      given += count;
      return count;
    }
    if (broken != null) {
      throw broken;
    }
    return rest.read(buffer, offset, length);
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
