package naskh.read.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Hands over every byte that came before an error: a stream that throws in the middle of a bulk
 * read takes the bytes of that read with it, here the error waits for the next call.
 */
final class DeferredErrorStream extends FilterInputStream {
  private IOException waiting;

  DeferredErrorStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    if (waiting != null) {
      throw waiting;
    }
    return in.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = 0;
    try {
      while (count < length) {
        int next = read();
        if (next < 0) {
          return count == 0 ? -1 : count;
        }
        buffer[offset + count++] = (byte) next;
      }
    } catch (IOException e) {
      waiting = e;
      if (count == 0) {
        throw e;
      }
    }
    return count;
  }
}
