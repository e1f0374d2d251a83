package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import naskh.boilerplate.BoilerplateSpans;
import naskh.corpus.ArticleOrder;
import naskh.corpus.OrderRank;
import naskh.spark.PackedShuffle;
import naskh.spark.Store;
import naskh.text.EncodeTokens;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/**
 * Copies and clusters of an output from which articles are removed. A cluster whose canonical goes
 * keeps its id; the earliest of its other members is the next canonical, with which the others are
 * compared again: who does not pass leaves. Of one member is no cluster.
 *
 * @param members the table {@code copy_members}
 * @param copies the table {@code copies}
 */
public record RemainingCopies(Dataset<Row> members, Dataset<Row> copies) {

  /**
   * What is there.
   *
   * @param members the table {@code copy_members} as it was
   * @param copies the table {@code copies} as it was
   * @param articles {@code article_id, source, published_at, published_precision, token_count} of
   *     the articles that remain
   * @param gone {@code article_id} of the others
   * @param texts {@code article_id, title, text} of those that remain; read of few
   * @param spans {@link BoilerplateSpans} of these
   */
  public record Tables(
      Dataset<Row> members,
      Dataset<Row> copies,
      Dataset<Row> articles,
      Dataset<Row> gone,
      Dataset<Row> texts,
      Dataset<Row> spans) {
    private Dataset<Row> without(Dataset<Row> rows, String id) {
      return rows.join(gone.toDF(id), new String[] {id}, "left_anti");
    }
  }

  /**
   * Finds them. Runs Spark jobs.
   *
   * <p>Cost: texts are read, and shuffled thrice, of members of clusters whose canonical goes.
   */
  public static RemainingCopies of(
      Tables tables, EncodeTokens encode, ShortTexts shorts, CopyOptions options, Store store) {
    Dataset<Row> orphaned =
        tables
            .members()
            .where("is_canonical")
            .join(tables.gone(), new String[] {"article_id"}, "left_semi")
            .select("cluster_id");
    Dataset<Row> left = tables.without(tables.members(), "article_id");
    Dataset<Row> orphans =
        store.save(
            "orphans",
            OrderRank.inOrder(
                left.join(orphaned, new String[] {"cluster_id"}, "left_semi")
                    .select("cluster_id", "article_id")
                    .join(tables.articles(), "article_id"),
                "number"));
    Dataset<Row> found =
        store.save("orphan_copies", compared(orphans, tables, encode, shorts, options, store));
    Dataset<Row> canonicals =
        orphans
            .groupBy("cluster_id")
            .agg(min(ArticleOrder.key()).getField("id").as("leader_id"))
            .withColumnRenamed("cluster_id", "known_id");
    Dataset<Row> members =
        left.join(orphaned, new String[] {"cluster_id"}, "left_anti")
            .unionByName(CopyClusters.named(CopyClusters.members(found), canonicals));
    Dataset<Row> rest = tables.without(tables.without(tables.copies(), "later_id"), "earlier_id");
    Dataset<Row> more =
        found.join(
            rest.select("earlier_id", "later_id"),
            new String[] {"earlier_id", "later_id"},
            "left_anti");
    return new RemainingCopies(
        ofTwo(members), rest.unionByName(more.select(columns(rest.columns()))));
  }

  private static Column[] columns(String[] names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }

  private static Dataset<Row> ofTwo(Dataset<Row> members) {
    return members
        .withColumn("size", count(lit(1)).over(Window.partitionBy("cluster_id")))
        .where(col("size").geq(2))
        .drop("size");
  }

  /** What {@link CopyRows} gives of the members that are copies. */
  private static Dataset<Row> compared(
      Dataset<Row> orphans,
      Tables tables,
      EncodeTokens encode,
      ShortTexts shorts,
      CopyOptions options,
      Store store) {
    SparkSession spark = orphans.sparkSession();
    int parts = PackedShuffle.parts(store.rows("orphans"));
    Dataset<Row> packs =
        store.save(
            "orphan_packs",
            tables
                .texts()
                .join(orphans.select("article_id"), "article_id")
                .transform(encode)
                .select("article_id", "pack", "token_hash"));
    PackedShuffle articles =
        PackedArticle.shuffled(
            orphans.join(packs.select("article_id", "token_hash"), "article_id"),
            packs.select("article_id", "pack"),
            tables.spans(),
            parts);
    PackedShuffle found = new Compare(articles, parts, options, shorts).of(pairs(orphans));
    PackedShuffle links = PackedShuffle.of(found.byKey(RemainingCopies::told), parts);
    JavaRDD<byte[]> nothing = JavaSparkContext.fromSparkContext(spark.sparkContext()).emptyRDD();
    Arrivals arrivals = new Arrivals(false);
    PackedShuffle leaders = LeaderClusters.join(links, nothing, arrivals, parts);
    return spark.createDataFrame(
        CopyRows.of(articles, PackedShuffle.of(nothing, parts), links, leaders, arrivals, parts),
        CopyRows.schema());
  }

  /** What was compared is the only way by which an article may reach the others: it has a row. */
  private static Iterator<byte[]> told(long later, Iterator<ByteBuffer> records) {
    return PackedShuffle.stream(records)
        .map(
            record -> {
              RecordKind.read(record);
              CopyLink link = CopyLink.read(record);
              return new CopyLink(link.earlier(), true, link.isSameReport(), link.measures())
                  .pack(later);
            })
        .iterator();
  }

  /** Each member with the earliest of its cluster. */
  private static JavaRDD<Candidate> pairs(Dataset<Row> orphans) {
    Column isFirst = col("number").equalTo(col("leader"));
    return orphans
        .withColumn("leader", min("number").over(Window.partitionBy("cluster_id")))
        .withColumn(
            "leader_tokens",
            first(when(isFirst, col("token_count")), true).over(Window.partitionBy("cluster_id")))
        .where(col("number").notEqual(col("leader")))
        .select("leader", "leader_tokens", "number", "token_count")
        .javaRDD()
        .map(
            pair ->
                new Candidate(
                    pair.getLong(0),
                    pair.getInt(1),
                    pair.getLong(2),
                    pair.getInt(3),
                    new Postings()));
  }
}
