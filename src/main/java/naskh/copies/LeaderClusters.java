package naskh.copies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import naskh.tables.Scratch;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Clusters around leaders, which cannot chain: in order, an article joins, among the earlier
 * articles it links to that are leaders themselves, the one with the highest score (tie: the
 * earlier one); else it leads its own. Equal to doing so one article after the other.
 *
 * <p>Cost: a round settles every article whose best open link is settled, so there are at most as
 * many rounds as the longest chain of best links has articles, each over the links still open.
 */
public final class LeaderClusters {
  private LeaderClusters() {}

  /**
   * Settles who joins whom.
   *
   * <p>In: {@code later_id, earlier_id, score double, earlier_order} (a struct that compares as the
   * order of articles does), no nulls, each pair once. Out: {@code article_id, leader_id, score}, a
   * row for each article that joined another.
   *
   * @param name under which the rounds are saved
   */
  public static Dataset<Row> join(String name, Dataset<Row> links, Scratch scratch) {
    Dataset<Row> open =
        scratch.save(
            name + "_links",
            links.select(
                col("later_id"),
                col("earlier_id"),
                struct(negate(col("score")).as("worse"), col("earlier_order")).as("rank"),
                lit("OPEN").as("state")));
    Dataset<Row> settled =
        open.select(col("earlier_id").as("article_id"))
            .distinct()
            .join(
                open.select(col("later_id").as("article_id")),
                new String[] {"article_id"},
                "left_anti")
            .select(
                col("article_id"),
                lit(null).cast("string").as("leader_id"),
                lit(null).cast("double").as("score"));
    Dataset<Row> joined = settled.where(col("leader_id").isNotNull());
    for (int round = 1; !open.isEmpty(); round++) {
      Dataset<Row> judged = scratch.save(name + "_round_" + round, judge(open, settled));
      settled =
          judged
              .where(col("settled").and(col("first")))
              .select(
                  col("later_id").as("article_id"),
                  col("best.earlier_id").as("leader_id"),
                  negate(col("best.rank.worse")).as("score"));
      joined = joined.union(settled.where(col("leader_id").isNotNull()));
      open =
          judged
              .where(col("settled").equalTo(false))
              .select("later_id", "earlier_id", "rank", "state");
    }
    return joined;
  }

  /**
   * Takes the articles settled in the last round into the open links, and settles the later
   * articles that need not wait any longer: no open link ranks before their best leader.
   */
  private static Dataset<Row> judge(Dataset<Row> open, Dataset<Row> settled) {
    Dataset<Row> known =
        settled.select(col("article_id").as("earlier_id"), col("leader_id").isNull().as("leads"));
    Column candidate = struct(col("rank"), col("earlier_id"));
    return open.join(known, new String[] {"earlier_id"}, "left")
        .withColumn(
            "state",
            when(col("leads"), "LEADER")
                .when(col("leads").equalTo(false), "MEMBER")
                .otherwise(col("state")))
        .withColumn("best", best(candidate, "LEADER"))
        .withColumn("awaited", best(candidate, "OPEN"))
        .withColumn(
            "settled",
            col("awaited").isNull().or(coalesce(col("best").lt(col("awaited")), lit(false))))
        .withColumn("first", candidate.equalTo(min(candidate).over(Window.partitionBy("later_id"))))
        .drop("leads", "awaited");
  }

  private static Column best(Column candidate, String state) {
    return min(when(col("state").equalTo(state), candidate)).over(Window.partitionBy("later_id"));
  }
}
