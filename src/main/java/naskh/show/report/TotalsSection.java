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
    sheet.tile("sources", found.articles(), "articles");
    sheet.tile("sources", named(found), "sources");
    sheet.tile("copying", found.copied(), "copied");
    sheet.tile("clusters", found.count("copy_clusters"), "clusters");
    sheet.tile("stories", found.count("stories"), "stories");
    sheet.tile("topics", found.count("topics"), "topics");
    sheet.tile("passages", found.count("passages"), "passages");
    sheet.tile("boilerplate", found.count("boilerplate"), "boilerplate");
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
