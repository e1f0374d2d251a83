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
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import naskh.spark.Store;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Average-link clustering: two clusters are joined while the mean score of their pairs, a pair
 * without a link counting 0, is at least the least score of a story, and all of it lies within the
 * time window. So a chain of steps, each like the next, does not become one story.
 *
 * <p>All clusters that are each other's nearest are joined at once, which gives the clusters that
 * joining the nearest two of all one after the other gives. Ties go by numbers: the result does not
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
record AverageLink(LeastScore leastScore, long windowMicros, long mostAtOnce)
    implements Serializable {
  private static final StructType JOINS = StructType.fromDDL("id INT, to INT");

  /**
   * Joins articles.
   *
   * <p>In: {@code links}, {@code count} of them or a few less: {@code later, earlier, later_time,
   * earlier_time, similarity, score} as {@link StoryLinks} gives them, each pair once. Out: the
   * links between two articles of one cluster: {@code cluster} (the number of a member), {@code
   * later, earlier, similarity}; they name all articles of clusters of two and more.
   *
   * <p>Cost: rounds over the links between clusters that are still to be joined; each round joins a
   * third of them or more, as a rule. Few links are one task, without a query.
   */
  JavaRDD<Row> inside(Dataset<Row> links, long count, Store store) {
    return count <= mostAtOnce
        ? links
            .select("later", "earlier", "similarity", "later_time", "earlier_time", "score")
            .javaRDD()
            .coalesce(1)
            .mapPartitions(this::insideOfFew)
        : inside(links, joined(edges(links), store));
  }

  /**
   * Joins clusters.
   *
   * <p>In: {@code a, b int}, numbers of clusters, each pair once; {@code of_a, of_b struct<size,
   * first, last, is_published>}, of two published clusters none; {@code sum} of the scores of their
   * pairs of articles. Out, saved: {@code article, cluster int}, into which each of them went; not
   * all that stay by themselves.
   */
  Dataset<Row> joined(Dataset<Row> edges, Store store) {
    return store.save("story_clusters", members(rounds(edges, store)));
  }

  private Iterator<Row> insideOfFew(Iterator<Row> links) {
    List<int[]> all = new ArrayList<>(); // later, earlier, similarity
    NearestPairs clusters = new NearestPairs(leastScore, windowMicros);
    links.forEachRemaining(
        link -> {
          all.add(new int[] {link.getInt(0), link.getInt(1), link.getInt(2)});
          clusters.add(one(link, 0, 3), one(link, 1, 4), link.getInt(5));
        });
    Map<Integer, Integer> joined = clusters.joined();
    return all.stream()
        .filter(link -> cluster(link[0], joined) == cluster(link[1], joined))
        .map(link -> RowFactory.create(cluster(link[0], joined), link[0], link[1], link[2]))
        .iterator();
  }

  private static NearestPairs.Side one(Row link, int number, int time) {
    return side(link, link.getInt(number), 1, time, time, false);
  }

  private static NearestPairs.Side side(
      Row row, int number, long size, int first, int last, boolean isPublished) {
    return new NearestPairs.Side(
        number,
        size,
        row.isNullAt(first) ? Long.MAX_VALUE : row.getLong(first),
        row.isNullAt(last) ? Long.MIN_VALUE : row.getLong(last),
        isPublished);
  }

  private static int cluster(int article, Map<Integer, Integer> joined) {
    return joined.getOrDefault(article, article);
  }

  private static JavaRDD<Row> inside(Dataset<Row> links, Dataset<Row> clusters) {
    return links
        .select("later", "earlier", "similarity")
        .join(clusters.toDF("later", "cluster"), "later")
        .join(clusters.toDF("earlier", "other_cluster"), "earlier")
        .where(col("cluster").equalTo(col("other_cluster")))
        .select("cluster", "later", "earlier", "similarity")
        .javaRDD();
  }

  /** Of each round the clusters that became part of another, {@code id, to}. */
  private List<Dataset<Row>> rounds(Dataset<Row> first, Store store) {
    Dataset<Row> edges = store.save("story_edges_0", first);
    List<Dataset<Row>> rounds = new ArrayList<>();
    while (edges.count() > mostAtOnce) {
      int round = rounds.size() + 1;
      Dataset<Row> active = store.save("story_joins_" + round, active(edges));
      Dataset<Row> joins = active.where(isJoined()).select("id", "to");
      rounds.add(joins);
      if (joins.isEmpty()) {
        return rounds;
      }
      edges = store.save("story_edges_" + round, joined(edges, active));
    }
    rounds.add(
        store.save(
            "story_joins",
            edges
                .coalesce(1)
                .mapPartitions(new Rest(leastScore, windowMicros), Encoders.row(JOINS))));
    return rounds;
  }

  /** What is left for one task. */
  private record Rest(LeastScore leastScore, long windowMicros)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> edges) {
      NearestPairs clusters = new NearestPairs(leastScore, windowMicros);
      edges.forEachRemaining(
          edge -> clusters.add(side(edge, 0, 2), side(edge, 1, 3), edge.getLong(4)));
      return clusters.joined().entrySet().stream()
          .map(joined -> RowFactory.create(joined.getKey(), joined.getValue()))
          .iterator();
    }

    private static NearestPairs.Side side(Row edge, int number, int side) {
      Row of = edge.getStruct(side);
      return AverageLink.side(of, edge.getInt(number), of.getLong(0), 1, 2, of.getBoolean(3));
    }
  }

  private static Dataset<Row> edges(Dataset<Row> links) {
    return links.select(
        col("earlier").as("a"),
        col("later").as("b"),
        side(lit(1L), col("earlier_time"), col("earlier_time"), lit(false)).as("of_a"),
        side(lit(1L), col("later_time"), col("later_time"), lit(false)).as("of_b"),
        col("score").cast("bigint").as("sum"));
  }

  /** What {@link #joined} takes of a cluster. */
  static Column side(Column size, Column first, Column last, Column isPublished) {
    return struct(
        size.as("size"), first.as("first"), last.as("last"), isPublished.as("is_published"));
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
                    .and(coalesce(span, lit(0L)).leq(windowMicros))
                    .and(not(col("of_a.is_published").and(col("of_b.is_published")))));
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
                side(sum("own.size"), min("own.first"), max("own.last"), max("own.is_published"))
                    .as("both"))
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

  /** Follows each article through the rounds: {@code article, cluster}. */
  private static Dataset<Row> members(List<Dataset<Row>> rounds) {
    Dataset<Row> members =
        rounds.stream()
            .map(joins -> joins.select("id").union(joins.select("to")))
            .reduce(Dataset::union)
            .orElseThrow()
            .distinct()
            .select(col("id").as("article"), col("id").as("cluster"));
    for (Dataset<Row> joins : rounds) {
      members =
          members
              .join(joins.toDF("cluster", "to"), new String[] {"cluster"}, "left")
              .select(col("article"), coalesce(col("to"), col("cluster")).as("cluster"));
    }
    return members;
  }
}
