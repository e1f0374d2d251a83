package naskh.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import naskh.spark.Transform;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Takes the boilerplate out of articles' texts and leaves all other words where they stand.
 *
 * <p>In: {@code text}, {@code boilerplate array<struct<begin, end, kind>>}, no nulls. Out: the same
 * with line breaks in the text in place of the boilerplate, so that the words on both sides of it
 * do not become neighbours.
 */
public record WithoutBoilerplate() implements Transform {
  private static final UDF2<String, Seq<Row>, String> BLANKED =
      (text, parts) -> blanked(text, JavaConverters.seqAsJavaList(parts));

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    return articles.withColumn(
        "text", udf(BLANKED, DataTypes.StringType).apply(col("text"), col("boilerplate")));
  }

  private static String blanked(String text, List<Row> parts) {
    StringBuilder left = new StringBuilder(text);
    for (Row part : parts) {
      int begin = part.getInt(0);
      int end = part.getInt(1);
      left.replace(begin, end, "\n".repeat(end - begin));
    }
    return left.toString();
  }
}
