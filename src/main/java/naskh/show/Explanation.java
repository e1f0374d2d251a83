package naskh.show;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import naskh.align.Passage;
import naskh.align.Run;
import naskh.align.SharedText;
import naskh.copies.Comparison;
import naskh.copies.CopyKind;
import naskh.copies.CopyOptions;
import naskh.copies.ShortTexts;

/**
 * What two articles of an output have to do with each other.
 *
 * @param relation the first that holds
 * @param row of the table {@code copies}; null: the two have none
 * @param compared what the texts are to each other now, compared as the copies stage does, but for
 *     the slots of formulas; null: no copy
 * @param common earlier articles that both have a row to
 * @param sharedTokens in runs of the main texts, whether or not they make a passage
 * @param longestRun tokens of the longest of them
 * @param passages what both hold, in the order of the later one
 */
record Explanation(
    Side earlier,
    Side later,
    Relation relation,
    CopyRow row,
    Comparison compared,
    List<String> common,
    int sharedTokens,
    int longestRun,
    List<SharedPassage> passages) {

  /** What a person is told first. */
  enum Relation {
    ONE_ARTICLE,
    VERSIONS,
    COPY,
    ONE_CLUSTER,
    COMMON_EARLIER,
    FORMULA,
    UNLINKED,
    FURNITURE,
    BELOW_PASSAGE,
    NOTHING
  }

  /** One of the two. */
  record Side(
      Article article,
      ArticleFacts.Cluster cluster,
      ArticleFacts.Story story,
      List<ArticleFacts.Topic> topics) {
    static Side of(OutputTables tables, Article article) {
      String standing = article.head().standingId();
      return new Side(
          article,
          ArticleFacts.cluster(tables, standing),
          ArticleFacts.story(tables, standing),
          ArticleFacts.topics(tables, standing));
    }

    ArticleHead head() {
      return article.head();
    }
  }

  /**
   * Of two articles, in any order. A version has no rows: told is of the article that stands for
   * it, unless both are versions of one.
   */
  static Explanation of(OutputTables tables, ArticleHead a, ArticleHead b) {
    boolean areVersions = a.standingId().equals(b.standingId());
    Article one = article(tables, areVersions ? a.id() : a.standingId());
    Article other = article(tables, areVersions ? b.id() : b.standingId());
    boolean inOrder = ArticleHead.ORDER.compare(one.head(), other.head()) <= 0;
    return new Pair(tables, inOrder ? one : other, inOrder ? other : one).explained();
  }

  private static Article article(OutputTables tables, String id) {
    return Article.of(tables.where("articles", "article_id", id, Article.COLUMNS).get(0));
  }

  /** Two articles while they are compared. */
  private static final class Pair {
    private final OutputTables tables;
    private final Article earlier;
    private final Article later;
    private final CopyOptions options;
    private final PairText earlierText;
    private final PairText laterText;
    private final SharedText shared;

    Pair(OutputTables tables, Article earlier, Article later) {
      this.tables = tables;
      this.earlier = earlier;
      this.later = later;
      options = tables.copies();
      earlierText = new PairText(earlier.contents(), options.shingleTokens());
      laterText = new PairText(later.contents(), options.shingleTokens());
      shared = SharedText.of(earlierText.compared(), laterText.compared());
    }

    Explanation explained() {
      Side earlierSide = Side.of(tables, earlier);
      Side laterSide = Side.of(tables, later);
      CopyRow row = row(earlier.head().id(), later.head().id());
      Comparison compared = compared();
      List<String> common = row == null ? common() : List.of();
      List<SharedPassage> passages = passages(row, compared);
      return new Explanation(
          earlierSide,
          laterSide,
          relation(earlierSide, laterSide, row, common, passages),
          row,
          compared,
          common,
          shared.runs().stream().mapToInt(Run::tokens).sum(),
          shared.runs().stream().mapToInt(Run::tokens).max().orElse(0),
          passages);
    }

    private CopyRow row(String earlierId, String laterId) {
      return rows(laterId).stream()
          .filter(row -> row.earlierId().equals(earlierId))
          .findFirst()
          .orElse(null);
    }

    private List<CopyRow> rows(String laterId) {
      return tables.where("copies", "later_id", laterId, CopyRow.COLUMNS).stream()
          .map(CopyRow::of)
          .toList();
    }

    private List<String> common() {
      Set<String> both = earlierIds(earlier.head().id());
      both.retainAll(earlierIds(later.head().id()));
      return List.copyOf(both);
    }

    private Set<String> earlierIds(String laterId) {
      Set<String> ids = new TreeSet<>();
      rows(laterId).forEach(row -> ids.add(row.earlierId()));
      return ids;
    }

    /** Null: neither is a copy. */
    private Comparison compared() {
      int tokens = Math.min(earlierText.main().count(), laterText.main().count());
      if (tokens == 0) {
        return null;
      }
      // Common words, which take a while to read, decide of short texts only.
      ShortTexts shorts =
          tokens < options.shorts().maxTokens()
              ? ShortTexts.ofNews(options.shorts())
              : new ShortTexts(Set.of(), options.shorts().minSimilarity());
      Optional<Comparison> found =
          Comparison.of(earlierText.compared(), laterText.compared(), options, shorts);
      return found.orElse(null);
    }

    /** Those of the row; without one, those that the comparison finds. */
    private List<SharedPassage> passages(CopyRow row, Comparison compared) {
      List<Passage> found =
          row != null
              ? row.spans().stream().map(this::passage).toList()
              : compared == null ? List.of() : compared.passages().all();
      return found.stream()
          .filter(one -> one.earlierEnd() > one.earlierBegin() && one.laterEnd() > one.laterBegin())
          .map(one -> SharedPassage.of(one, shared.runs(), earlierText, laterText))
          .toList();
    }

    private Passage passage(CopyRow.Span span) {
      return new Passage(
          earlierText.tokenAt(span.earlierBegin()),
          earlierText.tokenAt(span.earlierEnd()),
          laterText.tokenAt(span.laterBegin()),
          laterText.tokenAt(span.laterEnd()),
          0);
    }

    private Relation relation(
        Side earlierSide,
        Side laterSide,
        CopyRow row,
        List<String> common,
        List<SharedPassage> passages) {
      if (earlier.head().id().equals(later.head().id())) {
        return Relation.ONE_ARTICLE;
      }
      if (earlier.head().standingId().equals(later.head().standingId())) {
        return Relation.VERSIONS;
      }
      if (row != null) {
        return Relation.COPY;
      }
      if (earlierSide.cluster() != null && earlierSide.cluster().equals(laterSide.cluster())) {
        return Relation.ONE_CLUSTER;
      }
      if (!common.isEmpty() && !passages.isEmpty()) {
        return Relation.COMMON_EARLIER;
      }
      if (!shared.runs().isEmpty() && isFrame()) {
        return Relation.FORMULA;
      }
      if (!passages.isEmpty()) {
        return Relation.UNLINKED;
      }
      if (!shared.runs().isEmpty()) {
        return Relation.BELOW_PASSAGE;
      }
      return SharedText.of(earlierText.comparedWhole(), laterText.comparedWhole()).runs().isEmpty()
          ? Relation.NOTHING
          : Relation.FURNITURE;
    }

    /** Whether most of what both share belongs to frames of formulas in both. */
    private boolean isFrame() {
      int frame = 0;
      int all = 0;
      for (Run run : shared.runs()) {
        for (int k = 0; k < run.tokens(); k++) {
          boolean isFrame =
              earlierText.isFormula(run.earlier() + k) && laterText.isFormula(run.later() + k);
          frame += isFrame ? 1 : 0;
        }
        all += run.tokens();
      }
      return 2 * frame > all;
    }
  }

  /** Whether the two have equal words, in the same order. */
  boolean isExact() {
    return row != null && row.kind().equals(CopyKind.EXACT.name());
  }
}
