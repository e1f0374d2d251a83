package naskh.show.report;

import java.util.List;
import naskh.show.report.Findings.Cluster;
import naskh.show.report.Findings.Member;

/** The largest clusters of copies: the first text, and beside it where it went. */
final class ClustersSection {
  private ClustersSection() {}

  static void write(Sheet sheet) {
    List<Cluster> clusters = sheet.found().clusters();
    if (clusters.isEmpty()) {
      sheet.beginEmpty("clusters");
      sheet.end();
      return;
    }
    Cluster largest = clusters.get(0);
    sheet.begin(
        "clusters", sheet.say("clusters.finding", largest.size(), largest.sources().size()));
    sheet.paragraph(
        "", sheet.say("clusters.how", clusters.size(), sheet.found().among("copy_clusters")));
    sheet.tellBatch();
    for (int i = 0; i < clusters.size(); i++) {
      cluster(sheet, i, clusters.get(i));
    }
    sheet.end();
  }

  private static void cluster(Sheet sheet, int number, Cluster cluster) {
    Markup html = sheet.html();
    sheet.beginItem("cluster", number, cluster.sources(), cluster.first(), cluster.last());
    sheet.title("h3", cluster.title());
    html.open("p", "class", "facts")
        .text(sheet.words().days(cluster.first(), cluster.last()))
        .text(" · ")
        .text(sheet.say("cluster.facts", cluster.size(), cluster.sources().size()));
    if (cluster.agency() != null) {
      html.text(" · ").text(sheet.say("cluster.agency", Wording.isolated(cluster.agency())));
    }
    html.raw("</p>");
    sheet.endSummary();
    story(sheet, cluster.story());
    html.raw("<div class=\"pair\">\n");
    html.foreign("blockquote", cluster.text(), "class", "text").raw("\n<ol class=\"went\">\n");
    Member canonical = cluster.members().get(0);
    for (Member member : cluster.members()) {
      member(sheet, canonical, member);
    }
    html.raw("</ol>\n</div>\n");
    if (cluster.left() > 0) {
      sheet.paragraph("note", sheet.say("more.articles", cluster.left()));
    }
    sheet.endItem();
  }

  private static void story(Sheet sheet, String story) {
    List<Findings.Story> stories = sheet.found().stories();
    for (int i = 0; i < stories.size(); i++) {
      if (stories.get(i).id().equals(story)) {
        sheet
            .html()
            .open("p", "class", "facts")
            .element("a", sheet.say("cluster.story", i + 1), "href", "#" + Sheet.anchor("story", i))
            .raw("</p>\n");
      }
    }
  }

  private static void member(Sheet sheet, Member canonical, Member member) {
    Markup html = sheet.html();
    html.raw("<li>");
    sheet.sourceLink(member.article().source());
    html.text(" · " + sheet.words().time(member.article().at(), member.article().isDay()) + " · ");
    if (member.kind() == null) {
      html.text(sheet.say("member.first"));
    } else {
      html.text(
          sheet.words().later(member.delay())
              + " · "
              + sheet.say("kind." + member.kind(), sheet.words().percent(member.share())));
    }
    String title = member.article().title();
    if (member.kind() == null || (title != null && !title.equals(canonical.article().title()))) {
      html.raw("<br>");
      html.web(member.article().url(), Markup.cut(sheet.words().title(title), 120));
    } else if (member.article().url() != null) {
      html.raw("<br>");
      html.web(member.article().url(), sheet.say("member.same.title"));
    }
    html.raw("</li>\n");
  }
}
