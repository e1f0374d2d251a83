package naskh.bench.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All maximal runs of identical tokens of two texts, by the table of how long each two tokens and
 * those before them agree.
 *
 * <p>Cost: the pairs of equal tokens.
 */
public final class AllRuns {
  private AllRuns() {}

  /** Those of {@code least} tokens or more, none across a cut, by where they end in the earlier. */
  public static List<CommonRun> of(TokenSequence earlier, TokenSequence later, int least) {
    Map<Integer, int[]> places = places(later);
    List<CommonRun> runs = new ArrayList<>();
    int[] lengths = new int[later.count() + 1]; // behind a token of the later text
    int[] next = new int[later.count() + 1];
    int[] touched = new int[0];
    for (int i = 0; i < earlier.count(); i++) {
      int[] equal = places.getOrDefault(earlier.token(i), new int[0]);
      for (int j : equal) {
        boolean goesOn = !earlier.isCutBefore(i) && !later.isCutBefore(j);
        next[j + 1] = 1 + (goesOn ? lengths[j] : 0);
        if (next[j + 1] >= least && !goesOn(earlier, i + 1, later, j + 1)) {
          int tokens = next[j + 1];
          runs.add(new CommonRun(i + 1 - tokens, j + 1 - tokens, tokens));
        }
      }
      for (int j : touched) {
        lengths[j + 1] = 0;
      }
      touched = equal;
      int[] swap = lengths;
      lengths = next;
      next = swap;
    }
    return runs;
  }

  private static boolean goesOn(TokenSequence a, int i, TokenSequence b, int j) {
    return i < a.count()
        && j < b.count()
        && a.token(i) == b.token(j)
        && !a.isCutBefore(i)
        && !b.isCutBefore(j);
  }

  private static Map<Integer, int[]> places(TokenSequence text) {
    Map<Integer, int[]> places = new HashMap<>();
    for (int i = 0; i < text.count(); i++) {
      int[] before = places.getOrDefault(text.token(i), new int[0]);
      int[] all = Arrays.copyOf(before, before.length + 1);
      all[before.length] = i;
      places.put(text.token(i), all);
    }
    return places;
  }
}
