package naskh.bench.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** The halves into which labelled pairs fall by a hash of their ids. */
public enum Half {
  /** To tune on. */
  TUNE,
  /** To report on. */
  REPORT;

  /** Of a pair of articles, by their ids as the labels have them. */
  public static Half of(String a, String b) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((a + '|' + b).getBytes(StandardCharsets.UTF_8));
      return (hash[hash.length - 1] & 1) == 0 ? TUNE : REPORT;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT) + " half";
  }
}
