package naskh.show.report;

import java.time.Instant;
import java.util.List;
import naskh.show.report.Findings.Line;
import naskh.show.report.Svg.Anchor;

/** When each source told a story: the first report, reports of its own, copies. */
final class TimelineChart {
  private static final int ROW = 26;
  private static final int TOP = 26;
  private static final int WIDE_LABELS = 132;
  private static final int NARROW_LABELS = 84;
  private static final int SIDE = 12;
  private static final int NARROW = 400;
  private static final int WIDE_TICKS = 6;
  private static final int NARROW_TICKS = 3;
  private static final int WIDE_CHARS = 18;
  private static final int NARROW_CHARS = 11;

  private TimelineChart() {}

  /** Those that have a date; two are needed for a line of time. */
  static List<Line> dated(List<Line> articles) {
    return articles.stream().filter(article -> article.at() != null).toList();
  }

  static void draw(Sheet sheet, List<Line> dated, int width, String label) {
    List<Integer> sources = dated.stream().map(Line::source).distinct().toList();
    boolean isNarrow = width < NARROW;
    int begin = (isNarrow ? NARROW_LABELS : WIDE_LABELS) + SIDE;
    Instant first = dated.stream().map(Line::at).min(Instant::compareTo).get();
    Instant last = dated.stream().map(Line::at).max(Instant::compareTo).get();
    TimeAxis axis = TimeAxis.of(first, last, isNarrow ? NARROW_TICKS : WIDE_TICKS);
    int height = TOP + sources.size() * ROW + 4;
    double room = width - begin - SIDE;
    Svg svg = new Svg(sheet.html(), width, height, sheet.words().language(), label, "timeline");
    svg.text("axis", 0, TOP - 12, Anchor.AFTER, sheet.say("timeline.unit"));
    for (Instant tick : axis.ticks()) {
      double x = begin + axis.share(tick) * room;
      svg.line("grid", x, TOP - 6, x, height);
      Anchor anchor = x > width - 50 ? Anchor.BEFORE : Anchor.AROUND;
      svg.text(
          "axis",
          anchor == Anchor.BEFORE ? width : x,
          TOP - 12,
          anchor,
          sheet.words().utc(tick, axis.pattern()));
    }
    for (int i = 0; i < sources.size(); i++) {
      double y = TOP + i * ROW + ROW / 2.0;
      svg.line("rule", begin - SIDE, y, width, y);
      svg.text(
          "label",
          0,
          y + 4,
          Anchor.AFTER,
          sheet.shortSource(sources.get(i), isNarrow ? NARROW_CHARS : WIDE_CHARS));
    }
    // The first is drawn last, above what came in the same minute.
    for (int i = dated.size() - 1; i >= 0; i--) {
      Line article = dated.get(i);
      double x = begin + axis.share(article.at()) * room;
      double y = TOP + sources.indexOf(article.source()) * ROW + ROW / 2.0;
      String told = isNarrow ? null : told(sheet, article);
      if (i == 0) {
        svg.diamond("first", x, y, 8, told);
      } else if (article.isOriginal()) {
        svg.dot("own", x, y, 5, told);
      } else {
        svg.dot("copy", x, y, 5, told);
      }
    }
    svg.end();
  }

  private static String told(Sheet sheet, Line article) {
    return sheet.words().time(article.at(), article.isDay())
        + " · "
        + Wording.isolated(Markup.cut(sheet.words().title(article.title()), 80));
  }
}
