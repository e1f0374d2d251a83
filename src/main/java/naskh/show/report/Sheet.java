package naskh.show.report;

import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import naskh.text.Plain;

/**
 * The page that sections write on: the markup, the words, what was found, and what all sections do
 * alike.
 */
record Sheet(Markup html, Wording words, Findings found) {
  /** Rows of the table of sources; the rest are summed up. */
  static final int SOURCES = 250;

  /** Widths in which each chart is drawn: type is as large on a telephone as on a desk. */
  private static final int WIDE = 768;

  private static final int NARROW = 328;

  /** Of each list, so that a reader sees what the others are like. */
  private static final int OPEN = 2;

  /** What a summary has room for. */
  private static final int TITLE_CHARS = 140;

  String say(String key, Object... values) {
    return words.say(key, values);
  }

  void begin(String id, String finding) {
    html.open("section", "id", id, "aria-labelledby", id + "-heading")
        .raw("\n")
        .element("p", say("section." + id), "class", "kicker")
        .element("h2", finding, "id", id + "-heading")
        .raw("\n");
  }

  /** Of a list that nothing is in. */
  void beginEmpty(String id) {
    begin(
        id,
        found.batch() == null ? say(id + ".none") : say("batch.none", found.batch().row().batch()));
  }

  /** Says what a list is narrowed to, where it is. */
  void tellBatch() {
    if (found.batch() != null) {
      paragraph("note", say("batch.only", found.batch().row().batch()));
    }
  }

  /**
   * A number with its name, one of a list.
   *
   * @param section where there is more of it
   */
  void tile(String section, long number, String name) {
    html.raw("<div>")
        .element("dt", say("tile." + name))
        .raw("<dd>")
        .element("a", words.number(number), "href", "#" + section)
        .raw("</dd></div>\n");
  }

  void end() {
    html.raw("</section>\n");
  }

  void paragraph(String style, String sentence) {
    html.element("p", sentence, "class", style).raw("\n");
  }

  /** Draws a chart in both widths. */
  void chart(IntConsumer drawing) {
    html.open("div", "class", "wide");
    drawing.accept(WIDE);
    html.close("div").open("div", "class", "narrow");
    drawing.accept(NARROW);
    html.close("div").raw("\n");
  }

  /** The beginning of a table that is wider than a telephone: it moves by itself. */
  void beginTable(String style, String caption, List<String> columns) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption)
        .open("table", "class", style)
        .element("caption", caption)
        .raw("<thead><tr>");
    columns.forEach(column -> html.element("th", column, "scope", "col"));
    html.raw("</tr></thead>\n<tbody>\n");
  }

  void endTable() {
    html.raw("</tbody></table></div>\n");
  }

  void beginDetails(String summary) {
    html.raw("<details class=\"data\">").element("summary", summary).raw("\n");
  }

  void endDetails() {
    html.raw("</details>\n");
  }

  void cell(String words) {
    html.element("td", words);
  }

  void numberCell(long number) {
    html.element("td", words.number(number), "class", "number");
  }

  String source(int number) {
    return number < 0 ? say("source.none") : words.source(found.sources().get(number).name());
  }

  /** A source's name, short enough for a chart. */
  String shortSource(int number, int most) {
    String name = number < 0 ? null : found.sources().get(number).name();
    return name == null ? say("source.none") : Wording.isolated(Plain.line(Markup.cut(name, most)));
  }

  /** A link to a source's row. */
  void sourceLink(int number) {
    String name = number < 0 ? null : found.sources().get(number).name();
    if (name == null) {
      html.text(say("source.none"));
    } else if (number < SOURCES) {
      html.open("a", "href", "#source-" + number).foreign("bdi", name).close("a");
    } else {
      html.foreign("bdi", name);
    }
  }

  void title(String tag, String title, String... attributes) {
    html.foreign(tag, Markup.cut(words.title(title), TITLE_CHARS), attributes);
  }

  /**
   * Begins one of a list, which opens by a click: the first of them are open. A filter goes by its
   * sources, and by days from the first to the last.
   */
  void beginItem(String kind, int number, List<Integer> sources, Instant first, Instant last) {
    html.open(
            "details",
            "class",
            "item",
            "id",
            anchor(kind, number),
            "open",
            number < OPEN ? "" : null,
            "data-sources",
            String.join(" ", sources.stream().map(String::valueOf).toList()),
            "data-first",
            first == null ? null : words.utc(first, "yyyy-MM-dd"),
            "data-last",
            last == null ? null : words.utc(last, "yyyy-MM-dd"))
        .raw("\n<summary>");
  }

  /** Ends what is seen of a closed one. */
  void endSummary() {
    html.raw("</summary>\n");
  }

  void endItem() {
    html.raw("</details>\n");
  }

  static String anchor(String kind, int number) {
    return kind + "-" + (number + 1);
  }
}
