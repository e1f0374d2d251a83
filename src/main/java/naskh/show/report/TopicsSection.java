package naskh.show.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import naskh.show.report.Findings.Topic;
import naskh.show.report.Findings.Topics;

/** Topics over time and by source. */
final class TopicsSection {
  /** Columns that a table has room for. */
  private static final int SOURCES = 12;

  private TopicsSection() {}

  static void write(Sheet sheet) {
    Topics topics = sheet.found().topics();
    if (topics.all().isEmpty()) {
      sheet.begin("topics", sheet.say("topics.none"));
      sheet.end();
      return;
    }
    Topic largest = topics.all().get(0);
    sheet.begin(
        "topics",
        sheet.say(
            "topics.finding",
            Wording.isolated(largest.label()),
            sheet.words().percent((double) largest.size() / Math.max(1, sheet.found().articles())),
            largest.size()));
    sheet.paragraph(
        "", sheet.say("topics.how", topics.all().size(), sheet.found().count("topics")));
    if (topics.begins().isEmpty()) {
      sheet.paragraph("note", sheet.say("topics.undated"));
      list(sheet, topics);
    } else {
      overTime(sheet, topics);
    }
    bySource(sheet, topics);
    sheet.end();
  }

  private static void list(Sheet sheet, Topics topics) {
    sheet.html().raw("<ul>\n");
    for (int i = 0; i < topics.all().size(); i++) {
      Topic topic = topics.all().get(i);
      sheet
          .html()
          .open("li", "id", Sheet.anchor("topic", i))
          .foreign("bdi", topic.label())
          .text(" · " + sheet.say("count.articles", topic.size()))
          .raw("</li>\n");
    }
    sheet.html().raw("</ul>\n");
  }

  private static void overTime(Sheet sheet, Topics topics) {
    String unit = sheet.say("topics.unit." + topics.unit());
    long most =
        Math.max(
            1,
            topics.all().stream()
                .flatMap(topic -> topic.perSpan().stream())
                .mapToLong(count -> count)
                .max()
                .getAsLong());
    sheet.paragraph("note", unit);
    sheet.html().raw("<div class=\"multiples\">\n");
    for (int i = 0; i < topics.all().size(); i++) {
      Topic topic = topics.all().get(i);
      sheet.html().open("figure", "id", Sheet.anchor("topic", i)).open("figcaption");
      sheet.title("b", topic.label());
      sheet
          .html()
          .text(" ")
          .element("span", sheet.say("topic.peak", topic.size(), peak(sheet, topics, topic)))
          .close("figcaption");
      SpansChart.draw(sheet, topics, topic.perSpan(), most, unit);
      stories(sheet, topic);
      sheet.html().raw("</figure>\n");
    }
    sheet.html().raw("</div>\n");
    if (topics.outside() > 0) {
      sheet.paragraph("note", sheet.say("topics.outside", topics.outside()));
    }
    sheet.beginDetails(sheet.say("topics.table"));
    spans(sheet, topics, unit);
    sheet.endDetails();
  }

  private static String peak(Sheet sheet, Topics topics, Topic topic) {
    int peak =
        IntStream.range(0, topic.perSpan().size())
            .boxed()
            .reduce(0, (a, b) -> topic.perSpan().get(b) > topic.perSpan().get(a) ? b : a);
    return SpansChart.span(sheet, topics, peak);
  }

  /** Links to the stories of the page that are of the topic. */
  private static void stories(Sheet sheet, Topic topic) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < sheet.found().stories().size(); i++) {
      if (topic.id().equals(sheet.found().stories().get(i).topic())) {
        numbers.add(i);
      }
    }
    if (numbers.isEmpty()) {
      return;
    }
    sheet.html().open("p", "class", "note").text(sheet.say("topic.stories"));
    for (int number : numbers) {
      sheet
          .html()
          .text(" ")
          .element(
              "a", sheet.words().number(number + 1), "href", "#" + Sheet.anchor("story", number));
    }
    sheet.html().raw("</p>\n");
  }

  private static void spans(Sheet sheet, Topics topics, String caption) {
    List<String> columns = new ArrayList<>(List.of(sheet.say("column.topic")));
    for (int i = 0; i < topics.begins().size(); i++) {
      columns.add(SpansChart.span(sheet, topics, i));
    }
    sheet.beginTable("figures", caption, columns);
    for (Topic topic : topics.all()) {
      sheet.html().raw("<tr>").open("th", "scope", "row").foreign("bdi", topic.label()).close("th");
      topic.perSpan().forEach(sheet::numberCell);
      sheet.html().raw("</tr>\n");
    }
    sheet.endTable();
  }

  private static void bySource(Sheet sheet, Topics topics) {
    List<Integer> sources =
        IntStream.range(0, sheet.found().sources().size())
            .filter(i -> sheet.found().sources().get(i).name() != null)
            .filter(i -> topics.all().stream().anyMatch(topic -> topic.perSource().get(i) > 0))
            .limit(SOURCES)
            .boxed()
            .toList();
    if (sources.isEmpty()) {
      return;
    }
    double most =
        topics.all().stream()
            .flatMapToDouble(
                topic -> sources.stream().mapToDouble(source -> share(sheet, topic, source)))
            .max()
            .getAsDouble();
    Markup html = sheet.html();
    html.element("h3", sheet.say("topics.sources")).raw("\n");
    String caption = sheet.say("topics.sources.caption");
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption)
        .open("table", "class", "matrix")
        .element("caption", caption)
        .raw("<thead><tr>")
        .element("th", sheet.say("column.topic"), "scope", "col");
    for (int source : sources) {
      html.raw("<th scope=\"col\">");
      sheet.sourceLink(source);
      html.raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    for (int i = 0; i < topics.all().size(); i++) {
      Topic topic = topics.all().get(i);
      html.raw("<tr><th scope=\"row\">")
          .open("a", "href", "#" + Sheet.anchor("topic", i))
          .foreign("bdi", topic.label())
          .raw("</a></th>");
      for (int source : sources) {
        cell(sheet, topic, source, most);
      }
      html.raw("</tr>\n");
    }
    sheet.endTable();
  }

  /** Of a source's articles those about a topic. */
  private static double share(Sheet sheet, Topic topic, int source) {
    return (double) topic.perSource().get(source)
        / Math.max(1, sheet.found().sources().get(source).articles());
  }

  private static void cell(Sheet sheet, Topic topic, int source, double most) {
    double share = share(sheet, topic, source);
    if (share == 0) {
      sheet.html().raw("<td class=\"none\">0</td>");
    } else {
      sheet
          .html()
          .open(
              "td",
              "class",
              "number",
              "style",
              String.format(Locale.ROOT, "--share:%.2f", share / most))
          .element("b", sheet.words().percent(share))
          .raw("<br>")
          .element("small", sheet.words().number(topic.perSource().get(source)))
          .raw("</td>");
    }
  }
}
