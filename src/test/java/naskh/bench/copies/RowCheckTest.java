package naskh.bench.copies;

import static naskh.bench.copies.RowFault.COVERAGE;
import static naskh.bench.copies.RowFault.JACCARD;
import static naskh.bench.copies.RowFault.KIND;
import static naskh.bench.copies.RowFault.SHARED_TOKENS;
import static naskh.bench.copies.RowFault.SPANS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import naskh.bench.truth.Place;
import naskh.bench.truth.ShingleSets;
import naskh.bench.truth.ShortRule;
import naskh.bench.truth.TokenizedTexts;
import naskh.bench.truth.WordRarity;
import naskh.bench.truth.Words;
import org.junit.jupiter.api.Test;

/**
 * Text 0 has 100 words, text 1 the same, text 2 the first 90, text 3 50 in the middle of others.
 */
class RowCheckTest {
  private static final String ALL = Words.of(0, 100);
  private static final String MOST = Words.of(0, 90);
  private static final String PART =
      Words.of(1000, 1030) + " " + Words.of(40, 90) + " " + Words.of(1030, 1100);
  private static final String FLASH = "قتل الجيش رجلا في مدينة الموصل امس";
  private static final String CHANGED = "قتل الجيش رجلا من مدينة الموصل امس";
  private static final String OTHER = "قتل الجيش رجلا في مدينة تكريت امس";

  private final TokenizedTexts whole =
      Words.texts(List.of(ALL, ALL, MOST, PART, FLASH, CHANGED, OTHER));
  private TokenizedTexts main = whole;

  private List<RowFault> faults(CopyRow row) {
    RowTruth truth =
        new RowTruth(main, whole, ShingleSets.of(main, 5), new ShortRule(WordRarity.of(main)), 0.7);
    return truth.faults(row).stream().toList();
  }

  private static CopyRow.Span span(String earlier, String later, int from, int to) {
    return new CopyRow.Span(CopyRows.words(earlier, from, to), CopyRows.words(later, from, to));
  }

  private static CopyRow row(
      int later,
      String kind,
      double jaccard,
      double ofEarlier,
      double ofLater,
      int shared,
      CopyRow.Span... spans) {
    return new CopyRow(0, later, kind, jaccard, ofEarlier, ofLater, shared, List.of(spans));
  }

  @Test
  void findsNothingWrongWithRightRows() {
    assertThat(faults(row(1, "EXACT", 1, 1, 1, 100, span(ALL, ALL, 0, 100)))).isEmpty();
    assertThat(faults(row(2, "NEAR", 86 / 96.0, 0.9, 1, 90, span(ALL, MOST, 0, 90)))).isEmpty();
    // 46 common shingles of 96 + 146.
    assertThat(faults(row(3, "CONTAINED", 46 / 196.0, 0.5, 1 / 3.0, 50, span(ALL, PART, 40, 90))))
        .isEmpty();
    assertThat(faults(row(3, "PASSAGE", 46 / 196.0, 0.4, 4 / 15.0, 40, span(ALL, PART, 40, 80))))
        .isEmpty();
  }

  @Test
  void findsAWrongJaccard() {
    assertThat(faults(row(1, "EXACT", 0.99, 1, 1, 100, span(ALL, ALL, 0, 100))))
        .containsExactly(JACCARD);
    assertThat(faults(row(2, "NEAR", 0.8959, 0.9, 1, 90, span(ALL, MOST, 0, 90))))
        .containsExactly(JACCARD);
  }

  @Test
  void findsAWrongKind() {
    for (String wrong : List.of("EXACT", "CONTAINED", "PASSAGE")) {
      assertThat(faults(row(2, wrong, 86 / 96.0, 0.9, 1, 90, span(ALL, MOST, 0, 90))))
          .as(wrong)
          .containsExactly(KIND);
    }
    assertThat(faults(row(1, "NEAR", 1, 1, 1, 100, span(ALL, ALL, 0, 100)))).containsExactly(KIND);
    assertThat(faults(row(3, "PASSAGE", 46 / 196.0, 0.5, 1 / 3.0, 50, span(ALL, PART, 40, 90))))
        .containsExactly(KIND);
  }

