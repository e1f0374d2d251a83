package naskh.bench.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import naskh.bench.measure.Faults;
import naskh.bench.measure.Measure;
import naskh.bench.measure.Section;

/**
 * How well the copies stage found who copied whom.
 *
 * @param articles how many were compared, versions kept apart
 * @param sections all figures, and what fell short
 */
public record CopyReport(int articles, List<Section> sections) {
  /** What fell short, one by one. */
  public List<String> faults() {
    return sections.stream().flatMap(section -> section.faults().stream()).toList();
  }

  /** The measures as a Markdown table; below it of each section its {@link Faults}. */
  public List<String> lines() {
    List<Measure> measures = new ArrayList<>();
    measures.add(
        new Measure(
            "articles, versions kept apart", String.format(Locale.ROOT, "%,d", articles), ""));
    sections.forEach(section -> measures.addAll(section.measures()));
    List<String> lines = new ArrayList<>(Measure.table(measures));
    sections.forEach(section -> lines.addAll(Faults.lines(section.faults())));
    return lines;
  }
}
