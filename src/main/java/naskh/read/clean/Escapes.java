package naskh.read.clean;

/**
 * Resolves the escapes that a dump has left in a text: {@code \n}, {@code \r}, {@code \t}, {@code
 * \"}, {@code \'}, {@code \/}, <code>&#92;u0627</code>, also escaped again.
 *
 * <p>Only in a text that surely is such a dump: every backslash in it begins an escape, and some
 * stand where nobody writes them by hand. Paths, formulas and patterns of programmers stay.
 */
final class Escapes {
  /** What is escaped more than twice is read no further. */
  private static final int PASSES = 2;

  /** A backslash that is escaped and escaped again is written as four. */
  private static final int MAX_BACKSLASHES = 4;

  /** So many blanks are passed over beside an escape. */
  private static final int MAX_BLANKS = 4;

  /** Fewer breaks between blanks may be examples of how a break is escaped. */
  private static final int MIN_LOOSE_BREAKS = 3;

  /** Fewer escaped letters may be an example of how a letter is escaped. */
  private static final int MIN_LETTERS = 3;

  private static final int HEX_DIGITS = 4;
  private static final String SENTENCE_ENDS = ".!?؟…»\"”)";
  private static final String CLOSINGS = SENTENCE_ENDS + "،؛:";
  private static final String OPENINGS = "«\"“(-•*<&\\";

  private final String text;

  /** Line breaks that are escapes, and those among them that stand where only a dump has them. */
  private int breaks;

  private int surelyBreaks;

  /** Breaks with blanks on both sides, between words beyond ASCII. */
  private int looseBreaks;

  private int realBreaks;

  private int escapedQuotes;
  private boolean bareQuote;
  private boolean escapedApostrophe;
  private boolean bareApostrophe;
  private boolean escapedSlash;
  private boolean bareSlash;

  /** Escaped letters beyond ASCII, all other letters. */
  private int escapedLetters;

  private int letters;
  private int escapedSigns;
  private boolean signBesideLetter;

  /** The fewest backslashes that an escape has: more of them are backslashes of the text. */
  private int level = MAX_BACKSLASHES;

  private Escapes(String text) {
    this.text = text;
  }

  static String resolve(String text) {
    String resolved = text;
    for (int pass = 0; pass < PASSES && resolved.indexOf('\\') >= 0; pass++) {
      Escapes escapes = new Escapes(resolved);
      if (!escapes.look() || !escapes.areSure()) {
        return resolved;
      }
      resolved = escapes.write();
    }
    return resolved;
  }

