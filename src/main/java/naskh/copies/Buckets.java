package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.util.HashMap;
import java.util.Map;
import naskh.tables.Stage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;

/**
 * The buckets in which an article may meet its copies.
 *
 * <p>In: {@code number bigint, main binary, main_tokens int}. Out: {@code number, main_tokens,
 * bucket bigint} (a key of {@link Bucket}), {@code place int} (number of the token at which its
 * fingerprint stands first; −1 for other buckets), each bucket once an article. About 100 rows an
 * article of 200 tokens, and half a fingerprint for each token more.
 *
 * <p>Cost: one pass over the tokens, and minima × shingles hashes for the signature.
 */
record Buckets(CopyOptions options, ShortTexts shorts) implements Stage {
  private static final int NOWHERE = -1;

  @Override
  public Dataset<Row> apply(Dataset<Row> texts) {
    DataType type = DataType.fromDDL("ARRAY<STRUCT<bucket: BIGINT, place: INT>>");
    UDF1<byte[], Row[]> buckets = this::of;
    return texts
        .select(
            col("number"),
            col("main_tokens"),
            explode(udf(buckets, type).apply(col("main"))).as("meeting"))
        .select("number", "main_tokens", "meeting.*");
  }

  private Row[] of(byte[] packed) {
    MainText text = MainText.unpack(packed);
    Map<Long, Integer> places = new HashMap<>();
    Shingles shingles = text.shingles(options.shingleTokens());
    options.winnowing().choose(shingles).stream()
        .forEach(
            i -> {
              int place = shingles.place(i);
              long fingerprint = shingles.hash(i);
              places.putIfAbsent(Bucket.FINGERPRINT.key(fingerprint), place);
              if (place < options.report().openingTokens()) {
                places.putIfAbsent(Bucket.OPENING.key(fingerprint), place);
              }
            });
    if (text.count() >= options.shorts().maxTokens()) {
      for (long band : new Signature(options.banding()).bandKeys(shingles.set())) {
        places.put(Bucket.BAND.key(band), NOWHERE);
      }
    }
    if (text.count() >= options.shorts().minTokens()
        && text.count() <= options.shorts().maxTokensOfNear()) {
      places.put(Bucket.SHORT.key(shorts.key(text)), NOWHERE);
    }
    return places.entrySet().stream()
        .map(meeting -> RowFactory.create(meeting.getKey(), meeting.getValue()))
        .toArray(Row[]::new);
  }
}
