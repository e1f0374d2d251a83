package naskh.copies;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Rows that name an article, each with that article. It is opened once for all of its rows: a join
 * would copy a long text into every one of them.
 *
 * @param <T> what an article is when it is open
 */
abstract class ByArticle<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What is needed of an article, from its row. */
  abstract T open(Row article);

  /** What becomes of a row. */
  abstract Row told(Row row, T article);

  /**
   * The articles that rows name in a column {@code key bigint}; those have a column {@code number
   * bigint}. Takes no more than the names: of rows that are saved, Spark knows that they are few.
   */
  static Dataset<Row> named(Dataset<Row> articles, Dataset<Row> rows, String key) {
    return articles
        .join(rows.select(col(key).as("number")), new String[] {"number"}, "left_semi")
        .toDF(articles.columns()); // a cogroup takes the columns of one table for others only
  }

  /**
   * In: {@code rows}, with a column {@code key bigint}; the articles that they {@link #named}, each
   * number once. Out: a row of {@code schema} for each whose article is there.
   *
   * <p>Cost: a shuffle of the rows and of the articles.
   */
  final Dataset<Row> apply(Dataset<Row> rows, String key, Dataset<Row> named, StructType schema) {
    CoGroupFunction<Long, Row, Row, Row> together =
        (number, ofArticle, article) -> together(ofArticle, article);
    return grouped(rows, key).cogroup(grouped(named, "number"), together, Encoders.row(schema));
  }

  private Iterator<Row> together(Iterator<Row> rows, Iterator<Row> article) {
    if (!article.hasNext()) {
      return Collections.emptyIterator();
    }
    T open = open(article.next());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return told(rows.next(), open);
      }
    };
  }

  private static KeyValueGroupedDataset<Long, Row> grouped(Dataset<Row> rows, String key) {
    MapFunction<Row, Long> number = row -> row.getAs(key);
    return rows.groupByKey(number, Encoders.LONG());
  }
}
