package naskh.stories;

import java.util.List;
import naskh.SparkTest;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Canonical articles as the stage takes them in, without stop words. */
final class WrittenArticles {
  static final StructType COLUMNS =
      StructType.fromDDL(
          """
          article_id STRING, source STRING, order STRUCT<time: BIGINT, fewer_tokens: INT>,
          time BIGINT, words BINARY
          """);

  private WrittenArticles() {}

  /** A row; {@code time} null: undated. */
  static Row row(String id, String source, Long time, String title, String text) {
    HashedTokens ofText = HashedTokens.of(text);
    return RowFactory.create(
        id,
        source,
        RowFactory.create(time == null ? Long.MAX_VALUE : time, -ofText.count()),
        time,
        TokenPack.pack(HashedTokens.of(title), ofText));
  }

  static Dataset<Row> table(List<Row> rows, int partitions) {
    return SparkTest.session().createDataFrame(rows, COLUMNS).repartition(partitions);
  }
}
