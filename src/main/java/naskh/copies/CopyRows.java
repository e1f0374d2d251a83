package naskh.copies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_timestamp;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import naskh.spark.Store;
import naskh.tables.Table;
import naskh.text.TokenOffsets;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The table {@code copies}. */
final class CopyRows {
  private static final UDF1<byte[], Row[]> SPANS = Spans::rows;
  private static final DataType SPANS_TYPE = Table.COPIES.schema().apply("spans").dataType();
  private static final List<String> OF_SIDE =
      List.of("article_id", "source", "published_at", "published_precision", "main_tokens");

  private CopyRows() {}

  /**
   * All links between articles. An exact copy of an article inherits that article's links, which
   * hold for it word by word.
   *
   * <p>In: exact copies {@code earlier, later}; links between different main texts, {@code earlier,
   * later, kind, jaccard, coverage_earlier, coverage_later, shared_tokens, spans} (packed {@link
   * Spans}, in token numbers). Out: likewise, each pair once; null where it is an exact copy:
   * {@code shared_tokens, spans}.
   */
  static Dataset<Row> links(Dataset<Row> exact, Dataset<Row> different) {
    Dataset<Row> own =
        different.select(
            "earlier",
            "later",
            "kind",
            "jaccard",
            "coverage_earlier",
            "coverage_later",
            "shared_tokens",
            "spans");
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
            lit(null).cast("binary").as("spans"));
    return whole.unionByName(own).unionByName(inherited);
  }

  /**
   * Tells of both articles what the table does: ids, sources, time between them, spans in their
   * texts.
   *
   * <p>In: {@link #links}; {@code articles}: {@code number, article_id, source, published_at,
   * published_precision, main_tokens, places}. What is told of the earlier articles is saved, since
   * it is small.
   */
  static Dataset<Row> described(Dataset<Row> links, Dataset<Row> articles, Store store) {
    Dataset<Row> earlier = side(links, articles, "earlier");
    Dataset<Row> both = side(store.save("copies_of_earlier", earlier), articles, "later");
    return both.withColumn("spans", udf(SPANS, SPANS_TYPE).apply(col("spans")))
        .withColumn("shared_tokens", coalesce(col("shared_tokens"), col("later_main_tokens")))
        .withColumn("lag_seconds", lagSeconds())
        .withColumnRenamed("earlier_article_id", "earlier_id")
        .withColumnRenamed("later_article_id", "later_id")
        .drop("earlier_main_tokens", "later_main_tokens");
  }

  private static Dataset<Row> side(Dataset<Row> links, Dataset<Row> articles, String side) {
    StructType schema = links.schema();
    for (String name : OF_SIDE) {
      StructField field = articles.schema().apply(name);
      schema = schema.add(side + "_" + name, field.dataType(), true);
    }
    Dataset<Row> needed =
        articles.select(
            Stream.concat(Stream.of("number", "places"), OF_SIDE.stream())
                .map(functions::col)
                .toArray(Column[]::new));
    return new InText(side.equals("earlier"))
        .apply(links, side, ByArticle.named(needed, links, side), schema);
  }

  /** One side of a pair: what the table tells of it. */
  private record Side(Row article, TokenOffsets places) {}

  /** Adds to pairs what is known of one side, whose spans are then in characters of its text. */
  private static final class InText extends ByArticle<Side> {
    private static final long serialVersionUID = 1L;

    private final boolean isEarlier;

    InText(boolean isEarlier) {
      this.isEarlier = isEarlier;
    }

    @Override
    Side open(Row article) {
      return new Side(article, TokenOffsets.unpack(article.getAs("places")));
    }

    @Override
    Row told(Row pair, Side open) {
      int spans = pair.fieldIndex("spans");
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < pair.size(); i++) {
        values.add(i == spans ? inText(pair.getAs(i), open.places()) : pair.get(i));
      }
      OF_SIDE.forEach(name -> values.add(open.article().getAs(name)));
      return RowFactory.create(values.toArray());
    }

    /** Without spans, one from the first token to the last. */
    private byte[] inText(byte[] spans, TokenOffsets places) {
      return Spans.inText(spans == null ? Spans.whole(places.count()) : spans, isEarlier, places);
    }
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
