package naskh.copies;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the runs of two articles: at each place of the later article the longest sequence that the
 * earlier one holds too, of equally long ones the nearest to where the last run ended. A run has a
 * shingle at least.
 *
 * <p>Cost: linear in the tokens of both, also for texts that repeat themselves: of a shingle that
 * recurs in the earlier article, {@value #PLACES} places are tried.
 */
final class Runs {
  private static final int PLACES = 8;

  private final ComparedText earlier;
  private final ComparedText later;

  private Runs(ComparedText earlier, ComparedText later) {
    this.earlier = earlier;
    this.later = later;
  }

  /** The runs, in the order of the later article. */
  static List<Run> find(ComparedText earlier, ComparedText later) {
    return new Runs(earlier, later).find();
  }

  private List<Run> find() {
    List<Run> runs = new ArrayList<>();
    Shingles looked = later.shingles();
    int from = 0; // a run elsewhere may begin within the last tokens of the one before
    int goesOn = 0;
    for (int i = 0; i < looked.count(); i++) {
      int place = looked.place(i);
      if (place >= from) {
        Run longest = longest(place, looked.hash(i), goesOn);
        if (longest != null) {
          runs.add(longest);
          goesOn = longest.earlierEnd();
          from = longest.laterEnd() - looked.size() + 1;
        }
      }
    }
    return runs;
  }

  private Run longest(int place, long shingle, int goesOn) {
    ShingleIndex index = earlier.index();
    Run longest = null;
    int at = index.first(shingle);
    for (int tried = 0; at != ShingleIndex.NONE && tried < PLACES; tried++) {
      int there = earlier.shingles().place(at);
      Run run = new Run(there, place, length(there, place));
      if (longest == null
          || run.tokens() > longest.tokens()
          || (run.tokens() == longest.tokens()
              && Math.abs(run.earlier() - goesOn) < Math.abs(longest.earlier() - goesOn))) {
        longest = run;
      }
      at = index.next(at);
    }
    return longest;
  }

  private int length(int i, int j) {
    MainText a = earlier.text();
    MainText b = later.text();
    int length = 1;
    while (i + length < a.count()
        && j + length < b.count()
        && a.token(i + length) == b.token(j + length)
        && !a.isCutBefore(i + length)
        && !b.isCutBefore(j + length)) {
      length++;
    }
    return length;
  }
}
