package naskh.read.clean;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters as programs print those that they cannot write: {@code <U+0628>} of R, {@code _x000D_}
 * of Excel → the characters. Nobody else writes either.
 */
final class PrintedCharacters {
  private static final Pattern CODE =
      Pattern.compile("<U\\+(\\p{XDigit}{4,8})>|_x(000[9AaDd])_\\n?");

  private PrintedCharacters() {}

  static String resolve(String text) {
    boolean may = text.contains("<U+") || text.contains("_x000");
    return may ? CODE.matcher(text).replaceAll(PrintedCharacters::character) : text;
  }

  private static String character(MatchResult code) {
    if (code.group(1) == null) {
      return code.group(2).equals("0009") ? "\t" : "\n";
    }
    int point = (int) Long.parseLong(code.group(1), 16);
    return Matcher.quoteReplacement(
        Character.isValidCodePoint(point) ? Character.toString(point) : code.group());
  }
}
