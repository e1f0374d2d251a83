package naskh.boilerplate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import naskh.corpus.Corpus;
import naskh.fingerprint.PageText;
import naskh.spark.Store;
import naskh.tables.Table;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;

/**
 * Shared text that is no reuse, learned from recurrence.
 *
 * <p><em>Furniture</em>: blocks that stand on several pages of one source whose rest has nothing to
 * do with them, page after page or on many, in a place (head, middle, tail) where many pages of the
 * source have such blocks. <em>Templates</em>: runs that live on many days in many articles, with
 * slots between them that are filled anew. Sources with few articles have no furniture; articles
 * without a source count as one source. What is equal with its slots, or has to do with most of the
 * pages that hold it, is reuse.
 *
 * @param parts {@code article_id string, parts array<struct<begin:int,end:int,kind:string>>}:
 *     numbers of tokens, {@code end} exclusive, sorted, not overlapping; only articles that have
 *     any
 * @param table the table {@code boilerplate}
 */
public record Boilerplate(Dataset<Row> parts, Dataset<Row> table) {
  private static final StructType PARTS =
      StructType.fromDDL(
          "article_id STRING, parts ARRAY<STRUCT<begin: INT, end: INT, kind: STRING>>");

  /** A page stands in so many sections at once, at most. */
  private static final int SECTIONS = 3;

  /**
   * Learns from a corpus what is boilerplate in it: from one article of each token sequence, the
   * earliest. Versions that are kept apart are one page all the same.
   *
   * @param corpus {@link Corpus#of} the articles
   * @param contents {@code article_id, text, pack} of these, {@link naskh.text.TokenPack}s
   */
  public static Boilerplate of(
      Dataset<Row> corpus, Dataset<Row> contents, BoilerplateOptions options, Store store) {
    Dataset<Row> earliest =
        Corpus.standing(corpus)
            .where(col("token_hash").isNotNull())
            .withColumn("first", min("number").over(Window.partitionBy("token_hash")))
            .where(col("first").equalTo(col("number")))
            .select("article_id", "source", "published_at", "published_precision", "page");
    return find(earliest, contents, options, store);
  }

  /**
   * The spans that are cut out of articles.
   *
   * @param corpus that it was learned from
   */
  public Dataset<Row> spans(Dataset<Row> corpus) {
    return BoilerplateSpans.of(parts, corpus);
  }

  /**
   * Learns from articles what is boilerplate in them.
   *
   * <p>In: one row per standing article of a distinct token sequence: {@code article_id, source}
   * (may be null), {@code published_at, published_precision} (may be null), {@code page}: equal for
   * articles that are versions of one page, which counts once; {@code contents}: {@code article_id,
   * text, pack} of these and perhaps others. No nulls.
   *
   * <p>Cost: four passes over 12 bytes a token; shuffles 12 bytes a token three times, 36 bytes for
   * each that recurs and 28 for each that recurs within its source, {@linkplain
   * naskh.spark.ByBucket packed}; sorts the dates of each source. A shingle of n articles costs n
   * log n. Every article is in memory by itself, and so is what some thousand articles have in one
   * bucket.
   */
  public static Boilerplate find(
      Dataset<Row> articles, Dataset<Row> contents, BoilerplateOptions options, Store store) {
    // Saved without the texts, which a window over the pages of a source would bring together.
    Dataset<Row> pages = store.save("boilerplate-pages", pages(articles));
    Dataset<Row> whole =
        contents.select(col("article_id"), col("pack").as("text")).join(pages, "article_id");
    WordUse use = wordUse(whole);
    if (use.articleCount() < options.minSourceArticles()) {
      return none(articles.sparkSession());
    }
    Broadcast<WordUse> known =
        JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext()).broadcast(use);
    ShingleStatistics evidence = new ShingleStatistics(known, use.articleCount());
    Dataset<Row> recurring = store.save("boilerplate-recurring", evidence.recurring(whole));
    ScoredPages scoring = new ScoredPages(options);
    // Saved, so that Spark knows where they are few, and moves no text to join them.
    Dataset<Row> sums = store.save("boilerplate-sums", evidence.sums(recurring));
    Dataset<Row> weighed = recurring.join(sums, new String[] {"key"}, "left");
    Dataset<Row> scored = store.save("boilerplate-scored", weighed.transform(scoring));
    Dataset<Row> shares = store.save("boilerplate-shares", scoring.shares(scored, pages));
    Dataset<Row> candidates =
        store.save("boilerplate-candidates", new Parts(options, known).candidates(scored, shares));
    Dataset<Row> found = store.save("boilerplate-parts", Parts.found(candidates));
    return new Boilerplate(Parts.ofArticles(found), Parts.table(found, contents));
  }

  /**
   * Adds hashes to join by, the day, whether the article is the one of its page that votes, its
   * {@code turn} in the order of publication of its source, and {@code tie}, the first turn of the
   * same date. Pages of equal dates, or of none, take turns by chance. But few of one second have
   * its first turn all together: to stand in two sections at once tells nothing of what a page
   * holds.
   */
  static Dataset<Row> pages(Dataset<Row> articles) {
    WindowSpec ofSource = Window.partitionBy("source");
    Column date = col("published_at").asc_nulls_last();
    Column tie = rank().over(ofSource.orderBy(date));
    Column byChance =
        row_number().over(ofSource.orderBy(date, xxhash64(col("article_id")), col("article_id")));
    Column together =
        count(lit(1)).over(Window.partitionBy("source", "published_at")).leq(SECTIONS);
    Column atOnce = together.and(col("published_precision").equalTo("SECOND"));
    return articles.select(
        xxhash64(col("article_id")).as("key"),
        col("article_id"),
        col("source"),
        xxhash64(coalesce(col("source"), lit(""))).as("source_key"),
        coalesce(
                datediff(to_date(col("published_at")), to_date(lit("1970-01-01"))),
                lit(RecurrenceCount.NO_DAY))
            .as("day"),
        xxhash64(col("page")).as("page_key"),
        row_number()
            .over(Window.partitionBy("page").orderBy("article_id"))
            .equalTo(1)
            .as("is_voter"),
        when(atOnce, tie).otherwise(byChance).as("turn"),
        tie.as("tie"));
  }

  private static Boilerplate none(SparkSession spark) {
    return new Boilerplate(
        spark.createDataFrame(List.of(), PARTS),
        spark.createDataFrame(List.of(), Table.BOILERPLATE.schema()));
  }

  private static WordUse wordUse(Dataset<Row> pages) {
    return pages
        .select("text")
        .as(Encoders.BINARY())
        .javaRDD()
        .map(pack -> PageText.of(pack))
        .map(text -> text.stems(0, text.count()))
        .treeAggregate(new WordUse(), WordUse::add, WordUse::add);
  }
}
