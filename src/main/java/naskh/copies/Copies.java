package naskh.copies;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import naskh.boilerplate.BoilerplateSpans;
import naskh.corpus.Corpus;
import naskh.spark.Columns;
import naskh.spark.PackedShuffle;
import naskh.spark.Store;
import naskh.text.TokenPack;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The copies stage: who copied whom.
 *
 * @param articles {@code article_id, canonical_id, boilerplate, furniture_tokens} of every article:
 *     what stands for it, itself where nothing else does, and what was cut out of it, in offsets of
 *     its text, and in tokens. A version has the canonical of the article that stands for it, and
 *     no boilerplate
 * @param copies table {@code copies}, and {@code member_id string}: the article that is in the
 *     cluster of the other by this row, mostly null; {@code earlier_number, later_number bigint} of
 *     the articles, {@code later_published bigint}, microseconds since 1970, null if unknown; saved
 *     as {@code copies}
 * @param members table {@code copy_members}
 * @param unlinked postings of articles in buckets that no round of stars accounted for: {@code
 *     later, bucket, place}
 * @param postings {@code number, bucket, place}: the buckets in which a new article may meet those
 *     of this corpus that are no exact copies, each with the token where the bucket's fingerprint
 *     stands; openings, which these tell, are left out
 * @param shorts by what short texts were compared
 */
