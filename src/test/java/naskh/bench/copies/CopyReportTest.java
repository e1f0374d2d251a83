package naskh.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import naskh.bench.measure.Section;
import naskh.bench.truth.Way;
import org.junit.jupiter.api.Test;

class CopyReportTest {

  @Test
  void isATableAndWhatFellShort() {
    ReachFigures figures = new ReachFigures("things");
    figures.add(Way.ROW, "a, b");
    figures.add(Way.NONE, "a, c");
    figures.add(Way.HOLDER, "b, c");
    assertThat(new CopyReport(4000, List.of(figures.section())).lines())
        .containsExactly(
            "| measure | value | cases |",
            "| --- | ---: | ---: |",
            "| articles, versions kept apart | 4,000 |  |",
            "| recall: things | 0.6666 | 2 of 3 |",
            "| – by a row | 0.3333 | 1 of 3 |",
            "| – else by a cluster | 0.0000 | 0 of 3 |",
            "| – else by an earlier holder | 0.3333 | 1 of 3 |",
            "",
            "- not reached, things: a, c");
  }

  @Test
  void namesAFewFaultsOnly() {
    Section many = new Section(List.of(), Collections.nCopies(47, "wrong"));
    Section one = new Section(List.of(), List.of("worse"));
    assertThat(new CopyReport(1, List.of(many, one)).lines())
        .endsWith("- wrong", "- and 35 more", "", "- worse");
  }
}
