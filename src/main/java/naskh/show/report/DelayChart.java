package naskh.show.report;

import java.util.List;
import naskh.show.report.Findings.Flow;
import naskh.show.report.Svg.Anchor;

/** How much later copies came: a row a pair of sources, on a logarithmic axis. */
final class DelayChart {
  /** Rows that are read as one picture. */
  static final int ROWS = 12;

  private static final int ROW = 40;
  private static final int TOP = 30;
  private static final int SIDE = 22;
  private static final double MOST_RADIUS = 9;
  private static final double LEAST_RADIUS = 3;
  private static final int NAME_CHARS = 16;

  /** A minute, ten, an hour, six, a day, a week, thirty days, a year: seconds. */
  private static final List<Long> TICKS =
      List.of(60L, 600L, 3_600L, 21_600L, 86_400L, 604_800L, 2_592_000L, 31_536_000L);

  private final Sheet sheet;
  private final int width;
  private final List<Flow> rows;
  private final long least;
  private final long most;

  private DelayChart(Sheet sheet, int width, List<Flow> rows) {
    this.sheet = sheet;
    this.width = width;
    this.rows = rows;
    long lowest = rows.stream().mapToLong(Flow::lower).min().getAsLong();
    long highest = rows.stream().mapToLong(Flow::upper).max().getAsLong();
    least = TICKS.stream().filter(tick -> tick <= lowest).reduce(TICKS.get(0), Math::max);
    most =
        TICKS.stream()
            .filter(tick -> tick >= highest && tick > least)
            .findFirst()
            .orElse(Math.max(highest, TICKS.get(TICKS.size() - 1)));
  }

  /** The flows whose delays are known. */
  static List<Flow> rows(Findings found) {
    return found.flows().stream().filter(flow -> flow.median() != null).limit(ROWS).toList();
  }

  static void draw(Sheet sheet, List<Flow> rows, int width, String label) {
    new DelayChart(sheet, width, rows).draw(label);
  }

  private void draw(String label) {
    int height = TOP + rows.size() * ROW + 6;
    Svg svg = new Svg(sheet.html(), width, height, sheet.words().language(), label, "delays");
    double before = -1;
    for (long tick : TICKS) {
      if (tick >= least && tick <= most) {
        double x = x(tick);
        svg.line("grid", x, TOP - 8, x, height);
        // On a telephone neighbours would touch.
        if (before < 0 || x - before > 44) {
          svg.text("axis", x, TOP - 14, Anchor.AROUND, sheet.words().lag(tick));
          before = x;
        }
      }
    }
    long largest = rows.stream().mapToLong(Flow::articles).max().getAsLong();
    for (int i = 0; i < rows.size(); i++) {
      row(svg, rows.get(i), TOP + i * ROW, largest);
    }
    svg.end();
  }

  private void row(Svg svg, Flow flow, double y, long largest) {
    String arrow = sheet.words().language().isRightToLeft() ? " ← " : " → ";
    String pair =
        sheet.shortSource(flow.from(), NAME_CHARS)
            + arrow
            + sheet.shortSource(flow.to(), NAME_CHARS);
    svg.text("label", 0, y + 12, Anchor.AFTER, pair);
    double line = y + 27;
    svg.line("range", x(flow.lower()), line, x(flow.upper()), line);
    double radius =
        Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt((double) flow.articles() / largest));
    String median = sheet.words().lag(flow.median());
    svg.dot(
        "dot",
        x(flow.median()),
        line,
        radius,
        sheet.say(
            "flow.band",
            sheet.source(flow.to()),
            flow.articles(),
            sheet.source(flow.from()),
            median));
    svg.text(
        "value", width, y + 12, Anchor.BEFORE, sheet.say("delay.row", median, flow.articles()));
  }

  private double x(long seconds) {
    double share =
        Math.log((double) Math.max(least, seconds) / least) / Math.log((double) most / least);
    return SIDE + share * (width - 2 * SIDE);
  }
}
