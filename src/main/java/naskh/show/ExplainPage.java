package naskh.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naskh.show.Piece.Mark;
import naskh.text.Plain;
import naskh.text.Resources;

/**
 * Two articles side by side as a page of HTML that needs nothing else: no script, nothing from the
 * network. What articles hold is shown and does nothing.
 */
public final class ExplainPage {
  /** Stands at the beginning of each page. */
  public static final String SIGN = "<meta name=\"generator\" content=\"naskh explain\">";

  private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>]+");

  /** Degrees between the hues of two passages, so that neighbours differ. */
  private static final int HUE_STEP = 137;

  private final Explanation pair;
  private final Written written;
  private final StringBuilder page = new StringBuilder();

  private ExplainPage(Explanation pair, Written written) {
    this.pair = pair;
    this.written = written;
  }

  /** The page; {@code a} and {@code b} in any order. */
  public static String of(OutputTables tables, ArticleHead a, ArticleHead b, Written written) {
    Explanation pair = Explanation.of(tables, a, b);
    // A browser orders signs.
    Written inBrowser = new Written(true, false, written.zone());
    ExplainPage explain = new ExplainPage(pair, inBrowser);
    explain.head();
    explain.words(ExplainWords.of(tables, pair, inBrowser));
    explain.page.append("<div class=\"pair\">\n");
    explain.side(pair.earlier(), "earlier", "later", SharedPassage::earlier);
    explain.side(pair.later(), "later", "earlier", SharedPassage::later);
    explain.page.append("</div>\n</main>\n</body>\n</html>\n");
    return explain.page.toString();
  }

  private void head() {
    String title = pair.earlier().head().id() + " – " + pair.later().head().id();
    page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append(SIGN)
        .append("\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .append("<title>")
        .append(escaped(Plain.line(title)))
        .append("</title>\n<style>\n")
        .append(Resources.text(ExplainPage.class, "explain.css"))
        .append("</style>\n</head>\n<body>\n<main>\n");
  }

  private void words(List<String> sentences) {
    page.append("<h1>").append(escaped(sentences.get(0))).append("</h1>\n<ul>\n");
    sentences.stream().skip(1).forEach(this::item);
    page.append("</ul>\n");
    if (pair.passages().isEmpty()) {
      return;
    }
    page.append("<ol class=\"passages\">\n");
    for (int i = 0; i < pair.passages().size(); i++) {
      page.append("<li style=\"")
          .append(hue(i))
          .append("\"><a href=\"#earlier-")
          .append(i + 1)
          .append("\">")
          .append(escaped(ExplainWords.of(pair.passages().get(i), i + 1)))
          .append("</a></li>\n");
    }
    page.append(
            "</ol>\n<p class=\"legend\">Inside a passage: <span class=\"changed\">changed</span>, ")
        .append("<ins>added</ins>, <del>dropped</del>, ")
        .append("<span class=\"respelled\">respelled</span>; ")
        .append("<span class=\"formula\">frame of a formula</span>. Elsewhere: ")
        .append("<span class=\"furniture\">furniture</span>.</p>\n");
  }

  private void item(String sentence) {
    page.append("<li>").append(escaped(sentence)).append("</li>\n");
  }

  private static String hue(int passage) {
    return "--hue: " + passage * HUE_STEP % 360;
  }

  /** A passage of one side. */
  private interface Pieces {
    List<Piece> of(SharedPassage passage);
  }

  private void side(Explanation.Side side, String name, String other, Pieces pieces) {
    ArticleHead head = side.head();
    page.append("<article>\n<header>\n<p>")
        .append(name)
        .append("</p>\n<h2 dir=\"auto\">")
        .append(escaped(head.title() == null ? "(no title)" : Plain.line(head.title())))
        .append("</h2>\n<p>")
        .append(escaped(written.source(head.source()) + " · " + written.date(head) + " · "))
        .append(id(head))
        .append("</p>\n</header>\n<div class=\"text\"")
        .append(direction(head.language()))
        .append(">");
    text(side.article().contents(), name, other, pieces);
    page.append("</div>\n</article>\n");
  }

  private String id(ArticleHead head) {
    String id = escaped(written.text(head.id()));
    return head.url() != null && WEB.matcher(head.url()).matches()
        ? "<a rel=\"noopener noreferrer\" href=\"" + escaped(head.url()) + "\">" + id + "</a>"
        : id;
  }

  private static String direction(String language) {
    return "ar".equals(language) ? " dir=\"rtl\" lang=\"ar\"" : " dir=\"auto\"";
  }

  /** The whole text, with the passages where they stand. */
  private void text(Contents contents, String name, String other, Pieces pieces) {
    List<Integer> inOrder =
        new ArrayList<>(IntStream.range(0, pair.passages().size()).boxed().toList());
    inOrder.sort(Comparator.comparing(i -> pieces.of(pair.passages().get(i)).get(0).begin()));
    int at = 0;
    for (int i : inOrder) {
      List<Piece> words = pieces.of(pair.passages().get(i));
      plain(contents, at, words.get(0).begin());
      page.append("<span class=\"passage\" id=\"")
          .append(name + "-" + (i + 1))
          .append("\" style=\"")
          .append(hue(i))
          .append("\"><a class=\"number\" href=\"#")
          .append(other + "-" + (i + 1))
          .append("\" aria-label=\"passage ")
          .append((i + 1) + " in the " + other + " text\">")
          .append(i + 1)
          .append("</a>");
      at = words.get(0).begin();
      for (Piece.Stretch stretch : Piece.stretches(words)) {
        plain(contents, at, stretch.begin());
        stretch(contents, stretch);
        at = stretch.end();
      }
      page.append("</span>");
    }
    plain(contents, at, contents.text().length());
  }

  private void stretch(Contents contents, Piece.Stretch stretch) {
    String words = shown(contents.text().substring(stretch.begin(), stretch.end()));
    Mark mark = stretch.mark();
    switch (mark) {
      case SAME -> page.append(stretch.isFormula() ? span("formula", words) : words);
      case RESPELLED -> page.append(span("respelled", words));
      case CHANGED -> page.append(span("changed", words));
      case ADDED -> page.append("<ins>").append(words).append("</ins>");
      case DROPPED -> page.append("<del>").append(words).append("</del>");
    }
  }

  private static String span(String kind, String words) {
    return "<span class=\"" + kind + "\">" + words + "</span>";
  }

  /** Text outside passages and between their words; boilerplate in it is grey. */
  private void plain(Contents contents, int begin, int end) {
    int at = begin;
    for (Contents.Part part : contents.boilerplate()) {
      int from = Math.max(at, part.begin());
      int to = Math.min(end, part.end());
      if (from < to) {
        page.append(shown(contents.text().substring(at, from)));
        page.append(
            span(
                part.isFurniture() ? "furniture" : "formula",
                shown(contents.text().substring(from, to))));
        at = to;
      }
    }
    page.append(shown(contents.text().substring(at, end)));
  }

  /** Lines as they are; signs that steer are seen and do nothing. */
  private static String shown(String text) {
    return Arrays.stream(text.split("\n", -1))
        .map(line -> escaped(Plain.line(line)))
        .collect(Collectors.joining("\n"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
