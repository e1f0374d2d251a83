package naskh.show.report;

import java.util.List;
import naskh.show.report.Findings.Boilerplate;

/** Recurring text that counts as no copy. */
final class BoilerplateSection {
  /** Of a text: enough to know it by. */
  private static final int TEXT_CHARS = 240;

  private BoilerplateSection() {}

  static void write(Sheet sheet) {
    List<Boilerplate> all = sheet.found().boilerplate();
    if (all.isEmpty()) {
      sheet.begin("boilerplate", sheet.say("boilerplate.none"));
      sheet.end();
      return;
    }
    sheet.begin(
        "boilerplate",
        sheet.say(
            "boilerplate.finding", sheet.found().count("boilerplate"), all.get(0).articles()));
    sheet.paragraph("", sheet.say("boilerplate.how", all.size()));
    sheet.html().raw("<ol class=\"parts\">\n");
    all.forEach(part -> boilerplate(sheet, part));
    sheet.html().raw("</ol>\n");
    sheet.end();
  }

  private static void boilerplate(Sheet sheet, Boilerplate part) {
    Markup html = sheet.html();
    html.open(
            "li",
            "class",
            "item",
            "data-sources",
            part.source() < 0 ? null : String.valueOf(part.source()))
        .open("p", "class", "facts")
        .element("b", sheet.say("boilerplate." + part.kind()))
        .text(" · ");
    if (part.source() < 0) {
      html.text(sheet.say("boilerplate.several"));
    } else {
      sheet.sourceLink(part.source());
    }
    html.text(" · " + sheet.say("boilerplate.facts", part.articles(), part.days()))
        .raw("</p>")
        .foreign("p", Markup.cut(part.text(), TEXT_CHARS), "class", "text");
    if (!part.examples().isEmpty()) {
      html.element("p", sheet.say("boilerplate.examples"), "class", "note")
          .raw("<ul class=\"examples\">\n");
      part.examples().forEach(example -> html.foreign("li", example, "class", "text").raw("\n"));
      html.raw("</ul>");
    }
    html.raw("</li>\n");
  }
}
