package naskh.read.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import naskh.read.format.PeekedStream;

/**
 * A file as it is stored, and what it unpacks to, up to a bound: articles become a twentieth by
 * packing, what becomes less than a {@value #MOST}th was made to fill memory or time. What is
 * packed twice counts twice. Asked by gzip what is available, that is told as it is.
 */
final class Expansion extends FilterInputStream {
  private static final int MOST = 250;

  /** Less does no harm, and a short file of one repeated line may be meant. */
  private static final long FREE_BYTES = 16L << 20;

  private long stored;
  private long unpacked;

  Expansion(InputStream stored) {
    super(stored);
  }

  /** What was found packed, and what it unpacks to. */
  record Unpacked(Compression compression, PeekedStream bytes) {}

  /** What {@code stored} is packed by, as its first bytes show, be it this file or a part of it. */
  Unpacked unpack(InputStream stored) throws IOException {
    // Not peeked: gzip asks the stream beneath whether another member follows.
    PushbackInputStream packed = new PushbackInputStream(stored, Compression.PEEKED_BYTES);
    byte[] magic = packed.readNBytes(Compression.PEEKED_BYTES);
    packed.unread(magic);
    Compression compression = Compression.of(magic);
    InputStream bytes =
        compression == Compression.NONE ? packed : bounded(compression.unpack(packed));
    return new Unpacked(compression, PeekedStream.of(bytes));
  }

  /** The same bytes, of which there must not be too many for the size of the file. */
  InputStream bounded(InputStream unpacked) {
    return new Bounded(unpacked);
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    stored += next < 0 ? 0 : 1;
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    stored += Math.max(0, read);
    return read;
  }

  private final class Bounded extends FilterInputStream {
    Bounded(InputStream unpacked) {
      super(unpacked);
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
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      unpacked += read;
      if (unpacked > FREE_BYTES + MOST * stored) {
        throw new IOException("unpacks to more than " + MOST + " times its size: no articles do");
      }
    }
  }
}
