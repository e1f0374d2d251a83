package naskh.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCheckTest {
  private static final String SHORT = "w1 w2";

  /** Of text 0 with its 10 shingles, 1 is a copy, 2 holds 7 and 3 holds 6; 4 and 5 are short. */
  private final TokenizedTexts texts =
      Words.texts(
          List.of(
              Words.of(0, 14), Words.of(0, 14), Words.of(0, 11), Words.of(0, 10), SHORT, SHORT));

  private RowCheck check(CopyRow... rows) {
    return RowCheck.of(List.of(rows), texts, ShingleSets.of(texts, 5), 0.7);
  }

  private static CopyRow row(int later, String kind, double jaccard) {
    return new CopyRow(0, later, kind, jaccard, List.of());
  }

  @Test
  void findsNothingWrongWithRightRows() {
    RowCheck check =
        check(
            row(1, "EXACT", 1),
            row(2, "NEAR", 0.7),
            row(3, "CONTAINED", 0.6),
            row(3, "PASSAGE", 0.6),
            new CopyRow(4, 5, "EXACT", 1, List.of()));
    assertThat(check).isEqualTo(new RowCheck(5, 5, 5, 1, 1, List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "equal texts are no NEAR copy,          1, NEAR,      1,           1, 0",
    "nor do they contain one another,       1, CONTAINED, 1,           1, 0",
    "unequal ones are not EXACT,            2, EXACT,     0.7,         1, 0",
    "from the limit on NEAR it is,          2, PASSAGE,   0.7,         1, 0",
    "below the limit it is not,             3, NEAR,      0.6,         1, 0",
    "a Jaccard that is a little off,        2, NEAR,      0.700000002, 0, 1",
    "a Jaccard that hides a row's distance, 3, NEAR,      0.7,         0, 0"
  })
  void findsAWrongRow(
      String rule, int later, String kind, double jaccard, int rightJaccards, int rightKinds) {
    CopyRow wrong = row(later, kind, jaccard);
    RowCheck check = check(wrong, row(2, "NEAR", 0.7));
    assertThat(check.wrong()).as(rule).containsExactly(wrong);
    assertThat(check.rightJaccards()).isEqualTo(rightJaccards + 1);
    assertThat(check.rightKinds()).isEqualTo(rightKinds + 1);
  }

  @Test
  void aNearRowBelowTheLimitCostsPrecisionWhateverItSays() {
    RowCheck check = check(row(2, "NEAR", 0.7), row(3, "NEAR", 0.9));
    assertThat(check.nearRows()).isEqualTo(2);
    assertThat(check.nearEnough()).isEqualTo(1);
  }
}
