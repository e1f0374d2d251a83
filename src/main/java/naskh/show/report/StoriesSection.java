package naskh.show.report;

import java.util.List;
import naskh.show.report.Findings.Line;
import naskh.show.report.Findings.Story;

/** The largest stories, each on its line of time. */
final class StoriesSection {
  private StoriesSection() {}

  static void write(Sheet sheet) {
    List<Story> stories = sheet.found().stories();
    if (stories.isEmpty()) {
      sheet.beginEmpty("stories");
      sheet.end();
      return;
    }
    Story largest = stories.get(0);
    sheet.begin(
        "stories",
        sheet.say(
            "stories.finding",
            largest.reports(),
            largest.sources().size(),
            largest.size() - largest.reports()));
    sheet.paragraph("", sheet.say("stories.how", stories.size(), sheet.found().among("stories")));
    sheet.tellBatch();
    sheet.html().raw("<p class=\"legend\">");
    for (String mark : List.of("first", "own", "copy", "day")) {
      sheet
          .html()
          .raw("<span>")
          .element("span", "", "class", "mark " + mark)
          .text(" " + sheet.say("timeline." + mark))
          .raw("</span>\n");
    }
    sheet.html().raw("</p>\n");
    for (int i = 0; i < stories.size(); i++) {
      story(sheet, i, stories.get(i));
    }
    sheet.end();
  }

  private static void story(Sheet sheet, int number, Story story) {
    Markup html = sheet.html();
    sheet.beginItem("story", number, story.sources(), story.first(), story.last());
    sheet.title("h3", story.title());
    html.open("p", "class", "facts")
        .text(sheet.words().days(story.first(), story.last()))
        .text(" · ")
        .text(
            sheet.say(
                "story.facts",
                story.size(),
                story.reports(),
                story.size() - story.reports(),
                story.voices(),
                story.sources().size()));
    html.raw("</p>");
    sheet.endSummary();
    topic(sheet, story.topic());
    if (!story.terms().isEmpty()) {
      html.foreign("p", String.join("، ", story.terms()), "class", "terms");
    }
    List<Line> dated = TimelineChart.dated(story.articles());
    if (dated.isEmpty()) {
      sheet.paragraph("note", sheet.say("timeline.undated"));
    } else {
      String label = sheet.say("timeline.label", dated.size());
      sheet.chart(width -> TimelineChart.draw(sheet, dated, width, label));
    }
    sheet.beginDetails(sheet.say("story.table", story.articles().size()));
    articles(sheet, story);
    sheet.endDetails();
    sheet.endItem();
  }

  private static void topic(Sheet sheet, String topic) {
    List<Findings.Topic> topics = sheet.found().topics().all();
    for (int i = 0; i < topics.size(); i++) {
      if (topics.get(i).id().equals(topic)) {
        sheet
            .html()
            .open("p", "class", "facts")
            .text(sheet.say("story.topic"))
            .open("a", "href", "#" + Sheet.anchor("topic", i))
            .foreign("bdi", topics.get(i).label())
            .raw("</a></p>\n");
      }
    }
  }

  private static void articles(Sheet sheet, Story story) {
    sheet.beginTable(
        "lines",
        sheet.say("story.caption"),
        List.of(
            sheet.say("column.time"),
            sheet.say("column.source"),
            sheet.say("column.role"),
            sheet.say("column.title")));
    Line first = story.articles().isEmpty() ? null : story.articles().get(0);
    for (Line article : story.articles()) {
      Markup html = sheet.html();
      html.raw("<tr>");
      sheet.cell(sheet.words().time(article.at(), article.isDay()));
      html.raw("<td>");
      sheet.sourceLink(article.source());
      html.raw("</td>");
      String role = article.equals(first) ? "first" : article.isOriginal() ? "own" : "copy";
      sheet.cell(sheet.say("timeline." + role));
      html.raw("<td>");
      html.web(article.url(), Markup.cut(sheet.words().title(article.title()), 120));
      html.raw("</td></tr>\n");
    }
    sheet.endTable();
    if (story.left() > 0) {
      sheet.paragraph("note", sheet.say("more.articles", story.left()));
    }
  }
}
