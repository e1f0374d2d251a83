package naskh.text;

import java.util.regex.Pattern;

/**
 * Text of articles as it may stand in what people read. The tables keep texts as they are; a
 * terminal and a Markdown page do what is written in them.
 */
public final class Plain {
  /**
   * Signs that steer a terminal, end a line, or turn the order of what stands around them. Marks
   * and joiners that Arabic is written with (U+200C to U+200F, U+061C) are none.
   */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

  /** What a spreadsheet takes for the begin of a formula, also behind blanks. */
  private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@\\t\\r]");

  /** What Markdown, or the HTML in it, takes for more than a letter, emphasis aside. */
  private static final Pattern MARKUP = Pattern.compile("[\\\\`\\[\\]<>|&]");

  private Plain() {}

  /** On one line, with U+FFFD for each sign that does something instead of being read. */
  public static String line(String text) {
    return STEERING.matcher(text).replaceAll("\uFFFD");
  }

  /**
   * As a cell of a CSV file that a spreadsheet opens: what it would take for a formula is text, by
   * an apostrophe before it.
   */
  public static String cell(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  /** {@link #line} in Markdown, where it shows as it is written. */
  public static String markdown(String text) {
    return MARKUP.matcher(line(text)).replaceAll(sign -> "&#" + (int) sign.group().charAt(0) + ";");
  }
}
