package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import naskh.fingerprint.PageText;
import naskh.spark.Transform;
import naskh.text.HashedTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;

/**
 * What the copies stage works on instead of texts.
 *
 * <p>In: {@code text}, not null. Out: the same with {@code token_hash binary} (128 bits over the
 * token sequence; null where there is no token), {@code tokens binary} (a packed {@link PageText})
 * and {@code places binary} ({@link TokenOffsets}).
 *
 * <p>Cost: one pass over the text; 20 bytes a token.
 */
record EncodeTokens() implements Transform {
  private static final StructType COLUMNS =
      StructType.fromDDL("token_hash BINARY, tokens BINARY, places BINARY");

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    UDF1<String, Row> print = EncodeTokens::of;
    return articles
        .withColumn("print", udf(print, COLUMNS).apply(col("text")))
        .select("*", "print.*")
        .drop("print");
  }

  private static Row of(String text) {
    HashedTokens tokens = HashedTokens.of(text);
    long[] hashes = tokens.hashes();
    return RowFactory.create(
        hashes.length == 0 ? null : HashedTokens.sequenceHash(hashes),
        PageText.of(tokens).pack(),
        TokenOffsets.of(tokens).pack());
  }
}
