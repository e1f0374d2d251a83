package naskh.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import naskh.job.Stage;
import naskh.text.HashedTokens;

/** An article and its place among the others, in lines for a person. */
public final class ShowLines {
  private static final int MOST_TOPICS = 3;
  private static final int MOST_TERMS = 12;

  /** A topic of a smaller share is none to tell of. */
  private static final double LEAST_WEIGHT = 0.1;

  private final ArticleFacts facts;
  private final Written written;
  private final int most;
  private final List<String> lines = new ArrayList<>();

  private ShowLines(ArticleFacts facts, Written written, int most) {
    this.facts = facts;
    this.written = written;
    this.most = most;
  }

  /**
   * The lines.
   *
   * @param id of an article that there is
   * @param most so many of its copies are listed in each direction
   */
  public static List<String> of(OutputTables tables, String id, Written written, int most) {
    ShowLines show = new ShowLines(ArticleFacts.of(tables, id), written, most);
    show.article();
    show.versions();
    if (tables.endedBefore(Stage.COPIES)) {
      show.line("copies", unknown(tables));
    } else {
      show.copies();
    }
    if (tables.endedBefore(Stage.STORIES)) {
      show.line("story", unknown(tables));
    } else {
      show.story();
    }
    if (tables.endedBefore(Stage.TOPICS)) {
      show.line("topics", unknown(tables));
    } else {
      show.topics();
    }
    if (tables.endedBefore(Stage.TERMS)) {
      show.line("terms", unknown(tables));
    } else {
      show.terms();
    }
    return show.lines;
  }

  private static String unknown(OutputTables tables) {
    return "not known: the run ended with --until " + tables.until();
  }

  private void article() {
    ArticleHead head = facts.article().head();
    lines.add(written.title(head.title()));
    line("id", written.text(head.id()));
    line("source", written.source(head.source()));
    line("date", written.date(head));
    if (head.url() != null) {
      line("url", written.text(head.url()));
    }
    line("language", head.language() == null ? "not known" : head.language());
    line("length", Written.count(head.tokens(), "token") + boilerplate());
    line("file", written.text(facts.article().file()));
  }

  private String boilerplate() {
    HashedTokens tokens = HashedTokens.of(facts.article().contents().text());
    int furniture = facts.article().contents().tokensOf(true, tokens).cardinality();
    int formulas = facts.article().contents().tokensOf(false, tokens).cardinality();
    if (furniture + formulas == 0) {
      return ", no boilerplate";
    }
    return String.format(
        Locale.ROOT,
        ", of them boilerplate: %s furniture, %s formulas",
        Written.percent((double) furniture / tokens.count()),
        Written.percent((double) formulas / tokens.count()));
  }

  private void versions() {
    if (facts.article().head().versionOf() != null) {
      line(
          "version",
          "of "
              + written.text(facts.standing().id())
              + ", which stands for it: what follows is told of that article");
    }
    list(
        facts.versions().isEmpty() ? null : Written.count(facts.versions().size(), "other version"),
        "versions",
        facts.versions(),
        version -> written.date(version) + "  " + written.text(version.id()));
  }

  private void copies() {
    list(
        facts.earlier().isEmpty()
            ? "of no earlier article"
            : "of " + Written.count(facts.earlier().size(), "earlier article"),
        "copies",
        facts.earlier(),
        copy -> copy(copy, copy.earlierId(), "this came " + Written.later(copy.lagSeconds())));
    list(
        facts.later().isEmpty()
            ? "copied by no later article"
            : "copied by " + Written.count(facts.later().size(), "later article"),
        "",
        facts.later(),
        copy -> copy(copy, copy.laterId(), Written.later(copy.lagSeconds())));
    ArticleFacts.Cluster cluster = facts.cluster();
    line(
        "cluster",
        cluster == null
            ? "none: no other article is the same report"
            : Written.count(cluster.size(), "article")
                + " of "
                + Written.count(cluster.sources().size(), "source")
                + ", canonical "
                + written.text(cluster.id())
                + ": "
                + written.title(cluster.title()));
  }

  private String copy(CopyRow copy, String other, String when) {
    ArticleHead head = facts.others().get(other);
    return String.format(
        Locale.ROOT,
        "%s, %s: %s %s of the earlier, %s of the later, %s: %s  %s",
        written.source(head.source()),
        when,
        copy.kind(),
        Written.percent(copy.coverageEarlier()),
        Written.percent(copy.coverageLater()),
        Written.count(copy.sharedTokens(), "token"),
        written.text(other),
        written.title(head.title()));
  }

  private void story() {
    ArticleFacts.Story story = facts.story();
    line(
        "story",
        story == null
            ? "none"
            : written.text(story.id())
                + ": "
                + Written.count(story.size(), "article")
                + " in "
                + Written.count(story.reports(), "report")
                + " of "
                + Written.count(story.sources().size(), "source")
                + ": "
                + written.title(story.title()));
  }

  private void topics() {
    line(
        "topics",
        facts.topics().isEmpty()
            ? "none: not in Arabic"
            : facts.topics().stream()
                .limit(MOST_TOPICS)
                .filter(
                    topic -> topic.weight() >= LEAST_WEIGHT || topic.equals(facts.topics().get(0)))
                .map(
                    topic ->
                        topic.id()
                            + " "
                            + Written.percent(topic.weight())
                            + " "
                            + written.shortText(topic.label()))
                .collect(Collectors.joining("; ")));
  }

  private void terms() {
    line(
        "terms",
        facts.terms().isEmpty()
            ? "none: not in Arabic"
            : facts.terms().stream()
                .limit(MOST_TERMS)
                .map(term -> written.text(term.surface()))
                .collect(Collectors.joining("، ")));
  }

  private <T> void list(String what, String name, List<T> items, Function<T, String> form) {
    if (what != null) {
      line(name, what);
    }
    items.stream().limit(most).forEach(item -> lines.add(" ".repeat(12) + form.apply(item)));
    if (items.size() > most) {
      lines.add(
          " ".repeat(12)
              + String.format(
                  Locale.ROOT, "… and %,d more: --limit shows more", items.size() - most));
    }
  }

  private void line(String name, String value) {
    lines.add(String.format(Locale.ROOT, "%-10s", name) + value);
  }
}
