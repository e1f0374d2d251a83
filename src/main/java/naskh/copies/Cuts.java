package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** What boilerplate is cut out of which texts, in numbers of tokens. */
final class Cuts {
  /** Numbers of tokens, {@code end} exclusive. */
  static final String TYPE = "ARRAY<STRUCT<begin: INT, end: INT, kind: STRING>>";

  private static final UDF2<Seq<Row>, byte[], Row[]> IN_TOKENS =
      (parts, places) -> inTokens(JavaConverters.seqAsJavaList(parts), Places.unpack(places));

  private Cuts() {}

  /**
   * In: {@code article_id, parts array<struct<begin, end, kind>>} in offsets of texts; {@code
   * texts}: {@code article_id, token_hash, places}. Out: {@code token_hash, cuts}, for all articles
   * of this token sequence, however they spell it.
   */
  static Dataset<Row> of(Dataset<Row> parts, Dataset<Row> texts) {
    return parts
        .join(texts.select("article_id", "token_hash", "places"), "article_id")
        .select(
            col("token_hash"),
            udf(IN_TOKENS, DataType.fromDDL(TYPE)).apply(col("parts"), col("places")).as("cuts"));
  }

  private static Row[] inTokens(List<Row> parts, Places places) {
    List<Row> cuts = new ArrayList<>();
    for (Row part : parts) {
      BitSet touched = places.touched(part.getInt(0), part.getInt(1));
      if (!touched.isEmpty()) {
        cuts.add(RowFactory.create(touched.nextSetBit(0), touched.length(), part.getString(2)));
      }
    }
    return cuts.toArray(Row[]::new);
  }

  /** The same ranges in offsets of a text whose tokens stand at {@code places}. */
  static Row[] inText(List<Row> cuts, Places places) {
    return cuts.stream()
        .map(
            cut ->
                RowFactory.create(
                    places.begin(cut.getInt(0)), places.end(cut.getInt(1) - 1), cut.getString(2)))
        .toArray(Row[]::new);
  }
}
