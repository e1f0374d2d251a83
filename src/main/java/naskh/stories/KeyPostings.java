package naskh.stories;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import naskh.spark.Batched;
import naskh.spark.Parcels;
import org.apache.spark.sql.Row;

/**
 * Which articles share heavy features: under each of its keys an article is paired with the last
 * ones before it, in the order of articles.
 *
 * <p>Out: records of {@link StoryComparison}: pairs, each with a part of what the keys that the two
 * share give, and how many keys of articles more articles before theirs share within the time
 * window than were paired.
 *
 * <p>Cost: shuffles keyFeatures records of 20 bytes an article; an article is in keyFeatures ×
 * lookBack pairs at most, however busy its day. A feature is in one slice, with a share of the
 * articles that {@link StoryOptions#maxShare} bounds.
 */
record KeyPostings(int lookBack, double windowDays)
    implements Parcels.Receiver<byte[]>, Parcels.Sender<Row> {
  private static final int BYTES = 2 * Integer.BYTES + Long.BYTES + Float.BYTES;

  /** Sends {@code number, time, vector, keys}. */
  @Override
  public void send(Row article, Parcels parcels) {
    long time = article.isNullAt(1) ? StoryArticle.UNDATED : article.getLong(1);
    PackedVector vector = new PackedVector(article.<byte[]>getAs(2));
    for (byte key : article.<byte[]>getAs(3)) {
      int feature = vector.feature(key);
      parcels.add(
          feature,
          ByteBuffer.allocate(BYTES)
              .putInt(feature)
              .putInt(article.getInt(0))
              .putLong(time)
              .putFloat(vector.weight(key))
              .array());
    }
  }

  @Override
  public Iterator<byte[]> results(Parcels.Received postings) {
    return new Pairing(postings);
  }

  private final class Pairing extends Batched<byte[]> {
    /** Pairs that are added up before they go on, about: 6 MB. */
    private static final int SUMMED = 1 << 18;

    /** Feature in the upper half, number of the article in the lower. */
    private long[] postings = new long[1 << 10];

    private long[] times = new long[1 << 10];
    private float[] weights = new float[1 << 10];
    private int count;

    /** Places of the postings, in the order of {@link #postings}. */
    private final long[] places;

    private int first; // place of the first posting of the feature
    private int next; // place of the first posting that is not yet paired
    private long cut;
    private boolean isCutTaken;

    Pairing(Parcels.Received records) {
      while (records.hasNext()) {
        add(records.next());
      }
      places = new long[count];
      Arrays.setAll(places, i -> i);
      LongArrays.quickSort(postings, places, 0, count);
    }

    private void add(ByteBuffer posting) {
      if (count == postings.length) {
        postings = Arrays.copyOf(postings, 2 * count);
        times = Arrays.copyOf(times, 2 * count);
        weights = Arrays.copyOf(weights, 2 * count);
      }
      postings[count] = posting.getLong();
      times[count] = posting.getLong();
      weights[count] = posting.getFloat();
      count++;
    }

    @Override
    protected Iterator<byte[]> nextBatch() {
      if (next < count) {
        PairSums sums = new PairSums();
        while (next < count && sums.size() < SUMMED) {
          pair(sums);
          next++;
        }
        return StoryComparison.pairs(sums.addUp());
      }
      if (cut == 0 || isCutTaken) {
        return null;
      }
      isCutTaken = true;
      return Collections.singleton(StoryComparison.cut(cut)).iterator();
    }

    /** Pairs the next posting with those before it. */
    private void pair(PairSums sums) {
      if (postings[first] >>> Integer.SIZE != postings[next] >>> Integer.SIZE) {
        first = next;
      }
      int later = (int) places[next];
      int number = (int) postings[next];
      int from = next - lookBack;
      if (from > first && isWithinWindow((int) places[from - 1], later)) {
        cut++;
      }
      for (int place = Math.max(first, from); place < next; place++) {
        int earlier = (int) places[place];
        if (isWithinWindow(earlier, later)) {
          sums.add(
              number, (int) postings[place], PairSums.units(weights[earlier] * weights[later]));
        }
      }
    }

    private boolean isWithinWindow(int earlier, int later) {
      return StoryScore.days(times[earlier], times[later]) <= windowDays;
    }
  }
}
