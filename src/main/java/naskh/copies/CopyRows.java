package naskh.copies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_timestamp;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import naskh.tables.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** The table {@code copies}. */
final class CopyRows {
  private static final UDF3<Seq<Row>, byte[], byte[], Row[]> SPANS = CopyRows::inTexts;

  private CopyRows() {}

  /**
   * All links between articles. An exact copy of an article inherits that article's links, which
   * hold for it word by word.
   *
   * <p>In: exact copies {@code earlier, later}; links between different main texts, {@code earlier,
   * later, kind, jaccard, coverage_earlier, coverage_later, shared_tokens, spans} (in token
   * numbers). Out: likewise, each pair once; null where it is an exact copy: {@code shared_tokens,
   * spans}.
   */
  static Dataset<Row> links(Dataset<Row> exact, Dataset<Row> different) {
    String[] told = {"kind", "jaccard", "coverage_earlier", "coverage_later", "shared_tokens"};
    Dataset<Row> own =
        different.select(
            col("earlier"),
            col("later"),
            col(told[0]),
            col(told[1]),
            col(told[2]),
            col(told[3]),
            col(told[4]),
            col("spans"));
    Dataset<Row> copiers = exact.select(col("earlier").as("first"), col("later").as("copier"));
    Dataset<Row> inherited =
        own.join(copiers, own.col("later").equalTo(copiers.col("first")))
            .withColumn("later", col("copier"))
            .drop("first", "copier");
    Dataset<Row> whole =
        exact.select(
            col("earlier"),
            col("later"),
            lit(CopyKind.EXACT.name()).as("kind"),
            lit(1.0).as("jaccard"),
            lit(1.0).as("coverage_earlier"),
            lit(1.0).as("coverage_later"),
            lit(null).cast("int").as("shared_tokens"),
            lit(null).cast(Compare.SPANS).as("spans"));
    return whole.unionByName(own).unionByName(inherited);
  }

  /**
   * Tells of both articles what the table does: ids, sources, time between them, spans in their
   * texts.
   *
   * <p>In: {@link #links}; {@code articles}: {@code number, article_id, source, published_at,
   * published_precision, main_tokens, places}.
   */
  static Dataset<Row> described(Dataset<Row> links, Dataset<Row> articles) {
    Dataset<Row> both = side(side(links, articles, "earlier"), articles, "later");
    DataType spans = Table.COPIES.schema().apply("spans").dataType();
    return both.withColumn(
            "spans",
            udf(SPANS, spans).apply(col("spans"), col("earlier_places"), col("later_places")))
        .withColumn("shared_tokens", coalesce(col("shared_tokens"), col("later_main_tokens")))
        .withColumn("lag_seconds", lagSeconds())
        .withColumnRenamed("earlier_article_id", "earlier_id")
        .withColumnRenamed("later_article_id", "later_id")
        .drop("earlier_places", "later_places", "earlier_main_tokens", "later_main_tokens");
  }

  private static Dataset<Row> side(Dataset<Row> links, Dataset<Row> articles, String side) {
    List<String> names =
        List.of(
            "article_id", "source", "published_at", "published_precision", "main_tokens", "places");
    Column[] columns = new Column[names.size() + 1];
    columns[0] = col("number").as(side);
    for (int i = 0; i < names.size(); i++) {
      columns[i + 1] = col(names.get(i)).as(side + "_" + names.get(i));
    }
    return links.join(articles.select(columns), side);
  }

  /**
   * The spans in offsets of the texts; without {@code spans} one from the first token to the last.
   */
  private static Row[] inTexts(Seq<Row> spans, byte[] earlierPacked, byte[] laterPacked) {
    Places earlier = Places.unpack(earlierPacked);
    Places later = Places.unpack(laterPacked);
    if (spans == null) {
      return new Row[] {span(earlier, 0, earlier.count(), later, 0, later.count())};
    }
    return JavaConverters.seqAsJavaList(spans).stream()
        .map(s -> span(earlier, s.getInt(0), s.getInt(1), later, s.getInt(2), s.getInt(3)))
        .toArray(Row[]::new);
  }

  private static Row span(
      Places earlier,
      int earlierBegin,
      int earlierEnd,
      Places later,
      int laterBegin,
      int laterEnd) {
    return RowFactory.create(
        earlier.begin(earlierBegin),
        earlier.end(earlierEnd - 1),
        later.begin(laterBegin),
        later.end(laterEnd - 1));
  }

  /** Null where a date is missing, or where one says no more than the day that both share. */
  private static Column lagSeconds() {
    Column earlier = col("earlier_published_at");
    Column later = col("later_published_at");
    return when(
        isInDayOf("earlier", later).or(isInDayOf("later", earlier)).equalTo(false),
        unix_timestamp(later).minus(unix_timestamp(earlier)));
  }

  /** Whether all that is known of one article is the day that {@code moment} lies in. */
  private static Column isInDayOf(String side, Column moment) {
    Column begin = col(side + "_published_at");
    return coalesce(col(side + "_published_precision").equalTo("DAY"), lit(false))
        .and(moment.geq(begin).and(moment.lt(begin.plus(expr("interval 1 day")))));
  }
}
