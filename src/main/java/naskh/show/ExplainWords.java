package naskh.show;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import naskh.align.AlignOptions;
import naskh.job.Stage;

/** What two articles have to do with each other, in sentences. */
final class ExplainWords {
  private static final int FORMULA_PASSAGE = AlignOptions.defaults().minPassageTokens();

  private final OutputTables tables;
  private final Explanation pair;
  private final Written written;
  private final List<String> sentences = new ArrayList<>();

  private ExplainWords(OutputTables tables, Explanation pair, Written written) {
    this.tables = tables;
    this.pair = pair;
    this.written = written;
  }

  static List<String> of(OutputTables tables, Explanation pair, Written written) {
    ExplainWords words = new ExplainWords(tables, pair, written);
    words.sentences.add(words.relation());
    words.figures();
    words.first();
    if (pair.relation() != Explanation.Relation.ONE_ARTICLE) {
      words.groups();
    }
    return words.sentences;
  }

  private String relation() {
    return switch (pair.relation()) {
      case ONE_ARTICLE -> "Both are one article.";
      case VERSIONS ->
          "Both are versions of one article: one source and URL, and shared text. "
              + written.text(pair.earlier().head().standingId())
              + " stands for them, so they are no copies of each other.";
      case COPY -> kind(pair.row().kind());
      case ONE_CLUSTER ->
          "Both are copies of one report, "
              + written.text(pair.earlier().cluster().id())
              + ", and in its cluster. Copies are linked to an earlier holder of the text, not"
              + " among each other, so these two have no row of their own."
              + apart();
      case COMMON_EARLIER ->
          "Both hold text of an earlier article, "
              + written.text(pair.common().get(0))
              + ", and each has a row to it. Copies are linked to an earlier holder of the text, not"
              + " among each other, so these two have no row of their own.";
      case FORMULA ->
          "No copy: what they share, "
              + Written.count(pair.sharedTokens(), "token")
              + ", is the frame of a formula, which recurs on many days; each fills its slots with"
              + " names and numbers of its own.";
      case UNLINKED ->
          isUnsure()
              ? "Not known: the run ended with --until " + tables.until() + ". " + apart().strip()
              : "They share text, and have no row: each is linked to the earliest article that holds"
                  + " it, or what they share is taken for the frame of a formula with other"
                  + " fillings."
                  + apart();
      case FURNITURE ->
          "No copy: all that they share is furniture, parts of the page such as teasers, appeals and"
              + " notices.";
      case BELOW_PASSAGE ->
          String.format(
              Locale.ROOT,
              "No copy: they share %s in runs of 5 or more, the longest of %d; a passage is a chain"
                  + " of runs of %d identical tokens at least.",
              Written.count(pair.sharedTokens(), "token"),
              pair.longestRun(),
              FORMULA_PASSAGE);
      case NOTHING -> nothing();
    };
  }

  private boolean isUnsure() {
    return tables.endedBefore(Stage.COPIES);
  }

