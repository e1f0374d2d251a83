package naskh.show.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naskh.show.report.Findings.Flow;
import naskh.show.report.Svg.Anchor;

/** Text on its way: whose it was on one side, who copied it on the other, bands between them. */
final class FlowChart {
  /** Sources on each side, else bands are too thin to be told apart. */
  static final int SOURCES = 8;

  private static final int HEIGHT = 300;
  private static final int TOP = 34;
  private static final int GAP = 10;
  private static final int NODE = 10;

  /** Height of a band that has room for its delay. */
  private static final double LABELLED = 13;

  private static final int WIDE_MARGIN = 160;
  private static final int NARROW_MARGIN = 92;
  private static final int WIDE_CHARS = 20;
  private static final int NARROW_CHARS = 10;
  private static final int NARROW = 400;

  private final Sheet sheet;
  private final Svg svg;
  private final int width;
  private final int margin;
  private final int nameChars;
  private final double scale;
  private final Map<Integer, Double> begins = new HashMap<>();
  private final Map<Integer, Double> ends = new HashMap<>();

  private FlowChart(Sheet sheet, int width, String label, double scale, int height) {
    this.sheet = sheet;
    this.width = width;
    this.scale = scale;
    margin = width < NARROW ? NARROW_MARGIN : WIDE_MARGIN;
    nameChars = width < NARROW ? NARROW_CHARS : WIDE_CHARS;
    svg = new Svg(sheet.html(), width, height, sheet.words().language(), label, "flow");
  }

  static void draw(Sheet sheet, Matrix matrix, int width, String label) {
    List<Flow> flows = matrix.inOrder();
    Map<Integer, Long> from = new HashMap<>();
    Map<Integer, Long> to = new HashMap<>();
    for (Flow flow : flows) {
      from.merge(flow.from(), flow.articles(), Long::sum);
      to.merge(flow.to(), flow.articles(), Long::sum);
    }
    long all = from.values().stream().mapToLong(articles -> articles).sum();
    int gaps = GAP * (Math.max(from.size(), to.size()) - 1);
    double scale = (double) HEIGHT / all;
    FlowChart chart = new FlowChart(sheet, width, label, scale, TOP + HEIGHT + gaps + NODE);
    chart.headings();
    List<Integer> origins = order(from);
    List<Integer> copiers = order(to);
    chart.nodes(origins, from, chart.begins, chart.margin - NODE, true);
    chart.nodes(copiers, to, chart.ends, width - chart.margin, false);
    // A band begins and ends in the order of what it leads to, so that few of them cross.
    List<Flow> placed = new ArrayList<>(flows);
    placed.sort(
        Comparator.<Flow>comparingInt(flow -> origins.indexOf(flow.from()))
            .thenComparingInt(flow -> copiers.indexOf(flow.to())));
    for (Flow flow : placed) {
      chart.band(flow, flow.articles() == flows.get(0).articles());
    }
    chart.svg.end();
  }

  private static List<Integer> order(Map<Integer, Long> articles) {
    return articles.keySet().stream()
        .sorted(Comparator.comparing((Integer i) -> -articles.get(i)).thenComparing(i -> i))
        .toList();
  }

  private void headings() {
    svg.text("axis", margin - NODE, TOP - 18, Anchor.BEFORE, sheet.say("flow.from"));
    svg.text("axis", width - margin + NODE, TOP - 18, Anchor.AFTER, sheet.say("flow.to"));
    svg.text("axis", width / 2.0, TOP - 18, Anchor.AROUND, sheet.say("flow.unit"));
  }

  private void nodes(
      List<Integer> order,
      Map<Integer, Long> articles,
      Map<Integer, Double> places,
      double x,
      boolean isOrigin) {
    double y = TOP;
    for (int source : order) {
      double high = articles.get(source) * scale;
      places.put(source, y);
      svg.rect("node", x, y, NODE, Math.max(1, high), null);
      svg.text(
          "label",
          isOrigin ? x - 6 : x + NODE + 6,
          y + high / 2 + 4,
          isOrigin ? Anchor.BEFORE : Anchor.AFTER,
          name(source) + " " + sheet.words().number(articles.get(source)));
      y += high + GAP;
    }
  }

  private String name(int source) {
    return source == Matrix.OTHERS
        ? sheet.say("matrix.others")
        : sheet.shortSource(source, nameChars);
  }

  private void band(Flow flow, boolean isLargest) {
    double high = flow.articles() * scale;
    double begin = begins.get(flow.from());
    double end = ends.get(flow.to());
    String median = flow.median() == null ? "" : sheet.words().lag(flow.median());
    svg.ribbon(
        isLargest ? "band largest" : "band",
        margin,
        begin,
        width - margin,
        end,
        Math.max(1, high),
        sheet.say("flow.band", name(flow.to()), flow.articles(), name(flow.from()), median));
    if (high >= LABELLED && !median.isEmpty()) {
      svg.text("delay", width - margin - 6.0, end + high / 2 + 4, Anchor.BEFORE, median);
    }
    begins.merge(flow.from(), high, Double::sum);
    ends.merge(flow.to(), high, Double::sum);
  }
}
