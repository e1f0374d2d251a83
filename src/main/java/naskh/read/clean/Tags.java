package naskh.read.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.parser.Tag;

/**
 * Reads tags: those of HTML, those with a prefix ({@code <o:p>}), and such of other names as show
 * by a partner, a quoted value or {@code />} that they are tags. {@code List<String>}, {@code a <
 * b} and {@code a <b and c> d} are none.
 */
final class Tags {
  /** Longer names are not in use; it bounds what is compared. */
  private static final int MAX_NAME = 64;

  /**
   * How far, in lengths of the text, one looks in vain for the end of tags whose quoted values hold
   * {@code <}. Without a bound each of many broken tags would be read to the end of the text.
   */
  private static final int LOOKS_AHEAD = 4;

  /**
   * Names of tags of so many letters are found in prose: a <b, <br or more>
   * .
   */
  private static final int SHORT_NAME = 2;

  /** Attributes without a value that jsoup does not count. */
  private static final Set<String> MEDIA = Set.of("autoplay", "controls", "loop", "playsinline");

  private static final Pattern PREFIXED = Pattern.compile("[a-z][a-z0-9]*:[a-z][a-z0-9:._-]*");
  private static final Pattern VALUE = Pattern.compile("[\\w:\\]\"'-]\\s*+=");
  private static final Pattern WORD = Pattern.compile("[^\\s/]+");
  private static final Pattern QUOTED = Pattern.compile("[\\w:-]\\s*+=\\s*+[\"']");

  private final String text;
  private long looks;
  private Set<String> partners;

  private String name = "";
  private boolean closes;
  private int nameEnd;
  private int end;

  /** The first {@code >} inside a quoted value of the tag, -1 if there is none. */
  private int quoted;

  Tags(String text) {
    this.text = text;
    this.looks = (long) LOOKS_AHEAD * text.length();
  }

  /** Whether a tag begins at {@code at}, which is {@code <}. */
  boolean read(int at) {
    return readName(at) && readEnd(at) && isMarkup();
  }

  /** Name of the tag that was read, as written. */
  String name() {
    return name;
  }

  boolean closes() {
    return closes;
  }

  /** End of the tag that was read, exclusive. */
  int end() {
    return end;
  }

  private boolean readName(int at) {
    int begin = at + 1;
    closes = begin < text.length() && text.charAt(begin) == '/';
    begin += closes ? 1 : 0;
    int i = begin;
    while (i < text.length() && i - begin <= MAX_NAME && isName(text.charAt(i), i == begin)) {
      i++;
    }
    if (i == begin || i == text.length() || !endsName(text.charAt(i))) {
      return false;
    }
    name = text.substring(begin, i);
    nameEnd = i;
    return true;
  }

  private static boolean isName(char c, boolean first) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (!first && ((c >= '0' && c <= '9') || ":-_.".indexOf(c) >= 0));
  }

  private static boolean endsName(char c) {
    return c == '>' || c == '/' || Character.isWhitespace(c);
  }

  /**
   * The first {@code >} outside quotes, if no {@code <} outside quotes stands before it; else the
   * first one inside, as one of the quotes is missing then.
   */
  private boolean readEnd(int at) {
    quoted = -1;
    int i = nameEnd;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '>') {
        end = i + 1;
        return true;
      }
      if (c == '<') {
        break;
      }
      i = c == '=' ? afterValue(i + 1) : i + 1;
    }
    looks -= i - at;
    end = quoted + 1;
    return quoted >= 0;
  }

  /** End of the quoted value at {@code i}, else {@code i}, where a value goes on to a blank. */
  private int afterValue(int i) {
    int open = i;
    while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
      open++;
    }
    if (open == text.length() || (text.charAt(open) != '"' && text.charAt(open) != '\'')) {
      return i;
    }
    int bracket = -1;
    for (int j = open + 1; j < text.length(); j++) {
      char c = text.charAt(j);
      if (c == text.charAt(open)) {
        quoted = quoted < 0 && bracket >= 0 && text.charAt(bracket) == '>' ? bracket : quoted;
        return bracket < 0 || closesValue(j) ? j + 1 : bracket;
      }
      if (bracket < 0 && (c == '>' || c == '<')) {
        bracket = j;
      }
      if (bracket >= 0 && --looks < 0) {
        return bracket;
      }
    }
    return bracket < 0 ? text.length() : bracket;
  }

  /**
   * Whether the quote at {@code i} closes a value with brackets in it. If the quote that should
   * have closed it is missing, the next one opens a value or a quotation.
   */
  private boolean closesValue(int i) {
    boolean followed = i + 1 < text.length() && endsName(text.charAt(i + 1));
    char before = text.charAt(i - 1);
    return followed && before != '=' && !Character.isWhitespace(before);
  }

  private boolean isMarkup() {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    if (Tag.isKnownTag(lowerCase)) {
      return closes || hasAttributes();
    }
    return PREFIXED.matcher(lowerCase).matches() || isUnknownTag(lowerCase);
  }

  /**
   * Whether attributes follow the name, or nothing: in "a <b and c> d" there are words. After a
   * longer name one word of any kind is an attribute.
   */
  private boolean hasAttributes() {
    if (matches(VALUE)) {
      return true;
    }
    List<MatchResult> words = WORD.matcher(text).region(nameEnd, end - 1).results().toList();
    boolean one = words.size() == 1 && name.length() > SHORT_NAME;
    return one || words.stream().allMatch(Tags::isAttribute);
  }

  /** Whether a word is an attribute without a value. */
  private static boolean isAttribute(MatchResult word) {
    String written = word.group();
    return written.indexOf('-') >= 0
        || MEDIA.contains(written)
        || Attribute.isBooleanAttribute(written);
  }

  private boolean isUnknownTag(String lowerCase) {
    boolean selfClosing = text.charAt(end - 2) == '/';
    return selfClosing || (!closes && matches(QUOTED)) || partners().contains(lowerCase);
  }

  private boolean matches(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(nameEnd, end - 1);
    return matcher.find();
  }

  /** Names that the text both opens and closes. */
  private Set<String> partners() {
    if (partners == null) {
      Set<String> opened = new HashSet<>();
      partners = new HashSet<>();
      Tags names = new Tags(text);
      for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
        if (names.readName(i)) {
          String lowerCase = names.name.toLowerCase(Locale.ROOT);
          if (!names.closes) {
            opened.add(lowerCase);
          } else if (opened.contains(lowerCase)) {
            partners.add(lowerCase);
          }
        }
      }
    }
    return partners;
  }
}
