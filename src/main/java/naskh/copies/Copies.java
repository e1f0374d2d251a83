package naskh.copies;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import naskh.boilerplate.BoilerplateSpans;
import naskh.corpus.ArticleOrder;
import naskh.corpus.Corpus;
import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The copies stage: who copied whom.
 *
 * @param articles {@code article_id, canonical_id, boilerplate} of every article: what stands for
 *     it, itself where nothing else does, and what was cut out of it, in offsets of its text. A
 *     version has the canonical of the article that stands for it, and no boilerplate
 * @param copies table {@code copies}
 * @param clusters table {@code copy_clusters}
 * @param members table {@code copy_members}
 * @param unlinked postings of articles in buckets that no round of stars accounted for: {@code
 *     later, bucket, place}
 */
public record Copies(
    Dataset<Row> articles,
    Dataset<Row> copies,
    Dataset<Row> clusters,
    Dataset<Row> members,
    Dataset<Row> unlinked) {

  /**
   * Finds them.
   *
   * @param corpus {@link Corpus#of} the articles, with {@code title}
   * @param packs {@code article_id, pack} of these, {@link naskh.text.TokenPack}s
   * @param spans {@link BoilerplateSpans} of these, saved, so that Spark knows how few they are
   */
  public static Copies find(
      Dataset<Row> corpus,
      Dataset<Row> packs,
      Dataset<Row> spans,
      CopyOptions options,
      Store store) {
    Dataset<Row> standing = Corpus.standing(corpus);
    Dataset<Row> mains =
        store.save(
            "mains",
            standing
                .select(
                    col("number"),
                    col("article_id"),
                    col("source"),
                    col("published_at"),
                    col("published_precision"),
                    col("token_hash"),
                    ArticleOrder.time().as("time"))
                .join(packs, "article_id")
                .join(spans, new String[] {"token_hash"}, "left")
                .transform(new MainTexts()));
    Dataset<Row> exact = store.save("exact", ExactCopies.find(mains, options));
    Dataset<Row> texts =
        mains
            .where(col("main_tokens").gt(0))
            .join(exact, mains.col("number").equalTo(exact.col("later")), "left_anti")
            .select("number", "main", "main_tokens");
    CopyLinks links = CopyLinks.find(texts, mains, options, store);
    Dataset<Row> joined = CopyClusters.join(exact, links.found(), store);
    Dataset<Row> published =
        links
            .found()
            .join(
                joined
                    .where(col("is_direct"))
                    .select(
                        col("number").as("later"),
                        col("leader").as("earlier"),
                        lit(true).as("is_member")),
                new String[] {"later", "earlier"},
                "left")
            .where(col("is_star").or(col("is_member")));
    Dataset<Row> copies =
        store.save("copies", CopyRows.described(CopyRows.links(exact, published), mains, store));

    Dataset<Row> ids = mains.select("number", "article_id");
    Dataset<Row> leaders = CopyClusters.named(joined, ids);
    Dataset<Row> members = store.save("members", CopyClusters.members(leaders, copies));
    return new Copies(
        resolved(corpus, leaders, mains.where(size(col("boilerplate")).gt(0))),
        copies,
        CopyClusters.clusters(members, standing),
        members,
        links.unlinked());
  }

  /**
   * {@link #articles} where no copies are looked for: each stands for itself and its versions.
   *
   * @param corpus {@link Corpus#of} the articles
   * @param packs {@code article_id, pack} of these
   * @param spans {@link BoilerplateSpans} of these
   */
  public static Dataset<Row> none(Dataset<Row> corpus, Dataset<Row> packs, Dataset<Row> spans) {
    Dataset<Row> cut =
        Corpus.standing(corpus)
            .select("article_id", "token_hash")
            .join(spans, "token_hash")
            .join(packs, "article_id")
            .transform(new MainTexts());
    Dataset<Row> nobody =
        corpus
            .sparkSession()
            .createDataFrame(List.of(), StructType.fromDDL("article_id STRING, leader_id STRING"));
    return resolved(corpus, nobody, cut);
  }

  /**
   * In: {@code leaders}: {@code article_id, leader_id}; {@code cut}: {@code article_id,
   * boilerplate} of those that have any.
   */
  private static Dataset<Row> resolved(
      Dataset<Row> corpus, Dataset<Row> leaders, Dataset<Row> cut) {
    Dataset<Row> canonicals = leaders.select(col("article_id").as("standing_id"), col("leader_id"));
    return corpus
        .select(col("article_id"), coalesce(col("version_of"), col("article_id")).as("standing_id"))
        .join(canonicals, new String[] {"standing_id"}, "left")
        .join(cut.select("article_id", "boilerplate"), new String[] {"article_id"}, "left")
        .select(
            col("article_id"),
            coalesce(col("leader_id"), col("standing_id")).as("canonical_id"),
            coalesce(col("boilerplate"), array().cast(BoilerplateSpans.TYPE)).as("boilerplate"));
  }
}
