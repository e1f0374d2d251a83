package naskh.bench.copies;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naskh.bench.measure.Measure;
import naskh.bench.measure.Section;
import naskh.bench.truth.TokenizedTexts;

/**
 * Rows of {@code copies} against the slow truth.
 *
 * @param rows how many there are
 * @param faults how many have which fault
 * @param wrong those that have any
 */
record RowCheck(int rows, Map<RowFault, Integer> faults, List<WrongRow> wrong) {

  /** A row and what is wrong with it. */
  record WrongRow(CopyRow row, Set<RowFault> faults) {}

  static RowCheck of(List<CopyRow> rows, RowTruth truth) {
    Map<RowFault, Integer> counts = new EnumMap<>(RowFault.class);
    List<WrongRow> wrong = new ArrayList<>();
    for (CopyRow row : rows) {
      Set<RowFault> faults = truth.faults(row);
      if (!faults.isEmpty()) {
        wrong.add(new WrongRow(row, faults));
        faults.forEach(fault -> counts.merge(fault, 1, Integer::sum));
      }
    }
    return new RowCheck(rows.size(), counts, wrong);
  }

  /** The figures: all rows right, and by what is right in how many. */
  Section section(String of, TokenizedTexts texts) {
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.share(of + ": rows all right", rows - wrong.size(), rows));
    for (RowFault fault : RowFault.values()) {
      measures.add(
          Measure.share(of + ": " + fault + " right", rows - faults.getOrDefault(fault, 0), rows));
    }
    return new Section(
        measures, wrong.stream().map(w -> "wrong row, " + of + ": " + named(w, texts)).toList());
  }

  private static String named(WrongRow wrong, TokenizedTexts texts) {
    CopyRow row = wrong.row();
    return "%s, %s: %s, %s"
        .formatted(texts.id(row.earlier()), texts.id(row.later()), row.kind(), wrong.faults());
  }
}
