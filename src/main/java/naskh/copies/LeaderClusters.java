package naskh.copies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import naskh.tables.Scratch;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/**
 * Clusters around leaders, which cannot chain: in order, an article joins, among the earlier
 * articles it links to that are leaders themselves, the one with the highest score (tie: the
 * earlier one); else it leads its own. Equal to doing so one article after the other.
 *
 * <p>Cost: of more than a million links, {@value #ROUNDS} rounds settle the articles whose best
 * links are soon settled; what is left, long chains of links, is settled by one task in the order
 * of articles, which remembers whether each of them leads.
 */
public final class LeaderClusters {
  private static final int ROUNDS = 3;
  private static final long LINKS_OF_ONE_TASK = 1_000_000;

  private LeaderClusters() {}

  /**
   * Settles who joins whom.
   *
   * <p>In: {@code later_id, earlier_id} (of one type), {@code score double, later_order,
   * earlier_order} (compare as the order of articles does), no nulls, each pair once. Out: {@code
   * article_id, leader_id, score}, a row for each article that joined another.
   *
   * @param name under which the rounds are saved
   */
  public static Dataset<Row> join(String name, Dataset<Row> links, Scratch scratch) {
    return join(name, links, LINKS_OF_ONE_TASK, scratch);
  }

  /** The same; one task settles {@code linksOfOneTask} links at once. */
  static Dataset<Row> join(String name, Dataset<Row> links, long linksOfOneTask, Scratch scratch) {
    Dataset<Row> open =
        scratch.save(
            name + "_links",
            links.select(
                col("later_id"),
                col("earlier_id"),
                col("later_order"),
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
                when(lit(false), col("article_id")).as("leader_id"),
                lit(null).cast("double").as("score"));
    Dataset<Row> joined = settled.where(col("leader_id").isNotNull());
    for (int round = 1; round <= ROUNDS && open.count() > linksOfOneTask; round++) {
      Dataset<Row> judged = scratch.save(name + "_round_" + round, judge(open, settled));
      settled = settled(judged);
      joined = joined.union(settled.where(col("leader_id").isNotNull()));
      open = open(judged);
    }
    return joined.union(scratch.save(name + "_rest", inOneTask(withStates(open, settled))));
  }

  /**
   * Takes the articles settled in the last round into the open links, and settles the later
   * articles that need not wait any longer: no open link ranks before their best leader.
   */
  private static Dataset<Row> judge(Dataset<Row> open, Dataset<Row> settled) {
    Column candidate = struct(col("rank"), col("earlier_id"));
    return withStates(open, settled)
        .withColumn("best", best(candidate, "LEADER"))
        .withColumn("awaited", best(candidate, "OPEN"))
        .withColumn(
            "settled",
            col("awaited").isNull().or(coalesce(col("best").lt(col("awaited")), lit(false))))
        .withColumn("first", candidate.equalTo(min(candidate).over(Window.partitionBy("later_id"))))
        .drop("awaited");
  }

  private static Dataset<Row> withStates(Dataset<Row> open, Dataset<Row> settled) {
    Dataset<Row> known =
        settled.select(col("article_id").as("earlier_id"), col("leader_id").isNull().as("leads"));
    return open.join(known, new String[] {"earlier_id"}, "left")
        .withColumn(
            "state",
            when(col("leads"), "LEADER")
                .when(col("leads").equalTo(false), "MEMBER")
                .otherwise(col("state")))
        .drop("leads");
  }

  private static Column best(Column candidate, String state) {
    return min(when(col("state").equalTo(state), candidate)).over(Window.partitionBy("later_id"));
  }

  private static Dataset<Row> settled(Dataset<Row> judged) {
    return judged
        .where(col("settled").and(col("first")))
        .select(
            col("later_id").as("article_id"),
            col("best.earlier_id").as("leader_id"),
            negate(col("best.rank.worse")).as("score"));
  }

  private static Dataset<Row> open(Dataset<Row> judged) {
    return judged
        .where(col("settled").equalTo(false))
        .select("later_id", "earlier_id", "later_order", "rank", "state");
  }

  /** The rule itself: the articles of open links, one after the other. */
  private static Dataset<Row> inOneTask(Dataset<Row> open) {
    StructType schema =
        new StructType()
            .add("article_id", open.schema().apply("later_id").dataType())
            .add("leader_id", open.schema().apply("later_id").dataType())
            .add("score", "double");
    MapPartitionsFunction<Row, Row> settle = rows -> new InOrder().settle(rows);
    return open.select(
            col("later_id"),
            col("earlier_id"),
            col("state"),
            col("rank.worse"),
            col("later_order"),
            col("rank"))
        .repartition(1)
        .sortWithinPartitions("later_order", "rank")
        .mapPartitions(settle, Encoders.row(schema));
  }

  /** Settles articles whose links come sorted by article, best first. */
  private static final class InOrder implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<Object, Boolean> leads = new HashMap<>();
    private final List<Row> joined = new ArrayList<>();
    private Object article;
    private Row best;

    Iterator<Row> settle(Iterator<Row> links) {
      while (links.hasNext()) {
        Row link = links.next();
        if (!link.get(0).equals(article)) {
          end();
          article = link.get(0);
          best = null;
        }
        if (best == null && isLeader(link)) {
          best = link;
        }
      }
      end();
      return joined.iterator();
    }

    private boolean isLeader(Row link) {
      return link.getString(2).equals("OPEN")
          ? leads.getOrDefault(link.get(1), true) // without links of its own it leads
          : link.getString(2).equals("LEADER");
    }

    private void end() {
      if (article != null) {
        leads.put(article, best == null);
        if (best != null) {
          joined.add(RowFactory.create(article, best.get(1), -best.getDouble(3)));
        }
      }
    }
  }
}
