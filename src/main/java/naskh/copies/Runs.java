package naskh.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naskh.text.HashedTokens;

/**
 * Finds the runs of two articles: at each place of the later article the longest sequence that the
 * earlier one holds too, of equally long ones the nearest to where the last run ended.
 *
 * <p>Cost: linear in the tokens of both but for one sort, also for texts that repeat themselves: of
 * a shingle that recurs in the earlier article, {@value #PLACES} places are tried.
 */
final class Runs {
  private static final int PLACES = 8;

  private final HashedTokens earlier;
  private final HashedTokens later;
  private final int least;
  private final Integer[] places; // of the earlier article's shingles, by shingle and place
  private final long[] shingles; // of the earlier article, by place

  private Runs(HashedTokens earlier, HashedTokens later, int least) {
    this.earlier = earlier;
    this.later = later;
    this.least = least;
    this.shingles = earlier.shingles(least);
    this.places = new Integer[shingles.length];
    Arrays.setAll(places, i -> i);
    Arrays.sort(places, (i, j) -> Long.compare(shingles[i], shingles[j])); // stable
  }

  /** The runs of {@code least} tokens or more, in the order of the later article. */
  static List<Run> find(HashedTokens earlier, HashedTokens later, int least) {
    return new Runs(earlier, later, least).find();
  }

  private List<Run> find() {
    List<Run> runs = new ArrayList<>();
    long[] looked = later.shingles(least);
    int goesOn = 0;
    for (int at = 0; at < looked.length; at++) {
      Run longest = longest(at, looked[at], goesOn);
      if (longest != null) {
        runs.add(longest);
        goesOn = longest.earlierEnd();
        // A run elsewhere may begin within the last tokens of this one.
        at = longest.laterEnd() - least;
      }
    }
    return runs;
  }

  private Run longest(int at, long shingle, int goesOn) {
    Run longest = null;
    int tried = 0;
    for (int i = firstPlace(shingle); i < places.length && tried < PLACES; i++, tried++) {
      if (shingles[places[i]] != shingle) {
        break;
      }
      Run run = new Run(places[i], at, length(places[i], at));
      if (longest == null
          || run.tokens() > longest.tokens()
          || (run.tokens() == longest.tokens()
              && Math.abs(run.earlier() - goesOn) < Math.abs(longest.earlier() - goesOn))) {
        longest = run;
      }
    }
    return longest;
  }

  private int firstPlace(long shingle) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shingles[places[middle]] < shingle) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int length(int i, int j) {
    int length = 0;
    while (i + length < earlier.count()
        && j + length < later.count()
        && earlier.hash(i + length) == later.hash(j + length)) {
      length++;
    }
    return length;
  }
}
