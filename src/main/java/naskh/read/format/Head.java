package naskh.read.format;

import java.util.Arrays;
import java.util.Locale;

/**
 * How a file begins, by which its format is known.
 *
 * @param name without the extension of its compression
 * @param bytes the first of the unpacked file, up to 64 KiB
 * @param text the first characters, up to {@value #CHARS}, without a byte order mark
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Head(String name, byte[] bytes, String text) {
  /** Enough for the comments and declarations that documents may begin with. */
  static final int CHARS = 4096;

  /** Whether the name ends in one of {@code extensions}, given in lower case without a dot. */
  public boolean isNamed(String... extensions) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.asList(extensions).contains(extension);
  }

  /** Whether the text begins with {@code start} behind blanks, letters of either case. */
  public boolean begins(String start) {
    return text.stripLeading().regionMatches(true, 0, start, 0, start.length());
  }
}