  /** Counts what the text holds; false if it has a backslash that begins no escape. */
  private boolean look() {
    int last = text.stripTrailing().length();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '\\') {
        bare(c, i < last);
        i++;
        continue;
      }
      int sign = afterBackslashes(i);
      if (sign - i > MAX_BACKSLASHES) {
        return false;
      }
      int end = escapeEnd(sign);
      boolean backslash = end < 0 && ((sign - i) % 2 == 0 || sign == text.length());
      if (end < 0 && !backslash) {
        return false;
      }
      level = backslash ? level : Math.min(level, sign - i);
      i = backslash ? sign : isBreak(sign) ? breaks(i) : sign(i, sign, end);
    }
    return true;
  }

  private void bare(char c, boolean inside) {
    realBreaks += c == '\n' && inside ? 1 : 0;
    letters += Character.isLetter(c) ? 1 : 0;
    bareQuote |= c == '"';
    bareApostrophe |= c == '\'';
    bareSlash |= c == '/';
  }

  private int afterBackslashes(int i) {
    int end = i;
    while (end < text.length() && text.charAt(end) == '\\') {
      end++;
    }
    return end;
  }

  /** End of the escape whose letter stands at {@code sign}; -1 if it is none. */
  private int escapeEnd(int sign) {
    if (sign == text.length()) {
      return -1;
    }
    if ("nrt\"'/".indexOf(text.charAt(sign)) >= 0) {
      return sign + 1;
    }
    int end = sign + 1 + HEX_DIGITS;
    if (text.charAt(sign) != 'u' || end > text.length()) {
      return -1;
    }
    for (int i = sign + 1; i < end; i++) {
      if (text.charAt(i) >= 0x80 || Character.digit(text.charAt(i), 16) < 0) {
        return -1;
      }
    }
    return end;
  }

  private boolean isBreak(int sign) {
    return "nrt".indexOf(text.charAt(sign)) >= 0;
  }

  /** Counts the breaks that follow each other from {@code begin} on; returns their end. */
  private int breaks(int begin) {
    int end = begin;
    int count = 0;
    for (int i = begin; i < text.length() && text.charAt(i) == '\\'; ) {
      int sign = afterBackslashes(i);
      if (sign - i > MAX_BACKSLASHES || sign == text.length() || !isBreak(sign)) {
        break;
      }
      count += text.charAt(sign) == 'r' && text.startsWith("\\", sign + 1) ? 0 : 1;
      end = sign + 1;
      i = end;
      while (i < text.length() && text.charAt(i) == ' ') {
        i++;
      }
    }
    breaks += count;
    if (areSurelyBreaks(begin, end, count)) {
      surelyBreaks += count;
    } else if (isOtherLetter(lastBefore(begin)) && isOtherLetter(firstAfter(end))) {
      looseBreaks += count;
    }
    return end;
  }

  private boolean areSurelyBreaks(int begin, int end, int count) {
    char before = begin == 0 ? '\n' : text.charAt(begin - 1);
    char after = end == text.length() ? '\n' : text.charAt(end);
    boolean afterWord = isOtherLetter(before) || CLOSINGS.indexOf(before) >= 0;
    boolean afterSentence = SENTENCE_ENDS.indexOf(lastBefore(begin)) >= 0;
    if (isAsciiLetter(after)) {
      boolean sentence = Character.isUpperCase(after) && afterSentence;
      return sentence || (count > 1 && !isAsciiLetter(before) && before != ':');
    }
    if (begin == 0 || end == text.length()) {
      return afterWord || isOtherLetter(after);
    }
    return count > 1
        || isOtherLetter(before)
        || isOtherLetter(after)
        || afterSentence
        || (afterWord && (Character.isDigit(after) || OPENINGS.indexOf(after) >= 0));
  }

  /** The last character before {@code i} that is no blank. */
  private char lastBefore(int i) {
    int last = i - 1;
    while (last >= 0 && text.charAt(last) == ' ' && i - last < MAX_BLANKS) {
      last--;
    }
    return last < 0 ? ' ' : text.charAt(last);
  }

  /** The first character at or after {@code i} that is no blank. */
  private char firstAfter(int i) {
    int first = i;
    while (first < text.length() && text.charAt(first) == ' ' && first - i < MAX_BLANKS) {
      first++;
    }
    return first == text.length() ? ' ' : text.charAt(first);
  }

  private int sign(int begin, int sign, int end) {
    boolean afterLetter = begin > 0 && Character.isLetterOrDigit(text.charAt(begin - 1));
    boolean beforeLetter = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    switch (text.charAt(sign)) {
      case '"' -> escapedQuotes++;
      case '\'' -> escapedApostrophe |= afterLetter && beforeLetter;
      case '/' -> escapedSlash |= isSurelySlash(begin, end);
      default -> code(code(sign), begin, end);
    }
    return end;
  }

  /** Whether a slash stands in a closing tag, an address, a date or beside Arabic letters. */
  private boolean isSurelySlash(int begin, int end) {
    char before = begin == 0 ? ' ' : text.charAt(begin - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    return before == '<'
        || (before == ':' && after == '\\')
        || (Character.isDigit(before) && Character.isDigit(after))
        || isOtherLetter(before)
        || isOtherLetter(after);
  }

  private void code(char c, int begin, int end) {
    if (c < 0x80) {
      escapedSigns += Character.isLetterOrDigit(c) ? 0 : 1;
    } else if (Character.isLetter(c)) {
      escapedLetters++;
    } else {
      boolean after = begin > 0 && Character.isLetter(text.charAt(begin - 1));
      boolean before = end < text.length() && Character.isLetter(text.charAt(end));
      boolean other =
          (after && isOtherLetter(text.charAt(begin - 1)))
              || (before && isOtherLetter(text.charAt(end)));
      signBesideLetter |= other || (after && before);
    }
  }

  private char code(int sign) {
    return (char) Integer.parseInt(text.substring(sign + 1, sign + 1 + HEX_DIGITS), 16);
  }

  private boolean areSure() {
    boolean loose = looseBreaks >= MIN_LOOSE_BREAKS && realBreaks == 0;
    int sureBreaks = surelyBreaks + (loose ? looseBreaks : 0);
    return (sureBreaks > realBreaks && 2 * sureBreaks >= breaks)
        || (escapedQuotes > 1 && !bareQuote)
        || (escapedApostrophe && !bareApostrophe)
        || (escapedSlash && !bareSlash)
        || (escapedLetters >= MIN_LETTERS && escapedLetters > letters)
        || escapedSigns > 1
        || signBesideLetter;
  }

  private String write() {
    StringBuilder written = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '\\') {
        written.append(c);
        i++;
        continue;
      }
      int sign = afterBackslashes(i);
      int end = escapeEnd(sign);
      boolean escape = end >= 0 && (sign - i == level || (sign - i) % 2 == 1);
      if (sign - i > level || !escape) {
        written.append("\\".repeat((sign - i + 1) / 2 - (escape ? 1 : 0)));
      }
      if (escape) {
        written.append(resolved(sign, end));
        i = end;
      } else {
        i = sign;
      }
    }
    return written.toString();
  }

  private String resolved(int sign, int end) {
    return switch (text.charAt(sign)) {
      case 'n' -> "\n";
      case 'r' -> isBreakAgain(end) ? "" : "\n";
      case 't' -> "\t";
      case 'u' -> Character.toString(code(sign));
      default -> text.substring(sign, end);
    };
  }

  /** Whether an escaped line feed follows a carriage return. */
  private boolean isBreakAgain(int end) {
    int sign = afterBackslashes(end);
    return sign > end && text.startsWith("n", sign);
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isOtherLetter(char c) {
    return c >= 0x80 && Character.isLetter(c);
  }
}
