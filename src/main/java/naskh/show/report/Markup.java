package naskh.show.report;

import java.util.regex.Pattern;
import naskh.text.Plain;

/**
 * HTML that is being written, SVG in it included. All that is no tag of ours is escaped here, and
 * only here.
 */
final class Markup {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>\\\\]+");

  /** More than any of our lists shows of a text; names can be as long as texts. */
  private static final int MOST_CHARS = 800;

  /** Longer addresses lead nowhere. */
  private static final int MOST_ADDRESS_CHARS = 2_000;

  private final StringBuilder out = new StringBuilder();

  /** As it is; for what is none of the articles' words. */
  Markup raw(String html) {
    out.append(html);
    return this;
  }

  /**
   * @param attributes a name and a value each; one whose value is null is left out
   */
  Markup open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  Markup close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  Markup text(String words) {
    escape(words);
    return this;
  }

  Markup element(String tag, String words, String... attributes) {
    return open(tag, attributes).text(words).close(tag);
  }

  /** Words of articles: on one line, in their own direction, cut where there is no end of them. */
  Markup foreign(String tag, String words, String... attributes) {
    String shown = cut(words, MOST_CHARS);
    boolean isArabic = isArabic(shown);
    String[] all = new String[attributes.length + 4];
    System.arraycopy(attributes, 0, all, 0, attributes.length);
    all[attributes.length] = "dir";
    all[attributes.length + 1] = isArabic ? "rtl" : "auto";
    all[attributes.length + 2] = "lang";
    all[attributes.length + 3] = isArabic ? "ar" : null;
    return element(tag, Plain.line(oneLine(shown)), all);
  }

  /**
   * A link to where an article stands on the web, or its words alone where that is no such place.
   */
  Markup web(String address, String words) {
    if (address == null
        || address.length() > MOST_ADDRESS_CHARS
        || !WEB.matcher(address).matches()) {
      return foreign("bdi", words);
    }
    return open("a", "href", address, "rel", "noopener noreferrer")
        .foreign("bdi", words)
        .close("a");
  }

  /** Whether most letters are Arabic: a title that begins with CNN is Arabic all the same. */
  static boolean isArabic(String words) {
    long letters = words.codePoints().filter(Character::isLetter).count();
    long arabic =
        words
            .codePoints()
            .filter(
                c ->
                    Character.isLetter(c)
                        && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
            .count();
    return arabic * 2 > letters;
  }

  static String oneLine(String words) {
    return spaced(words).strip();
  }

  /** With a space for whatever is between words; also where it begins or ends. */
  static String spaced(String words) {
    return SPACE.matcher(words).replaceAll(" ");
  }

  /** At most so many characters of it, to the end of a word where one ends near. */
  static String cut(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int space = words.lastIndexOf(' ', most);
    int end = space > most / 2 ? space : most;
    if (Character.isHighSurrogate(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(0, end) + " …";
  }

  private void escape(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
