package naskh.read.dates;

import java.util.Locale;
import naskh.text.Letters;

/** Dates in the characters that {@link DateScanner} reads. */
final class DateText {
  private DateText() {}

  /** Folded letters, ASCII digits and separators, single spaces, no apostrophes. */
  static String plain(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    boolean ascii = true;
    for (int i = 0; i < written.length(); i++) {
      char c = separator(written, i);
      ascii &= c < 128;
      boolean space = c == ' ';
      if (c != '\'' && !(space && (plain.isEmpty() || plain.charAt(plain.length() - 1) == ' '))) {
        plain.append(c);
      }
    }
    String same = plain.toString().strip();
    return ascii ? same.toLowerCase(Locale.ROOT) : Letters.fold(same);
  }

  private static char separator(String written, int i) {
    char c = written.charAt(i);
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFF0D' -> '-';
      case '\\', '\u2044', '\u2215', '\u060D', '\uFF0F' -> '/';
      case '\u2236', '\uFF1A' -> ':';
      case '\u2019', '\u2018', '\u02BB', '\u02BC', '`', '\u00B4' -> '\'';
      case '\u200C' -> ' '; // parts the words of Persian names
      case '\u0640' -> isBetweenDigits(written, i) ? '-' : c; // a tatweel as a dash
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    };
  }

  private static boolean isBetweenDigits(String written, int i) {
    return i > 0
        && i + 1 < written.length()
        && Character.isDigit(written.charAt(i - 1))
        && Character.isDigit(written.charAt(i + 1));
  }
}
