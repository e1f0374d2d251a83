package naskh.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import naskh.text.Plain;

/**
 * How well the copies stage found who copied whom.
 *
 * @param articles how many were compared, versions kept apart
 * @param sections all figures, and what fell short
 */
public record CopyReport(int articles, List<Section> sections) {
  private static final int FAULTS_SHOWN = 12;

  /** What fell short, one by one. */
  public List<String> faults() {
    return sections.stream().flatMap(section -> section.faults().stream()).toList();
  }

  /**
   * The measures as a Markdown table; below it of each section the first {@value #FAULTS_SHOWN}
   * faults, if any.
   */
  public List<String> lines() {
    List<Measure> measures = new ArrayList<>();
    measures.add(
        new Measure(
            "articles, versions kept apart", String.format(Locale.ROOT, "%,d", articles), ""));
    sections.forEach(section -> measures.addAll(section.measures()));
    List<String> lines = new ArrayList<>(Measure.table(measures));
    for (Section section : sections) {
      List<String> faults = section.faults();
      if (!faults.isEmpty()) {
        lines.add("");
        faults.stream()
            .limit(FAULTS_SHOWN)
            .forEach(fault -> lines.add("- " + Plain.markdown(fault)));
      }
      if (faults.size() > FAULTS_SHOWN) {
        lines.add("- and " + (faults.size() - FAULTS_SHOWN) + " more");
      }
    }
    return lines;
  }
}
