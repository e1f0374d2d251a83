package naskh.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import naskh.align.Passages;

/** Where a text was found, in lines for a terminal or a file. */
public final class FindLines {
  /** Passages of an article that are shown, and words of each: enough to see what they are. */
  private static final int MOST_PASSAGES = 3;

  private static final int MOST_WORDS = 40;

  private final FoundText found;
  private final String output;
  private final Written written;
  private final PassageLines form;
  private final List<String> lines = new ArrayList<>();
  private boolean differs;

  private FindLines(FoundText found, String output, Written written) {
    this.found = found;
    this.output = output;
    this.written = written;
    form = new PassageLines(written, "article", "text", MOST_WORDS);
  }

  /**
   * The lines.
   *
   * @param output as a person names it
   * @param most so many articles are listed
   */
  public static List<String> of(FoundText found, String output, Written written, int most) {
    FindLines find = new FindLines(found, output, written);
    find.lines.add(find.verdict());
    find.found.articles(most).forEach(find::article);
    find.rest(most);
    return find.lines;
  }

  private String verdict() {
    List<FoundArticle> all = found.articles();
    List<FoundArticle> holders = found.holders();
    if (all.isEmpty()) {
      return nobody();
    }
    String parts = Written.count(all.size() - holders.size(), "article");
    if (holders.isEmpty()) {
      return "Nobody here has published half of it or more; parts of it stand in "
          + parts
          + ", first in one of "
          + first(all)
          + ".";
    }
    return "Published first by "
        + first(holders)
        + "; half of it or more stands in "
        + Written.count(holders.size(), "article")
        + (holders.size() < all.size() ? ", parts of it in " + parts + " beside" : "")
        + ".";
  }

  private String first(List<FoundArticle> articles) {
    ArticleHead head = articles.get(0).head();
    return written.source(head.source()) + ", " + written.date(head);
  }

  private String nobody() {
    int tokens = found.text().main().count();
    return tokens < found.passageTokens()
        ? String.format(
            Locale.ROOT,
            "Nobody here has published it as a text of its own; inside of longer ones passages of"
                + " %d words are found, and it has %d.",
            found.passageTokens(),
            tokens)
        : "Nobody here has published it, or a passage of "
            + Written.count(found.passageTokens(), "word")
            + " of it.";
  }

  private void article(FoundArticle article) {
    ArticleHead head = article.head();
    lines.add("");
    lines.add(
        String.join(
            "  ",
            written.date(head),
            written.source(head.source()),
            written.text(head.id()),
            written.title(head.title())));
    if (head.url() != null) {
      lines.add("  " + written.text(head.url()));
    }
    Passages passages = article.comparison().passages();
    lines.add(
        String.format(
            Locale.ROOT,
            "  %s: %s of the text, %s of the article, %s; Jaccard %.3f",
            article.comparison().kind(),
            Written.percent(passages.coverageLater()),
            Written.percent(passages.coverageEarlier()),
            Written.count(passages.sharedTokens(), "identical word"),
            article.comparison().jaccard()));
    ArticleFacts.Cluster cluster = found.cluster(article);
    if (cluster != null) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  one of %s of %s with the same report: naskh show %s %s",
              Written.count(cluster.size(), "article"),
              Written.count(cluster.sources().size(), "source"),
              output,
              written.text(head.id())));
    }
    passages(article);
  }

  private void passages(FoundArticle article) {
    List<SharedPassage> passages = article.passages(found.text());
    passages.stream()
        .limit(MOST_PASSAGES)
        .forEach(
            passage -> {
              lines.addAll(
                  form.of(passage, article.contents().contents(), found.text().contents()));
              differs |= !passage.isSame();
            });
    if (passages.size() > MOST_PASSAGES) {
      lines.add("  … and " + Written.count(passages.size() - MOST_PASSAGES, "more passage"));
    }
  }

  private void rest(int most) {
    int more = found.articles().size() - most;
    if (more > 0) {
      lines.add("");
      lines.add(
          "… and "
              + Written.count(more, "article")
              + " more, which hold no more of it than these: --limit shows more");
    }
    if (found.articles().size() == TextSearch.MOST_COMPARED) {
      lines.add("");
      lines.add(
          "No more than "
              + Written.count(TextSearch.MOST_COMPARED, "article")
              + " are compared with a text: others may hold parts of it, too.");
    }
    if (differs) {
      lines.add("");
      lines.add(form.legend());
    }
  }
}
