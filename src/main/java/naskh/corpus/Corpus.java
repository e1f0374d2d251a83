package naskh.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import naskh.spark.Columns;
import naskh.spark.Store;
import naskh.text.TokenPack;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Accepted articles as a corpus: which are versions of one another, and the order of those that
 * stand. Narrow: texts and packs stay where they are.
 */
public final class Corpus {
  private static final String ACCEPTED =
      "article_id STRING, source STRING, url STRING, published_at TIMESTAMP,"
          + " published_precision STRING, token_count INT, token_hash BINARY";

  private Corpus() {}

  /**
   * Settles versions and order.
   *
   * <p>In: {@code accepted}: {@code article_id, source, url, published_at, published_precision,
   * token_count, token_hash} and any others but texts; {@code packs}: {@code article_id, pack} of
   * these, {@link TokenPack}s. Out, saved: the columns of {@code accepted}, the date being the
   * earliest of all versions; {@code version_of string}, the article that stands for it, null where
   * it stands itself; {@code page string}, equal for versions of one page, also where they are kept
   * apart; {@code number bigint}, the rank in {@link ArticleOrder}, null for a version; {@code
   * arrival bigint}, the same; {@code batch int}, 1.
   *
   * @throws IllegalArgumentException for a column that is missing or of another type
   */
  public static Dataset<Row> of(
      Dataset<Row> accepted, Dataset<Row> packs, CorpusOptions options, Store store) {
    Columns.check("corpus: articles", accepted, ACCEPTED);
    Columns.check("corpus: packs", packs, TokenPack.COLUMNS);
    Dataset<Row> articles = accepted.withColumn("batch", lit(1));
    Dataset<Row> versions =
        store.save(
            "versions",
            Versions.find(articles, packs, options.starRounds(), options.shingleTokens(), store));
    Dataset<Row> settled = settled(articles, versions, options);
    Dataset<Row> standing =
        OrderRank.inOrder(settled.where(col("version_of").isNull()), "number")
            .withColumn("arrival", col("number"));
    return store.save("corpus", standing.unionByName(versions(settled)));
  }

  /**
   * Settles them of articles that come to others, which stay as they are.
   *
   * <p>In: as in {@link #of}, with the batch; {@code published}: the same columns of the articles
   * that stand already, with their {@code arrival}, counted up from 0, perhaps with gaps. Out,
   * saved: the columns of {@code articles}, as in {@link #of}, of all these; {@code number} is
   * twice the rank, and of a new article one more; {@code arrival} counts on.
   */
  public static Dataset<Row> add(
      Dataset<Row> articles,
      Dataset<Row> published,
      Dataset<Row> packs,
      CorpusOptions options,
      Store store) {
    Dataset<Row> all = published.drop("arrival").unionByName(articles);
    Dataset<Row> versions =
        store.save(
            "versions",
            Versions.find(all, packs, options.starRounds(), options.shingleTokens(), store)
                .join(articles.select("article_id"), "article_id"));
    Dataset<Row> settled = settled(articles, versions, options);
    // Of articles that were removed, numbers are left out.
    Row last = published.agg(max("arrival")).first();
    long first = last.isNullAt(0) ? 0 : last.getLong(0) + 1;
    Dataset<Row> arrived =
        OrderRank.inOrder(settled.where(col("version_of").isNull()), "arrival")
            .withColumn("arrival", col("arrival").plus(first))
            .withColumn("is_new", lit(1));
    Dataset<Row> standing =
        OrderRank.inOrder(
                published
                    .withColumn("version_of", lit(null).cast("string"))
                    .withColumn("page", col("article_id"))
                    .withColumn("is_new", lit(0))
                    .unionByName(arrived),
                "number")
            .withColumn("number", col("number").multiply(2).plus(col("is_new")))
            .drop("is_new");
    return store.save("corpus", standing.unionByName(versions(settled)));
  }

  private static Dataset<Row> settled(
      Dataset<Row> articles, Dataset<Row> versions, CorpusOptions options) {
    Dataset<Row> dated = options.keepVersions() ? articles : Versions.dated(articles, versions);
    Dataset<Row> paged =
        dated
            .join(versions.drop("date"), new String[] {"article_id"}, "left")
            .withColumn("page", coalesce(col("version_of"), col("article_id")));
    return options.keepVersions()
        ? paged.withColumn("version_of", lit(null).cast("string"))
        : paged;
  }

  private static Dataset<Row> versions(Dataset<Row> settled) {
    return settled
        .where(col("version_of").isNotNull())
        .withColumn("number", lit(null).cast("bigint"))
        .withColumn("arrival", lit(null).cast("bigint"));
  }

  /** The articles of {@link #of} that stand for themselves and their versions. */
  public static Dataset<Row> standing(Dataset<Row> corpus) {
    return corpus.where(col("number").isNotNull());
  }
}
