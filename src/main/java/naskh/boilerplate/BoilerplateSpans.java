package naskh.boilerplate;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What is boilerplate in which texts, in numbers of tokens. */
public final class BoilerplateSpans {
  /** Numbers of tokens, {@code end} exclusive. */
  public static final String TYPE = "ARRAY<STRUCT<begin: INT, end: INT, kind: STRING>>";

  /** Page parts: no main text. */
  public static final String FURNITURE = "FURNITURE";

  /** The frame of a formula: main text, which counts as reuse where its filling is the same. */
  public static final String FORMULA = "FORMULA";

  /** What {@link #of} gives. */
  public static final String COLUMNS = "token_hash BINARY, cuts " + TYPE + ", marks BINARY";

  private BoilerplateSpans() {}

  /**
   * In: {@link Boilerplate#parts}; {@code texts}: {@code article_id, token_hash}. Out: {@code
   * token_hash, cuts, marks}, for all articles of this token sequence, however they spell it.
   */
  static Dataset<Row> of(Dataset<Row> parts, Dataset<Row> texts) {
    return parts
        .join(texts.select("article_id", "token_hash"), "article_id")
        .select(col("token_hash"), col("parts").as("cuts"), col("marks"));
  }

  /** No spans, in no text. */
  public static Dataset<Row> none(SparkSession spark) {
    return spark.createDataFrame(List.of(), StructType.fromDDL(COLUMNS));
  }
}
