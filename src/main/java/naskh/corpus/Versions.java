package naskh.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import naskh.fingerprint.MainText;
import naskh.fingerprint.Shingles;
import naskh.spark.Store;
import naskh.text.TokenPack;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Finds the versions of one article: articles of one source with one normalised URL that share
 * text. The latest non-empty one stands for them (date, then more tokens, then id), of those that
 * came to the output first.
 *
 * <p>Cost: a star a URL, a few rounds; a URL under which many unrelated texts were published keeps
 * those that no round could link.
 */
final class Versions {
  private static final UDF1<String, String> URL_KEY = UrlKey::of;

  private Versions() {}

  /**
   * Who is a version of whom.
   *
   * <p>In: {@code articles}: {@code article_id, source, url, published_at, published_precision,
   * token_count, token_hash, batch}; {@code packs}: {@code article_id, pack} of these. Out: {@code
   * article_id, version_of, date}, a row per version.
   *
   * @param rounds stars a URL
   * @param shingleTokens tokens of text in common that make versions
   */
  static Dataset<Row> find(
      Dataset<Row> articles, Dataset<Row> packs, int rounds, int shingleTokens, Store store) {
    Dataset<Row> ofOneUrl =
        articles
            .withColumn("url_key", udf(URL_KEY, DataTypes.StringType).apply(col("url")))
            .where(col("url_key").isNotNull().and(col("source").isNotNull()))
            .select(
                struct(col("source"), col("url_key")).as("bucket"),
                col("article_id").as("id"),
                col("token_hash"),
                date().as("date"),
                latestNonEmptyFirst().as("rank"))
            .withColumn("articles", count(lit(1)).over(Window.partitionBy("bucket")))
            .where(col("articles").gt(1))
            .drop("articles");
    Dataset<Row> memberships =
        store
            .save("of_one_url", ofOneUrl) // so that Spark knows how few they are
            .join(packs.select(col("article_id").as("id"), col("pack")), "id");
    return HubLinks.link(memberships, rounds, sharingText(shingleTokens))
        .select(col("id").as("article_id"), col("centre_id").as("version_of"), col("date"));
  }

  private static Column latestNonEmptyFirst() {
    return struct(
        col("batch"), // what stands in an output keeps standing
        col("token_count").equalTo(0).as("empty"),
        coalesce(negate(ArticleOrder.time()), lit(Long.MAX_VALUE)).as("older"),
        negate(col("token_count")).as("fewer_tokens"),
        col("article_id"));
  }

  private static HubLinks.Check sharingText(int shingleTokens) {
    return (a, b) -> {
      byte[] hash = a.getAs("token_hash");
      return (hash != null && Arrays.equals(hash, b.<byte[]>getAs("token_hash")))
          || Shingles.shared(shingles(a, shingleTokens), shingles(b, shingleTokens)) > 0;
    };
  }

  private static long[] shingles(Row article, int shingleTokens) {
    long[] tokens = TokenPack.text(article.getAs("pack")).hashes();
    return MainText.whole(tokens).shingles(shingleTokens).set();
  }

  /**
   * Gives each article that stands for others the earliest date of its group.
   *
   * <p>In: any table with {@code article_id, published_at, published_precision}; the versions as
   * {@link #find} gives them. Out: the same columns and rows.
   */
  static Dataset<Row> dated(Dataset<Row> articles, Dataset<Row> versions) {
    Dataset<Row> earliest =
        versions.groupBy(col("version_of").as("article_id")).agg(min("date").as("of_versions"));
    return articles
        .join(earliest, new String[] {"article_id"}, "left")
        .withColumn("earliest", least(date(), coalesce(col("of_versions"), date())))
        .withColumn("published_at", col("earliest.published_at"))
        .withColumn("published_precision", col("earliest.published_precision"))
        .drop("earliest", "of_versions");
  }

  private static Column date() {
    return struct(
        coalesce(ArticleOrder.time(), lit(Long.MAX_VALUE)).as("time"),
        col("published_at"),
        col("published_precision"));
  }
}
