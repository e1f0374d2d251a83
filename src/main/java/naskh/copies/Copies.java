package naskh.copies;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import naskh.boilerplate.BoilerplateSpans;
import naskh.corpus.Corpus;
import naskh.spark.PackedShuffle;
import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The copies stage: who copied whom.
 *
 * @param articles {@code article_id, canonical_id, boilerplate, furniture_tokens} of every article:
 *     what stands for it, itself where nothing else does, and what was cut out of it, in offsets of
 *     its text, and in tokens. A version has the canonical of the article that stands for it, and
 *     no boilerplate
 * @param copies table {@code copies}, and {@code is_member boolean}: the row by which the later
 *     article is in the cluster of the earlier one; {@code earlier_number, later_number bigint} of
 *     the articles, {@code later_published bigint}, microseconds since 1970, null if unknown; saved
 *     as {@code copies}
 * @param members table {@code copy_members}
 * @param unlinked postings of articles in buckets that no round of stars accounted for: {@code
 *     later, bucket, place}
 */
public record Copies(
    Dataset<Row> articles, Dataset<Row> copies, Dataset<Row> members, Dataset<Row> unlinked) {
  private static final StructType UNLINKED =
      StructType.fromDDL("later BIGINT, bucket BIGINT, place INT");

  private static final StructType BOILERPLATE =
      StructType.fromDDL(
          "article_id STRING, boilerplate " + BoilerplateSpans.TYPE + ", furniture_tokens INT");

  /**
   * Finds them.
   *
   * @param corpus {@link Corpus#of} the articles, with {@code title}
   * @param packs {@code article_id, pack} of these, {@link naskh.text.TokenPack}s
   * @param spans {@link BoilerplateSpans} of these, saved, so that Spark knows how few they are
   * @param store where {@link #copies} are saved
   */
  public static Copies find(
      Dataset<Row> corpus,
      Dataset<Row> packs,
      Dataset<Row> spans,
      CopyOptions options,
      Store store) {
    Dataset<Row> standing = Corpus.standing(corpus);
    Dataset<Row> numbers = standing.select("number");
    long count = numbers.javaRDD().count();
    int parts = PackedShuffle.parts(count);
    PackedShuffle articles = PackedArticle.shuffled(standing, packs, spans, parts);
    PackedShuffle exact = ExactCopies.of(options).find(articles, parts);
    ShortTexts shorts =
        new ShortTexts(CommonWords.fit(numbers, articles, count), options.shorts().minSimilarity());
    CopyLinks links = CopyLinks.find(articles, exact, shorts, options, parts);
    PackedShuffle leaders = LeaderClusters.join(links.found(), parts);
    Dataset<Row> copies =
        store.save(
            "copies",
            corpus
                .sparkSession()
                .createDataFrame(
                    CopyRows.of(articles, exact, links.found(), leaders, parts),
                    CopyRows.schema()));
    Dataset<Row> members = CopyClusters.members(copies);
    Dataset<Row> canonicals =
        copies
            .where(col("is_member"))
            .select(col("later_id").as("standing_id"), col("earlier_id").as("leader_id"));
    return new Copies(
        resolved(corpus, canonicals, articles),
        copies,
        members,
        corpus.sparkSession().createDataFrame(links.unlinked(), UNLINKED));
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
