package naskh.passages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import naskh.text.HashedTokens;

/**
 * What stands between quotation marks.
 *
 * <p>Marks are told by their neighbours, since writers turn them about («…», »…«, “…”, ”…“, "…"): a
 * mark with a letter behind it and none before it opens. A second mark that opens begins anew, and
 * the end of a paragraph ends what was not closed, so that a mark too few costs one quotation.
 */
final class Quotes {
  /** A shorter one is a name, a title, a turn of speech: many write it without a common source. */
  static final int LEAST_TOKENS = 12;

  /** What is longer has lost its closing mark. */
  private static final int MOST_TOKENS = 300;

  private static final String[] MARKS = {"«»‹›《》", "\"“”„‟″＂", "‘’‚‛"};

  /** Such a mark stands in words and behind numbers, too: don’t, 5". */
  private static final int FIRST_AMBIGUOUS = 1;

  private static final int CLOSED = -1;

  private static final String ENDS_SENTENCE = ".!?؟…:»\"”";

  private final String text;
  private final int[] opened = {CLOSED, CLOSED, CLOSED}; // by kind of marks, behind the mark
  private final List<Quote> found = new ArrayList<>(); // in code units of the text

  private Quotes(String text) {
    this.text = text;
  }

  /** A quotation, without its marks, in numbers of tokens; {@code end} exclusive. */
  record Quote(int begin, int end) {}

  /**
   * The quotations of {@link #LEAST_TOKENS} and more, in their order; none lies in another.
   *
   * @param tokens of {@code text}
   */
  static List<Quote> of(String text, HashedTokens tokens) {
    Quotes quotes = new Quotes(text);
    for (int i = 0; i < text.length(); i++) {
      quotes.read(i);
    }
    return quotes.outermost(tokens);
  }

  private void read(int i) {
    char c = text.charAt(i);
    if (c == '\n' && endsParagraph(i)) {
      Arrays.fill(opened, CLOSED);
      return;
    }
    int kind = kind(c);
    if (kind < 0) {
      return;
    }
    boolean isWordBefore = i > 0 && isWord(text.charAt(i - 1));
    boolean isWordBehind = i + 1 < text.length() && isWord(text.charAt(i + 1));
    if (isWordBefore && isWordBehind && kind >= FIRST_AMBIGUOUS) {
      return;
    }
    boolean opensOnly = isWordBehind && !isWordBefore && isBlank(i - 1);
    boolean closesOnly = !isWordBehind && isBlank(i + 1) && !isBlank(i - 1);
    if (opened[kind] != CLOSED && !opensOnly) {
      found.add(new Quote(opened[kind], i));
      opened[kind] = CLOSED;
    } else if (!closesOnly) {
      opened[kind] = i + 1;
    }
  }

  /** A line that breaks off is a page's width, and a quotation goes on in the next. */
  private boolean endsParagraph(int lineEnd) {
    int before = lineEnd - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before < 0
        || text.charAt(before) == '\n'
        || ENDS_SENTENCE.indexOf(text.charAt(before)) >= 0;
  }

  /** Number of the kind of a mark; −1: it is none. */
  private static int kind(char c) {
    for (int kind = 0; kind < MARKS.length; kind++) {
      if (MARKS[kind].indexOf(c) >= 0) {
        return kind;
      }
    }
    return -1;
  }

  private boolean isBlank(int i) {
    return i < 0 || i >= text.length() || Character.isWhitespace(text.charAt(i));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** In tokens, long enough ones that lie in no other. */
  private List<Quote> outermost(HashedTokens tokens) {
    found.sort(Comparator.comparingInt(Quote::begin).thenComparingInt(quote -> -quote.end()));
    List<Quote> outer = new ArrayList<>();
    int token = 0;
    int reached = 0;
    for (Quote quote : found) {
      if (quote.end() <= reached) {
        continue;
      }
      while (token < tokens.count() && tokens.begin(token) < quote.begin()) {
        token++;
      }
      int end = token;
      while (end < tokens.count() && tokens.end(end) <= quote.end()) {
        end++;
      }
      int length = end - token;
      if (length >= LEAST_TOKENS && length <= MOST_TOKENS) {
        outer.add(new Quote(token, end));
        reached = quote.end();
      }
    }
    return outer;
  }
}