  @Test
  void findsWrongCoverageAndSharedTokens() {
    assertThat(faults(row(2, "NEAR", 86 / 96.0, 0.91, 1, 90, span(ALL, MOST, 0, 90))))
        .containsExactly(COVERAGE);
    assertThat(faults(row(2, "NEAR", 86 / 96.0, 0.9, Double.NaN, 90, span(ALL, MOST, 0, 90))))
        .containsExactly(COVERAGE);
    assertThat(faults(row(2, "NEAR", 86 / 96.0, 0.9, 1, 89, span(ALL, MOST, 0, 90))))
        .containsExactly(SHARED_TOKENS);
  }

  @Test
  void findsSpansThatBreakAWord() {
    Place broken = new Place(1, CopyRows.words(ALL, 0, 90).end());
    CopyRow.Span span = new CopyRow.Span(broken, CopyRows.words(MOST, 0, 90));
    assertThat(faults(row(2, "NEAR", 86 / 96.0, 0.89, 1, 90, span))).containsExactly(SPANS);
  }

  @Test
  void findsSpansThatOverlap() {
    assertThat(
            faults(
                row(
                    2,
                    "NEAR",
                    86 / 96.0,
                    0.91,
                    91 / 90.0,
                    91,
                    span(ALL, MOST, 0, 46),
                    span(ALL, MOST, 45, 90))))
        .containsExactly(SPANS);
  }

  @Test
  void findsSpansThatAreNoPassage() {
    // 29 tokens are too few; 90 against 60 others are none.
    assertThat(faults(row(3, "PASSAGE", 46 / 196.0, 0.29, 29 / 150.0, 29, span(ALL, PART, 40, 69))))
        .containsExactly(SPANS);
    CopyRow.Span elsewhere =
        new CopyRow.Span(CopyRows.words(ALL, 0, 50), CopyRows.words(PART, 40, 90));
    assertThat(faults(row(3, "CONTAINED", 46 / 196.0, 0.5, 1 / 3.0, 50, elsewhere)))
        .contains(SPANS);
  }

  @Test
  void whatWasCutOutDoesNotCount() {
    // The later text loses its last ten words: 76 of 96 shingles; ten in the middle: 72.
    main = whole.without(Map.of(2, List.of(CopyRows.words(MOST, 80, 90))));
    assertThat(faults(row(2, "NEAR", 76 / 96.0, 0.8, 1, 80, span(ALL, MOST, 0, 80)))).isEmpty();
    main = whole.without(Map.of(2, List.of(CopyRows.words(MOST, 40, 50))));
    assertThat(
            faults(
                row(
                    2,
                    "NEAR",
                    72 / 96.0,
                    0.8,
                    1,
                    80,
                    span(ALL, MOST, 0, 40),
                    span(ALL, MOST, 50, 90))))
        .isEmpty();
  }

  @Test
  void textsWithoutMainTextAreComparedAsAWhole() {
    Place all = CopyRows.words(ALL, 0, 100);
    main = whole.without(Map.of(0, List.of(all), 1, List.of(all)));
    assertThat(faults(row(1, "EXACT", 1, 1, 1, 100, span(ALL, ALL, 0, 100)))).isEmpty();
  }

  @Test
  void aFlashIsNearOnlyIfNoRareWordDiffers() {
    assertThat(faultsOfFlash(5, "NEAR")).doesNotContain(KIND);
    assertThat(faultsOfFlash(5, "PASSAGE")).contains(KIND);
    assertThat(faultsOfFlash(6, "NEAR")).contains(KIND);
  }

  private List<RowFault> faultsOfFlash(int later, String kind) {
    return faults(new CopyRow(4, later, kind, 0, 0, 0, 0, List.of()));
  }

  @Test
  void countsTheFaultsOfAllRows() {
    RowTruth truth =
        new RowTruth(main, whole, ShingleSets.of(main, 5), new ShortRule(WordRarity.of(main)), 0.7);
    CopyRow right = row(1, "EXACT", 1, 1, 1, 100, span(ALL, ALL, 0, 100));
    CopyRow wrong = row(1, "NEAR", 0.5, 1, 1, 100, span(ALL, ALL, 0, 100));
    RowCheck check = RowCheck.of(List.of(right, wrong, right), truth);
    assertThat(check.rows()).isEqualTo(3);
    assertThat(check.faults()).containsExactlyInAnyOrderEntriesOf(Map.of(JACCARD, 1, KIND, 1));
    assertThat(check.section("some", main).faults())
        .containsExactly("wrong row, some: a0, a1: NEAR, [jaccard, kind]");
  }
}
