package naskh.show;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongComparators;
import it.unimi.dsi.fastutil.longs.LongHeapPriorityQueue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import naskh.WrongUse;
import naskh.archive.ArchiveTable;
import naskh.boilerplate.BoilerplateModel;
import naskh.copies.Buckets;
import naskh.copies.Comparison;
import naskh.copies.CopyOptions;
import naskh.copies.ShortTexts;
import naskh.fingerprint.FormulaMarks;
import naskh.fingerprint.PageText;
import naskh.text.HashedTokens;

/**
 * Finds the articles of an output that hold a text or parts of it: those that meet it in most
 * buckets are compared with it as the copies stage compares two articles. All of the text counts as
 * main text.
 *
 * <p>Error: at most {@value #MOST_COMPARED} articles are compared, so of a text that more of them
 * hold, those that hold most of it are found. Exact copies of an article are found by it alone.
 *
 * <p>Cost: of the postings, which are sorted by bucket, a page for each bucket of the text; then
 * the texts of the articles that are compared.
 */
public final class TextSearch {
  /**
   * Articles of a bucket that count, the earliest: a bucket that more articles share tells little,
   * and who was first is asked for.
   */
  private static final int MOST_HOLDERS = 1_000;

  /** More articles than copy one report outright; to compare them takes a tenth of a second. */
  public static final int MOST_COMPARED = 200;

  private static final String BOILERPLATE = "boilerplate";

  private final OutputTables tables;
  private final CopyOptions options;
  private final ShortTexts shorts;
  private final BoilerplateModel boilerplate; // null: none was looked for

  /**
   * In these tables.
   *
   * @throws WrongUse where they have no archive, or a damaged one, or another tokenizer made it
   */
  public TextSearch(OutputTables tables) {
    tables
        .pipeline()
        .ifPresent(
            place -> {
              throw new WrongUse(
                  "output "
                      + tables.place()
                      + ": its words are those of the pipeline "
                      + place
                      + ", which only Spark runs: a text can be found in outputs without --pipeline");
            });
    this.tables = tables;
    options = tables.copies();
    shorts = tables.model("copies", ShortTexts.VERSION, ShortTexts.class);
    boilerplate =
        tables.hasModel(BOILERPLATE)
            ? tables.model(BOILERPLATE, BoilerplateModel.VERSION, BoilerplateModel.class)
            : null;
  }

  /** What holds {@code text}. */
  public FoundText find(String text) {
    PairText looked = pairText(new Contents(text, List.of()));
    int tokens = looked.main().count();
    int least = options.shorts().minTokens();
    if (tokens < least) {
      throw new WrongUse(
          (tokens == 0 ? "the text has no words" : "the text has " + Written.count(tokens, "word"))
              + ": want "
              + least
              + " at least, and "
              + options.align().minPassageTokens()
              + " to be found inside of a longer text");
    }
    List<FoundArticle> found = new ArrayList<>();
    for (Article article : articles(ids(nearest(looked)))) {
      compared(article, looked).ifPresent(found::add);
    }
    found.sort(Comparator.comparing(FoundArticle::head, ArticleHead.ORDER));
    return new FoundText(looked, options, found, clusters(found));
  }

  private PairText pairText(Contents contents) {
    return new PairText(contents, options.shingleTokens(), this::marks);
  }

  private FormulaMarks marks(HashedTokens tokens) {
    return boilerplate == null ? null : boilerplate.formulaMarks(PageText.of(tokens));
  }

  /** The articles, by their arrival, that the text meets most often; of equal ones the earliest. */
  private List<Long> nearest(PairText text) {
    Long2IntMap meetings = new Long2IntOpenHashMap();
    for (LongHeapPriorityQueue holders : holders(text).values()) {
      while (!holders.isEmpty()) {
        meetings.mergeInt(holders.dequeueLong(), 1, Integer::sum);
      }
    }
    return meetings.long2IntEntrySet().stream()
        .sorted(
            Comparator.comparingInt(Long2IntMap.Entry::getIntValue)
                .reversed()
                .thenComparingLong(Long2IntMap.Entry::getLongKey))
        .limit(MOST_COMPARED)
        .map(Long2IntMap.Entry::getLongKey)
        .toList();
  }

  /** By bucket of the text the articles in it, by their arrival. */
  private Map<Long, LongHeapPriorityQueue> holders(PairText text) {
    Map<Long, LongHeapPriorityQueue> holders = new HashMap<>();
    tables.archived(
        ArchiveTable.POSTINGS,
        "bucket",
        new Buckets(options, shorts).kept(text.compared().text()),
        "arrival",
        (bucket, arrival) -> {
          LongHeapPriorityQueue earliest =
              holders.computeIfAbsent(
                  bucket, any -> new LongHeapPriorityQueue(LongComparators.OPPOSITE_COMPARATOR));
          earliest.enqueue(arrival.longValue());
          if (earliest.size() > MOST_HOLDERS) {
            earliest.dequeueLong();
          }
        });
    return holders;
  }

  private Set<String> ids(List<Long> arrivals) {
    return tables
        .archived(ArchiveTable.ARTICLES, "arrival", arrivals, List.of("article_id"))
        .stream()
        .map(row -> row.text("article_id"))
        .collect(Collectors.toSet());
  }

  private List<Article> articles(Set<String> ids) {
    return tables.where("articles", "article_id", ids, Article.COLUMNS).stream()
        .map(Article::of)
        .toList();
  }

  private Optional<FoundArticle> compared(Article article, PairText text) {
    PairText holder = pairText(article.contents());
    return Comparison.of(holder.compared(), text.compared(), options, shorts)
        .map(comparison -> new FoundArticle(article, holder, comparison));
  }

  /** Copy clusters of what was found, by their canonicals: an id may be of a removed article. */
  private Map<String, ArticleFacts.Cluster> clusters(List<FoundArticle> found) {
    Set<String> ids = new HashSet<>();
    found.forEach(article -> ids.add(article.head().canonicalId()));
    Map<String, ArticleFacts.Cluster> clusters = new HashMap<>();
    tables
        .where("copy_clusters", "canonical_id", ids, ArticleFacts.Cluster.COLUMNS)
        .forEach(row -> clusters.put(row.text("canonical_id"), ArticleFacts.Cluster.of(row)));
    return clusters;
  }
}
