package naskh.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import naskh.text.Plain;

/**
 * One figure, as people read it.
 *
 * @param cases what it was taken over
 */
public record Measure(String name, String value, String cases) {

  /** A {@link Share} of cases. */
  public static Measure share(String name, long hits, long of) {
    return new Measure(
        name, Share.of(hits, of), String.format(Locale.ROOT, "%,d of %,d", hits, of));
  }

  /** A number of things among so many others. */
  public static Measure count(String name, long number, String cases) {
    return new Measure(name, String.format(Locale.ROOT, "%,d", number), cases);
  }

  /** A Markdown table, line by line. */
  public static List<String> table(List<Measure> measures) {
    List<String> lines = new ArrayList<>();
    lines.add("| measure | value | cases |");
    lines.add("| --- | ---: | ---: |");
    for (Measure measure : measures) {
      lines.add(
          "| "
              + Plain.markdown(measure.name)
              + " | "
              + measure.value
              + " | "
              + Plain.markdown(measure.cases)
              + " |");
    }
    return lines;
  }
}
