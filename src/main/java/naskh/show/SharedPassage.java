package naskh.show;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import naskh.align.AlignOptions;
import naskh.align.Passage;
import naskh.align.Run;
import naskh.frequency.NewsFrequencies;
import naskh.show.Piece.Mark;
import naskh.text.HashedTokens;

/**
 * A passage of two texts, word by word.
 *
 * <p>Cost: linear in its words; those between its runs, few, are compared by Myers' algorithm.
 *
 * @param earlier its words in the earlier text, in their order
 * @param later in the later one
 * @param identical words that are the same in both, however spelled
 * @param meanIdf of the stems of the later text's words: how rare they are in general news
 * @param distinctShare distinct words as a share of all, in the later text
 */
record SharedPassage(
    List<Piece> earlier, List<Piece> later, int identical, double meanIdf, double distinctShare) {

  private static final int MOST_GAP_TOKENS = AlignOptions.defaults().maxGapTokens();

  /** Whether most of it is the frame of a formula in both texts. */
  boolean isFrame() {
    return isMostlyFormula(earlier) && isMostlyFormula(later);
  }

  /** Whether both texts have the same words, written the same. */
  boolean isSame() {
    return Stream.of(earlier, later)
        .flatMap(List::stream)
        .allMatch(piece -> piece.mark() == Mark.SAME);
  }

  private static boolean isMostlyFormula(List<Piece> pieces) {
    return 2 * pieces.stream().filter(Piece::isFormula).count() > pieces.size();
  }

  /**
   * The words of {@code passage}, numbered by those of the main texts.
   *
   * @param runs all that the two texts share
   */
  static SharedPassage of(Passage passage, List<Run> runs, PairText earlier, PairText later) {
    return new Words(passage, earlier, later).alongRuns(runs);
  }

  private static final class Words {
    private final PairText earlier;
    private final PairText later;
    private final Passage passage;
    private final List<Piece> ofEarlier = new ArrayList<>();
    private final List<Piece> ofLater = new ArrayList<>();
    private int identical;

    /** The next word of each text. */
    private int i;

    private int j;

    Words(Passage passage, PairText earlier, PairText later) {
      this.passage = passage;
      this.earlier = earlier;
      this.later = later;
      i = passage.earlierBegin();
      j = passage.laterBegin();
    }

    SharedPassage alongRuns(List<Run> runs) {
      for (Run run : runs) {
        int cut = Math.max(0, Math.max(i - run.earlier(), j - run.later()));
        int tokens =
            Math.min(
                run.tokens(),
                Math.min(passage.earlierEnd() - run.earlier(), passage.laterEnd() - run.later()));
        if (cut < tokens && isNear(run, cut)) {
          between(run.earlier() + cut, run.later() + cut);
          for (int k = cut; k < tokens; k++) {
            same();
          }
        }
      }
      between(passage.earlierEnd(), passage.laterEnd());
      HashedTokens words = later.main();
      long[] stems =
          IntStream.range(passage.laterBegin(), passage.laterEnd())
              .mapToLong(words::stem)
              .toArray();
      long distinct =
          IntStream.range(passage.laterBegin(), passage.laterEnd())
              .mapToLong(words::hash)
              .distinct()
              .count();
      return new SharedPassage(
          List.copyOf(ofEarlier),
          List.copyOf(ofLater),
          identical,
          meanIdf(stems),
          (double) distinct / stems.length);
    }

    /** Whether a run goes on where the last one ended, and is no phrase that recurs further on. */
    private boolean isNear(Run run, int cut) {
      return run.earlier() + cut - i <= MOST_GAP_TOKENS && run.later() + cut - j <= MOST_GAP_TOKENS;
    }

    private static double meanIdf(long[] stems) {
      NewsFrequencies news = NewsFrequencies.shipped();
      return LongStream.of(stems)
          .mapToDouble(stem -> NewsFrequencies.idf(0, 0, news.stem(stem)))
          .average()
          .orElse(0);
    }

    private void same() {
      Mark mark = earlier.written(i).equals(later.written(j)) ? Mark.SAME : Mark.RESPELLED;
      identical++;
      addEarlier(mark);
      addLater(mark);
    }

    private void addEarlier(Mark mark) {
      ofEarlier.add(
          new Piece(earlier.main().begin(i), earlier.main().end(i), mark, earlier.isFormula(i)));
      i++;
    }

    private void addLater(Mark mark) {
      ofLater.add(new Piece(later.main().begin(j), later.main().end(j), mark, later.isFormula(j)));
      j++;
    }

    /** Compares what stands before these two words. */
    private void between(int earlierEnd, int laterEnd) {
      int begin = i;
      List<AbstractDelta<Long>> deltas =
          DiffUtils.diff(hashes(earlier, i, earlierEnd), hashes(later, j, laterEnd)).getDeltas();
      for (AbstractDelta<Long> delta : deltas) {
        while (i < begin + delta.getSource().getPosition()) {
          same();
        }
        Mark mark =
            delta.getSource().size() == 0
                ? Mark.ADDED
                : delta.getTarget().size() == 0 ? Mark.DROPPED : Mark.CHANGED;
        for (int k = 0; k < delta.getSource().size(); k++) {
          addEarlier(mark);
        }
        for (int k = 0; k < delta.getTarget().size(); k++) {
          addLater(mark);
        }
      }
      while (i < earlierEnd && j < laterEnd) {
        same();
      }
    }

    private static List<Long> hashes(PairText text, int begin, int end) {
      return IntStream.range(begin, end).mapToObj(token -> text.main().hash(token)).toList();
    }
  }
}
