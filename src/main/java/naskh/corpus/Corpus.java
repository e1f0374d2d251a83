package naskh.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Accepted articles as a corpus: which are versions of one another, and the order of those that
 * stand. Narrow: texts and packs stay where they are.
 */
public final class Corpus {
  private Corpus() {}

  /**
   * Settles versions and order.
   *
   * <p>In: {@code articles}: {@code article_id, source, url, published_at, published_precision,
   * token_count, token_hash} and any others but texts; {@code packs}: {@code article_id, pack} of
   * these, {@link naskh.text.TokenPack}s. Out, saved: the columns of {@code articles}, the date
   * being the earliest of all versions; {@code version_of string}, the article that stands for it,
   * null where it stands itself; {@code page string}, equal for versions of one page, also where
   * they are kept apart; {@code number bigint}, the rank in {@link ArticleOrder}, null for a
   * version.
   */
  public static Dataset<Row> of(
      Dataset<Row> articles, Dataset<Row> packs, CorpusOptions options, Store store) {
    Dataset<Row> versions =
        store.save(
            "versions",
            Versions.find(articles, packs, options.starRounds(), options.shingleTokens(), store));
    Dataset<Row> dated = options.keepVersions() ? articles : Versions.dated(articles, versions);
    Dataset<Row> paged =
        dated
            .join(versions.drop("date"), new String[] {"article_id"}, "left")
            .withColumn("page", coalesce(col("version_of"), col("article_id")));
    Dataset<Row> settled =
        options.keepVersions() ? paged.withColumn("version_of", lit(null).cast("string")) : paged;
    Dataset<Row> standing = OrderRank.inOrder(settled.where(col("version_of").isNull()));
    Dataset<Row> others =
        settled.where(col("version_of").isNotNull()).withColumn("number", lit(null).cast("bigint"));
    return store.save("corpus", standing.unionByName(others));
  }

  /** The articles of {@link #of} that stand for themselves and their versions. */
  public static Dataset<Row> standing(Dataset<Row> corpus) {
    return corpus.where(col("number").isNotNull());
  }
}
