package naskh.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import naskh.bench.truth.Corpus;
import naskh.bench.truth.Place;
import naskh.bench.truth.TokenizedTexts;
import naskh.bench.truth.Words;
import naskh.fingerprint.FormulaMarks;
import org.junit.jupiter.api.Test;

class LostPairsTest {
  private static final OtherFillings NO_FILLINGS =
      new OtherFillings(new TokenizedTexts(), Map.of(), Map.of(), 5);

  private final Corpus corpus =
      new Corpus(
          Words.texts(List.of("w0", "w1", "w2", "w3", "w4")),
          List.of("here", "there", "here", "there", "there"),
          List.of());

  private static CopiesFound.Member inCluster(int text) {
    return new CopiesFound.Member(text, 0);
  }

  @Test
  void countsPairsOfTwoSourcesThatAreReachedNoMore() {
    CopiesFound off =
        new CopiesFound(
            List.of(CopyRows.passage(0, 1), CopyRows.passage(3, 2), CopyRows.passage(1, 3)),
            List.of(inCluster(0), inCluster(1), inCluster(4)));
    CopiesFound on =
        new CopiesFound(List.of(CopyRows.passage(2, 3)), List.of(inCluster(0), inCluster(4)));
    // Reached off: 0-1 by row and cluster, 2-3 by row, 0-4 by cluster; of one source: 1-3, 1-4.
    assertThat(LostPairs.of(off, new Reach(on, corpus.texts()), NO_FILLINGS, corpus))
        .isEqualTo(new LostPairs(3, 0, List.of(new LostPair(0, 1))));
  }

  @Test
  void whatIsReachedBothTimesIsNotLost() {
    CopiesFound found = new CopiesFound(List.of(CopyRows.passage(0, 1)), List.of());
    assertThat(LostPairs.of(found, new Reach(found, corpus.texts()), NO_FILLINGS, corpus).lost())
        .isEmpty();
  }

  /** 60 words of a frame, with two slots in between. */
  private static String filled(String first, String second) {
    return String.join(" ", Words.of(0, 20), first, Words.of(20, 40), second, Words.of(40, 60));
  }

  private static FormulaMarks marks(int more) {
    FormulaMarks marks = FormulaMarks.none(62 + more);
    List<Integer> slots = List.of(20, 41);
    slots.forEach(marks::addTelling);
    for (int i = 0; i + 5 <= 62; i++) {
      int begin = i;
      if (slots.stream().noneMatch(slot -> begin <= slot && slot < begin + 5)) {
        marks.add(i, FormulaMarks.context(slots.contains(i + 5), slots.contains(i - 1), 0));
      }
    }
    return marks;
  }

  @Test
  void pairsThatFillAFormulaOtherwiseAreNotLostButRefused() {
    Corpus filled =
        new Corpus(
            Words.texts(
                List.of(filled("north", "four"), filled("south", "nine"), filled("north", "four"))),
            List.of("here", "there", "elsewhere"),
            List.of());
    OtherFillings fillings =
        new OtherFillings(
            filled.texts(), Map.of(), Map.of(0, marks(0), 1, marks(0), 2, marks(0)), 5);
    CopiesFound off =
        new CopiesFound(List.of(CopyRows.passage(0, 1), CopyRows.passage(0, 2)), List.of());
    CopiesFound on = new CopiesFound(List.of(), List.of());
    assertThat(LostPairs.of(off, new Reach(on, filled.texts()), fillings, filled))
        .isEqualTo(new LostPairs(2, 1, List.of(new LostPair(0, 2))));
    assertThat(LostPairs.of(off, new Reach(on, filled.texts()), NO_FILLINGS, filled).lost())
        .hasSize(2);
  }

  @Test
  void pairsWhoseSharedTextIsCutOutAreLostHoweverTheyFillAFormula() {
    String later = filled("south", "nine");
    String rest = " " + Words.of(100, 200);
    Corpus filled =
        new Corpus(
            Words.texts(List.of(filled("north", "four") + rest, later)),
            List.of("here", "there"),
            List.of());
    Map<Integer, List<Place>> cuts =
        Map.of(
            1,
            List.of(
                CopyRows.words(later, 0, 15),
                CopyRows.words(later, 20, 25),
                CopyRows.words(later, 45, 60)));
    OtherFillings fillings =
        new OtherFillings(filled.texts(), cuts, Map.of(0, marks(100), 1, marks(0)), 5);
    CopiesFound off = new CopiesFound(List.of(CopyRows.passage(0, 1)), List.of());
    Reach on = new Reach(new CopiesFound(List.of(), List.of()), filled.texts().without(cuts));
    assertThat(fillings.areIn(0, 1)).isTrue();
    assertThat(LostPairs.of(off, on, fillings, filled).lost()).hasSize(1);
  }
}
