package naskh.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;

/** Which build of the program runs: two of one version may still differ. */
final class Build {
  private Build() {}

  /**
   * A hash of the names, lengths and checksums of all that is in the program's jar, which its
   * directory tells without unpacking it; where the classes lie in a folder, that it is none.
   */
  static String id() {
    Path program = program();
    if (!program.toString().endsWith(".jar")) {
      return "no jar";
    }
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (ZipFile jar = new ZipFile(program.toFile())) {
      jar.stream()
          .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n")
          .sorted()
          .forEach(entry -> digest.update(entry.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Path program() {
    try {
      return Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