  /** How the two are compared to each other alone. */
  private String apart() {
    return pair.compared() == null
        ? ""
        : " Compared with each other: " + kind(pair.compared().kind().name());
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "EXACT" -> "EXACT copy: the same words in the same order, however they are spelled.";
      case "NEAR" -> "NEAR copy: nearly all words are the same.";
      case "CONTAINED" ->
          "CONTAINED copy: half of one of them, and 40 tokens at least, stand in the other.";
      default -> "PASSAGE: a passage of one stands in the other, and is less than half of both.";
    };
  }

  private String nothing() {
    String earlier = pair.earlier().head().language();
    String later = pair.later().head().language();
    if (earlier != null && later != null && !earlier.equals(later)) {
      return String.format(
          Locale.ROOT,
          "No copy: they are in different languages (%s and %s) and share no run of 5 tokens. A"
              + " translation is not found.",
          earlier,
          later);
    }
    return "No copy: they share no run of 5 tokens.";
  }

  private void figures() {
    if (pair.row() != null) {
      CopyRow row = pair.row();
      sentences.add(
          figures(
              row.sharedTokens(),
              row.spans().size(),
              row.coverageEarlier(),
              row.coverageLater(),
              row.jaccard()));
    } else if (pair.compared() != null && !pair.passages().isEmpty()) {
      sentences.add(
          figures(
              pair.compared().passages().sharedTokens(),
              pair.passages().size(),
              pair.compared().passages().coverageEarlier(),
              pair.compared().passages().coverageLater(),
              pair.compared().jaccard()));
    }
  }

  private static String figures(
      int tokens, int passages, double coverageEarlier, double coverageLater, double jaccard) {
    return String.format(
        Locale.ROOT,
        "They share %s in %s: %s of the earlier one, %s of the later one, without boilerplate;"
            + " Jaccard %.3f.",
        Written.count(tokens, "token"),
        Written.count(passages, "passage"),
        Written.percent(coverageEarlier),
        Written.percent(coverageLater),
        jaccard);
  }

  private void first() {
    if (pair.relation() == Explanation.Relation.ONE_ARTICLE) {
      return;
    }
    ArticleHead earlier = pair.earlier().head();
    ArticleHead later = pair.later().head();
    Long lag = lag();
    if (lag == null) {
      sentences.add(
          "Who was first is not known: "
              + (earlier.published() == null || later.published() == null
                  ? "a date is missing"
                  : "one has no time, and both are of one day")
              + ".");
    } else if (lag == 0) {
      sentences.add("Both were published at the same time.");
    } else {
      sentences.add(
          written.source(earlier.source())
              + " was first ("
              + written.date(earlier)
              + "); "
              + written.source(later.source())
              + " came "
              + Written.lag(lag)
              + " later ("
              + written.date(later)
              + ").");
    }
  }

  /** Seconds; null: not known. */
  private Long lag() {
    if (pair.row() != null) {
      return pair.row().lagSeconds();
    }
    ArticleHead earlier = pair.earlier().head();
    ArticleHead later = pair.later().head();
    if (earlier.published() == null || later.published() == null) {
      return null;
    }
    boolean isDay = earlier.isDay() || later.isDay();
    return isDay && written.day(earlier).equals(written.day(later))
        ? null
        : Duration.between(earlier.published(), later.published()).toSeconds();
  }

  private void groups() {
    ArticleFacts.Cluster one = pair.earlier().cluster();
    ArticleFacts.Cluster other = pair.later().cluster();
    if (!isUnsure()) {
      sentences.add(
          "Cluster: "
              + groups(
                  one == null ? null : one.id(),
                  other == null ? null : other.id(),
                  one == null ? "" : ", " + Written.count(one.size(), "article")));
    }
    if (!tables.endedBefore(Stage.STORIES)) {
      ArticleFacts.Story ofOne = pair.earlier().story();
      ArticleFacts.Story ofOther = pair.later().story();
      sentences.add(
          "Story: "
              + groups(
                  ofOne == null ? null : ofOne.id(),
                  ofOther == null ? null : ofOther.id(),
                  ofOne == null ? "" : ": " + written.title(ofOne.title())));
    }
    if (!tables.endedBefore(Stage.TOPICS)) {
      sentences.add("Topic: " + topics());
    }
  }

  private String groups(String one, String other, String about) {
    if (one == null && other == null) {
      return "both are in none.";
    }
    if (Objects.equals(one, other)) {
      return "both are in " + written.text(one) + about + ".";
    }
    return "the earlier is in "
        + (one == null ? "none" : written.text(one))
        + ", the later in "
        + (other == null ? "none" : written.text(other))
        + ".";
  }

  private String topics() {
    ArticleFacts.Topic one = nearest(pair.earlier());
    ArticleFacts.Topic other = nearest(pair.later());
    if (one != null && other != null && one.id().equals(other.id())) {
      return "both are in " + topic(one) + ".";
    }
    return "the earlier is in " + topic(one) + ", the later in " + topic(other) + ".";
  }

  private static ArticleFacts.Topic nearest(Explanation.Side side) {
    return side.topics().isEmpty() ? null : side.topics().get(0);
  }

  private String topic(ArticleFacts.Topic topic) {
    return topic == null ? "none" : topic.id() + " (" + written.shortText(topic.label()) + ")";
  }

  /** What is told of a passage. */
  static String of(SharedPassage passage, int number) {
    return String.format(
        Locale.ROOT,
        "Passage %d%s: %s identical of %,d and %,d; %s of them distinct; mean IDF %.1f in general"
            + " news",
        number,
        passage.isFrame() ? ", the frame of a formula" : "",
        Written.count(passage.identical(), "word"),
        passage.earlier().size(),
        passage.later().size(),
        Written.percent(passage.distinctShare()),
        passage.meanIdf());
  }
}
