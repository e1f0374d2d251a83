package naskh.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a packed file unpacks to, up to a bound: articles become a twentieth by packing, what
 * becomes less than a {@value #MOST}th was made to fill memory or time.
 */
final class BoundedExpansion extends FilterInputStream {
  private static final int MOST = 250;

  /** Less does no harm, and a short file of one repeated line may be meant. */
  private static final long FREE_BYTES = 16L << 20;

  private final Counted packed;
  private long bytes;

  private BoundedExpansion(Counted packed, InputStream unpacked) {
    super(unpacked);
    this.packed = packed;
  }

  static InputStream of(Compression compression, InputStream stored) throws IOException {
    if (compression == Compression.NONE) {
      return stored;
    }
    Counted packed = new Counted(stored);
    return new BoundedExpansion(packed, compression.unpack(packed));
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws IOException {
    bytes += Math.max(0, read);
    if (bytes > FREE_BYTES + MOST * packed.bytes) {
      throw new IOException("unpacks to more than " + MOST + " times its size: no articles do");
    }
  }

  /** Asked by gzip what is available: that is told as it is. */
  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      bytes += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      bytes += Math.max(0, read);
      return read;
    }
  }
}
