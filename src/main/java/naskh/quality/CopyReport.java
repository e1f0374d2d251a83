package naskh.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well the copies stage found who copied whom.
 *
 * @param articles how many were compared, versions kept apart
 * @param figures all of them, and what fell short
 */
public record CopyReport(int articles, Section figures) {
  private static final int FAULTS_SHOWN = 40;

  /** What fell short, one by one. */
  public List<String> faults() {
    return figures.faults();
  }

  /** The measures as a Markdown table; below it the first {@value #FAULTS_SHOWN} faults, if any. */
  public List<String> lines() {
    List<Measure> measures = new ArrayList<>();
    measures.add(
        new Measure(
            "articles, versions kept apart", String.format(Locale.ROOT, "%,d", articles), ""));
    measures.addAll(figures.measures());
    List<String> lines = new ArrayList<>(Measure.table(measures));
    if (!faults().isEmpty()) {
      lines.add("");
      faults().stream().limit(FAULTS_SHOWN).forEach(fault -> lines.add("- " + fault));
    }
    if (faults().size() > FAULTS_SHOWN) {
      lines.add("- and " + (faults().size() - FAULTS_SHOWN) + " more");
    }
    return lines;
  }
}
