package naskh.stories;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naskh.spark.Parcels;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;

/**
 * Verifies pairs of articles on their whole vectors. Articles are in slices by their numbers, so
 * that few slices hold those of a time window: a vector meets the pairs in which it is the later
 * one, goes once to each slice in which it has an earlier one, and is compared with these there.
 *
 * <p>Cost: shuffles a vector twice, and once more for each further slice that its pairs are in; a
 * task holds the vectors of a slice.
 */
final class StoryComparison implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Candidates whose shared key features alone give less are not verified. */
  private static final long LEAST_PARTIAL = PairSums.units(0.05);

  /** Links of less are taken for none. */
  private static final double LEAST = 0.01;

  /** What a record is, in its first byte. */
  private static final byte ARTICLE = 0;

  private static final byte PAIRS = 1;
  private static final byte CUT = 2;

  /** An article, behind it the numbers of those that it is to be compared with. */
  private static final byte REQUEST = 3;

  private final int slices;
  private final int sliceSize;
  private final StoryOptions options;

  /** Of {@code count} articles. */
  StoryComparison(long count, int slices, StoryOptions options) {
    this.slices = slices;
    this.sliceSize = (int) Math.max(1, (count + slices - 1) / slices);
    this.options = options;
  }

  /** A record for each later article, with its pairs; of each pair there may be many. */
  static Iterator<byte[]> pairs(PairSums sums) {
    return IntStream.range(0, sums.size())
        .filter(i -> i == 0 || sums.later(i) != sums.later(i - 1))
        .mapToObj(first -> pairs(sums, first))
        .iterator();
  }

  private static byte[] pairs(PairSums sums, int first) {
    int end = first;
    while (end < sums.size() && sums.later(end) == sums.later(first)) {
      end++;
    }
    ByteBuffer record =
        ByteBuffer.allocate(1 + Integer.BYTES + (end - first) * (Integer.BYTES + Long.BYTES));
    record.put(PAIRS).putInt(sums.later(first));
    for (int i = first; i < end; i++) {
      record.putInt(sums.earlier(i)).putLong(sums.units(i));
    }
    return record.array();
  }

  /** A record of how many keys are cut. */
  static byte[] cut(long keys) {
    return ByteBuffer.allocate(1 + Long.BYTES).put(CUT).putLong(keys).array();
  }

  /**
   * The pairs that are links, and how many keys are cut.
   *
   * <p>In: records of {@link KeyPostings}; rows of {@link StoryVectors}. Out: rows of {@link
   * StoryLinks#COLUMNS}.
   */
  JavaRDD<Row> links(JavaRDD<byte[]> pairs, JavaRDD<Row> vectors) {
    JavaRDD<byte[]> articles =
        vectors.map(row -> ComparedArticle.packed(row, 1).put(0, ARTICLE).array());
    JavaRDD<byte[]> requests =
        Parcels.exchange(pairs.union(articles), slices, this::send, this::requests);
    return Parcels.exchange(requests.union(articles), slices, this::send, this::compared);
  }

  /** Articles go to their slice, pairs to that of the later one, requests to that they name. */
  private void send(byte[] record, Parcels parcels) {
    int first = record[0] == CUT ? 0 : ByteBuffer.wrap(record).getInt(1);
    parcels.add(record[0] == REQUEST ? first : slice(first), record);
  }

  private int slice(int number) {
    return number / sliceSize;
  }

  private Iterator<byte[]> requests(Parcels.Received records) {
    Map<Integer, ByteBuffer> articles = new HashMap<>();
    PairSums sums = new PairSums();
    long cut = 0;
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      switch (record.get()) {
        case ARTICLE -> articles.put(record.getInt(record.position()), record);
        case PAIRS -> {
          int later = record.getInt();
          while (record.hasRemaining()) {
            sums.add(later, record.getInt(), record.getLong());
          }
        }
        default -> cut += record.getLong();
      }
    }
    sums.addUp();
    Stream<byte[]> requests =
        IntStream.range(0, sums.size())
            .filter(i -> i == 0 || !isOneRequest(sums, i - 1, i))
            .mapToObj(i -> request(sums, i, articles))
            .filter(request -> request.length > 0);
    return Stream.concat(Stream.of(cut(cut)), requests).iterator();
  }

  private boolean isOneRequest(PairSums sums, int i, int j) {
    return sums.later(i) == sums.later(j) && slice(sums.earlier(i)) == slice(sums.earlier(j));
  }

  /** Of the pairs from {@code first} on; empty if none is a candidate. */
  private byte[] request(PairSums sums, int first, Map<Integer, ByteBuffer> articles) {
    int end = first;
    int candidates = 0;
    while (end < sums.size() && isOneRequest(sums, first, end)) {
      candidates += sums.units(end) >= LEAST_PARTIAL ? 1 : 0;
      end++;
    }
    if (candidates == 0) {
      return new byte[0];
    }
    ByteBuffer article = articles.get(sums.later(first)).duplicate();
    ByteBuffer request =
        ByteBuffer.allocate(1 + (2 + candidates) * Integer.BYTES + article.remaining())
            .put(REQUEST)
            .putInt(slice(sums.earlier(first)))
            .putInt(candidates);
    for (int i = first; i < end; i++) {
      if (sums.units(i) >= LEAST_PARTIAL) {
        request.putInt(sums.earlier(i));
      }
    }
    return request.put(article).array();
  }

  private Iterator<Row> compared(Parcels.Received records) {
    Map<Integer, ComparedArticle> articles = new HashMap<>();
    List<ByteBuffer> requests = new ArrayList<>();
    long cut = 0;
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      switch (record.get()) {
        case ARTICLE -> {
          ComparedArticle article = ComparedArticle.read(record);
          articles.put(article.number(), article);
        }
        case REQUEST -> requests.add(record);
        default -> cut += record.getLong();
      }
    }
    Stream<Row> links = requests.stream().flatMap(request -> links(request, articles));
    return Stream.concat(cut == 0 ? Stream.empty() : Stream.of(StoryLinks.cut(cut)), links)
        .iterator();
  }

  private Stream<Row> links(ByteBuffer request, Map<Integer, ComparedArticle> articles) {
    request.getInt(); // the slice
    int[] candidates = new int[request.getInt()];
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = request.getInt();
    }
    ComparedArticle later = ComparedArticle.read(request);
    List<Row> links = new ArrayList<>();
    for (int candidate : candidates) {
      ComparedArticle earlier = articles.get(candidate);
      StoryScore score = StoryScore.of(earlier, later, options);
      if (score.score() >= LEAST) {
        links.add(StoryLinks.link(later, earlier, score));
      }
    }
    return links.stream();
  }
}
