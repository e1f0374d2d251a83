package naskh.show.report;

import java.util.ArrayList;
import java.util.List;
import naskh.show.BatchRow;
import naskh.show.report.Findings.Change;

/** What one batch brought, and to which stories and copied texts. */
final class BatchSection {
  /** Sources of a change; the others are counted. */
  private static final int NAMED = 3;

  private BatchSection() {}

  static void write(Sheet sheet) {
    BatchRow row = sheet.found().batch().row();
    sheet.begin("batch", finding(sheet));
    sheet.paragraph("", sheet.say("batch.how", sheet.words().time(row.addedAt(), false)));
    sheet.html().raw("<dl class=\"tiles\">\n");
    sheet.tile("batch", row.articles(), "articles");
    sheet.tile("batch", row.rejects(), "rejects");
    sheet.tile("batch", row.copies(), "copies");
    sheet.tile("stories", row.newStories(), "stories.new");
    sheet.tile("stories", row.joinedStories(), "stories.joined");
    sheet.tile("clusters", row.newClusters(), "clusters.new");
    sheet.tile("clusters", row.joinedClusters(), "clusters.joined");
    sheet.html().raw("</dl>\n");
    changes(sheet, sheet.found().batch());
    sheet.end();
  }

  static String finding(Sheet sheet) {
    BatchRow row = sheet.found().batch().row();
    return sheet.say(
        "batch.finding", row.batch(), row.articles(), row.newStories(), row.joinedStories());
  }

  private static void changes(Sheet sheet, Findings.Batch batch) {
    if (batch.changes() == null) {
      sheet.paragraph("note", sheet.say("batch.changes.earlier"));
      return;
    }
    if (batch.changes().isEmpty()) {
      sheet.paragraph("note", sheet.say("batch.changes.none"));
      return;
    }
    sheet.beginTable(
        "lines",
        sheet.say("batch.changes"),
        List.of(
            sheet.say("batch.change"),
            sheet.say("batch.articles"),
            sheet.say("batch.sources"),
            sheet.say("batch.soonest"),
            sheet.say("column.title")));
    batch.changes().forEach(change -> change(sheet, change));
    sheet.endTable();
    if (batch.left() > 0) {
      sheet.paragraph("note", sheet.say("batch.more", batch.left()));
    }
  }

  private static void change(Sheet sheet, Change change) {
    Markup html = sheet.html();
    html.raw("<tr>");
    sheet.cell(sheet.say("change." + change.kind()));
    sheet.numberCell(change.articles());
    sheet.cell(sources(sheet, change.sources()));
    sheet.cell(
        change.isFirst()
            ? sheet.say("batch.first")
            : sheet.say(
                "batch.after",
                sheet.words().later(change.delay()),
                sheet.source(change.earlier())));
    html.raw("<td>");
    String title = Markup.cut(sheet.words().title(change.title()), 120);
    String anchor = anchor(sheet.found(), change);
    if (anchor == null) {
      html.foreign("bdi", title);
    } else {
      html.open("a", "href", "#" + anchor).foreign("bdi", title).close("a");
    }
    html.raw("</td></tr>\n");
  }

  private static String sources(Sheet sheet, List<Integer> sources) {
    if (sources.isEmpty()) {
      return sheet.say("source.none");
    }
    List<String> named = new ArrayList<>();
    sources.stream().limit(NAMED).map(sheet::source).forEach(named::add);
    if (sources.size() > NAMED) {
      named.add(sheet.say("sources.others", sources.size() - NAMED));
    }
    return String.join(" · ", named);
  }

  /** Where the page has more of it; null: nowhere. */
  private static String anchor(Findings found, Change change) {
    boolean isStory = change.kind().endsWith("_STORY");
    List<String> listed =
        isStory
            ? found.stories().stream().map(Findings.Story::id).toList()
            : found.clusters().stream().map(Findings.Cluster::id).toList();
    int place = listed.indexOf(change.group());
    return place < 0 ? null : Sheet.anchor(isStory ? "story" : "cluster", place);
  }
}
