package naskh.bench.measure;

import java.util.ArrayList;
import java.util.List;
import naskh.text.Plain;

/** Cases that a measure has found wrong, as a Markdown list. */
public final class Faults {
  private static final int SHOWN = 12;

  private Faults() {}

  /**
   * The first {@value #SHOWN} and how many more, behind an empty line; nothing where all is right.
   */
  public static List<String> lines(List<String> faults) {
    List<String> lines = new ArrayList<>();
    if (!faults.isEmpty()) {
      lines.add("");
    }
    faults.stream().limit(SHOWN).forEach(fault -> lines.add("- " + Plain.markdown(fault)));
    if (faults.size() > SHOWN) {
      lines.add("- and " + (faults.size() - SHOWN) + " more");
    }
    return lines;
  }
}
