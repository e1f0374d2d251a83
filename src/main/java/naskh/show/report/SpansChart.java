package naskh.show.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import naskh.show.report.Findings.Topics;
import naskh.show.report.Svg.Anchor;

/** Articles of a topic in each span of time: a bar a span. */
final class SpansChart {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 104;
  private static final int TOP = 18;
  private static final int BOTTOM = 84;
  private static final int BEGIN = 40;

  private SpansChart() {}

  /**
   * @param most the highest bar of all topics, so that charts are alike
   */
  static void draw(Sheet sheet, Topics topics, List<Long> counts, long most, String label) {
    Svg svg = new Svg(sheet.html(), WIDTH, HEIGHT, sheet.words().language(), label, "spans");
    double room = (double) (WIDTH - BEGIN) / counts.size();
    svg.line("grid", BEGIN, TOP, WIDTH, TOP);
    svg.line("rule", BEGIN, BOTTOM, WIDTH, BOTTOM);
    svg.text("axis", BEGIN - 6, TOP + 4, Anchor.BEFORE, sheet.words().number(most));
    svg.text("axis", BEGIN - 6, BOTTOM + 4, Anchor.BEFORE, "0");
    int peak = 0;
    for (int i = 0; i < counts.size(); i++) {
      peak = counts.get(i) > counts.get(peak) ? i : peak;
    }
    for (int i = 0; i < counts.size(); i++) {
      double high = (double) counts.get(i) / most * (BOTTOM - TOP);
      if (high > 0) {
        svg.rect(
            i == peak ? "bar peak" : "bar",
            BEGIN + i * room,
            BOTTOM - high,
            Math.max(1, room - 1),
            high,
            span(sheet, topics, i) + ": " + sheet.say("count.articles", counts.get(i)));
      }
    }
    svg.text("axis", BEGIN, HEIGHT - 4, Anchor.AFTER, span(sheet, topics, 0));
    if (counts.size() > 1) {
      svg.text("axis", WIDTH, HEIGHT - 4, Anchor.BEFORE, span(sheet, topics, counts.size() - 1));
    }
    svg.end();
  }

  static String span(Sheet sheet, Topics topics, int number) {
    LocalDate begin = topics.begins().get(number);
    String pattern =
        switch (topics.unit()) {
          case DAY, WEEK -> "d MMM yyyy";
          case MONTH -> "MMM yyyy";
          case YEAR -> "yyyy";
        };
    return sheet.words().utc(begin.atStartOfDay(ZoneOffset.UTC).toInstant(), pattern);
  }
}
