package naskh.show.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import naskh.show.report.Findings.Flow;
import naskh.show.report.Findings.Source;

/** Who copied whom: table, flow, delays. */
final class CopyingSection {
  /** Rows of the table behind the charts. */
  private static final int ROUTES = 200;

  private CopyingSection() {}

  static void write(Sheet sheet) {
    List<Flow> flows = sheet.found().flows();
    if (flows.isEmpty()) {
      sheet.begin("copying", sheet.say("copying.none"));
      sheet.paragraph("", sheet.say("copying.none.why"));
      sheet.end();
      return;
    }
    sheet.begin(
        "copying",
        sheet.say(
            "copying.share",
            sheet.found().copied(),
            sheet
                .words()
                .percent((double) sheet.found().copied() / Math.max(1, sheet.found().articles()))));
    sheet.paragraph("", sheet.say("copying.how"));
    flow(sheet, flows);
    delays(sheet);
    Matrix matrix = Matrix.of(sheet.found(), Matrix.MOST);
    sheet.html().element("h3", sheet.say("matrix.finding", matrix.flows().size())).raw("\n");
    matrix.write(sheet, sheet.say("matrix.caption"));
    sheet.end();
  }

  /** The busiest copier, where most of it came from, and how fast. */
  static String finding(Sheet sheet) {
    List<Source> sources = sheet.found().sources();
    int copier =
        IntStream.range(0, sources.size())
            .boxed()
            .max(Comparator.comparingLong((Integer i) -> sources.get(i).copiedFrom()))
            .get();
    Flow largest =
        sheet.found().flows().stream().filter(flow -> flow.to() == copier).findFirst().get();
    Long median = sources.get(copier).medianDelay();
    return sheet.say(
        median == null ? "copying.finding.undated" : "copying.finding",
        sheet.source(copier),
        sources.get(copier).copiedFrom(),
        largest.articles(),
        sheet.source(largest.from()),
        sheet.words().lag(median));
  }

  private static void flow(Sheet sheet, List<Flow> flows) {
    Flow largest = flows.get(0);
    String finding =
        sheet.say(
            "flow.finding",
            sheet.source(largest.from()),
            sheet.source(largest.to()),
            largest.articles());
    Matrix matrix = Matrix.of(sheet.found(), FlowChart.SOURCES);
    sheet.html().raw("<figure>").element("figcaption", finding);
    sheet.paragraph("note", sheet.say("flow.how"));
    sheet.chart(width -> FlowChart.draw(sheet, matrix, width, finding));
    sheet.beginDetails(sheet.say("routes.table"));
    routes(sheet, flows);
    sheet.endDetails();
    sheet.html().raw("</figure>\n");
  }

  private static void routes(Sheet sheet, List<Flow> flows) {
    sheet.beginTable(
        "routes",
        sheet.say("routes.caption"),
        List.of(
            sheet.say("routes.from"),
            sheet.say("routes.to"),
            sheet.say("tile.articles"),
            sheet.say("routes.lower"),
            sheet.say("routes.median"),
            sheet.say("routes.upper")));
    for (Flow flow : flows.subList(0, Math.min(ROUTES, flows.size()))) {
      sheet.html().raw("<tr><td>");
      sheet.sourceLink(flow.from());
      sheet.html().raw("</td><td>");
      sheet.sourceLink(flow.to());
      sheet.html().raw("</td>");
      sheet.numberCell(flow.articles());
      sheet.cell(sheet.words().lag(flow.lower()));
      sheet.cell(sheet.words().lag(flow.median()));
      sheet.cell(sheet.words().lag(flow.upper()));
      sheet.html().raw("</tr>\n");
    }
    sheet.endTable();
    if (flows.size() > ROUTES) {
      sheet.paragraph(
          "note",
          sheet.say(
              "routes.more",
              flows.size() - ROUTES,
              flows.stream().skip(ROUTES).mapToLong(Flow::articles).sum()));
    }
  }

  private static void delays(Sheet sheet) {
    List<Flow> rows = DelayChart.rows(sheet.found());
    if (rows.isEmpty()) {
      sheet.paragraph("note", sheet.say("delay.none"));
      return;
    }
    Flow largest = rows.get(0);
    String finding =
        sheet.say(
            "delay.finding",
            sheet.source(largest.to()),
            sheet.source(largest.from()),
            sheet.words().lag(largest.median()));
    sheet.html().raw("<figure>").element("figcaption", finding);
    sheet.paragraph("note", sheet.say("delay.how"));
    sheet.chart(width -> DelayChart.draw(sheet, rows, width, finding));
    sheet.html().raw("</figure>\n");
  }
}
