package naskh.show.report;

import java.util.List;
import naskh.show.report.Findings.Holder;
import naskh.show.report.Findings.Passage;
import naskh.text.Plain;

/** The most travelled passages: as the first article has it, and as the others have it. */
final class PassagesSection {
  private PassagesSection() {}

  static void write(Sheet sheet) {
    List<Passage> passages = sheet.found().passages();
    if (passages.isEmpty()) {
      sheet.beginEmpty("passages");
      sheet.end();
      return;
    }
    Passage first = passages.get(0);
    sheet.begin(
        "passages",
        sheet.say("passages.finding", first.tokens(), first.articles(), first.sourceCount()));
    sheet.paragraph(
        "", sheet.say("passages.how", passages.size(), sheet.found().among("passages")));
    sheet.tellBatch();
    for (int i = 0; i < passages.size(); i++) {
      passage(sheet, i, passages.get(i));
    }
    sheet.end();
  }

  private static void passage(Sheet sheet, int number, Passage passage) {
    Markup html = sheet.html();
    sheet.beginItem(
        "passage",
        number,
        passage.holders().stream()
            .map(holder -> holder.article().source())
            .filter(source -> source >= 0)
            .distinct()
            .toList(),
        passage.first(),
        passage.last());
    html.element(
            "h3",
            sheet.say(
                passage.isQuote() ? "passage.quote" : "passage.text",
                number + 1,
                passage.tokens(),
                passage.articles(),
                passage.sourceCount()))
        .element("p", sheet.words().days(passage.first(), passage.last()), "class", "facts");
    sheet.endSummary();
    html.raw("<div class=\"pair\">\n")
        .foreign("blockquote", passage.text(), "class", "text")
        .raw("\n<ol class=\"went\">\n");
    for (Holder holder : passage.holders()) {
      holder(sheet, holder, holder.equals(passage.holders().get(0)));
    }
    html.raw("</ol>\n</div>\n");
    if (passage.left() > 0) {
      sheet.paragraph("note", sheet.say("more.articles", passage.left()));
    }
    sheet.endItem();
  }

  private static void holder(Sheet sheet, Holder holder, boolean isFirst) {
    Markup html = sheet.html();
    html.raw("<li>");
    sheet.sourceLink(holder.article().source());
    html.text(" · " + sheet.words().time(holder.article().at(), holder.article().isDay()) + " · ")
        .text(isFirst ? sheet.say("member.first") : sheet.words().later(holder.delay()))
        .raw("<br>");
    html.web(
        holder.article().url(), Markup.cut(sheet.words().title(holder.article().title()), 120));
    boolean isArabic = Markup.isArabic(holder.words());
    html.open(
            "p",
            "class",
            "text around",
            "dir",
            isArabic ? "rtl" : "auto",
            "lang",
            isArabic ? "ar" : null)
        .text(Plain.line(holder.before()))
        .element("mark", Plain.line(holder.words()))
        .text(Plain.line(holder.after()))
        .raw("</p></li>\n");
  }
}
