package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import naskh.fingerprint.Banding;
import naskh.fingerprint.Winnowing;
import naskh.spark.Store;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;

/**
 * Links main texts to the earlier ones that they copied: articles meet in buckets, the pairs of the
 * stars are compared, and what a star's centre does not account for forms a star around the
 * earliest article left, a few rounds.
 *
 * <p>Error: a common run of {@link Winnowing#guaranteedTokens} tokens always meets, a pair of
 * Jaccard similarity s with chance {@link Banding#hitRate}. Two later articles that one centre
 * accounts for are not compared with each other; they are reached through it.
 *
 * @param found {@code earlier, later} and what {@link Compare} tells, copies only, each pair once
 * @param unlinked meetings {@code later, bucket, place} that no round accounted for
 */
record CopyLinks(Dataset<Row> found, Dataset<Row> unlinked) {
  private static final Set<String> KEYS = Set.of("earlier", "later");

  /**
   * Finds them.
   *
   * <p>In: {@code number bigint, main binary, main_tokens int}, a row for each main text that is
   * not empty, no two of them equal; {@code mains}: the same and perhaps others, saved.
   */
  static CopyLinks find(Dataset<Row> texts, Dataset<Row> mains, CopyOptions options, Store store) {
    long articles = mains.count();
    ShortTexts shorts =
        new ShortTexts(CommonWords.fit(mains, articles), options.shorts().minSimilarity());
    Buckets buckets = new Buckets(options, shorts);
    Compare compare = new Compare(mains, options, shorts);
    Dataset<Row> meetings = texts.transform(buckets);
    Dataset<Row> found = null;
    for (int round = 1; round <= options.starRounds(); round++) {
      Candidates candidates = new Candidates(round == 1 ? options.report().holders() : 1, articles);
      Dataset<Row> pairs = store.save("candidates_" + round, meetings.transform(candidates));
      Dataset<Row> compared = store.save("compared_" + round, pairs.transform(compare));
      Dataset<Row> copies = compared.where(col("kind").isNotNull()).drop("later_tokens", "open");
      found = found == null ? copies : found.union(copies);
      meetings =
          compared
              .where(length(col("open")).gt(0))
              .select(
                  col("later").as("number"),
                  col("later_tokens").as("main_tokens"),
                  col("open").as("meetings"));
    }
    return new CopyLinks(store.save("links", oncePerPair(found)), single(meetings));
  }

  private static Dataset<Row> single(Dataset<Row> meetings) {
    UDF1<byte[], Row[]> all =
        packed -> {
          Postings some = Postings.unpack(packed);
          return IntStream.range(0, some.count())
              .mapToObj(i -> RowFactory.create(some.bucket(i), some.place(i)))
              .toArray(Row[]::new);
        };
    DataType type = DataType.fromDDL("ARRAY<STRUCT<bucket: BIGINT, place: INT>>");
    return meetings
        .select(col("number").as("later"), explode(udf(all, type).apply(col("meetings"))).as("one"))
        .select("later", "one.*");
  }

  /** A pair may be compared in more than one round, always with the same outcome. */
  private static Dataset<Row> oncePerPair(Dataset<Row> found) {
    Column[] others =
        Arrays.stream(found.columns())
            .filter(name -> !KEYS.contains(name) && !name.equals("is_star"))
            .map(name -> first(name).as(name))
            .toArray(Column[]::new);
    return found.groupBy("earlier", "later").agg(max("is_star").as("is_star"), others);
  }
}
