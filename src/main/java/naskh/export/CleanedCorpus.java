package naskh.export;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import naskh.corpus.ArticleOrder;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * A corpus without reprints: one article of each copy cluster, no versions, and, if that is asked
 * for, none that stands in a longer one.
 *
 * @param articles those that are kept: the columns of the table {@code articles}, of the text as it
 *     is given; {@code cluster_size int}, {@code source_count int}: of how many articles and
 *     sources it is the one that is kept
 * @param leftOut the others: {@code article_id, source, url, title string, char_count int, reason
 *     string} ({@code VERSION}, {@code COPY}, {@code CONTAINED}), {@code kept_id string}: the kept
 *     article for which it is left out
 */
public record CleanedCorpus(Dataset<Row> articles, Dataset<Row> leftOut) {
  /** So many ids and what becomes of them, some 20 MB, are sent to all texts; else these move. */
  private static final long MOST_SENT = 200_000;

  private static final String[] BY_ID = {"article_id"};

  /**
   * Runs jobs on what is narrow: texts are read when the results are.
   *
   * @param articles that table
   * @param copies that table
   */
  public static CleanedCorpus of(
      Dataset<Row> articles, Dataset<Row> copies, CorpusOptions options) {
    Dataset<Row> facts = facts(articles);
    Dataset<Row> verdicts = verdicts(facts, options).localCheckpoint();
    if (options.dropContained() != null) {
      Dataset<Row> contained = Contained.in(copies, facts, verdicts, options.dropContained());
      verdicts = withContained(verdicts, contained).localCheckpoint();
    }
    Dataset<Row> sent = verdicts.count() <= MOST_SENT ? broadcast(verdicts) : verdicts;
    Dataset<Row> judged = articles.join(sent, BY_ID, "left");
    Dataset<Row> kept =
        judged
            .where(col("reason").isNull())
            .drop("reason", "kept_id")
            .withColumn("cluster_size", coalesce(col("cluster_size"), lit(1)))
            .withColumn(
                "source_count",
                coalesce(col("source_count"), when(col("source").isNull(), 0).otherwise(1)));
    return new CleanedCorpus(
        options.cutsBoilerplate() ? CutText.of(kept) : kept,
        judged
            .where(col("reason").isNotNull())
            .select("article_id", "source", "url", "title", "char_count", "reason", "kept_id"));
  }

  /** What the choice is made by, of every article. */
  private static Dataset<Row> facts(Dataset<Row> articles) {
    Column cut =
        expr(
            "aggregate(filter(boilerplate, part -> part.kind = 'FURNITURE'), 0,"
                + " (sum, part) -> sum + part.end - part.begin)");
    return articles.select(
        col("article_id"),
        col("version_of"),
        col("canonical_id"),
        col("source"),
        ArticleOrder.key().as("order"),
        col("char_count").minus(cut).as("main_chars"));
  }

  /**
   * {@code article_id, reason} (null: it is kept), {@code kept_id, cluster_size, source_count}, of
   * versions and of articles in clusters; all others are kept.
   */
  private static Dataset<Row> verdicts(Dataset<Row> facts, CorpusOptions options) {
    Dataset<Row> standing = facts.where(col("version_of").isNull());
    Dataset<Row> clusters =
        standing
            .groupBy("canonical_id")
            .agg(
                min(struct(preference(options), choice(options.keep()), col("article_id")))
                    .getField("article_id")
                    .as("kept_id"),
                count(lit(1)).cast("int").as("cluster_size"),
                size(collect_set("source")).as("source_count"))
            .where(col("cluster_size").gt(1));
    Column isKept = col("article_id").equalTo(col("kept_id"));
    Dataset<Row> members =
        standing
            .join(clusters, "canonical_id")
            .select(
                col("article_id"),
                when(isKept, lit(null)).otherwise("COPY").as("reason"),
                col("kept_id"),
                col("cluster_size"),
                col("source_count"));
    Dataset<Row> versions =
        facts
            .where(col("version_of").isNotNull())
            .join(clusters, new String[] {"canonical_id"}, "left")
            .select(
                col("article_id"),
                lit("VERSION").as("reason"),
                coalesce(col("kept_id"), col("version_of")).as("kept_id"),
                col("cluster_size"),
                col("source_count"));
    return members.union(versions);
  }

  /** Smaller is preferred. */
  private static Column preference(CorpusOptions options) {
    Column[] sources = options.prefer().stream().map(functions::lit).toArray(Column[]::new);
    if (sources.length == 0) {
      return lit(0L).as("preference");
    }
    Column place = array_position(array(sources), col("source")); // from 1; 0: not among them
    return when(place.gt(0), place).otherwise((long) Integer.MAX_VALUE).as("preference");
  }

  /** Smaller is kept. */
  private static Column choice(CorpusOptions.Keep keep) {
    return switch (keep) {
      case EARLIEST -> col("order");
      case LATEST -> {
        Column time = col("order").getField("time");
        Column isDated = time.notEqual(Long.MAX_VALUE);
        yield struct(
            when(isDated, negate(time)).otherwise(Long.MAX_VALUE).as("time"), col("order"));
      }
      case LONGEST -> struct(negate(col("main_chars")).as("length"), col("order"));
    };
  }

  /** In: {@code contained}: {@code article_id, container_id}. */
  private static Dataset<Row> withContained(Dataset<Row> verdicts, Dataset<Row> contained) {
    Dataset<Row> containers =
        contained.select(col("article_id").as("kept_id"), col("container_id"));
    Dataset<Row> redirected =
        verdicts
            .where(col("reason").isNotNull())
            .join(containers, new String[] {"kept_id"}, "left")
            .select(
                col("article_id"),
                col("reason"),
                coalesce(col("container_id"), col("kept_id")).as("kept_id"),
                col("cluster_size"),
                col("source_count"));
    Dataset<Row> kept =
        verdicts
            .where(col("reason").isNull())
            .join(contained.select("article_id"), BY_ID, "left_anti");
    Dataset<Row> left =
        contained.select(
            col("article_id"),
            lit("CONTAINED").as("reason"),
            col("container_id").as("kept_id"),
            lit(null).cast("int").as("cluster_size"),
            lit(null).cast("int").as("source_count"));
    return redirected.unionByName(kept).unionByName(left);
  }
}
