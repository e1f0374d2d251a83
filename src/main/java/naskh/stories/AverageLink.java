package naskh.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import naskh.spark.Millionths;
import naskh.spark.Store;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Average-link clustering: two clusters are joined while the mean score of their pairs, a pair
 * without a link counting 0, is at least the least score of a story, and all of it lies within the
 * time window. So a chain of steps, each like the next, does not become one story.
 *
 * <p>All clusters that are each other's nearest are joined at once, which gives the clusters that
 * joining the nearest two of all one after the other gives. Ties go by ids: the result does not
 * depend on the order of rows.
 *
 * @param leastScore of two clusters that are joined
 * @param windowMicros from the first article of a cluster to its last
 * @param mostAtOnce so many links, and no more, are gone over by one task
 * @see "Murtagh, A survey of recent advances in hierarchical clustering algorithms, 1983:
 *     reciprocal nearest neighbours"
 * @see "Sumengen et al., Scaling hierarchical agglomerative clustering to billion-sized datasets,
 *     2021"
 */
record AverageLink(LeastScore leastScore, long windowMicros, long mostAtOnce) {
  private static final StructType JOINS =
      new StructType().add("id", DataTypes.StringType).add("to", DataTypes.StringType);

  /**
   * Joins articles.
   *
   * <p>In: {@code links}: {@code later_id, earlier_id, score} and {@code later_time, earlier_time}
   * (microseconds, null if unknown), each pair once. Out: {@code article_id, cluster} (the id of a
   * member), articles of clusters of two and more only.
   *
   * <p>Cost: rounds over the links between clusters that are still to be joined; each round joins a
   * third of them or more, as a rule.
   */
  Dataset<Row> join(Dataset<Row> links, Store store) {
    Dataset<Row> edges = store.save("story_edges_0", edges(links));
    List<Dataset<Row>> rounds = new ArrayList<>();
    while (edges.count() > mostAtOnce) {
      int round = rounds.size() + 1;
      Dataset<Row> active = store.save("story_joins_" + round, active(edges));
      Dataset<Row> joins = active.where(isJoined()).select("id", "to");
      rounds.add(joins);
      if (joins.isEmpty()) {
        return members(rounds);
      }
      edges = store.save("story_edges_" + round, joined(edges, active));
    }
    NearestPairs rest = new NearestPairs(leastScore, windowMicros);
    Dataset<Row> last =
        store.save("story_joins", edges.coalesce(1).mapPartitions(rest, Encoders.row(JOINS)));
    rounds.add(last);
    return members(rounds);
  }

  private static Dataset<Row> edges(Dataset<Row> links) {
    Column laterIsA = col("later_id").lt(col("earlier_id"));
    Column aTime = when(laterIsA, col("later_time")).otherwise(col("earlier_time"));
    Column bTime = when(laterIsA, col("earlier_time")).otherwise(col("later_time"));
    return links.select(
        least(col("later_id"), col("earlier_id")).as("a"),
        greatest(col("later_id"), col("earlier_id")).as("b"),
        side(lit(1L), aTime, aTime).as("of_a"),
        side(lit(1L), bTime, bTime).as("of_b"),
        Millionths.of("score").as("sum"));
  }

  private static Column side(Column size, Column first, Column last) {
    return struct(size.as("size"), first.as("first"), last.as("last"));
  }

  /**
   * The clusters that may be joined with any: {@code id, size, first, last}, and {@code to}, the
   * cluster that each becomes part of in this round, often itself; the numbers are then those of
   * the joined cluster.
   */
  private Dataset<Row> active(Dataset<Row> edges) {
    UDF1<Long, Long> required = leastScore::of;
    Column size = col("of_a.size").plus(col("of_b.size"));
    Column pairs = col("of_a.size").multiply(col("of_b.size"));
    Column mean = col("sum").divide(pairs).cast("bigint");
    Column span =
        greatest(col("of_a.last"), col("of_b.last"))
            .minus(least(col("of_a.first"), col("of_b.first")));
    Dataset<Row> eligible =
        edges
            .withColumn("pair", struct(mean.as("mean"), col("a"), col("b")))
            .where(
                col("pair.mean")
                    .geq(udf(required, DataTypes.LongType).apply(size))
                    .and(coalesce(span, lit(0L)).leq(windowMicros)));
    Dataset<Row> nearest =
        eligible
            .select(col("a").as("id"), col("of_a").as("own"), col("pair"))
            .union(eligible.select(col("b"), col("of_b"), col("pair")))
            .groupBy("id")
            .agg(first("own").as("own"), max("pair").as("pair"));
    Dataset<Row> joins =
        nearest
            .groupBy("pair")
            .agg(
                count(lit(1)).as("sides"),
                side(sum("own.size"), min("own.first"), max("own.last")).as("both"))
            .where(col("sides").equalTo(2))
            .select("pair", "both");
    return nearest
        .join(joins, new String[] {"pair"}, "left")
        .select(
            col("id"),
            when(col("both").isNull(), col("id")).otherwise(col("pair.a")).as("to"),
            coalesce(col("both"), col("own")).as("own"));
  }

  private static Column isJoined() {
    return col("id").notEqual(col("to"));
  }

  /** The edges between active clusters, those of joined ones added up. */
  private static Dataset<Row> joined(Dataset<Row> edges, Dataset<Row> active) {
    Dataset<Row> moved =
        edges
            .select("a", "b", "sum")
            .join(active.toDF("a", "a_to", "a_own"), "a")
            .join(active.toDF("b", "b_to", "b_own"), "b")
            .where(col("a_to").notEqual(col("b_to")));
    Column inOrder = col("a_to").lt(col("b_to"));
    return moved
        .select(
            least(col("a_to"), col("b_to")).as("a"),
            greatest(col("a_to"), col("b_to")).as("b"),
            when(inOrder, col("a_own")).otherwise(col("b_own")).as("of_a"),
            when(inOrder, col("b_own")).otherwise(col("a_own")).as("of_b"),
            col("sum"))
        .groupBy("a", "b")
        .agg(first("of_a").as("of_a"), first("of_b").as("of_b"), sum("sum").as("sum"));
  }

  /** Follows each article through the rounds. */
  private static Dataset<Row> members(List<Dataset<Row>> rounds) {
    Dataset<Row> members =
        rounds.stream()
            .map(joins -> joins.select("id").union(joins.select("to")))
            .reduce(Dataset::union)
            .orElseThrow()
            .distinct()
            .select(col("id").as("article_id"), col("id").as("cluster"));
    for (Dataset<Row> joins : rounds) {
      members =
          members
              .join(joins.toDF("cluster", "to"), new String[] {"cluster"}, "left")
              .select(col("article_id"), coalesce(col("to"), col("cluster")).as("cluster"));
    }
    return members;
  }
}
