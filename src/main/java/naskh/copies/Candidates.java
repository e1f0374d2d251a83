package naskh.copies;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import naskh.spark.Parcels;
import org.apache.spark.api.java.JavaRDD;

/**
 * Pairs of articles that meet in buckets, without pairing all: each bucket is a star around its
 * earliest article. Beside that, as candidates for a common copy cluster, an article is paired with
 * the {@code holders} earliest articles of each fingerprint, where it meets one of them in two
 * buckets.
 *
 * <p>In: what {@link Buckets} gives of articles, in any number of pieces each. Out: each pair once.
 *
 * <p>Cost: a shuffle of the meetings, and one of the pairs; a bucket of n articles gives n − 1
 * spokes, and (holders − 1) n more pairs to count. In memory: of the buckets of some thousand
 * articles, 28 bytes a meeting and 50 a bucket, so of a bucket that all articles share 28 bytes an
 * article; then all pairs of some thousand later articles.
 *
 * @param holders 1: stars only
 * @param slices into which postings are divided, by their buckets, and pairs, by later articles
 */
record Candidates(int holders, int slices) implements Serializable {
  /** One bucket in common is chance, more often than not; it makes no cluster. */
  private static final int MEETINGS = 2;

  /** Number and tokens of an article. */
  private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;

  JavaRDD<Candidate> of(JavaRDD<ArticlePostings> articles) {
    JavaRDD<byte[]> met =
        Parcels.exchange(
            articles,
            slices,
            (article, parcels) ->
                parcels.addAll(head(article), article.postings().packedInParts(parcels.slices())),
            this::met);
    return Parcels.exchange(met, slices, Candidates::sendToLater, Candidates::pairs);
  }

  /**
   * What articles have in common with earlier ones in the buckets of a slice, for those that do.
   */
  private Iterator<byte[]> met(Parcels.Received records) {
    Iterable<ByteBuffer> articles = records.kept();
    EarliestPerBucket known = new EarliestPerBucket(holders);
    for (ByteBuffer article : articles) {
      long number = article.getLong();
      int tokens = article.getInt();
      Postings postings = Postings.unpack(article);
      for (int i = 0; i < postings.count(); i++) {
        known.add(known.entry(postings.bucket(i)), number, tokens);
      }
    }
    return StreamSupport.stream(articles.spliterator(), false)
        .map(article -> met(article, known))
        .filter(met -> met.length > HEAD_BYTES)
        .iterator();
  }

  private static byte[] met(ByteBuffer article, EarliestPerBucket known) {
    long number = article.getLong();
    int tokens = article.getInt();
    return Pair.pack(number, tokens, pairs(number, Postings.unpack(article), known));
  }

  private static Map<Long, Pair> pairs(long later, Postings postings, EarliestPerBucket known) {
    Map<Long, Pair> pairs = new LinkedHashMap<>();
    for (int i = 0; i < postings.count(); i++) {
      long bucket = postings.bucket(i);
      int entry = known.entry(bucket);
      int others = Bucket.isOfFingerprint(bucket) ? known.held(entry) : 1;
      for (int j = 0; j < others && known.number(entry, j) < later; j++) {
        int earlierTokens = known.tokens(entry, j);
        Pair pair =
            pairs.computeIfAbsent(known.number(entry, j), earlier -> new Pair(earlierTokens));
        pair.count++;
        if (j == 0 && !Bucket.OPENING.holds(bucket)) {
          pair.spokes.add(bucket, postings.place(i));
        }
      }
    }
    return pairs;
  }

  private static void sendToLater(byte[] met, Parcels parcels) {
    parcels.add(ByteBuffer.wrap(met).getLong(), met);
  }

  /** Brings together what later articles have in common with earlier ones in all buckets. */
  private static Iterator<Candidate> pairs(Parcels.Received records) {
    return records.byNumber().entrySet().stream()
        .flatMap(met -> pairs(met.getKey(), met.getValue()).stream())
        .iterator();
  }

  private static List<Candidate> pairs(long later, List<ByteBuffer> metOfLater) {
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
    List<Candidate> found = new ArrayList<>();
    for (Map.Entry<Long, Pair> entry : pairs.entrySet()) {
      Pair pair = entry.getValue();
      if (pair.spokes.count() > 0 || pair.count >= MEETINGS) {
        found.add(
            new Candidate(entry.getKey(), pair.earlierTokens, later, laterTokens, pair.spokes));
      }
    }
    return found;
  }

  /** Number and tokens of an article, which its records begin with. */
  private static byte[] head(ArticlePostings article) {
    return ByteBuffer.allocate(HEAD_BYTES)
        .putLong(article.number())
        .putInt(article.tokens())
        .array();
  }

  /** What an article has in common with an earlier one. */
  private static final class Pair {
    private static final int PAIR_BYTES = Long.BYTES + 3 * Integer.BYTES;

    private final int earlierTokens;
    private final Postings spokes = new Postings();
    private int count;

    Pair(int earlierTokens) {
      this.earlierTokens = earlierTokens;
    }

    /** Pairs of an article with each of the earlier ones. */
    static byte[] pack(long later, int laterTokens, Map<Long, Pair> pairs) {
      int spokes = pairs.values().stream().mapToInt(pair -> pair.spokes.count()).sum();
      ByteBuffer bytes =
          ByteBuffer.allocate(
              Candidates.HEAD_BYTES + pairs.size() * PAIR_BYTES + spokes * Postings.BYTES);
      bytes.putLong(later).putInt(laterTokens);
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
