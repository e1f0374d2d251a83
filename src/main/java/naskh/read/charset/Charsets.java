package naskh.read.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The character set of a file: its byte order mark, else UTF-8 where the bytes are UTF-8, else
 * UTF-32 where two of four bytes are zero, else UTF-16 where every other byte is that of Arabic or
 * ASCII, else what ICU's detector says.
 *
 * @param bomBytes length of the mark to pass over
 * @param guessed whether only the letters speak for it
 */
public record Charsets(Charset charset, int bomBytes, boolean guessed) {
  /** What Arabic text without a mark is most often in, if it is not Unicode. */
  private static final Charset FALLBACK = Charset.forName("windows-1256");

  /** Share of pairs of bytes that a UTF-16 file has in Arabic or ASCII. */
  private static final double UTF_16_SHARE = 0.7;

  /** Two letters: fewer zeros may stand in any file. */
  private static final int MIN_UTF_32_BYTES = 8;

  /**
   * One NUL in so many characters is a slip of a program; Arabic in UTF-16 that was read as another
   * character set has one in six.
   */
  private static final int CHARS_PER_NUL = 100;

  /** Finds the character set by all that {@code sample} shows; never null. */
  public static Charsets of(byte[] sample) {
    Charsets stated = stated(sample, null);
    if (stated != null) {
      return stated;
    }
    return mostlyUtf8(sample)
        ? new Charsets(StandardCharsets.UTF_8, 0, false)
        : new Charsets(detected(sample), 0, true);
  }

  /**
   * What a file states by its first bytes: its mark, else pairs of bytes, else {@code declared},
   * but not where the bytes are another thing; null where it states nothing.
   */
  public static Charsets stated(byte[] head, String declared) {
    Charsets marked = marked(head);
    if (marked != null) {
      return marked;
    }
    if (isUtf32(head, 2)) {
      return new Charsets(Charset.forName("UTF-32LE"), 0, true);
    }
    if (isUtf32(head, 0)) {
      return new Charsets(Charset.forName("UTF-32BE"), 0, true);
    }
    if (highBytes(head, 1) > UTF_16_SHARE && highBytes(head, 0) < 1 - UTF_16_SHARE) {
      return new Charsets(StandardCharsets.UTF_16LE, 0, true);
    }
    if (highBytes(head, 0) > UTF_16_SHARE && highBytes(head, 1) < 1 - UTF_16_SHARE) {
      return new Charsets(StandardCharsets.UTF_16BE, 0, true);
    }
    return known(declared)
        .filter(charset -> isUtf8(head) == charset.equals(StandardCharsets.UTF_8))
        .map(charset -> new Charsets(charset, 0, false))
        .orElse(null);
  }

  /** Whether the bytes beyond ASCII, of which there are some, are UTF-8. */
  private static boolean isUtf8(byte[] head) {
    for (byte next : head) {
      if (next < 0) {
        return mostlyUtf8(head);
      }
    }
    return false;
  }

  private static Optional<Charset> known(String declared) {
    try {
      // UTF-16 without the pairs of bytes is a declaration that the file has outlived.
      return Optional.ofNullable(declared)
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .filter(charset -> !charset.name().startsWith("UTF-16"));
    } catch (IllegalCharsetNameException none) {
      return Optional.empty();
    }
  }

  /** The named character set, which a mark of its own may precede. */
  public static Charsets named(String name, byte[] sample) {
    Charset charset = Charset.forName(name);
    Charsets marked = marked(sample);
    boolean sameFamily = marked != null && marked.charset().name().startsWith(charset.name());
    return sameFamily ? marked : new Charsets(charset, 0, false);
  }

  private static Charsets marked(byte[] sample) {
    if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
      return new Charsets(StandardCharsets.UTF_8, 3, false);
    }
    if (startsWith(sample, 0xFF, 0xFE, 0, 0)) {
      return new Charsets(Charset.forName("UTF-32LE"), 4, false);
    }
    if (startsWith(sample, 0, 0, 0xFE, 0xFF)) {
      return new Charsets(Charset.forName("UTF-32BE"), 4, false);
    }
    if (startsWith(sample, 0xFF, 0xFE)) {
      return new Charsets(StandardCharsets.UTF_16LE, 2, false);
    }
    if (startsWith(sample, 0xFE, 0xFF)) {
      return new Charsets(StandardCharsets.UTF_16BE, 2, false);
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether most characters beyond ASCII are well-formed UTF-8: single broken lines must not turn a
   * UTF-8 file into another set, and in Arabic of an 8-bit set next to nothing is well-formed. NUL
   * is no text in UTF-8, but may lie behind some.
   */
  private static boolean mostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    int nul = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = sequence(bytes, i);
      nul += bytes[i] == 0 ? 1 : 0;
      if (length > 1) {
        good++;
      } else if (length == 0) {
        bad++;
      }
      i += Math.max(1, length);
    }
    boolean holdsNul = nul * 20 > bytes.length;
    return holdsNul ? good > 0 && bad == 0 : good >= bad;
  }

  /**
   * Length of the UTF-8 sequence at {@code from}; 0 if there is none. A cut end counts as whole.
   */
  private static int sequence(byte[] bytes, int from) {
    int first = bytes[from] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    for (int i = from + 1; i < Math.min(from + length, bytes.length); i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** Share of the bytes at odd or even places that are high bytes of Arabic text in UTF-16. */
  private static double highBytes(byte[] bytes, int from) {
    int pairs = bytes.length / 2;
    int high = 0;
    for (int i = from; i < 2 * pairs; i += 2) {
      high += bytes[i] == 0x00 || bytes[i] == 0x06 ? 1 : 0;
    }
    return pairs == 0 ? 0 : (double) high / pairs;
  }

  /** Whether the two bytes from {@code zeros} on are zero in each four. */
  private static boolean isUtf32(byte[] bytes, int zeros) {
    int whole = bytes.length / 4 * 4;
    for (int i = zeros; i < whole; i += 4) {
      if (bytes[i] != 0 || bytes[i + 1] != 0) {
        return false;
      }
    }
    return whole >= MIN_UTF_32_BYTES && highBytes(bytes, zeros == 0 ? 1 : 0) < 1;
  }

  private static Charset detected(byte[] sample) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    for (CharsetMatch match : detector.detectAll()) {
      if (Charset.isSupported(match.getName()) && !match.getName().startsWith("UTF-")) {
        return Charset.forName(match.getName());
      }
    }
    return FALLBACK;
  }

  /** Whether NULs are too many to be slips in a text. */
  public static boolean holdsManyNul(CharSequence text) {
    return text.chars().filter(c -> c == 0).count() * CHARS_PER_NUL > text.length();
  }
}
