package naskh.passages;

import java.util.ArrayList;
import java.util.List;
import naskh.text.HashedTokens;

/**
 * What stands between quotation marks.
 *
 * <p>Marks are told by their neighbours, since writers turn them about («…», »…«, “…”, ”…“, "…"): a
 * mark with a letter behind it and none before it opens. A second mark that opens begins anew, and
 * a blank line ends what was not closed, so that a mark too few costs one quotation.
 */
final class Quotes {
  /** A shorter one is a name, a title, a turn of speech: many write it without a common source. */
  static final int LEAST_TOKENS = 12;

  /** What is longer has lost its closing mark. */
  private static final int MOST_TOKENS = 300;

  private final String text;
  private final HashedTokens tokens;
  private final List<Quote> found = new ArrayList<>();
  private int token;

  private Quotes(String text, HashedTokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** A quotation, without its marks, in numbers of tokens; {@code end} exclusive. */
  record Quote(int begin, int end) {}

  /**
   * The quotations of {@link #LEAST_TOKENS} and more, in their order; none lies in another.
   *
   * @param tokens of {@code text}
   */
  static List<Quote> of(String text, HashedTokens tokens) {
    Quotes quotes = new Quotes(text, tokens);
    quotes.find();
    return quotes.found;
  }

  private void find() {
    int opened = -1;
    char openedBy = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        opened = -1;
        continue;
      }
      char pair = pair(c);
      if (pair == 0) {
        continue;
      }
      boolean wordBefore = i > 0 && isWord(text.charAt(i - 1));
      boolean wordBehind = i + 1 < text.length() && isWord(text.charAt(i + 1));
      boolean isInside = opened >= 0 && pair == openedBy;
      if (wordBefore && wordBehind && isAmbiguous(c)) {
        continue; // an apostrophe, or inches
      }
      if (isInside && !(wordBehind && !wordBefore && isBlank(i - 1))) {
        add(opened, i);
        opened = -1;
      } else if (opened < 0 || isInside) {
        boolean closesOnly = i > 0 && !isBlank(i - 1) && !wordBehind && isBlank(i + 1);
        if (!closesOnly) {
          opened = i + 1;
          openedBy = pair;
        }
      }
    }
  }

  /** What a mark goes with; 0: no mark. */
  private static char pair(char c) {
    return switch (c) {
      case '«', '»', '‹', '›', '《', '》' -> '«';
      case '"', '“', '”', '„', '‟', '″', '＂' -> '"';
      case '‘', '’', '‚', '‛' -> '’';
      default -> 0;
    };
  }

  private static boolean isAmbiguous(char c) {
    return pair(c) != '«';
  }

  private boolean isBlank(int i) {
    return i < 0 || i >= text.length() || Character.isWhitespace(text.charAt(i));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** The tokens within {@code text[begin, end)}; asked for from the left to the right. */
  private void add(int begin, int end) {
    while (token < tokens.count() && tokens.begin(token) < begin) {
      token++;
    }
    int first = token;
    while (token < tokens.count() && tokens.end(token) <= end) {
      token++;
    }
    int length = token - first;
    if (length >= LEAST_TOKENS && length <= MOST_TOKENS) {
      found.add(new Quote(first, token));
    }
  }
}
