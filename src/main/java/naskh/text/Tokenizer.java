package naskh.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks over the tokens of a text: folded words that know where they stand in it. Reusable, not
 * thread-safe; no objects per token.
 *
 * <ul>
 *   <li>A token is a run of Arabic letters, or of digits and letters of other scripts: بـ24 and
 *       الـMBC are two tokens, covid19 is one.
 *   <li>A number keeps its separators: 1,234.5 and ١٬٢٣٤٫٥ are the same token, 12:30 is one; % and
 *       signs are not part of it. Slashes and hyphens separate.
 *   <li>Underscores and, in Latin words, single dots and apostrophes join: عاصي_الحلاني, bbc.com,
 *       don't.
 *   <li>URLs ({@code http://}, {@code https://}, {@code www.}) and e-mail addresses are one token;
 *       so are #tags, without their # when folded, and @names, with their @.
 *   <li>Offsets cover the word as written, with # and @, tashkeel and tatweel, but without bidi
 *       controls at its ends. Tatweel that touches no Arabic letter is a dash.
 * </ul>
 *
 * <p>{@link Letters#fold} of the text between a token's offsets is the token. A text cut at the end
 * of a token has the same tokens in its parts.
 *
 * <p>Cost: linear, a table look-up per UTF-16 code unit; memory is that of the longest token.
 */
public final class Tokenizer {
  private static final int OTHER = Kind.LETTER | Kind.DIGIT;
  private static final int STARTS = Kind.WORD | Kind.HASH | Kind.AT | Kind.SURROGATE;

  private final FoldBuffer folded = new FoldBuffer();
  private String text = "";
  private int limit;
  private int at;
  private int begin;
  private int end;

  /** Kinds of characters that the token at hand goes on with. */
  private int wanted;

  /** Starts on {@code text}. */
  public Tokenizer over(String text) {
    return over(text, 0, text.length());
  }

  /**
   * Starts on {@code text[begin, end)} as if nothing stood outside it; offsets still count in
   * {@code text}.
   */
  public Tokenizer over(String text, int begin, int end) {
    if (begin < 0 || begin > end || end > text.length()) {
      throw new IndexOutOfBoundsException(
          "[" + begin + ", " + end + ") of a text of " + text.length());
    }
    this.text = text;
    this.at = begin;
    this.limit = end;
    this.begin = begin;
    this.end = begin;
    folded.trim();
    return this;
  }

  /** Goes to the next token; false at the end. */
  public boolean next() {
    int from = at;
    folded.clear();
    for (int i = from; i < limit; i++) {
      int kind = Alphabet.kind(Alphabet.code(text.charAt(i)));
      if ((kind & STARTS) != 0 && starts(i, kind, from)) {
        return true;
      }
    }
    begin = end = at = limit;
    return false;
  }

  /** Where the token begins in the text. */
  public int begin() {
    return begin;
  }

  /** Where the token ends in the text, exclusive. */
  public int end() {
    return end;
  }

  /** The folded token: a view that holds until the next call of {@link #next}. */
  public CharSequence folded() {
    return folded;
  }

  /** Holds the folded token in its first {@link #length} places until {@link #next}. */
  public char[] buffer() {
    return folded.chars;
  }

  /** Length of the folded token in UTF-16 code units. */
  public int length() {
    return folded.length;
  }

  /** Number of tokens in {@code text}. */
  public static int count(String text) {
    Tokenizer tokens = new Tokenizer().over(text);
    int count = 0;
    while (tokens.next()) {
      count++;
    }
    return count;
  }

  /** The folded tokens of {@code text}. */
  public static List<String> tokens(String text) {
    Tokenizer tokens = new Tokenizer().over(text);
    List<String> all = new ArrayList<>();
    while (tokens.next()) {
      all.add(tokens.folded.toString());
    }
    return all;
  }

  /** Reads the token that starts at {@code i}, if one does. */
  private boolean starts(int i, int kind, int from) {
    return switch (kind) {
      case Kind.ARABIC -> arabic(i, from);
      case Kind.HASH, Kind.AT -> tag(i, kind);
      case Kind.SURROGATE -> supplementary(i);
      default -> other(i);
    };
  }

  private boolean arabic(int i, int from) {
    int first = i;
    while (first > from && kindAt(first - 1) == Kind.TATWEEL) {
      first--;
    }
    return word(first, i, Kind.ARABIC);
  }

  private boolean other(int i) {
    int last = Address.urlEnd(text, i, limit);
    if (last >= 0) {
      return address(i, last);
    }
    word(i, i, OTHER);
    last = at == end ? Address.mailEnd(text, end, limit) : -1;
    return last < 0 || address(i, last);
  }

  private boolean address(int first, int last) {
    folded.clear();
    folded.addFolded(text, first, last);
    begin = first;
    end = at = last;
    return true;
  }

  private boolean tag(int i, int sign) {
    int body = i + 1;
    while (body < limit && kindAt(body) == Kind.CONTROL) {
      body++;
    }
    if ((wordKindAt(body) & Kind.WORD) == 0) {
      return false;
    }
    if (sign == Kind.AT) {
      folded.add('@');
    }
    return word(i, body, Kind.WORD);
  }

  private boolean supplementary(int i) {
    int kind = wordKindAt(i);
    return (kind & Kind.WORD) != 0 && word(i, i, wantedWith(kind));
  }

  /** Reads the rest of a token that begins at {@code first} and goes on at {@code i}. */
  private boolean word(int first, int i, int kinds) {
    begin = first;
    wanted = kinds;
    int next = plain(i);
    while (next < limit) {
      int after = special(next);
      if (after == next) {
        break;
      }
      next = plain(after);
    }
    at = next;
    return true;
  }

  /** Takes characters of the wanted kinds that fold to one; returns where it stopped. */
  private int plain(int i) {
    String text = this.text;
    int limit = this.limit;
    int wanted = this.wanted << 16;
    int j = i;
    for (; j < limit; j++) {
      int code = Alphabet.code(text.charAt(j));
      if (code < 0 || (code & wanted) == 0) {
        break;
      }
      folded.add((char) code);
    }
    if (j > i) {
      end = j;
    }
    return j;
  }

  /** Takes one character that is not plain but belongs to the token; returns where it stopped. */
  private int special(int i) {
    int code = Alphabet.code(text.charAt(i));
    int kind = Alphabet.kind(code);
    if ((kind & wanted) != 0 || joins(i, kind)) {
      folded.addCode(code);
      return covered(i + 1);
    }
    return switch (kind) {
      case Kind.MARK -> covered(i + 1);
      case Kind.HAMZA -> hamza(i);
      case Kind.TATWEEL -> (wanted & Kind.ARABIC) == 0 ? i : covered(i + 1);
      case Kind.CONTROL -> i + 1;
      case Kind.UNDERSCORE -> underscores(i);
      case Kind.SURROGATE -> pair(i);
      default -> i;
    };
  }

  private int covered(int i) {
    end = i;
    return i;
  }

  private int hamza(int i) {
    folded.addHamza();
    return covered(i + 1);
  }

  /** Underscores join words of any script if one follows. */
  private int underscores(int i) {
    int after = i;
    while (after < limit && kindAt(after) == Kind.UNDERSCORE) {
      after++;
    }
    int kind = wordKindAt(after) & Kind.WORD;
    if (kind == 0) {
      return i;
    }
    folded.addFolded(text, i, after);
    wanted = wanted == Kind.WORD ? wanted : wantedWith(kind);
    return covered(after);
  }

  private int pair(int i) {
    int kind = wordKindAt(i);
    if ((kind & wanted) != 0) {
      folded.add(Unicode.fold(text.codePointAt(i)));
      return covered(i + 2);
    }
    if (kind == Kind.MARK) {
      return covered(i + 2);
    }
    return kind == Kind.CONTROL ? i + 2 : i;
  }

  /** Whether a dot, apostrophe or number sign stands between two characters that it joins. */
  private boolean joins(int i, int kind) {
    int sides =
        switch (kind) {
          case Kind.DOT -> OTHER;
          case Kind.APOSTROPHE -> Kind.LETTER;
          case Kind.NUMBER_SIGN -> Kind.DIGIT;
          default -> 0;
        };
    return wanted == OTHER
        && i > begin
        && i + 1 < limit
        && (kindAt(i - 1) & kindAt(i + 1) & sides) != 0;
  }

  private static int wantedWith(int kind) {
    return kind == Kind.ARABIC ? Kind.ARABIC : OTHER;
  }

  private int kindAt(int i) {
    return Alphabet.kind(Alphabet.code(text.charAt(i)));
  }

  /** Kind of the character at {@code i}, both halves of a pair read; a separator at the limit. */
  private int wordKindAt(int i) {
    if (i >= limit) {
      return Kind.SEPARATOR;
    }
    int kind = kindAt(i);
    if (kind != Kind.SURROGATE) {
      return kind;
    }
    boolean whole = i + 1 < limit && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    return whole ? Unicode.kind(text.codePointAt(i)) : Kind.SEPARATOR;
  }
}
