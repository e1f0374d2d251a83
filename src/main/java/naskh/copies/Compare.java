package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naskh.tables.Stage;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Compares candidate pairs by their main texts.
 *
 * <p>In: pairs as {@link Candidates} gives them. Out: {@code earlier, later, later_tokens}; {@code
 * kind string} (null: no copy), {@code jaccard, coverage_earlier, coverage_later, shared_tokens,
 * spans} (in token numbers of the main texts), {@code same_report boolean}; {@code is_star
 * boolean}: the pair accounts for one of its {@code spokes}, a fingerprint in its spans, any other
 * bucket of a near copy; {@code open}: the spokes that it does not account for, but for the bands
 * of a contained copy.
 *
 * <p>Cost: a shuffle of the shorter text of each pair, then one of the texts that are the longer
 * one of any: a long text travels once, however many pairs it is in.
 *
 * @param texts {@code number, main, main_tokens}
 */
record Compare(Dataset<Row> texts, CopyOptions options, ShortTexts shorts) implements Stage {
  /** Token numbers of the spans of two main texts. */
  static final String SPANS =
      "ARRAY<STRUCT<earlier_begin: INT, earlier_end: INT, later_begin: INT, later_end: INT>>";

  private static final StructType COLUMNS =
      StructType.fromDDL(
          "kind STRING, jaccard DOUBLE, coverage_earlier DOUBLE, coverage_later DOUBLE,"
              + " shared_tokens INT, spans "
              + SPANS
              + ", same_report BOOLEAN, is_star BOOLEAN, open "
              + Buckets.OF_PARTS);

  @Override
  public Dataset<Row> apply(Dataset<Row> pairs) {
    Column laterIsLonger = col("earlier_tokens").leq(col("later_tokens"));
    Comparing comparing = new Comparing(options, shorts);
    Dataset<Row> sided =
        pairs
            .withColumn("later_is_longer", laterIsLonger)
            .withColumn("shorter", when(laterIsLonger, col("earlier")).otherwise(col("later")))
            .withColumn("longer", when(laterIsLonger, col("later")).otherwise(col("earlier")));
    return sided
        .join(texts.select(col("number").as("shorter"), col("main").as("shorter_main")), "shorter")
        .join(
            texts
                .select(col("number").as("longer"), col("main").as("longer_main"))
                .join(sided.select("longer"), new String[] {"longer"}, "left_semi"),
            "longer")
        .select(
            col("earlier"),
            col("later"),
            col("later_tokens"),
            udf(comparing, COLUMNS)
                .apply(
                    col("shorter_main"),
                    col("longer_main"),
                    col("longer"),
                    col("later_is_longer"),
                    col("spokes"))
                .as("compared"))
        .select("earlier", "later", "later_tokens", "compared.*");
  }

  /** Pairs of one longer text come one after the other: it is unpacked once for all of them. */
  private static final class Comparing
      implements UDF5<byte[], byte[], Long, Boolean, Seq<Row>, Row> {
    private static final long serialVersionUID = 1L;

    private final CopyOptions options;
    private final ShortTexts shorts;
    private transient ComparedText longer;
    private transient long longerNumber;

    Comparing(CopyOptions options, ShortTexts shorts) {
      this.options = options;
      this.shorts = shorts;
    }

    @Override
    public Row call(
        byte[] shorterPacked,
        byte[] longerPacked,
        Long number,
        Boolean laterIsLonger,
        Seq<Row> spokes) {
      if (longer == null || longerNumber != number) {
        longer = text(longerPacked);
        longerNumber = number;
      }
      ComparedText shorter = text(shorterPacked);
      Optional<Comparison> found =
          Comparison.of(
              laterIsLonger ? shorter : longer, laterIsLonger ? longer : shorter, options, shorts);
      return row(found, JavaConverters.seqAsJavaList(spokes));
    }

    private ComparedText text(byte[] packed) {
      return new ComparedText(MainText.unpack(packed), options.shingleTokens());
    }
  }

  private static Row row(Optional<Comparison> found, List<Row> spokes) {
    List<Row> open = new ArrayList<>();
    boolean isStar = false;
    for (Row part : spokes) {
      Meetings all = Meetings.unpack(part.getAs(1));
      Meetings unsettled = new Meetings();
      for (int i = 0; i < all.count(); i++) {
        long bucket = all.bucket(i);
        int place = all.place(i);
        boolean accountsFor = found.isPresent() && accountsFor(found.get(), bucket, place);
        isStar |= accountsFor;
        if (!accountsFor && !isBandOfContained(found, bucket)) {
          unsettled.add(bucket, place);
        }
      }
      if (unsettled.count() > 0) {
        open.add(RowFactory.create(part.getInt(0), unsettled.pack()));
      }
    }
    Row[] stillOpen = open.toArray(Row[]::new);
    if (found.isEmpty()) {
      return RowFactory.create(null, null, null, null, null, null, false, isStar, stillOpen);
    }
    Comparison copy = found.get();
    return RowFactory.create(
        copy.kind().name(),
        copy.jaccard(),
        copy.passages().coverageEarlier(),
        copy.passages().coverageLater(),
        copy.passages().sharedTokens(),
        copy.passages().all().stream()
            .map(
                p ->
                    RowFactory.create(
                        p.earlierBegin(), p.earlierEnd(), p.laterBegin(), p.laterEnd()))
            .toArray(Row[]::new),
        copy.isSameReport(),
        isStar,
        stillOpen);
  }

  private static boolean accountsFor(Comparison copy, long bucket, int place) {
    return Bucket.FINGERPRINT.holds(bucket) ? copy.holds(place) : copy.kind() == CopyKind.NEAR;
  }

  /** Such a band says no more than the fingerprints do; they tell whether the pair has a row. */
  private static boolean isBandOfContained(Optional<Comparison> found, long bucket) {
    return Bucket.BAND.holds(bucket)
        && found.map(copy -> copy.kind() == CopyKind.CONTAINED).orElse(false);
  }
}
