package naskh.read.clean;

import java.util.Set;
import naskh.read.charset.ArabicScript;

/**
 * Puts plain blanks and line breaks where a text has other signs for them: {@code \n} for every
 * line or paragraph end of Unicode, and a blank for a zero width space that is all that parts two
 * words. No other sign that is not seen parts a word: non-joiners, joiners, soft hyphens, bidi and
 * byte order marks stay where they are, as does a zero width space inside a word.
 */
final class WhiteSpace {
  private static final char ZERO_WIDTH_SPACE = '\u200B';

  /** CR, vertical tab, form feed, next line, line and paragraph separator. */
  private static final String LINE_ENDS = "\r\u000B\f\u0085\u2028\u2029";

  /** What stands before a word and is written with it. */
  private static final Set<String> PREFIXES =
      Set.of(
          "ال", "و", "ف", "ب", "ل", "ك", "س", "لل", "وال", "بال", "فال", "كال", "وب", "ول", "وك",
          "وس", "فب", "فل", "فس", "ولل", "وبال");

  /**
   * What ends a word and is none itself; "هم" and "كم" are words too, but seldom after this sign.
   */
  private static final Set<String> SUFFIXES =
      Set.of(
          "ة", "ه", "ي", "ا", "ى", "ت", "ن", "ك", "ية", "يه", "ات", "ون", "ين", "ان", "ها", "هم",
          "هن", "هما", "نا", "كم", "ته", "تها", "تهم", "ني", "وا", "يا", "يات", "يين", "يون", "تين",
          "تان");

  /** Letters of the longest prefix or suffix. */
  private static final int LONGEST_AFFIX = 3;

  private WhiteSpace() {}

  static String plain(String text) {
    return words(lines(text));
  }

  private static String lines(String text) {
    if (LINE_ENDS.chars().noneMatch(c -> text.indexOf(c) >= 0)) {
      return text;
    }
    StringBuilder lines = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' && text.startsWith("\n", i + 1)) {
        continue;
      }
      lines.append(LINE_ENDS.indexOf(c) >= 0 ? '\n' : c);
    }
    return lines.toString();
  }

  /**
   * Where most of these signs between letters stand between words, all do that no blank is beside;
   * else only those that surely do.
   */
  private static String words(String text) {
    if (text.indexOf(ZERO_WIDTH_SPACE) < 0) {
      return text;
    }
    int between = 0;
    int inside = 0;
    for (int i = next(text, 0); i >= 0; i = next(text, end(text, i))) {
      boolean affix = isAffix(text, i);
      between += affix ? 0 : 1;
      inside += affix ? 1 : 0;
    }
    return between > inside ? allParted(text) : surelyParted(text);
  }

  private static String allParted(String text) {
    char[] chars = text.toCharArray();
    for (int i = text.indexOf(ZERO_WIDTH_SPACE); i >= 0; ) {
      int begin = begin(text, i);
      int end = end(text, i);
      if (begin > 0
          && end < text.length()
          && !Character.isWhitespace(text.charAt(begin - 1))
          && !Character.isWhitespace(text.charAt(end))) {
        chars[i] = ' ';
      }
      i = text.indexOf(ZERO_WIDTH_SPACE, end);
    }
    return new String(chars);
  }

  private static String surelyParted(String text) {
    char[] chars = text.toCharArray();
    for (int i = next(text, 0); i >= 0; i = next(text, end(text, i))) {
      if (!isAffix(text, i)) {
        chars[i] = ' ';
      }
    }
    return new String(chars);
  }

  /** The next of the signs with an Arabic letter on either side; -1 if there is none. */
  private static int next(String text, int from) {
    int i = text.indexOf(ZERO_WIDTH_SPACE, from);
    while (i >= 0 && !(isLetter(text, begin(text, i) - 1) && isLetter(text, end(text, i)))) {
      i = text.indexOf(ZERO_WIDTH_SPACE, end(text, i));
    }
    return i;
  }

  /** Begin of the run of signs that are not seen, among them that at {@code i}. */
  private static int begin(String text, int i) {
    int begin = i;
    while (begin > 0 && Character.getType(text.charAt(begin - 1)) == Character.FORMAT) {
      begin--;
    }
    return begin;
  }

  private static int end(String text, int i) {
    int end = i + 1;
    while (end < text.length() && Character.getType(text.charAt(end)) == Character.FORMAT) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(String text, int i) {
    return i >= 0
        && i < text.length()
        && (ArabicScript.isLetter(text.charAt(i)) || ArabicScript.isMark(text.charAt(i)));
  }

  /** Whether what stands before or after the sign at {@code i} is a part of a word. */
  private static boolean isAffix(String text, int i) {
    int end = begin(text, i);
    int first = end;
    while (end - first <= LONGEST_AFFIX && isLetter(text, first - 1)) {
      first--;
    }
    int begin = end(text, i);
    int last = begin;
    while (last - begin <= LONGEST_AFFIX && isLetter(text, last)) {
      last++;
    }
    return PREFIXES.contains(text.substring(first, end))
        || SUFFIXES.contains(text.substring(begin, last));
  }
}
