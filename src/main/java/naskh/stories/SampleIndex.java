package naskh.stories;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Articles of a sample, looked up by the features of their vectors. */
final class SampleIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String[] ids;
  private final long[] times;
  private final long[] sortedTimes;

  /** Ascending, each once. */
  private final int[] features;

  /** Where the postings of each feature begin; those of the next one follow. */
  private final int[] begins;

  private final int[] articles;
  private final float[] weights;

  private SampleIndex(List<Article> sample, long[] postings) {
    ids = sample.stream().map(Article::id).toArray(String[]::new);
    times = sample.stream().mapToLong(Article::time).toArray();
    sortedTimes = Arrays.stream(times).sorted().toArray();
    features = Arrays.stream(postings).mapToInt(SampleIndex::feature).distinct().toArray();
    begins = new int[features.length + 1];
    articles = new int[postings.length];
    weights = new float[postings.length];
    int next = -1;
    for (int p = 0; p < postings.length; p++) {
      if (next < 0 || features[next] != feature(postings[p])) {
        next++;
        begins[next] = p;
      }
      articles[p] = (int) postings[p];
    }
    begins[features.length] = postings.length;
  }

  /** Of fewer articles: {@code numbers} are their new ones, negative where one is left out. */
  private SampleIndex(SampleIndex all, int[] numbers) {
    ids = kept(numbers).mapToObj(i -> all.ids[i]).toArray(String[]::new);
    times = kept(numbers).mapToLong(i -> all.times[i]).toArray();
    sortedTimes = Arrays.stream(times).sorted().toArray();
    features = all.features;
    begins = new int[all.begins.length];
    int[] left =
        IntStream.range(0, all.articles.length)
            .filter(p -> numbers[all.articles[p]] >= 0)
            .toArray();
    articles = new int[left.length];
    weights = new float[left.length];
    int next = 0;
    for (int feature = 0; feature < features.length; feature++) {
      while (next < left.length && left[next] < all.begins[feature + 1]) {
        articles[next] = numbers[all.articles[left[next]]];
        weights[next] = all.weights[left[next]];
        next++;
      }
      begins[feature + 1] = next;
    }
  }

  private static IntStream kept(int[] numbers) {
    return IntStream.range(0, numbers.length).filter(i -> numbers[i] >= 0);
  }

  /** The sample without the articles of these ids. */
  SampleIndex without(Set<String> gone) {
    int[] numbers = new int[ids.length];
    int count = 0;
    for (int i = 0; i < ids.length; i++) {
      numbers[i] = gone.contains(ids[i]) ? -1 : count++;
    }
    return new SampleIndex(this, numbers);
  }

  /** An article of the sample. */
  record Article(String id, long time, PackedVector vector) {}

  static SampleIndex of(List<Article> sample) {
    List<PackedVector> vectors = sample.stream().map(Article::vector).toList();
    long[] postings = new long[vectors.stream().mapToInt(PackedVector::size).sum()];
    int next = 0;
    for (int article = 0; article < vectors.size(); article++) {
      for (int i = 0; i < vectors.get(article).size(); i++) {
        postings[next] = posting(vectors.get(article).feature(i), article);
        next++;
      }
    }
    Arrays.sort(postings);
    SampleIndex index = new SampleIndex(sample, postings);
    for (int article = 0; article < vectors.size(); article++) {
      PackedVector vector = vectors.get(article);
      for (int i = 0; i < vector.size(); i++) {
        int place = Arrays.binarySearch(postings, posting(vector.feature(i), article));
        index.weights[place] = vector.weight(i);
      }
    }
    return index;
  }

  private static long posting(int feature, int article) {
    return ((long) feature << Integer.SIZE) | article;
  }

  private static int feature(long posting) {
    return (int) (posting >>> Integer.SIZE);
  }

  int size() {
    return ids.length;
  }

  /**
   * Whether an article of the sample is more than {@code micros} away from another one; so is one
   * of which either date is unknown, but for the article itself.
   */
  boolean isFar(int article, String id, long time, long micros) {
    if (time == StoryArticle.UNDATED) {
      return !ids[article].equals(id);
    }
    return times[article] == StoryArticle.UNDATED || Math.abs(time - times[article]) > micros;
  }

  /** How many are far. */
  int countFar(String id, long time, long micros) {
    if (time == StoryArticle.UNDATED) {
      return ids.length - (Arrays.asList(ids).contains(id) ? 1 : 0);
    }
    return countBefore(time - micros) + ids.length - countBefore(time + micros + 1);
  }

  private int countBefore(long time) {
    int low = 0;
    int high = sortedTimes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sortedTimes[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Scalar product of a packed vector with each article, summed in the order of features. */
  double[] similarities(byte[] packed) {
    PackedVector vector = new PackedVector(packed);
    double[] similarities = new double[ids.length];
    for (int i = 0; i < vector.size(); i++) {
      int place = Arrays.binarySearch(features, vector.feature(i));
      if (place >= 0) {
        double weight = vector.weight(i);
        for (int p = begins[place]; p < begins[place + 1]; p++) {
          similarities[articles[p]] += weights[p] * weight;
        }
      }
    }
    return similarities;
  }
}
