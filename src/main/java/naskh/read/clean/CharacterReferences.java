package naskh.read.clean;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Character references of HTML → their characters, as browsers read them: named or numbered, also
 * without a semicolon where HTML 5 knows the name so ({@code &quot}, {@code &nbsp}). {@code R&D},
 * {@code AT&T} and the parameters of addresses stay.
 */
final class CharacterReferences {
  /** The longest name of HTML 5 has 31 letters. */
  private static final int MAX_NAME = 31;

  private static final int MAX_DECIMALS = 7;
  private static final int MAX_HEX_DIGITS = 6;

  /** A number of one digit without a semicolon is a control character at best. */
  private static final int MIN_BARE_DIGITS = 2;

  /**
   * Names that are read without a semicolon even where letters follow. Browsers do so with all that
   * HTML 5 knows; but {@code &copyright} and {@code &notes} are words more often.
   */
  private static final String[] BEFORE_LETTERS = {"nbsp", "quot", "amp", "lt", "gt"};

  /** Of these no word begins. */
  private static final Set<String> ALSO_AFTER_LETTERS = Set.of("nbsp", "quot");

  private final String text;
  private final StringBuilder resolved;

  /** Whether what stands between the last blank and here is an address or its parameters. */
  private boolean address;

  private CharacterReferences(String text) {
    this.text = text;
    this.resolved = new StringBuilder(text.length());
  }

  static String resolve(String text) {
    return text.indexOf('&') < 0 ? text : new CharacterReferences(text).resolve();
  }

  private String resolve() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = c == '&' ? reference(i) : i;
      if (end > i) {
        i = end;
      } else {
        address = c < 0x80 && !Character.isWhitespace(c) && (address || opensAddress(i));
        resolved.append(c);
        i++;
      }
    }
    return resolved.toString();
  }

  private boolean opensAddress(int i) {
    return switch (text.charAt(i)) {
      case ':' -> text.startsWith("://", i);
      case 'w' -> text.startsWith("www.", i);
      case '=', '?' -> isWord(i - 1) && isWord(i + 1);
      default -> false;
    };
  }

  /** Whether an ASCII letter or digit stands at {@code i}. */
  private boolean isWord(int i) {
    return i >= 0
        && i < text.length()
        && text.charAt(i) < 0x80
        && Character.isLetterOrDigit(text.charAt(i));
  }

  /**
   * Writes the character of the reference at {@code at}; returns its end, {@code at} if none is.
   */
  private int reference(int at) {
    return text.startsWith("#", at + 1) ? number(at) : name(at);
  }

  private int number(int at) {
    boolean hex = text.startsWith("x", at + 2) || text.startsWith("X", at + 2);
    int begin = at + (hex ? 3 : 2);
    int end = begin;
    int longest = begin + (hex ? MAX_HEX_DIGITS : MAX_DECIMALS);
    while (end < Math.min(longest, text.length()) && isDigit(text.charAt(end), hex)) {
      end++;
    }
    if (end == begin) {
      return at;
    }
    boolean closed = end < text.length() && text.charAt(end) == ';';
    if (!closed && end - begin < MIN_BARE_DIGITS) {
      return at;
    }
    resolved.append(Parser.unescapeEntities(text.substring(at, end) + ";", true));
    return closed ? end + 1 : end;
  }

  private static boolean isDigit(char c, boolean hex) {
    return c < 0x80 && Character.digit(c, hex ? 16 : 10) >= 0;
  }

  private int name(int at) {
    int end = at + 1;
    while (end - at <= MAX_NAME && isWord(end)) {
      end++;
    }
    String name = text.substring(at + 1, end);
    if (end < text.length() && text.charAt(end) == ';') {
      return Entities.isNamedEntity(name) ? write(name, end + 1) : bare(at, name);
    }
    boolean parameter = end < text.length() && text.charAt(end) == '=';
    boolean initials = isWord(at - 1) && name.equals(name.toUpperCase(Locale.ROOT)); // D&LT
    if (!parameter && !initials && Entities.isBaseNamedEntity(name)) {
      return write(name, end);
    }
    return parameter ? at : bare(at, name);
  }

  /** A name that letters follow. */
  private int bare(int at, String letters) {
    if (address) {
      return at;
    }
    for (String name : BEFORE_LETTERS) {
      if (letters.startsWith(name) && (!isWord(at - 1) || ALSO_AFTER_LETTERS.contains(name))) {
        return write(name, at + 1 + name.length());
      }
    }
    return at;
  }

  private int write(String name, int end) {
    resolved.append(Entities.getByName(name));
    return end;
  }
}
