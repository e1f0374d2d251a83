package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import naskh.tables.Stage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;

/**
 * The buckets in which an article may meet its copies.
 *
 * <p>In: {@code number, main binary, main_tokens int}. Out: {@code number, main_tokens, part int,
 * meetings binary}, the packed {@link Meetings} in all buckets of one part: keys of {@link Bucket},
 * each once an article, with the number of the token at which the fingerprint stands first; −1 for
 * other buckets. About 100 of them an article of 200 tokens, and half a fingerprint for each token
 * more.
 *
 * <p>Cost: one pass over the tokens, and that of a {@link Signature}.
 *
 * @param parts into which the buckets are divided
 */
record Buckets(CopyOptions options, ShortTexts shorts, int parts) implements Stage {
  /** What an article has in a part, as a type of Spark. */
  static final String OF_PARTS = "ARRAY<STRUCT<part: INT, meetings: BINARY>>";

  private static final int NOWHERE = -1;
  private static final int ARTICLES_A_PART = 4_000;
  private static final int MIN_PARTS = 8;

  /** How many parts keep the buckets of one in memory; the result is the same. */
  static int parts(long articles) {
    return (int) Math.min(1 << 20, Math.max(MIN_PARTS, articles / ARTICLES_A_PART));
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> texts) {
    UDF1<byte[], Row[]> buckets = main -> inParts(of(MainText.unpack(main)));
    return texts
        .select(
            col("number"),
            col("main_tokens"),
            explode(udf(buckets, DataType.fromDDL(OF_PARTS)).apply(col("main"))).as("some"))
        .select("number", "main_tokens", "some.*");
  }

  private Map<Long, Integer> of(MainText text) {
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
      for (long band : new Signature(options.banding()).bandKeys(shingles.hashes())) {
        places.put(Bucket.BAND.key(band), NOWHERE);
      }
    }
    if (text.count() >= options.shorts().minTokens()
        && text.count() <= options.shorts().maxTokensOfNear()) {
      places.put(Bucket.SHORT.key(shorts.key(text)), NOWHERE);
    }
    return places;
  }

  private Row[] inParts(Map<Long, Integer> places) {
    Meetings[] inParts = new Meetings[parts];
    places.forEach(
        (bucket, place) -> {
          int part = (int) Long.remainderUnsigned(bucket >>> 2, parts);
          if (inParts[part] == null) {
            inParts[part] = new Meetings();
          }
          inParts[part].add(bucket, place);
        });
    return IntStream.range(0, parts)
        .filter(part -> inParts[part] != null)
        .mapToObj(part -> RowFactory.create(part, inParts[part].pack()))
        .toArray(Row[]::new);
  }
}
