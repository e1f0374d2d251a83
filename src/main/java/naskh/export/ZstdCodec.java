package naskh.export;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionInputStream;
import org.apache.hadoop.io.compress.CompressionOutputStream;
import org.apache.hadoop.io.compress.Compressor;
import org.apache.hadoop.io.compress.Decompressor;

/** Zstandard for Hadoop's writers of text, whose own codec wants libraries of the system. */
public final class ZstdCodec implements CompressionCodec {
  @Override
  public CompressionOutputStream createOutputStream(OutputStream out) throws IOException {
    return new Output(new ZstdOutputStream(out));
  }

  @Override
  public CompressionOutputStream createOutputStream(OutputStream out, Compressor none)
      throws IOException {
    return createOutputStream(out);
  }

  @Override
  public CompressionInputStream createInputStream(InputStream in) throws IOException {
    return new Input(new ZstdInputStream(in));
  }

  @Override
  public CompressionInputStream createInputStream(InputStream in, Decompressor none)
      throws IOException {
    return createInputStream(in);
  }

  @Override
  public Class<? extends Compressor> getCompressorType() {
    return null;
  }

  @Override
  public Compressor createCompressor() {
    return null;
  }

  @Override
  public Class<? extends Decompressor> getDecompressorType() {
    return null;
  }

  @Override
  public Decompressor createDecompressor() {
    return null;
  }

  @Override
  public String getDefaultExtension() {
    return ".zst";
  }

  private static final class Output extends CompressionOutputStream {
    Output(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int begin, int length) throws IOException {
      out.write(bytes, begin, length);
    }

    /** The frame ends with the stream. */
    @Override
    public void finish() {}

    @Override
    public void resetState() {}
  }

  private static final class Input extends CompressionInputStream {
    Input(InputStream in) throws IOException {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int begin, int length) throws IOException {
      return in.read(bytes, begin, length);
    }

    @Override
    public void resetState() {}
  }
}
