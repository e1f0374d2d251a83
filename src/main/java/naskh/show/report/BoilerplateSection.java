package naskh.show.report;

import java.util.List;
import naskh.show.report.Findings.Boilerplate;

/** Recurring text that counts as no copy. */
final class BoilerplateSection {
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
    for (int i = 0; i < all.size(); i++) {
      boilerplate(sheet, i, all.get(i));
    }
    sheet.end();
  }

  private static void boilerplate(Sheet sheet, int number, Boilerplate part) {
    Markup html = sheet.html();
    sheet.beginItem(
        Sheet.anchor("boilerplate", number),
        part.source() < 0 ? List.of() : List.of(part.source()),
        null,
        null);
    html.open("p", "class", "facts")
        .element("b", sheet.say("boilerplate." + part.kind()))
        .text(" · ");
    if (part.source() < 0) {
      html.text(sheet.say("boilerplate.several"));
    } else {
      sheet.sourceLink(part.source());
    }
    html.text(" · " + sheet.say("boilerplate.facts", part.articles(), part.days()))
        .raw("</p>\n")
        .foreign("blockquote", part.text(), "class", "text");
    if (!part.examples().isEmpty()) {
      html.element("p", sheet.say("boilerplate.examples"), "class", "note").raw("<ul>\n");
      part.examples().forEach(example -> html.foreign("li", example, "class", "text").raw("\n"));
      html.raw("</ul>\n");
    }
    sheet.endItem();
  }
}
