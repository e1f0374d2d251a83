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
import naskh.spark.Store;
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
 * articles it links to that are leaders themselves, the one it shares most tokens with (tie: the
 * earlier one); else it leads its own. Equal to doing so one article after the other.
 *
 * <p>Cost: of more than a million links, {@value #ROUNDS} rounds settle the articles whose best
 * links are soon settled; what is left, long chains of links, is settled by one task in the order
 * of articles, which remembers whether each of them leads.
 */
final class LeaderClusters {
  private static final StructType JOINED = StructType.fromDDL("number BIGINT, leader BIGINT");
  private static final int ROUNDS = 3;
  private static final long LINKS_OF_ONE_TASK = 1_000_000;

  private LeaderClusters() {}

  /**
   * Settles who joins whom.
   *
   * <p>In: {@code later, earlier} (numbers in the order of articles), {@code shared_tokens}, no
   * nulls, each pair once. Out: {@code number, leader}, a row for each article that joined another.
   */
  static Dataset<Row> join(Dataset<Row> links, Store store) {
    return join(links, LINKS_OF_ONE_TASK, store);
  }

  /** The same; one task settles {@code linksOfOneTask} links at once. */
  static Dataset<Row> join(Dataset<Row> links, long linksOfOneTask, Store store) {
    Dataset<Row> open =
        store.save(
            "cluster_links",
            links.select(
                col("later"),
                struct(negate(col("shared_tokens")).as("fewer"), col("earlier")).as("rank"),
                lit("OPEN").as("state")));
    Dataset<Row> settled =
        open.select(col("rank.earlier").as("number"))
            .distinct()
            .join(open.select(col("later").as("number")), new String[] {"number"}, "left_anti")
            .withColumn("leader", lit(null).cast("bigint"));
    Dataset<Row> joined = settled.where(col("leader").isNotNull());
    for (int round = 1; round <= ROUNDS && open.count() > linksOfOneTask; round++) {
      Dataset<Row> judged = store.save("cluster_round_" + round, judge(open, settled));
      settled = settled(judged);
      joined = joined.union(settled.where(col("leader").isNotNull()));
      open = open(judged);
    }
    return joined.union(store.save("cluster_rest", inOneTask(withStates(open, settled))));
  }

  /**
   * Takes the articles settled in the last round into the open links, and settles the later
   * articles that need not wait any longer: no open link ranks before their best leader.
   */
  private static Dataset<Row> judge(Dataset<Row> open, Dataset<Row> settled) {
    return withStates(open, settled)
        .withColumn("best", best("LEADER"))
        .withColumn("awaited", best("OPEN"))
        .withColumn(
            "settled",
            col("awaited").isNull().or(coalesce(col("best").lt(col("awaited")), lit(false))))
        .withColumn("first", col("rank").equalTo(min("rank").over(Window.partitionBy("later"))))
        .drop("awaited");
  }

  private static Dataset<Row> withStates(Dataset<Row> open, Dataset<Row> settled) {
    Dataset<Row> known = settled.select(col("number"), col("leader").isNull().as("leads"));
    return open.join(known, col("rank.earlier").equalTo(col("number")), "left")
        .withColumn(
            "state",
            when(col("leads"), "LEADER")
                .when(col("leads").equalTo(false), "MEMBER")
                .otherwise(col("state")))
        .drop("number", "leads");
  }

  private static Column best(String state) {
    return min(when(col("state").equalTo(state), col("rank"))).over(Window.partitionBy("later"));
  }

  private static Dataset<Row> settled(Dataset<Row> judged) {
    return judged
        .where(col("settled").and(col("first")))
        .select(col("later").as("number"), col("best.earlier").as("leader"));
  }

  private static Dataset<Row> open(Dataset<Row> judged) {
    return judged.where(col("settled").equalTo(false)).select("later", "rank", "state");
  }

  /** The rule itself: the articles of open links, one after the other. */
  private static Dataset<Row> inOneTask(Dataset<Row> open) {
    MapPartitionsFunction<Row, Row> settle = rows -> new InOrder().settle(rows);
    return open.repartition(1)
        .sortWithinPartitions("later", "rank")
        .select("later", "rank.earlier", "state")
        .mapPartitions(settle, Encoders.row(JOINED));
  }

  /** Settles articles whose links come sorted by article, best first. */
  private static final class InOrder implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<Long, Boolean> leads = new HashMap<>();
    private final List<Row> joined = new ArrayList<>();
    private Long article;
    private Long leader;

    Iterator<Row> settle(Iterator<Row> links) {
      while (links.hasNext()) {
        Row link = links.next();
        if (article == null || link.getLong(0) != article) {
          end();
          article = link.getLong(0);
          leader = null;
        }
        if (leader == null && isLeader(link)) {
          leader = link.getLong(1);
        }
      }
      end();
      return joined.iterator();
    }

    private boolean isLeader(Row link) {
      return link.getString(2).equals("OPEN")
          ? leads.getOrDefault(link.getLong(1), true) // without links of its own it leads
          : link.getString(2).equals("LEADER");
    }

    private void end() {
      if (article != null) {
        leads.put(article, leader == null);
        if (leader != null) {
          joined.add(RowFactory.create(article, leader));
        }
      }
    }
  }
}
