package naskh.copies;

import java.util.List;

/**
 * A chain of runs: text of the earlier article that stands again in the later one, through small
 * edits. Token numbers, ends exclusive.
 *
 * @param identical tokens in its runs
 */
record Passage(int earlierBegin, int earlierEnd, int laterBegin, int laterEnd, int identical) {

  static Passage of(List<Run> chain) {
    Run first = chain.get(0);
    Run last = chain.get(chain.size() - 1);
    return new Passage(
        first.earlier(),
        last.earlierEnd(),
        first.later(),
        last.laterEnd(),
        chain.stream().mapToInt(Run::tokens).sum());
  }

  /** Share of the longer side that is identical. */
  double identicalShare() {
    return (double) identical / Math.max(earlierEnd - earlierBegin, laterEnd - laterBegin);
  }
}
