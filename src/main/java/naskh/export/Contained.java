package naskh.export;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Articles of which much stands in a longer one that is kept. Decided from the longest downwards,
 * so that none is left out for one that is left out itself.
 */
final class Contained {
  private Contained() {}

  /**
   * Of the kept articles those that are to be left out: {@code article_id, container_id}, the
   * longest that holds it. Runs a job for each time that one of a chain stands in the next, on the
   * pairs that are undecided.
   *
   * @param copies table {@code copies}
   * @param facts {@code article_id, order, main_chars} of every article
   * @param verdicts {@code article_id, kept_id}, what of a cluster is kept; others stand for
   *     themselves
   * @param share of the main text
   */
  static Dataset<Row> in(
      Dataset<Row> copies, Dataset<Row> facts, Dataset<Row> verdicts, double share) {
    Dataset<Row> undecided = pairs(copies, facts, verdicts, share).localCheckpoint();
    Dataset<Row> left = undecided.select("article_id", "container_id", "rank").limit(0);
    while (!undecided.isEmpty()) {
      // A container is kept that stands in none itself, as far as that is still undecided.
      Dataset<Row> open = undecided.select(col("article_id").as("container_id")).distinct();
      Dataset<Row> held =
          undecided.join(open, new String[] {"container_id"}, "left_anti").localCheckpoint();
      left = left.union(held.select("article_id", "container_id", "rank"));
      Dataset<Row> out = held.select("article_id").distinct();
      Dataset<Row> outContainers = out.select(col("article_id").as("container_id"));
      undecided =
          undecided
              .join(out, new String[] {"article_id"}, "left_anti")
              .join(outContainers, new String[] {"container_id"}, "left_anti")
              .localCheckpoint();
    }
    return left.groupBy("article_id")
        .agg(min(struct("rank", "container_id")).getField("container_id").as("container_id"))
        .localCheckpoint();
  }

  /** {@code article_id, container_id, rank} of the container: smaller is longer. */
  private static Dataset<Row> pairs(
      Dataset<Row> copies, Dataset<Row> facts, Dataset<Row> verdicts, double share) {
    Dataset<Row> later =
        copies
            .where(col("coverage_later").geq(share))
            .select(col("later_id").as("article_id"), col("earlier_id").as("holder_id"));
    Dataset<Row> earlier =
        copies
            .where(col("coverage_earlier").geq(share))
            .select(col("earlier_id").as("article_id"), col("later_id").as("holder_id"));
    Dataset<Row> kept = verdicts.select(col("article_id").as("member_id"), col("kept_id"));
    Dataset<Row> ranks =
        facts.select(
            col("article_id").as("ranked_id"),
            struct(col("main_chars").multiply(-1).as("length"), col("order")).as("rank"));
    Dataset<Row> all =
        later
            .union(earlier)
            .join(kept, col("article_id").equalTo(col("member_id")), "left")
            .where(isKept("article_id"))
            .drop("member_id", "kept_id")
            .join(kept, col("holder_id").equalTo(col("member_id")), "left")
            .select(
                col("article_id"), coalesce(col("kept_id"), col("holder_id")).as("container_id"))
            .distinct()
            .where(col("article_id").notEqual(col("container_id")));
    return all.join(ranks, col("article_id").equalTo(col("ranked_id")))
        .select(col("article_id"), col("container_id"), col("rank").as("own_rank"))
        .join(ranks, col("container_id").equalTo(col("ranked_id")))
        .where(col("rank").lt(col("own_rank")))
        .select("article_id", "container_id", "rank");
  }

  private static Column isKept(String id) {
    return coalesce(col("kept_id").equalTo(col(id)), lit(true));
  }
}
