package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import naskh.tables.Stage;
import naskh.text.HashedTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;

/**
 * What the copies stage compares instead of texts.
 *
 * <p>In: {@code text}, not null. Out: the same with {@code token_hash binary} (128 bits over the
 * token sequence; null where there is no token), {@code shingles binary} (a packed set) and {@code
 * bands array<bigint>} (one key a band; empty where there are fewer tokens than a shingle has).
 *
 * <p>Cost: one pass over the text, and minima × shingles hashes for the signature.
 */
record Fingerprint(CopyOptions options) implements Stage {
  private static final StructType COLUMNS =
      StructType.fromDDL("token_hash BINARY, shingles BINARY, bands ARRAY<BIGINT>");

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    UDF1<String, Row> fingerprint = this::of;
    return articles
        .withColumn("fingerprint", udf(fingerprint, COLUMNS).apply(col("text")))
        .select("*", "fingerprint.*")
        .drop("fingerprint");
  }

  private Row of(String text) {
    HashedTokens tokens = HashedTokens.of(text);
    long[] shingles = ShingleSet.of(tokens.shingles(options.shingleTokens()));
    long[] bands = new Signature(options.banding()).bandKeys(shingles);
    return RowFactory.create(
        tokens.count() == 0 ? null : tokens.sequenceHash(),
        ShingleSet.pack(shingles),
        Arrays.stream(bands).boxed().toArray(Long[]::new));
  }
}
