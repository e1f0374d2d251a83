package naskh.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import naskh.tables.WrongUse;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;

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

  private static final Pattern PACKED = Pattern.compile("[.](gz|bz2|zst|parquet)$");

  /**
   * Lists the inputs.
   *
   * @throws WrongUse for an input that does not exist, cannot be listed, or holds no file
   */
  public static InputState of(Configuration hadoop, List<String> inputs) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    List<InputFile> files = new InputFiles(hadoop).list(inputs);
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
}
