package naskh.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import naskh.boilerplate.BoilerplateSpans;
import naskh.text.Tokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;

/**
 * Articles without their page parts. What is left is letter by letter as it was; {@code
 * boilerplate, char_count, token_count} are of what is left. A text of nothing else stays.
 */
final class CutText {
  private static final DataType CUT =
      StructType.fromDDL(
          "text STRING, boilerplate "
              + BoilerplateSpans.TYPE
              + ", char_count INT, token_count INT");

  private static final UDF2<String, scala.collection.Seq<Row>, Row> OF =
      (text, parts) -> of(text, JavaConverters.seqAsJavaList(parts));

  private CutText() {}

  static Dataset<Row> of(Dataset<Row> articles) {
    Dataset<Row> cut =
        articles.withColumn("cut", udf(OF, CUT).apply(col("text"), col("boilerplate")));
    for (String column : List.of("text", "boilerplate", "char_count", "token_count")) {
      String of = "coalesce(cut." + column + ", " + column + ")";
      cut = cut.withColumn(column, expr(of));
    }
    return cut.drop("cut");
  }

  /** Null where nothing is cut. */
  private static Row of(String text, List<Row> parts) {
    StringBuilder left = new StringBuilder(text.length());
    List<Row> others = new ArrayList<>();
    int end = 0;
    int cut = 0;
    for (Row part : parts) {
      int begin = part.getInt(0);
      if (part.getString(2).equals(BoilerplateSpans.FURNITURE)) {
        left.append(text, end, begin);
        end = part.getInt(1);
        cut += end - begin;
      } else {
        others.add(RowFactory.create(begin - cut, part.getInt(1) - cut, part.getString(2)));
      }
    }
    left.append(text, end, text.length());
    int tokens = Tokenizer.count(left.toString());
    return cut == 0 || tokens == 0
        ? null
        : RowFactory.create(left.toString(), others.toArray(Row[]::new), left.length(), tokens);
  }
}
