package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.hex;

import naskh.corpus.ArticleOrder;
import naskh.corpus.HubLinks;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Articles of equal main texts, each with the earliest of its text. Headlines of a few tokens need
 * more than that to be copies: one source, or few days between them.
 */
final class ExactCopies {
  private ExactCopies() {}

  /**
   * In: {@code number, source, time} (microseconds, null if unknown), {@code main_tokens,
   * main_hash}, a row an article. Out: {@code earlier, later}, a row for each article with tokens
   * but those that are the earliest of their text.
   */
  static Dataset<Row> find(Dataset<Row> articles, CopyOptions options) {
    Dataset<Row> some = articles.where(col("main_hash").isNotNull());
    Column isTiny = col("main_tokens").between(1, options.shorts().minTokens() - 1);
    Dataset<Row> longer =
        some.where(isTiny.equalTo(false))
            .select(
                first("number")
                    .over(Window.partitionBy("main_hash").orderBy("number"))
                    .as("earlier"),
                col("number").as("later"))
            .where(col("earlier").notEqual(col("later")));
    Dataset<Row> tiny = some.where(isTiny);
    return longer.union(ofTiny(tiny, options));
  }

  private static Dataset<Row> ofTiny(Dataset<Row> tiny, CopyOptions options) {
    Dataset<Row> memberships =
        tiny.select(
            hex(col("main_hash")).as("bucket"),
            col("number").as("id"),
            col("number").as("rank"),
            col("source"),
            col("time"));
    return HubLinks.link(memberships, options.starRounds(), closeEnough(options.shorts().maxDays()))
        .select(col("centre_id").as("earlier"), col("member_id").as("later"));
  }

  private static HubLinks.Check closeEnough(int days) {
    return (a, b) -> {
      String source = a.getAs("source");
      Long time = a.getAs("time");
      Long other = b.getAs("time");
      return (source != null && source.equals(b.getAs("source")))
          || (time != null
              && other != null
              && Math.abs(time - other) <= days * ArticleOrder.MICROS_OF_A_DAY);
    };
  }
}
