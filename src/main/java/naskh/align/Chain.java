package naskh.align;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Runs that follow each other closely in both articles, in the order of both. */
final class Chain {
  private final List<Run> runs;
  private int identical;

  Chain() {
    this.runs = new ArrayList<>();
  }

  /** Adds a run that begins behind the last one, in both articles. */
  void add(Run run) {
    runs.add(run);
    identical += run.tokens();
  }

  Run last() {
    return runs.get(runs.size() - 1);
  }

  List<Run> runs() {
    return runs;
  }

  /** Tokens in its runs. */
  int identical() {
    return identical;
  }

  Passage passage() {
    Run first = runs.get(0);
    return new Passage(
        first.earlier(), last().earlierEnd(), first.later(), last().laterEnd(), identical);
  }

  /**
   * Cuts this chain at its widest gaps until of each part {@code share} of the longer side is
   * identical, and hands over the parts in their order. Cost: linear, by the tree whose root is the
   * widest gap and whose branches are the same of what lies on either side of it.
   */
  void dense(double share, Consumer<Chain> parts) {
    int count = runs.size();
    int[] before = new int[count]; // by gap: the widest of those before it that it divides next
    int[] after = new int[count];
    int root = widestFirst(before, after);
    int[] sums = new int[count + 1];
    Arrays.setAll(sums, i -> i == 0 ? 0 : sums[i - 1] + runs.get(i - 1).tokens());
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {0, count, root});
    while (!open.isEmpty()) {
      int[] part = open.pop();
      int from = part[0];
      int to = part[1];
      int longer =
          Math.max(
              runs.get(to - 1).earlierEnd() - runs.get(from).earlier(),
              runs.get(to - 1).laterEnd() - runs.get(from).later());
      if (to - from == 1 || sums[to] - sums[from] >= share * longer) {
        parts.accept(of(runs.subList(from, to)));
      } else {
        int cut = part[2];
        open.push(new int[] {cut, to, after[cut]});
        open.push(new int[] {from, cut, before[cut]});
      }
    }
  }

  static Chain of(List<Run> runs) {
    Chain chain = new Chain();
    runs.forEach(chain::add);
    return chain;
  }

  /** The Cartesian tree of the gaps before runs 1, 2, …; of equal gaps the first is above. */
  private int widestFirst(int[] before, int[] after) {
    Deque<Integer> right = new ArrayDeque<>(); // the rightmost branch, its end on top
    for (int i = 1; i < runs.size(); i++) {
      int below = 0;
      while (!right.isEmpty() && gapBefore(right.peek()) < gapBefore(i)) {
        below = right.pop();
      }
      before[i] = below;
      if (!right.isEmpty()) {
        after[right.peek()] = i;
      }
      right.push(i);
    }
    return right.isEmpty() ? 0 : right.peekLast();
  }

  private int gapBefore(int i) {
    Run before = runs.get(i - 1);
    Run run = runs.get(i);
    return Math.max(run.earlier() - before.earlierEnd(), run.later() - before.laterEnd());
  }
}
