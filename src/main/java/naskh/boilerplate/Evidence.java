package naskh.boilerplate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;

/**
 * Gathers, for each article, what all articles together tell of its shingles. Spark only groups
 * packed bytes by buckets of hashes here.
 */
record Evidence(Broadcast<WordUse> use, int buckets) implements Serializable {
  private static final int ARTICLES_A_BUCKET = 4_000;
  private static final int MIN_BUCKETS = 8;
  private static final DataType PACKED =
      DataType.fromDDL("ARRAY<STRUCT<bucket: INT, packed: BINARY>>");
  private static final StructType OF_ARTICLE = StructType.fromDDL("key BIGINT, packed BINARY");

  /** How many buckets keep one bucket of {@code articles} in memory; the result is the same. */
  static int buckets(long articles) {
    return (int) Math.min(1 << 20, Math.max(MIN_BUCKETS, articles / ARTICLES_A_BUCKET));
  }

  /**
   * In: {@code key, source_key, page_key, day, turn, text}. Out: the articles in which anything
   * recurs, with {@code counts array<binary>}, as {@link RecurrenceCount} packs them.
   */
  Dataset<Row> recurring(Dataset<Row> articles) {
    UDF1<byte[], Row[]> postings = text -> rows(Postings.of(PageText.unpack(text), buckets));
    FlatMapGroupsFunction<Integer, Row, Row> count =
        (bucket, rows) -> {
          RecurrenceCount counts = new RecurrenceCount();
          List<Long> keys = new ArrayList<>();
          rows.forEachRemaining(
              row -> {
                keys.add(row.getLong(1));
                counts.add(
                    row.getLong(2), row.getLong(3), row.getInt(4), row.getInt(5), row.getAs(6));
              });
          List<Row> found = new ArrayList<>();
          counts.counted((packed, i) -> found.add(RowFactory.create(keys.get(i), packed)));
          return found.iterator();
        };
    Dataset<Row> posted =
        exploded(
            articles.withColumn("postings", once(udf(postings, PACKED)).apply(col("text"))),
            "postings",
            col("key"),
            col("source_key"),
            col("page_key"),
            col("day"),
            col("turn"));
    return articles.join(byArticle(posted, count, "counts"), "key");
  }

  /**
   * In: what {@link #recurring} gives. Out: {@code key, sums array<binary>}, as {@link VoteCount}
   * packs them; only articles of which something recurs in their own source.
   */
  Dataset<Row> sums(Dataset<Row> recurring) {
    UDF4<byte[], scala.collection.Seq<byte[]>, Long, Boolean, Row[]> vote =
        (text, counts, source, isVoter) ->
            rows(
                Votes.of(
                    Page.of(PageText.unpack(text), JavaConverters.seqAsJavaList(counts)),
                    source,
                    isVoter,
                    use.value(),
                    buckets));
    FlatMapGroupsFunction<Integer, Row, Row> add =
        (bucket, rows) -> {
          VoteCount votes = new VoteCount();
          List<Long> keys = new ArrayList<>();
          rows.forEachRemaining(
              row -> {
                keys.add(row.getLong(1));
                votes.add(row.getAs(2));
              });
          List<Row> found = new ArrayList<>();
          votes.counted((packed, i) -> found.add(RowFactory.create(keys.get(i), packed)));
          return found.iterator();
        };
    Column votes =
        once(udf(vote, PACKED))
            .apply(col("text"), col("counts"), col("source_key"), col("is_voter"));
    Dataset<Row> voted = exploded(recurring.withColumn("votes", votes), "votes", col("key"));
    return byArticle(voted, add, "sums");
  }

  /** Keeps Spark from repeating a costly function in the filters that it infers. */
  static UserDefinedFunction once(UserDefinedFunction function) {
    return function.asNondeterministic();
  }

  private static Dataset<Row> exploded(Dataset<Row> rows, String packed, Column... columns) {
    List<Column> all = new ArrayList<>(List.of(columns));
    all.add(explode(col(packed)).as(packed));
    List<Column> flat = new ArrayList<>(List.of(columns));
    flat.add(0, col(packed + ".bucket"));
    flat.add(col(packed + ".packed"));
    return rows.select(all.toArray(Column[]::new)).select(flat.toArray(Column[]::new));
  }

  private static Dataset<Row> byArticle(
      Dataset<Row> bucketed, FlatMapGroupsFunction<Integer, Row, Row> each, String name) {
    return bucketed
        .groupBy("bucket")
        .as(Encoders.INT(), Encoders.row(bucketed.schema()))
        .flatMapGroups(each, Encoders.row(OF_ARTICLE))
        .groupBy("key")
        .agg(collect_list(col("packed")).as(name));
  }

  private static Row[] rows(byte[][] packed) {
    return IntStream.range(0, packed.length)
        .filter(bucket -> packed[bucket] != null)
        .mapToObj(bucket -> RowFactory.create(bucket, packed[bucket]))
        .toArray(Row[]::new);
  }
}
