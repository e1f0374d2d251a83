package naskh.bench.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All maximal runs of a least length that two texts have in common, none missed and none guessed:
 * the places of each window of that length, paired, but only where the tokens before differ.
 *
 * <p>Cost: what {@link SharedWindows} costs, then for each window the square of its places.
 */
public final class RunReference {
  private final TokenizedTexts texts;
  private final int[] starts;
  private final int[] textOf; // by shared place
  private final int[] places; // those of shared windows, window by window
  private final int[] groups; // by window: where its places begin

  private RunReference(TokenizedTexts texts, int leastTokens) {
    this.texts = texts;
    this.starts = SharedWindows.starts(texts);
    SharedWindows windows = SharedWindows.of(texts, leastTokens);
    this.groups = new int[windows.distinct() + 1];
    for (int window : windows.numbers()) {
      if (window != SharedWindows.NONE) {
        groups[window + 1]++;
      }
    }
    Arrays.parallelPrefix(groups, Integer::sum);
    this.places = new int[groups[windows.distinct()]];
    this.textOf = new int[places.length];
    int[] next = Arrays.copyOf(groups, windows.distinct());
    for (int text = 0; text < texts.size(); text++) {
      for (int place = starts[text]; place < starts[text + 1]; place++) {
        int window = windows.numbers()[place];
        if (window != SharedWindows.NONE) {
          textOf[next[window]] = text;
          places[next[window]++] = place;
        }
      }
    }
  }

  /**
   * The runs of {@code leastTokens} (2 or more) identical tokens of the pairs that count, in the
   * order of the texts and of where they begin.
   */
  public static List<LongRun> runs(TokenizedTexts texts, int leastTokens, PairFilter counting) {
    return new RunReference(texts, leastTokens).runs(counting);
  }

  private List<LongRun> runs(PairFilter counting) {
    List<LongRun> runs = new ArrayList<>();
    for (int window = 0; window + 1 < groups.length; window++) {
      for (int i = groups[window]; i < groups[window + 1]; i++) {
        for (int j = i + 1; j < groups[window + 1]; j++) {
          // Places come in the order of the texts.
          if (textOf[i] < textOf[j] && !goesBack(i, j) && counting.accept(textOf[i], textOf[j])) {
            runs.add(run(i, j));
          }
        }
      }
    }
    runs.sort(
        Comparator.comparingInt(LongRun::first)
            .thenComparingInt(LongRun::second)
            .thenComparingInt(LongRun::firstBegin)
            .thenComparingInt(LongRun::secondBegin));
    return runs;
  }

  /** Whether the tokens before two places are identical, so that a run began before. */
  private boolean goesBack(int i, int j) {
    TokenSequence first = texts.sequence(textOf[i]);
    TokenSequence second = texts.sequence(textOf[j]);
    int a = begin(i);
    int b = begin(j);
    return a > 0
        && b > 0
        && !first.isCutBefore(a)
        && !second.isCutBefore(b)
        && first.token(a - 1) == second.token(b - 1);
  }

  private int begin(int i) {
    return places[i] - starts[textOf[i]];
  }

  private LongRun run(int i, int j) {
    TokenSequence first = texts.sequence(textOf[i]);
    TokenSequence second = texts.sequence(textOf[j]);
    int inFirst = begin(i);
    int inSecond = begin(j);
    int tokens = 1;
    while (inFirst + tokens < first.count()
        && inSecond + tokens < second.count()
        && !first.isCutBefore(inFirst + tokens)
        && !second.isCutBefore(inSecond + tokens)
        && first.token(inFirst + tokens) == second.token(inSecond + tokens)) {
      tokens++;
    }
    return new LongRun(textOf[i], inFirst, textOf[j], inSecond, tokens);
  }
}
