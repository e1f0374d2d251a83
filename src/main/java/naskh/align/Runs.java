package naskh.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naskh.fingerprint.MainText;
import naskh.fingerprint.ShingleIndex;
import naskh.fingerprint.Shingles;

/**
 * Finds the runs of two articles: at each place of the later article the longest sequence that the
 * earlier one holds too, of equally long ones the nearest to where the last run ended. A run has a
 * shingle at least.
 *
 * <p>Cost: linear in the tokens of the shorter one and in what of the longer one it holds, also for
 * texts that repeat themselves: of a shingle that recurs in the earlier article, {@value #PLACES}
 * places are tried. So an article that holds thousands of others is not read for each of them.
 */
final class Runs {
  private static final int PLACES = 8;
  private static final Run NOTHING = new Run(-1, -1, 0);

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
    for (int i : inBoth()) {
      int place = looked.place(i);
      if (place >= from) {
        Run longest = longest(place, looked.hash(i), goesOn);
        Run before = runs.isEmpty() ? NOTHING : runs.get(runs.size() - 1);
        runs.add(backwards(longest, before));
        goesOn = longest.earlierEnd();
        from = longest.laterEnd() - looked.size() + 1;
      }
    }
    return runs;
  }

  /** Numbers of the later article's shingles that the earlier one holds too, in their order. */
  private int[] inBoth() {
    Shingles looked = later.shingles();
    Shingles held = earlier.shingles();
    int[] numbers = new int[Math.min(looked.count(), held.count())];
    int count = 0;
    if (looked.count() <= held.count()) {
      ShingleIndex index = earlier.index();
      for (int i = 0; i < looked.count(); i++) {
        if (index.first(looked.hash(i)) != ShingleIndex.NONE) {
          numbers[count++] = i;
        }
      }
      return Arrays.copyOf(numbers, count);
    }
    ShingleIndex index = later.index();
    for (int i = 0; i < held.count(); i++) {
      if (earlier.index().isFirst(i)) {
        for (int at = index.first(held.hash(i)); at != ShingleIndex.NONE; at = index.next(at)) {
          numbers = count == numbers.length ? Arrays.copyOf(numbers, count * 2) : numbers;
          numbers[count++] = at;
        }
      }
    }
    Arrays.sort(numbers, 0, count);
    return Arrays.copyOf(numbers, count);
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

  /**
   * A run that begins within the last one, since a phrase of it stands elsewhere too, with the
   * tokens before that place which belong to it.
   */
  private Run backwards(Run run, Run before) {
    MainText a = earlier.text();
    MainText b = later.text();
    int more = 0;
    while (run.earlier() - more > 0
        && run.later() - more - 1 > before.later()
        && a.token(run.earlier() - more - 1) == b.token(run.later() - more - 1)
        && !a.isCutBefore(run.earlier() - more)
        && !b.isCutBefore(run.later() - more)) {
      more++;
    }
    return new Run(run.earlier() - more, run.later() - more, run.tokens() + more);
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
