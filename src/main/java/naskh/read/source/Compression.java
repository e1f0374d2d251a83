package naskh.read.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** How a file is packed: known by its first bytes, whatever its name. */
@SuppressWarnings("ImmutableEnumChecker") // No one changes them.
enum Compression {
  NONE(List.of(), new byte[0]),
  GZIP(List.of("gz", "gzip"), new byte[] {0x1f, (byte) 0x8b}),
  BZIP2(List.of("bz2", "bzip2"), new byte[] {'B', 'Z', 'h'}),
  ZSTD(List.of("zst", "zstd"), new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd});

  /** First bytes of a block after a bzip2 header and level: a text may well begin with "BZh". */
  private static final byte[] BZIP2_BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};

  static final int PEEKED_BYTES = 10;

  private final List<String> extensions;
  private final byte[] magic;

  Compression(List<String> extensions, byte[] magic) {
    this.extensions = extensions;
    this.magic = magic;
  }

  /** What the extension of {@code name} promises. */
  static Compression ofName(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(compression -> compression.extensions.contains(extension))
        .findFirst()
        .orElse(NONE);
  }

  /** What the first bytes show, whatever the name: a text may well be called {@code .gz}. */
  static Compression of(byte[] head) {
    return Arrays.stream(values())
        .filter(compression -> compression != NONE && compression.opens(head))
        .findFirst()
        .orElse(NONE);
  }

  /** {@code name} without the extension of its compression. */
  static String strip(String name) {
    return ofName(name) == NONE ? name : name.substring(0, name.lastIndexOf('.'));
  }

  InputStream unpack(InputStream packed) throws IOException {
    return switch (this) {
      case NONE -> packed;
      case GZIP -> new GZIPInputStream(packed, 1 << 16);
      case BZIP2 -> new DeferredErrorStream(new BZip2CompressorInputStream(packed, true));
      case ZSTD -> new ZstdInputStream(packed);
    };
  }

  private boolean opens(byte[] head) {
    return startsWith(head, 0, magic)
        && (this != BZIP2 || head.length < PEEKED_BYTES || startsWith(head, 4, BZIP2_BLOCK));
  }

  private static boolean startsWith(byte[] bytes, int from, byte[] start) {
    return bytes.length >= from + start.length
        && Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
  }
}
