package naskh.show.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import naskh.show.report.Findings.Line;
import naskh.show.report.Svg.Anchor;

/** When each source told a story: the first report, reports of its own, copies. */
final class TimelineChart {
  private static final int ROW = 26;
  private static final int TOP = 40;
  private static final int WIDE_LABELS = 132;
  private static final int NARROW_LABELS = 84;
  private static final int SIDE = 20;
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
    TimeAxis axis = axis(dated, isNarrow ? NARROW_TICKS : WIDE_TICKS);
    int height = TOP + sources.size() * ROW + 4;
    double room = width - begin - SIDE;
    Svg svg = new Svg(sheet.html(), width, height, sheet.words().language(), label, "timeline");
    svg.text("axis", 0, TOP - 12, Anchor.AFTER, sheet.say("timeline.unit"));
    String before = "";
    for (Instant tick : axis.ticks()) {
      double x = begin + axis.share(tick) * room;
      String coarse = sheet.words().utc(tick, axis.coarse());
      svg.line("grid", x, TOP - 6, x, height);
      svg.text("axis", x, TOP - 12, Anchor.AROUND, sheet.words().utc(tick, axis.fine()));
      svg.text("axis", x, TOP - 27, Anchor.AROUND, coarse.equals(before) ? "" : coarse);
      before = coarse;
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
      double from = begin + axis.share(article.at()) * room;
      double to = begin + axis.share(end(article)) * room;
      double x = (from + to) / 2;
      double y = TOP + sources.indexOf(article.source()) * ROW + ROW / 2.0;
      if (article.isDay()) {
        svg.line("day", from, y, to, y);
      }
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

  /** Of an article whose time is not known the day's end. */
  private static Instant end(Line article) {
    return article.isDay() ? article.at().plus(1, ChronoUnit.DAYS) : article.at();
  }

  /** From the first to the last; a day without a time is seen as far as others reach into it. */
  private static TimeAxis axis(List<Line> dated, int ticks) {
    List<Line> timed = dated.stream().filter(article -> !article.isDay()).toList();
    List<Line> sure = timed.isEmpty() ? dated : timed;
    Instant first = sure.stream().map(Line::at).min(Instant::compareTo).get();
    Instant last = sure.stream().map(TimelineChart::end).max(Instant::compareTo).get();
    for (Line article : dated) {
      first = end(article).isBefore(first) ? article.at() : first;
      last = article.at().isAfter(last) ? end(article) : last;
    }
    return TimeAxis.of(first, last, ticks);
  }

  private static String told(Sheet sheet, Line article) {
    return sheet.words().time(article.at(), article.isDay())
        + " · "
        + Wording.isolated(Markup.cut(sheet.words().title(article.title()), 80));
  }
}
