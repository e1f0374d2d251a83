package naskh.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import naskh.read.source.InputFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ContentSummary;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import scala.math.BigInt;

/**
 * The files that a run reads, so far as another run can tell whether they are still the same.
 *
 * @param files how many
 * @param bytes of all of them, as stored
 * @param unpackedBytes about how many they are without packing
 * @param sha256 over the name, size and time of last change of each; not over their content, which
 *     would cost another reading, nor where they lie, on which nothing depends
 */
public record InputState(int files, long bytes, long unpackedBytes, String sha256) {

  /** What Arabic news, packed by gzip, is multiplied by; the launcher reckons likewise. */
  private static final int PACKING = 4;

  /** A table that nobody has measured may be large. */
  private static final long UNKNOWN_BYTES = 1L << 30;

  /** Spark multiplies what it does not know: more than an exabyte is no measure. */
  private static final long MOST_KNOWN_BYTES = 1L << 60;

  private static final Pattern PACKED = Pattern.compile("[.](gz|bz2|zst|zip|tgz|parquet)$");

  /** With files of Parquet of {@code packed} bytes beside them. */
  public InputState with(long packed) {
    return new InputState(files, bytes, unpackedBytes + packed * PACKING, sha256);
  }

  /** No files. */
  public static InputState none() {
    return of(List.of());
  }

  static InputState of(List<InputFile> files) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    long bytes = 0;
    long unpacked = 0;
    for (InputFile file : files) {
      byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
      digest.update(
          ByteBuffer.allocate(Integer.BYTES + name.length + 2 * Long.BYTES)
              .putInt(name.length)
              .put(name)
              .putLong(file.bytes())
              .putLong(file.modified())
              .flip());
      bytes += file.bytes();
      unpacked += file.bytes() * (PACKED.matcher(file.name()).find() ? PACKING : 1);
    }
    return new InputState(files.size(), bytes, unpacked, HexFormat.of().formatHex(digest.digest()));
  }

  /** Of inputs that a source of Spark reads: paths, or names that only it knows. */
  static InputState ofSpark(Configuration hadoop, List<String> inputs) {
    long files = 0;
    long bytes = 0;
    for (String input : inputs) {
      try {
        Path path = new Path(input);
        ContentSummary summary = path.getFileSystem(hadoop).getContentSummary(path);
        files += summary.getFileCount();
        bytes += summary.getLength();
      } catch (IOException | IllegalArgumentException noPath) {
        bytes += UNKNOWN_BYTES;
      }
    }
    String sha256 = DigestUtils.sha256Hex(String.join("\n", inputs) + "\n" + files + "\n" + bytes);
    return new InputState((int) files, bytes, bytes * PACKING, sha256);
  }

  /** Of a table that a program has: as large as Spark's optimizer takes it for. */
  static InputState of(Dataset<?> table, String name) {
    BigInt bytes = table.queryExecution().optimizedPlan().stats().sizeInBytes();
    long known =
        bytes.bitLength() < Long.SIZE - 1 && bytes.toLong() <= MOST_KNOWN_BYTES
            ? bytes.toLong()
            : UNKNOWN_BYTES;
    return new InputState(0, known, known, DigestUtils.sha256Hex(name));
  }
}
