package naskh.bench.planted;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import naskh.bench.measure.Accepted;
import naskh.spark.Store;
import naskh.text.EncodeTokens;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Accepted articles as something to plant from, and planted pages as accepted articles. */
public final class PlantedTable {
  private static final String NO_SOURCE = "";

  private PlantedTable() {}

  /** The dated articles; in: what {@link Accepted#save} gives. */
  public static List<News> news(Dataset<Row> accepted) {
    List<News> news = new ArrayList<>();
    Iterator<Row> rows =
        accepted
            .where(col("published_at").isNotNull())
            .select(
                col("article_id"),
                coalesce(col("source"), lit(NO_SOURCE)),
                coalesce(col("title"), lit("")),
                col("published_at"),
                col("text"))
            .toLocalIterator();
    rows.forEachRemaining(
        row ->
            news.add(
                new News(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getTimestamp(3).getTime() / 1000,
                    row.getString(4))));
    return news;
  }

  /** The articles with the pages, which take the places of articles of their ids, at their URLs. */
  static Dataset<Row> save(String name, Dataset<Row> accepted, List<Planted> pages, Store store) {
    StructType schema = accepted.schema();
    Dataset<Row> planted =
        save(
            name + "_pages",
            pages.stream().map(Planted::page).toList(),
            schema,
            accepted.sparkSession(),
            store);
    Dataset<Row> others =
        accepted.join(planted.select("article_id"), new String[] {"article_id"}, "left_anti");
    Dataset<Row> there =
        planted
            .drop("url")
            .join(accepted.select("article_id", "url"), new String[] {"article_id"}, "left");
    return store.save(name, others.select(columns(schema)).union(there.select(columns(schema))));
  }

  private static Column[] columns(StructType schema) {
    return Arrays.stream(schema.fieldNames()).map(column -> col(column)).toArray(Column[]::new);
  }

  /** Pages alone, with the columns of accepted articles. */
  public static Dataset<Row> save(
      String name, List<News> pages, StructType schema, SparkSession spark, Store store) {
    Dataset<Row> planted =
        spark.createDataFrame(pages.stream().map(page -> row(page, schema)).toList(), schema);
    boolean arePacked = Arrays.asList(schema.fieldNames()).contains("pack");
    return store.save(
        name,
        arePacked
            ? planted
                .drop(EncodeTokens.COLUMNS.toArray(String[]::new))
                .transform(new EncodeTokens())
                .select(columns(schema))
            : planted);
  }

  private static Row row(News page, StructType schema) {
    return RowFactory.create(
        Arrays.stream(schema.fields()).map(field -> value(page, field)).toArray());
  }

  private static Object value(News page, StructField field) {
    return switch (field.name()) {
      case "article_id" -> page.id();
      case "source" -> page.source().equals(NO_SOURCE) ? null : page.source();
      case "title" -> page.title();
      case "published_at" -> new Timestamp(page.published() * 1000);
      case "published_precision" -> "SECOND";
      case "language" -> "ar";
      case "text" -> page.text();
      case "char_count" -> page.text().length();
      default -> null;
    };
  }
}
