package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import naskh.tables.Stage;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Pairs of articles that meet in buckets, without pairing all: each bucket is a star around its
 * earliest article. Beside that, as candidates for a common copy cluster, an article is paired with
 * the {@code holders} earliest articles of each fingerprint, where it meets one of them twice.
 *
 * <p>In: {@code number, main_tokens, part, meetings} as {@link Buckets} gives them, in any number
 * of rows an article. Out: {@code earlier bigint, earlier_tokens int, later bigint, later_tokens
 * int}, each pair once, and {@code spokes array<struct<part int, meetings binary>>}: the stars that
 * the pair is a spoke of, with the later one's place; empty for pairs that are candidates only.
 *
 * <p>Cost: a sort of the rows; a bucket of n articles gives n − 1 spokes, and (holders − 1) n more
 * pairs to count. In memory: the first holders of all buckets of a part.
 *
 * @param holders 1: stars only
 */
record Candidates(int holders) implements Stage {
  /** One fingerprint in common is chance, more often than not; it makes no cluster. */
  private static final int MEETINGS = 2;

  private static final StructType PAIRS =
      StructType.fromDDL(
          "earlier BIGINT, earlier_tokens INT, later BIGINT, later_tokens INT, part INT,"
              + " meetings BINARY, count INT");

  @Override
  public Dataset<Row> apply(Dataset<Row> meetings) {
    return meetings
        .select("part", "number", "main_tokens", "meetings")
        .repartition(col("part"))
        .sortWithinPartitions("part", "number")
        .flatMap(new OfParts(holders), Encoders.row(PAIRS))
        .groupBy("earlier", "earlier_tokens", "later", "later_tokens")
        .agg(
            collect_list(when(col("meetings").isNotNull(), struct("part", "meetings")))
                .as("spokes"),
            sum("count").as("count"))
        .where(size(col("spokes")).gt(0).or(col("count").geq(MEETINGS)))
        .drop("count");
  }

  /** Goes over articles in their order, one part after the other. */
  private static final class OfParts implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final int holders;
    private transient Holders known;
    private transient int knownPart;

    OfParts(int holders) {
      this.holders = holders;
    }

    @Override
    public Iterator<Row> call(Row row) {
      int part = row.getInt(0);
      if (known == null || knownPart != part) {
        known = new Holders(holders);
        knownPart = part;
      }
      long number = row.getLong(1);
      int tokens = row.getInt(2);
      return pairs(number, tokens, Meetings.unpack(row.getAs(3))).entrySet().stream()
          .map(pair -> pair.getValue().row(pair.getKey(), number, tokens, part))
          .iterator();
    }

    private Map<Long, Pair> pairs(long number, int tokens, Meetings meetings) {
      Map<Long, Pair> pairs = new LinkedHashMap<>();
      for (int i = 0; i < meetings.count(); i++) {
        long bucket = meetings.bucket(i);
        int entry = known.entry(bucket);
        int others =
            Bucket.isOfFingerprint(bucket) ? known.held(entry) : Math.min(1, known.held(entry));
        for (int j = 0; j < others; j++) {
          int earlierTokens = known.tokens(entry, j);
          Pair pair =
              pairs.computeIfAbsent(known.number(entry, j), earlier -> new Pair(earlierTokens));
          pair.count++;
          if (j == 0 && !Bucket.OPENING.holds(bucket)) {
            pair.spokes.add(bucket, meetings.place(i));
          }
        }
        known.add(entry, number, tokens);
      }
      return pairs;
    }
  }

  /** What an article has in common with an earlier one in a part. */
  private static final class Pair {
    private final int earlierTokens;
    private final Meetings spokes = new Meetings();
    private int count;

    Pair(int earlierTokens) {
      this.earlierTokens = earlierTokens;
    }

    Row row(long earlier, long later, int laterTokens, int part) {
      byte[] packed = spokes.count() == 0 ? null : spokes.pack();
      return RowFactory.create(earlier, earlierTokens, later, laterTokens, part, packed, count);
    }
  }
}