public record Copies(
    Dataset<Row> articles,
    Dataset<Row> copies,
    Dataset<Row> members,
    Dataset<Row> unlinked,
    Dataset<Row> postings,
    ShortTexts shorts) {
  private static final String CORPUS =
      "article_id STRING, version_of STRING, number BIGINT, source STRING, published_at TIMESTAMP,"
          + " published_precision STRING, token_hash BINARY";

  private static final StructType POSTINGS =
      StructType.fromDDL("number BIGINT, bucket BIGINT, place INT");

  private static final StructType UNLINKED =
      StructType.fromDDL("later BIGINT, bucket BIGINT, place INT");

  private static final StructType BOILERPLATE =
      StructType.fromDDL(
          "article_id STRING, boilerplate " + BoilerplateSpans.TYPE + ", furniture_tokens INT");

  /**
   * Finds them.
   *
   * @param corpus {@link Corpus#of} the articles, with {@code title}
   * @param packs {@code article_id, pack} of these, {@link TokenPack}s
   * @param spans {@link BoilerplateSpans} of these, saved, so that Spark knows how few they are
   * @param store where {@link #copies} are saved
   * @throws IllegalArgumentException for a column that is missing or of another type
   */
  public static Copies find(
      Dataset<Row> corpus,
      Dataset<Row> packs,
      Dataset<Row> spans,
      CopyOptions options,
      Store store) {
    Columns.check("copies: articles", corpus, CORPUS);
    Columns.check("copies: packs", packs, TokenPack.COLUMNS);
    Columns.check("copies: spans", spans, BoilerplateSpans.COLUMNS);
    Dataset<Row> standing = Corpus.standing(corpus);
    Dataset<Row> numbers = standing.select("number");
    long count = numbers.javaRDD().count();
    int parts = PackedShuffle.parts(count);
    PackedShuffle articles = PackedArticle.shuffled(standing, packs, spans, parts);
    ShortTexts shorts =
        new ShortTexts(CommonWords.fit(numbers, articles, count), options.shorts().minSimilarity());
    return find(
        corpus,
        articles,
        PublishedCopies.none(corpus.sparkSession(), shorts),
        new Arrivals(false),
        parts,
        options,
        store);
  }

  /**
   * Finds those of new articles, among themselves and among what is published.
   *
   * @param corpus the articles, with {@code title}: the new ones, and what of the others is in
   *     {@code published}; {@code number} is twice the rank in the order of all these, and of new
   *     ones one more
   * @param packs {@code article_id, pack} of these
   * @param spans {@link BoilerplateSpans} of these
   */
  public static Copies add(
      Dataset<Row> corpus,
      Dataset<Row> packs,
      Dataset<Row> spans,
      PublishedCopies published,
      CopyOptions options,
      Store store) {
    Dataset<Row> standing = Corpus.standing(corpus);
    Arrivals arrivals = new Arrivals(true);
    int parts = arrivals.parts(standing.select("number").javaRDD().count());
    return find(
        corpus,
        PackedArticle.shuffled(standing, packs, spans, parts),
        published,
        arrivals,
        parts,
        options,
        store);
  }

  private static Copies find(
      Dataset<Row> corpus,
      PackedShuffle articles,
      PublishedCopies published,
      Arrivals arrivals,
      int parts,
      CopyOptions options,
      Store store) {
    SparkSession spark = corpus.sparkSession();
    PackedShuffle exact = ExactCopies.of(options, arrivals).find(articles, parts);
    CopyLinks links = CopyLinks.find(articles, exact, published, arrivals, options, parts);
    PackedShuffle leaders =
        LeaderClusters.join(exact.and(links.found()), published.memberships(), arrivals, parts);
    Dataset<Row> copies =
        store.save(
            "copies",
            spark.createDataFrame(
                CopyRows.of(articles, exact, links.found(), leaders, arrivals, parts),
                CopyRows.schema()));
    Dataset<Row> canonicals =
        copies
            .where(col("member_id").isNotNull())
            .select(col("member_id").as("standing_id"), CopyClusters.leader().as("leader_id"));
    return new Copies(
        resolved(corpus, canonicals, articles),
        copies,
        CopyClusters.members(copies),
        spark.createDataFrame(links.unlinked(), UNLINKED),
        postings(spark, articles.and(exact), options, published.shorts(), arrivals),
        published.shorts());
  }

  /**
   * {@link #postings} of new articles, each of them as if nothing else were there.
   *
   * @param standing the new articles of {@link #add}
   * @param packs {@code article_id, pack} of these
   * @param spans {@link BoilerplateSpans} of these
   */
  public static Dataset<Row> postings(
      Dataset<Row> standing,
      Dataset<Row> packs,
      Dataset<Row> spans,
      ShortTexts shorts,
      CopyOptions options) {
    int parts = PackedShuffle.parts(standing.select("number").javaRDD().count());
    return postings(
        standing.sparkSession(),
        PackedArticle.shuffled(standing, packs, spans, parts),
        options,
        shorts,
        new Arrivals(true));
  }

  private static Dataset<Row> postings(
      SparkSession spark,
      PackedShuffle articles,
      CopyOptions options,
      ShortTexts shorts,
      Arrivals arrivals) {
    return spark.createDataFrame(
        CopyLinks.postings(articles, new Buckets(options, shorts), arrivals).flatMap(Copies::kept),
        POSTINGS);
  }

  private static Iterator<Row> kept(ArticlePostings article) {
    Postings all = article.postings();
    return IntStream.range(0, all.count())
        .filter(i -> !Bucket.OPENING.holds(all.bucket(i)))
        .mapToObj(i -> RowFactory.create(article.number(), all.bucket(i), all.place(i)))
        .iterator();
  }

  /**
   * {@link #articles} where no copies are looked for: each stands for itself and its versions.
   *
   * @param corpus {@link Corpus#of} the articles
   * @param packs {@code article_id, pack} of these
   * @param spans {@link BoilerplateSpans} of these
   */
  public static Dataset<Row> none(Dataset<Row> corpus, Dataset<Row> packs, Dataset<Row> spans) {
    Dataset<Row> standing = Corpus.standing(corpus);
    int parts = PackedShuffle.parts(standing.select("number").javaRDD().count());
    Dataset<Row> nobody =
        corpus
            .sparkSession()
            .createDataFrame(List.of(), StructType.fromDDL("standing_id STRING, leader_id STRING"));
    return resolved(corpus, nobody, PackedArticle.shuffled(standing, packs, spans, parts));
  }

  /** In: {@code canonicals}: {@code standing_id, leader_id}, of articles that joined a cluster. */
  private static Dataset<Row> resolved(
      Dataset<Row> corpus, Dataset<Row> canonicals, PackedShuffle articles) {
    Dataset<Row> cut =
        corpus
            .sparkSession()
            .createDataFrame(articles.byKey(PackedArticle::boilerplate), BOILERPLATE);
    return corpus
        .select(col("article_id"), coalesce(col("version_of"), col("article_id")).as("standing_id"))
        .join(canonicals, new String[] {"standing_id"}, "left")
        .join(cut, new String[] {"article_id"}, "left")
        .select(
            col("article_id"),
            coalesce(col("leader_id"), col("standing_id")).as("canonical_id"),
            coalesce(col("boilerplate"), array().cast(BoilerplateSpans.TYPE)).as("boilerplate"),
            coalesce(col("furniture_tokens"), lit(0)).as("furniture_tokens"));
  }
}
