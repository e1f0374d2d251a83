package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import naskh.tables.Stage;
import naskh.tables.Table;
import naskh.text.HashedTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.StructType;

/**
 * Shows what two articles share.
 *
 * <p>In: {@code kind, earlier_text, later_text}. Out: without the texts, with {@code
 * coverage_earlier, coverage_later} (share of an article's tokens inside its spans), {@code
 * shared_tokens} and {@code spans}. An EXACT copy has one span, from the first token to the last.
 *
 * <p>Cost: linear in the two texts but for a sort of the earlier one's shingles.
 */
record Align(AlignOptions options) implements Stage {
  private static final StructType COLUMNS =
      StructType.fromDDL(
          "coverage_earlier DOUBLE, coverage_later DOUBLE, shared_tokens INT, spans "
              + Table.COPIES.schema().apply("spans").dataType().sql());

  @Override
  public Dataset<Row> apply(Dataset<Row> links) {
    UDF3<String, String, String, Row> align = this::align;
    return links
        .withColumn(
            "aligned",
            udf(align, COLUMNS).apply(col("kind"), col("earlier_text"), col("later_text")))
        .select("*", "aligned.*")
        .drop("aligned", "earlier_text", "later_text");
  }

  private Row align(String kind, String earlierText, String laterText) {
    HashedTokens earlier = HashedTokens.of(earlierText);
    HashedTokens later = HashedTokens.of(laterText);
    List<Passage> passages =
        kind.equals(CopyLinks.EXACT)
            ? List.of(whole(earlier.count()))
            : Alignment.of(earlier, later, options);
    int inEarlier = 0;
    int inLater = 0;
    int identical = 0;
    for (Passage passage : passages) {
      inEarlier += passage.earlierEnd() - passage.earlierBegin();
      inLater += passage.laterEnd() - passage.laterBegin();
      identical += passage.identical();
    }
    return RowFactory.create(
        (double) inEarlier / earlier.count(),
        (double) inLater / later.count(),
        identical,
        passages.stream().map(passage -> span(passage, earlier, later)).toArray(Row[]::new));
  }

  private static Passage whole(int tokens) {
    return new Passage(0, tokens, 0, tokens, tokens);
  }

  private static Row span(Passage passage, HashedTokens earlier, HashedTokens later) {
    return RowFactory.create(
        earlier.begin(passage.earlierBegin()),
        earlier.end(passage.earlierEnd() - 1),
        later.begin(passage.laterBegin()),
        later.end(passage.laterEnd() - 1));
  }
}
