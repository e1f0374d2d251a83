package naskh.boilerplate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import naskh.corpus.ArticleOrder;
import naskh.corpus.Corpus;
import naskh.fingerprint.PageText;
import naskh.spark.Columns;
import naskh.spark.PackedShuffle;
import naskh.spark.Store;
import naskh.tables.Table;
import naskh.text.TokenPack;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
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
 * source have such blocks. Sources with few articles have no furniture; articles without a source
 * count as one source. What is equal, or has to do with most of the pages that hold it, is reuse.
 *
 * <p><em>Formula</em>: a frame that recurs on many days, with slots that are filled anew. It stays
 * in the main text: whether what two articles share of it is reuse depends on their fillings.
 *
 * @param parts {@code article_id string, parts array<struct<begin:int,end:int,kind:string>>, marks
 *     binary}: numbers of tokens, {@code end} exclusive, sorted, not overlapping; {@link
 *     naskh.fingerprint.FormulaMarks}, null where no formula is; only articles that have any
 * @param table the table {@code boilerplate}
 * @param model what was learned; of nothing where there is too little to learn from
 */
public record Boilerplate(Dataset<Row> parts, Dataset<Row> table, BoilerplateModel model) {
  private static final StructType PARTS =
      StructType.fromDDL(
          "article_id STRING, parts ARRAY<STRUCT<begin: INT, end: INT, kind: STRING>>,"
              + " marks BINARY");

  private static final String CORPUS =
      "article_id STRING, number BIGINT, source STRING, published_at TIMESTAMP,"
          + " published_precision STRING, page STRING, token_hash BINARY";

  /** A page stands in so many sections at once, at most. */
  private static final int SECTIONS = 3;

  /**
   * Learns from a corpus what is boilerplate in it: from one article of each token sequence, the
   * earliest. Versions that are kept apart are one page all the same.
   *
   * @param corpus {@link Corpus#of} the articles
   * @param contents {@code article_id, text, pack} of these, {@link TokenPack}s
   * @throws IllegalArgumentException for a column that is missing or of another type
   */
  public static Boilerplate of(
      Dataset<Row> corpus, Dataset<Row> contents, BoilerplateOptions options, Store store) {
    Columns.check("boilerplate: articles", corpus, CORPUS);
    Columns.check("boilerplate: contents", contents, TokenPack.COLUMNS + ", text STRING");
    Dataset<Row> earliest =
        Corpus.standing(corpus)
            .where(col("token_hash").isNotNull())
            .withColumn("first", min("number").over(Window.partitionBy("token_hash")))
            .where(col("first").equalTo(col("number")))
            .select("article_id", "source", "published_at", "published_precision", "page");
    long atMost = corpus.select("number").javaRDD().count();
    return find(earliest, contents, atMost, options, store);
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
   * <p>Cost: five passes over the packs, which are shuffled once; shuffles 12 bytes a token, 32
   * bytes twice for each that recurs and 28 for each that recurs within its source, and what is
   * found, some 200 bytes a part; sorts the dates of each source. A shingle of n articles costs n
   * log n. Every article is in memory by itself, and so is what some thousand articles have in one
   * slice, see {@link ShingleStatistics}.
   *
   * @param atMost how many articles there are, or a few more: by it they are divided
   */
  static Boilerplate find(
      Dataset<Row> articles,
      Dataset<Row> contents,
      long atMost,
      BoilerplateOptions options,
      Store store) {
    SparkSession spark = articles.sparkSession();
    if (atMost < options.minSourceArticles()) {
      return none(spark);
    }
    int parts = PackedShuffle.parts(atMost);
    PackedShuffle pages =
        PageRecord.shuffled(
            pages(articles).join(contents.select("article_id", "pack"), "article_id"), parts);
    BoilerplateModel model =
        pages
            .byKey((key, records) -> List.of(PageRecord.first(key, records)).iterator())
            .treeAggregate(new BoilerplateModel(), Boilerplate::counted, BoilerplateModel::add);
    if (model.use().articleCount() < options.minSourceArticles()) {
      return none(spark);
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    ShingleStatistics statistics = new ShingleStatistics(pages, parts);
    PackedShuffle counts = statistics.counts();
    PackedShuffle sums = statistics.sums(counts, context.broadcast(model));
    PackedShuffle scored = ScoredPage.of(pages.and(counts).and(sums), options, parts);
    model
        .shares()
        .add(
            scored
                .byKey(ScoredPage::of)
                .treeAggregate(
                    new FurnitureShares(), FurnitureShares::addPlaces, FurnitureShares::add));
    PackedShuffle marks = new FormulaContexts(pages, counts, options, parts).marks();
    PackedShuffle found =
        PackedShuffle.of(
            new Parts(options, context.broadcast(model))
                .of(pages.and(scored).and(marks))
                .flatMap(PageParts::records),
            parts);
    Dataset<Row> held = BoilerplateTable.held(found, spark, options, parts, store);
    model.learn(FormulaModel.of(held, contents.select("article_id", "pack")));
    return new Boilerplate(
        spark.createDataFrame(found.byKey(PageParts::rows), PARTS),
        BoilerplateTable.of(held, contents),
        model);
  }

  private static BoilerplateModel counted(BoilerplateModel model, PageRecord page) {
    PageText text = page.text();
    return model.add(page.source(), text.stems(0, text.count()));
  }

  /**
   * Adds hashes to join by, the day, whether the article is the one of its page that votes, its
   * {@code turn}, the rank of publication within its source, and {@code tie}, the first rank of the
   * same date. Pages of equal dates, or of none, are ranked by chance; up to {@value #SECTIONS} of
   * one second share a rank, since a page in two sections at once is no evidence of furniture.
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
                floor(unix_micros(col("published_at")).divide(ArticleOrder.MICROS_OF_A_DAY))
                    .cast("int"),
                lit(PageRecord.NO_DAY))
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
        spark.createDataFrame(List.of(), Table.BOILERPLATE.schema()),
        new BoilerplateModel());
  }
}
