package naskh.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

  /** A share of cases, to four decimals, rounded down so that 1.0000 means all. */
  public static Measure share(String name, long hits, long of) {
    String value =
        of == 0
            ? "–"
            : BigDecimal.valueOf(hits)
                .divide(BigDecimal.valueOf(of), 4, RoundingMode.DOWN)
                .toPlainString();
    return new Measure(name, value, String.format(Locale.ROOT, "%,d of %,d", hits, of));
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
