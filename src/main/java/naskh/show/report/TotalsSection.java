package naskh.show.report;

import naskh.show.report.Findings.Warned;

/** The figures of the whole, and what a reader has to know before he trusts them. */
final class TotalsSection {
  private TotalsSection() {}

  static void write(Sheet sheet) {
    Findings found = sheet.found();
    sheet.begin("totals", finding(sheet));
    Markup html = sheet.html();
    html.raw("<dl class=\"tiles\">\n");
    tile(sheet, "sources", found.articles(), "articles");
    tile(sheet, "sources", named(found), "sources");
    tile(sheet, "copying", found.copied(), "copied");
    tile(sheet, "clusters", found.count("copy_clusters"), "clusters");
    tile(sheet, "stories", found.count("stories"), "stories");
    tile(sheet, "topics", found.count("topics"), "topics");
    tile(sheet, "passages", found.count("passages"), "passages");
    tile(sheet, "boilerplate", found.count("boilerplate"), "boilerplate");
    html.raw("</dl>\n");
    sheet.paragraph(
        "note",
        sheet.say(
            "totals.records",
            found.count("articles"),
            found.count("articles") - found.articles(),
            found.count("rejects")));
    warnings(sheet);
    sheet.end();
  }

  static String finding(Sheet sheet) {
    return sheet.say("totals.finding", sheet.found().articles(), named(sheet.found()));
  }

  static long named(Findings found) {
    return found.sources().stream().filter(source -> source.name() != null).count();
  }

  private static void tile(Sheet sheet, String section, long number, String name) {
    sheet
        .html()
        .raw("<div>")
        .element("dt", sheet.say("tile." + name))
        .raw("<dd>")
        .element("a", sheet.words().number(number), "href", "#" + section)
        .raw("</dd></div>\n");
  }

  private static void warnings(Sheet sheet) {
    Findings found = sheet.found();
    if (found.warnings().isEmpty() && found.until() == null) {
      sheet.paragraph("note", sheet.say("warnings.none"));
      return;
    }
    Markup html = sheet.html();
    html.element("h3", sheet.say("warnings")).raw("\n<ul class=\"warnings\">\n");
    if (found.until() != null) {
      html.element("li", sheet.say("warnings.until", found.until())).raw("\n");
    }
    for (Warned warned : found.warnings()) {
      String key = "warning." + warned.name();
      html.raw("<li>")
          .element("b", sheet.words().number(warned.count()))
          .text(" × ")
          .text(sheet.words().has(key) ? sheet.say(key) : Wording.isolated(warned.meaning()));
      if (warned.example() != null) {
        html.text(sheet.say("warnings.example")).foreign("bdi", Markup.cut(warned.example(), 120));
      }
      html.raw("</li>\n");
    }
    html.raw("</ul>\n");
  }
}
