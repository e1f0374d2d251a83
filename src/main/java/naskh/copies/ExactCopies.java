package naskh.copies;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;

import naskh.tables.Scratch;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Articles of equal main texts, each with the earliest of its text. Headlines of a few tokens need
 * more than that to be copies: one source, or few days between them.
 */
final class ExactCopies {
  private static final long MICROS_OF_A_DAY = 86_400_000_000L;

  private ExactCopies() {}

  /**
   * In: {@code number, source, time} (microseconds, null if unknown), {@code main_tokens,
   * main_hash}, a row an article. Out: {@code earlier, later}, a row for each article with tokens
   * but those that are the earliest of their text.
   */
  static Dataset<Row> find(Dataset<Row> articles, CopyOptions options, Scratch scratch) {
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
    return tiny.isEmpty() ? longer : longer.union(ofTiny(tiny, options, scratch));
  }

  private static Dataset<Row> ofTiny(Dataset<Row> tiny, CopyOptions options, Scratch scratch) {
    Dataset<Row> memberships =
        tiny.select(
            col("main_hash").as("bucket"), col("number").as("id"), col("number").as("rank"));
    return Stars.link(
            "tiny",
            memberships,
            options.starRounds(),
            pairs -> closeEnough(pairs, tiny, options.shorts().maxDays()),
            scratch)
        .links()
        .select(col("centre_id").as("earlier"), col("member_id").as("later"));
  }

  private static Dataset<Row> closeEnough(Dataset<Row> pairs, Dataset<Row> tiny, int days) {
    Dataset<Row> known = tiny.select(col("number").as("article_id"), col("source"), col("time"));
    Dataset<Row> both = Pairs.with(pairs, "centre_id", known, "a_", "source", "time");
    both = Pairs.with(both, "member_id", known, "b_", "source", "time");
    Column sameSource = coalesce(col("a_source").equalTo(col("b_source")), lit(false));
    Column fewDays =
        coalesce(abs(col("a_time").minus(col("b_time"))).leq(days * MICROS_OF_A_DAY), lit(false));
    return both.where(sameSource.or(fewDays)).select("centre_id", "member_id");
  }
}
