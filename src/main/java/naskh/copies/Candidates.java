package naskh.copies;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import naskh.spark.ByBucket;
import naskh.spark.Transform;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Pairs of articles that meet in buckets, without pairing all: each bucket is a star around its
 * earliest article. Beside that, as candidates for a common copy cluster, an article is paired with
 * the {@code holders} earliest articles of each fingerprint, where it meets one of them in two
 * buckets.
 *
 * <p>In: {@code number, main_tokens, meetings} as {@link Buckets} gives them, in any number of rows
 * an article. Out: {@code earlier bigint, earlier_tokens int, later bigint, later_tokens int}, each
 * pair once, and {@code spokes binary}, packed {@link Postings}: the stars that the pair is a spoke
 * of, with the later one's place; empty for pairs that are candidates only.
 *
 * <p>Cost: a shuffle of the meetings, and one of the pairs; a bucket of n articles gives n − 1
 * spokes, and (holders − 1) n more pairs to count. In memory: of the buckets of some thousand
 * articles, 28 bytes a meeting and 50 a bucket, so of a bucket that all articles share 28 bytes an
 * article; then all pairs of some thousand later articles.
 *
 * @param holders 1: stars only
 * @param articles how many there are
 */
record Candidates(int holders, long articles) implements Transform {
  /** One bucket in common is chance, more often than not; it makes no cluster. */
  private static final int MEETINGS = 2;

  /** What a later article has in common with earlier ones in some buckets, packed {@link Pair}s. */
  private static final StructType MET =
      StructType.fromDDL("later BIGINT, later_tokens INT, pairs BINARY");

  private static final StructType PAIRS =
      StructType.fromDDL(
          "earlier BIGINT, earlier_tokens INT, later BIGINT, later_tokens INT, spokes BINARY");

  @Override
  public Dataset<Row> apply(Dataset<Row> meetings) {
    Dataset<Row> met =
        new Meeting(holders, articles)
            .apply(meetings.select("number", "main_tokens", "meetings"), MET);
    return new Pairing(articles).apply(met, PAIRS);
  }

  /** Lets articles meet in the buckets of a part of all of them. */
  private static final class Meeting extends ByBucket {
    private static final long serialVersionUID = 1L;

    private final int holders;

    Meeting(int holders, long articles) {
      super(articles);
      this.holders = holders;
    }

    @Override
    protected void send(Row article, Parcels parcels) {
      parcels.addAll(
          head(article), Postings.unpack(article.<byte[]>getAs(2)).packedInParts(buckets()));
    }

    @Override
    protected Iterator<Row> received(Records records) {
      Iterable<ByteBuffer> articles = records.kept();
      EarliestPerBucket known = new EarliestPerBucket(holders);
      for (ByteBuffer article : articles) {
        long number = article.getLong();
        int tokens = article.getInt();
        Postings meetings = Postings.unpack(article);
        for (int i = 0; i < meetings.count(); i++) {
          known.add(known.entry(meetings.bucket(i)), number, tokens);
        }
      }
      return StreamSupport.stream(articles.spliterator(), false)
          .map(article -> met(article, known))
          .filter(met -> met.<byte[]>getAs(2).length > 0)
          .iterator();
    }

    private static Row met(ByteBuffer article, EarliestPerBucket known) {
      long number = article.getLong();
      int tokens = article.getInt();
      return RowFactory.create(
          number, tokens, Pair.pack(pairs(number, Postings.unpack(article), known)));
    }

    private static Map<Long, Pair> pairs(long later, Postings meetings, EarliestPerBucket known) {
      Map<Long, Pair> pairs = new LinkedHashMap<>();
      for (int i = 0; i < meetings.count(); i++) {
        long bucket = meetings.bucket(i);
        int entry = known.entry(bucket);
        int others = Bucket.isOfFingerprint(bucket) ? known.held(entry) : 1;
        for (int j = 0; j < others && known.number(entry, j) < later; j++) {
          int earlierTokens = known.tokens(entry, j);
          Pair pair =
              pairs.computeIfAbsent(known.number(entry, j), earlier -> new Pair(earlierTokens));
          pair.count++;
          if (j == 0 && !Bucket.OPENING.holds(bucket)) {
            pair.spokes.add(bucket, meetings.place(i));
          }
        }
      }
      return pairs;
    }
  }

  /** Brings together what later articles have in common with earlier ones in all buckets. */
  private static final class Pairing extends ByBucket {
    private static final long serialVersionUID = 1L;

    Pairing(long articles) {
      super(articles);
    }

    @Override
    protected void send(Row met, Parcels parcels) {
      parcels.add((int) (met.getLong(0) % buckets()), head(met), met.getAs(2));
    }

    @Override
    protected Iterator<Row> received(Records records) {
      return records.byNumber().entrySet().stream()
          .flatMap(met -> rows(met.getKey(), met.getValue()).stream())
          .iterator();
    }

    private static List<Row> rows(long later, List<ByteBuffer> metOfLater) {
      metOfLater.sort(Comparator.naturalOrder()); // they may come in any order
      Map<Long, Pair> pairs = new TreeMap<>();
      int laterTokens = 0;
      for (ByteBuffer met : metOfLater) {
        laterTokens = met.getInt();
        while (met.hasRemaining()) {
          long earlier = met.getLong();
          int earlierTokens = met.getInt();
          pairs.computeIfAbsent(earlier, any -> new Pair(earlierTokens)).add(met);
        }
      }
      List<Row> rows = new ArrayList<>();
      for (Map.Entry<Long, Pair> entry : pairs.entrySet()) {
        Pair pair = entry.getValue();
        if (pair.spokes.count() > 0 || pair.count >= MEETINGS) {
          rows.add(
              RowFactory.create(
                  entry.getKey(), pair.earlierTokens, later, laterTokens, pair.spokes.pack()));
        }
      }
      return rows;
    }
  }

  /** Number and tokens of an article, which its records begin with. */
  private static byte[] head(Row article) {
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
        .putLong(article.getLong(0))
        .putInt(article.getInt(1))
        .array();
  }

  /** What an article has in common with an earlier one. */
  private static final class Pair {
    private static final int HEAD_BYTES = Long.BYTES + 3 * Integer.BYTES;

    private final int earlierTokens;
    private final Postings spokes = new Postings();
    private int count;

    Pair(int earlierTokens) {
      this.earlierTokens = earlierTokens;
    }

    /** Pairs with each of the earlier articles. */
    static byte[] pack(Map<Long, Pair> pairs) {
      int spokes = pairs.values().stream().mapToInt(pair -> pair.spokes.count()).sum();
      ByteBuffer bytes = ByteBuffer.allocate(pairs.size() * HEAD_BYTES + spokes * Postings.BYTES);
      pairs.forEach(
          (earlier, pair) -> {
            bytes.putLong(earlier).putInt(pair.earlierTokens).putInt(pair.count);
            bytes.putInt(pair.spokes.count());
            pair.spokes.put(bytes);
          });
      return bytes.array();
    }

    /** Adds what is packed of a pair, but for the earlier article. */
    void add(ByteBuffer packed) {
      count += packed.getInt();
      for (int more = packed.getInt(); more > 0; more--) {
        spokes.add(packed.getLong(), packed.getInt());
      }
    }
  }
}
