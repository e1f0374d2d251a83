package naskh.terms;

import java.util.ArrayList;
import java.util.List;
import naskh.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Tokens of a few texts. */
public final class SomeTokens {
  private SomeTokens() {}

  /** Of articles {@code a0, a1, …} under one title, which may be null. */
  public static Dataset<Row> of(String title, String... texts) {
    List<Row> articles = new ArrayList<>();
    for (String text : texts) {
      articles.add(RowFactory.create("a" + articles.size(), title, text));
    }
    return SparkTest.session()
        .createDataFrame(
            articles, StructType.fromDDL("article_id STRING, title STRING, text STRING"))
        .transform(new Tokens());
  }
}
