package naskh.terms;

import static org.apache.spark.sql.functions.array;

import java.util.ArrayList;
import java.util.List;
import naskh.SparkTest;
import naskh.text.EncodeTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The words of a few articles. */
public final class SomeWords {
  private SomeWords() {}

  /** Of {@code article_id, title, text}, without boilerplate. */
  public static ArticleWords of(Dataset<Row> articles) {
    return new ArticleWords(
        ArticleWords.table(
            articles
                .transform(new EncodeTokens())
                .drop("token_count", "token_hash")
                .withColumn(
                    "boilerplate",
                    array().cast("array<struct<begin: int, end: int, kind: string>>"))));
  }

  /** Of articles {@code a0, a1, …} under one title, which may be null. */
  public static ArticleWords of(String title, String... texts) {
    List<Row> articles = new ArrayList<>();
    for (String text : texts) {
      articles.add(RowFactory.create("a" + articles.size(), title, text));
    }
    return of(
        SparkTest.session()
            .createDataFrame(
                articles, StructType.fromDDL("article_id STRING, title STRING, text STRING"))
            .repartition(2));
  }
}
