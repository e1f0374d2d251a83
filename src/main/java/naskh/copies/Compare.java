package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import naskh.align.ComparedText;
import naskh.fingerprint.MainText;
import naskh.spark.Transform;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Compares candidate pairs by their main texts.
 *
 * <p>In: pairs as {@link Candidates} gives them, saved. Out: {@code earlier, later, later_tokens};
 * {@code kind string} (null: no copy), {@code jaccard, coverage_earlier, coverage_later,
 * shared_tokens, spans binary} (packed {@link Spans}), {@code same_report boolean}; {@code is_star
 * boolean}: the pair accounts for one of its {@code spokes}, a fingerprint in its spans, any other
 * bucket of a near copy; {@code open}: the spokes that it does not account for, but for the bands
 * of a contained copy.
 *
 * <p>Cost: a shuffle of the shorter text of each pair, then one of the texts that are the longer
 * one of any: a long text travels and is read once, however many pairs it is in.
 *
 * @param texts {@code number, main, main_tokens}
 */
record Compare(Dataset<Row> texts, CopyOptions options, ShortTexts shorts) implements Transform {
  private static final StructType COLUMNS =
      StructType.fromDDL(
          "earlier BIGINT, later BIGINT, later_tokens INT, kind STRING, jaccard DOUBLE, coverage_earlier DOUBLE, coverage_later DOUBLE,"
              + " shared_tokens INT, spans BINARY, same_report BOOLEAN, is_star BOOLEAN, open BINARY");

  @Override
  public Dataset<Row> apply(Dataset<Row> pairs) {
    Column laterIsLonger = col("earlier_tokens").leq(col("later_tokens"));
    Dataset<Row> sided =
        pairs
            .withColumn("later_is_longer", laterIsLonger)
            .withColumn("shorter", when(laterIsLonger, col("earlier")).otherwise(col("later")))
            .withColumn("longer", when(laterIsLonger, col("later")).otherwise(col("earlier")));
    Dataset<Row> withShorter =
        sided.join(
            texts.select(col("number").as("shorter"), col("main").as("shorter_main")), "shorter");
    return new Comparing(options, shorts)
        .apply(
            withShorter,
            "longer",
            ByArticle.named(texts.select("number", "main"), sided, "longer"),
            COLUMNS);
  }

  private static final class Comparing extends ByArticle<ComparedText> {
    private static final long serialVersionUID = 1L;

    private final CopyOptions options;
    private final ShortTexts shorts;

    Comparing(CopyOptions options, ShortTexts shorts) {
      this.options = options;
      this.shorts = shorts;
    }

    @Override
    ComparedText open(Row article) {
      return text(article.getAs("main"));
    }

    @Override
    Row told(Row pair, ComparedText longer) {
      ComparedText shorter = text(pair.getAs("shorter_main"));
      boolean laterIsLonger = pair.getAs("later_is_longer");
      Optional<Comparison> found =
          Comparison.of(
              laterIsLonger ? shorter : longer, laterIsLonger ? longer : shorter, options, shorts);
      return row(pair, found);
    }

    private ComparedText text(byte[] packed) {
      return new ComparedText(MainText.unpack(packed), options.shingleTokens());
    }
  }

  private static Row row(Row pair, Optional<Comparison> found) {
    long earlier = pair.getAs("earlier");
    long later = pair.getAs("later");
    int laterTokens = pair.getAs("later_tokens");
    Postings spokes = Postings.unpack(pair.<byte[]>getAs("spokes"));
    Postings unsettled = new Postings();
    boolean isStar = false;
    for (int i = 0; i < spokes.count(); i++) {
      long bucket = spokes.bucket(i);
      int place = spokes.place(i);
      boolean accountsFor = found.isPresent() && accountsFor(found.get(), bucket, place);
      isStar |= accountsFor;
      if (!accountsFor && !isBandOfContained(found, bucket)) {
        unsettled.add(bucket, place);
      }
    }
    byte[] open = unsettled.pack();
    if (found.isEmpty()) {
      return RowFactory.create(
          earlier, later, laterTokens, null, null, null, null, null, null, false, isStar, open);
    }
    Comparison copy = found.get();
    return RowFactory.create(
        earlier,
        later,
        laterTokens,
        copy.kind().name(),
        copy.jaccard(),
        copy.passages().coverageEarlier(),
        copy.passages().coverageLater(),
        copy.passages().sharedTokens(),
        Spans.pack(copy.passages().all()),
        copy.isSameReport(),
        isStar,
        open);
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
