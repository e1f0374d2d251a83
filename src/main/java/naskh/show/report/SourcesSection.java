package naskh.show.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import naskh.show.report.Findings.Source;

/** The table of sources. */
final class SourcesSection {
  private SourcesSection() {}

  static void write(Sheet sheet) {
    List<Source> sources = sheet.found().sources();
    sheet.begin("sources", finding(sheet, sources));
    sheet.paragraph("", sheet.say("sources.how"));
    sheet.beginTable(
        "figures",
        sheet.say("sources.caption"),
        Stream.of(
                "source",
                "articles",
                "originals",
                "from",
                "by",
                "first",
                "delay",
                "agency",
                "parts")
            .map(column -> sheet.say("sources." + column))
            .toList());
    for (int i = 0; i < Math.min(Sheet.SOURCES, sources.size()); i++) {
      row(sheet, i, sources.get(i));
    }
    others(sheet, sources);
    sheet.endTable();
    sheet.end();
  }

  private static String finding(Sheet sheet, List<Source> sources) {
    Source first =
        sources.stream()
            .filter(source -> source.name() != null && source.firstToReport() > 0)
            .max(Comparator.comparingLong(Source::firstToReport))
            .orElse(null);
    return first == null
        ? sheet.say("sources.finding.none", TotalsSection.named(sheet.found()))
        : sheet.say("sources.finding", sheet.words().source(first.name()), first.firstToReport());
  }

  private static void row(Sheet sheet, int number, Source source) {
    Markup html = sheet.html();
    html.open(
            "tr", "id", "source-" + number, "class", "row", "data-sources", String.valueOf(number))
        .open("th", "scope", "row");
    if (source.name() == null) {
      html.text(sheet.say("source.none"));
    } else {
      html.foreign("bdi", source.name());
    }
    if (source.owner() != null) {
      html.raw("<br>").open("small").foreign("bdi", source.owner()).close("small");
    }
    html.raw("</th>");
    sheet.numberCell(source.articles());
    sheet.numberCell(source.originals());
    html.open(
            "td",
            "class",
            "number bar",
            "style",
            String.format(
                Locale.ROOT,
                "--share:%.3f",
                (double) source.copiedFrom() / Math.max(1, source.articles())))
        .text(sheet.words().number(source.copiedFrom()))
        .close("td");
    sheet.numberCell(source.copiedBy());
    sheet.numberCell(source.firstToReport());
    html.element(
        "td",
        source.copiedFrom() == 0 ? "–" : sheet.words().lag(source.medianDelay()),
        "class",
        "number");
    html.element("td", sheet.words().percent(source.agencyShare()), "class", "number");
    html.element("td", sheet.words().percent(source.boilerplateShare()), "class", "number");
    html.raw("</tr>\n");
  }

  private static void others(Sheet sheet, List<Source> sources) {
    if (sources.size() <= Sheet.SOURCES) {
      return;
    }
    List<Source> rest = sources.subList(Sheet.SOURCES, sources.size());
    Markup html = sheet.html();
    html.raw("<tr>").element("th", sheet.say("sources.others", rest.size()), "scope", "row");
    sheet.numberCell(rest.stream().mapToLong(Source::articles).sum());
    sheet.numberCell(rest.stream().mapToLong(Source::originals).sum());
    sheet.numberCell(rest.stream().mapToLong(Source::copiedFrom).sum());
    sheet.numberCell(rest.stream().mapToLong(Source::copiedBy).sum());
    sheet.numberCell(rest.stream().mapToLong(Source::firstToReport).sum());
    html.raw("<td>–</td><td>–</td><td>–</td></tr>\n");
  }
}
