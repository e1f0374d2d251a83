package naskh.stories;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;

/** Articles of a sample, looked up by the features of their vectors. */
final class SampleIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The time of an undated article: no time is near to it. */
  static final double UNKNOWN = Double.NaN;

  private final String[] ids;
  private final double[] times;

  /** Feature in the upper half, number of the article in the lower; ascending. */
  private final long[] postings;

  private final float[] weights;

  private SampleIndex(String[] ids, double[] times, long[] postings, float[] weights) {
    this.ids = ids;
    this.times = times;
    this.postings = postings;
    this.weights = weights;
  }

  /** Of rows {@code article_id, time, vector}. */
  static SampleIndex of(List<Row> articles) {
    String[] ids = articles.stream().map(row -> row.getString(0)).toArray(String[]::new);
    double[] times =
        articles.stream().mapToDouble(row -> row.isNullAt(1) ? UNKNOWN : row.getLong(1)).toArray();
    PackedVector[] vectors =
        articles.stream()
            .map(row -> new PackedVector(row.<byte[]>getAs(2)))
            .toArray(PackedVector[]::new);
    int size = Arrays.stream(vectors).mapToInt(PackedVector::size).sum();
    long[] postings = new long[size];
    int next = 0;
    for (int article = 0; article < vectors.length; article++) {
      for (int i = 0; i < vectors[article].size(); i++) {
        postings[next] = posting(vectors[article].feature(i), article);
        next++;
      }
    }
    Arrays.sort(postings);
    float[] weights = new float[size];
    for (int article = 0; article < vectors.length; article++) {
      for (int i = 0; i < vectors[article].size(); i++) {
        int place = Arrays.binarySearch(postings, posting(vectors[article].feature(i), article));
        weights[place] = vectors[article].weight(i);
      }
    }
    return new SampleIndex(ids, times, postings, weights);
  }

  private static long posting(int feature, int article) {
    return ((long) feature << Integer.SIZE) | article;
  }

  String id(int article) {
    return ids[article];
  }

  /** In microseconds; {@link #UNKNOWN} if it is. */
  double time(int article) {
    return times[article];
  }

  /** Scalar product of a packed vector with each article, summed in the order of features. */
  double[] similarities(byte[] packed) {
    PackedVector vector = new PackedVector(packed);
    double[] similarities = new double[ids.length];
    for (int i = 0; i < vector.size(); i++) {
      int feature = vector.feature(i);
      double weight = vector.weight(i);
      int place = Arrays.binarySearch(postings, posting(feature, 0));
      for (int p = place < 0 ? -place - 1 : place;
          p < postings.length && postings[p] >>> Integer.SIZE == feature;
          p++) {
        similarities[(int) postings[p]] += weights[p] * weight;
      }
    }
    return similarities;
  }
}
