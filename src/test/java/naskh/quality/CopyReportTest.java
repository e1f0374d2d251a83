package naskh.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopyReportTest {
  private static final TokenizedTexts TEXTS =
      Words.texts(List.of(Words.of(0, 14), Words.of(0, 14), Words.of(0, 11), Words.of(20, 40)));
  private static final List<String> PAGES = Arrays.asList("page", "page", null, null);
  private static final CopyRow EXACT = new CopyRow(0, 1, "EXACT", 1, List.of());

  @Test
  void countsWhatWasReachedAndNamesWhatWasNot() {
    CopyReport report =
        CopyReport.of(TEXTS, PAGES, new CopiesFound(List.of(EXACT), Map.of(1, 0, 2, 0)), 5, 0.7);
    assertThat(report.lines())
        .containsExactly(
            "| measure | value | cases |",
            "| --- | ---: | ---: |",
            "| pairs with Jaccard ≥ 0.7 | 3 | 4 articles |",
            "| of these: versions (one source, one URL) | 0.3333 | 1 of 3 |",
            "| recall: pairs reached | 0.6666 | 2 of 3 |",
            "| reached by a row of `copies` | 0.3333 | 1 of 3 |",
            "| else by a common copy cluster | 0.3333 | 1 of 3 |",
            "| else by rows of both to one earlier holder | 0.0000 | 0 of 3 |",
            "| precision: NEAR rows with Jaccard ≥ 0.7 | – | 0 of 0 |",
            "| rows of `copies` whose Jaccard is exact | 1.0000 | 1 of 1 |",
            "| rows of `copies` whose kind is right | 1.0000 | 1 of 1 |",
            "",
            "- not reached: a0, a2: 0.700000");
  }

  @Test
  void namesAFewFaultsOnly() {
    List<CopyRow> wrong = Collections.nCopies(30, new CopyRow(0, 3, "NEAR", 1, List.of()));
    CopyReport report = CopyReport.of(TEXTS, PAGES, new CopiesFound(wrong, Map.of()), 5, 0.7);
    assertThat(report.faults()).hasSize(33);
    assertThat(report.lines())
        .contains("- wrong row: a0, a3: NEAR, 1.000000")
        .endsWith("- and 13 more");
  }
}
