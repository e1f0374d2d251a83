package naskh.boilerplate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** What boilerplate is cut out of which texts, in numbers of tokens. */
public final class BoilerplateSpans {
  /** Numbers of tokens, {@code end} exclusive. */
  public static final String TYPE = "ARRAY<STRUCT<begin: INT, end: INT, kind: STRING>>";

  private static final UDF2<Seq<Row>, byte[], Row[]> IN_TEXT = BoilerplateSpans::inText;

  private BoilerplateSpans() {}

  /**
   * In: {@code article_id, parts array<struct<begin, end, kind>>} in numbers of tokens; {@code
   * texts}: {@code article_id, token_hash}. Out: {@code token_hash, cuts}, for all articles of this
   * token sequence, however they spell it.
   */
  static Dataset<Row> of(Dataset<Row> parts, Dataset<Row> texts) {
    return parts
        .join(texts.select("article_id", "token_hash"), "article_id")
        .select(col("token_hash"), col("parts").as("cuts"));
  }

  /** The same ranges in offsets of the text of a pack. */
  public static Column inText(Column cuts, Column pack) {
    return udf(IN_TEXT, DataType.fromDDL(TYPE)).apply(cuts, pack);
  }

  private static Row[] inText(Seq<Row> cuts, byte[] pack) {
    HashedTokens tokens = TokenPack.text(pack);
    return JavaConverters.seqAsJavaList(cuts).stream()
        .map(
            cut ->
                RowFactory.create(
                    tokens.begin(cut.getInt(0)), tokens.end(cut.getInt(1) - 1), cut.getString(2)))
        .toArray(Row[]::new);
  }

  /** No spans, in no text. */
  public static Dataset<Row> none(SparkSession spark) {
    return spark.createDataFrame(List.of(), StructType.fromDDL("token_hash BINARY, cuts " + TYPE));
  }
}
