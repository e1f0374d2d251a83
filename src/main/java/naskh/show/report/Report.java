package naskh.show.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import naskh.show.OutputTables;
import naskh.text.Plain;
import naskh.text.Resources;

/**
 * The findings of an output as a page of HTML that needs nothing else: no network, and without its
 * script all but the filter works. What articles hold is shown and does nothing.
 */
public final class Report {
  /** Stands at the beginning of each page. */
  public static final String SIGN = "<meta name=\"generator\" content=\"naskh report\">";

  /** Sources that the filter offers. */
  private static final int OFFERED = Sheet.SOURCES;

  private static final List<String> SECTIONS =
      List.of(
          "totals",
          "copying",
          "sources",
          "stories",
          "topics",
          "clusters",
          "passages",
          "boilerplate");

  private Report() {}

  /**
   * The page.
   *
   * @param batch a batch that there is: the page begins with what it brought, and lists clusters,
   *     stories and passages that its articles are in; null: of all articles
   * @throws naskh.WrongUse where a table is gone, damaged or of another version
   */
  public static String of(OutputTables tables, Language language, Integer batch) {
    return page(
        FindingsReader.of(tables, batch),
        new Wording(language, tables.zone()),
        tables.version(),
        Instant.parse(tables.run().path("finished_at").asText()));
  }

  static String page(Findings found, Wording words, String version, Instant finished) {
    Sheet sheet = new Sheet(new Markup(), words, found);
    String title = title(sheet);
    head(sheet, title);
    masthead(sheet, title);
    contents(sheet);
    sheet.html().raw("<main id=\"main\">\n");
    filter(sheet);
    if (found.batch() != null) {
      BatchSection.write(sheet);
    }
    TotalsSection.write(sheet);
    CopyingSection.write(sheet);
    SourcesSection.write(sheet);
    StoriesSection.write(sheet);
    TopicsSection.write(sheet);
    ClustersSection.write(sheet);
    PassagesSection.write(sheet);
    BoilerplateSection.write(sheet);
    sheet
        .html()
        .raw("</main>\n<footer>")
        .element("p", sheet.say("footer.words"))
        .element(
            "p", sheet.say("footer.made", Wording.isolated(version), words.time(finished, false)))
        .raw("</footer>\n</div>\n<script>")
        .raw(script())
        .raw("</script>\n</body>\n</html>\n");
    return sheet.html().toString();
  }

  private static String title(Sheet sheet) {
    if (sheet.found().batch() != null) {
      return BatchSection.finding(sheet);
    }
    return sheet.found().flows().isEmpty()
        ? TotalsSection.finding(sheet)
        : CopyingSection.finding(sheet);
  }

  private static String script() {
    return Resources.text(Report.class, "report.js");
  }

  private static void head(Sheet sheet, String title) {
    Language language = sheet.words().language();
    sheet
        .html()
        .raw("<!doctype html>\n")
        .open("html", "lang", language.code(), "dir", language.isRightToLeft() ? "rtl" : "ltr")
        .raw("\n<head>\n<meta charset=\"utf-8\">\n" + SIGN + "\n")
        .open(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-"
                + hash(script())
                + "'; base-uri 'none'; form-action 'none'")
        .raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .raw("<link rel=\"icon\" href=\"data:,\">\n")
        .element("title", Plain.line(title.replaceAll("[\u2068\u2069]", "")))
        .raw(
            "\n<style>\n"
                + Resources.text(Report.class, "report.css")
                + "</style>\n</head>\n<body>\n")
        .element("a", sheet.say("skip"), "class", "skip", "href", "#main")
        .raw("\n<div class=\"page\">\n");
  }

  /** In the header, by which the browser knows the script that may run. */
  private static String hash(String script) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static void masthead(Sheet sheet, String title) {
    Findings found = sheet.found();
    sheet.html().raw("<header class=\"masthead\">\n");
    sheet.paragraph("kicker", sheet.say("masthead"));
    sheet.html().element("h1", title).raw("\n");
    sheet.paragraph(
        "lede",
        sheet.say(
            "lede",
            found.articles(),
            TotalsSection.named(found),
            sheet.words().days(found.first(), found.last()),
            found.copied(),
            found.count("stories"),
            found.count("topics")));
    sheet.html().raw("</header>\n");
  }

  private static void contents(Sheet sheet) {
    sheet
        .html()
        .open("nav", "class", "contents", "aria-label", sheet.say("contents"))
        .raw("<ol>\n");
    if (sheet.found().batch() != null) {
      contents(sheet, "batch");
    }
    SECTIONS.forEach(section -> contents(sheet, section));
    sheet.html().raw("</ol></nav>\n");
  }

  private static void contents(Sheet sheet, String section) {
    sheet
        .html()
        .raw("<li>")
        .element("a", sheet.say("section." + section), "href", "#" + section)
        .raw("</li>\n");
  }

  /** Shown by the script, which does the work. */
  private static void filter(Sheet sheet) {
    Markup html = sheet.html();
    html.open(
            "form",
            "id",
            "filter",
            "role",
            "search",
            "aria-label",
            sheet.say("filter"),
            "hidden",
            "",
            "data-shown",
            sheet.say("filter.shown", "{shown}", "{all}"))
        .raw("\n<label>")
        .element("span", sheet.say("filter.word"))
        .raw(
            "<input type=\"search\" id=\"word\" dir=\"auto\" autocomplete=\"off\"></label>\n<label>")
        .element("span", sheet.say("filter.source"))
        .raw("<select id=\"source\">")
        .element("option", sheet.say("filter.all"), "value", "");
    List<Findings.Source> sources = sheet.found().sources();
    for (int i = 0; i < Math.min(OFFERED, sources.size()); i++) {
      if (sources.get(i).name() != null) {
        html.foreign("option", sources.get(i).name(), "value", String.valueOf(i));
      }
    }
    html.raw("</select></label>\n");
    day(sheet, "from");
    day(sheet, "to");
    html.element("button", sheet.say("filter.reset"), "type", "reset")
        .raw("\n<output id=\"shown\" for=\"word source from to\"></output>\n</form>\n");
  }

  private static void day(Sheet sheet, String id) {
    sheet
        .html()
        .raw("<label>")
        .element("span", sheet.say("filter." + id))
        .open(
            "input",
            "type",
            "date",
            "id",
            id,
            "min",
            sheet.found().first() == null
                ? null
                : sheet.words().utc(sheet.found().first(), "yyyy-MM-dd"),
            "max",
            sheet.found().last() == null
                ? null
                : sheet.words().utc(sheet.found().last(), "yyyy-MM-dd"))
        .raw("</label>\n");
  }
}
