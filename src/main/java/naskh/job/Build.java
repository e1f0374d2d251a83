package naskh.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import org.apache.commons.codec.digest.DigestUtils;

/** Which build of the program runs: two of one version may still differ. */
final class Build {
  private Build() {}

  /** The SHA-256 of the program's jar; where its classes lie in a folder, that it is none. */
  static String id() {
    URL program = Build.class.getProtectionDomain().getCodeSource().getLocation();
    if (!program.getPath().endsWith(".jar")) {
      return "no jar";
    }
    try (InputStream jar = program.openStream()) {
      return DigestUtils.sha256Hex(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
