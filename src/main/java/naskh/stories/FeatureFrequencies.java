package naskh.stories;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Iterator;
import naskh.text.Bytes;

/**
 * In how many articles each feature of {@link StoryCounts} stands. Counts merge: those of two sets
 * of articles give those of both, in any order.
 *
 * <p>Packed for their way to the driver: the features that there are, ascending, each as its
 * distance from the one before and its count, LEB128 varints: 2 to 3 bytes for each.
 */
final class FeatureFrequencies implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] packed;

  private FeatureFrequencies(int[] counts) {
    Bytes bytes = new Bytes(1 << 16);
    int before = 0;
    for (int feature = 0; feature < counts.length; feature++) {
      if (counts[feature] > 0) {
        bytes.varint(feature - before);
        bytes.varint(counts[feature]);
        before = feature;
      }
    }
    packed = bytes.toArray();
  }

  /** Counts articles, without titles that are names of sections. */
  static FeatureFrequencies of(Iterator<StoryArticle> articles, SectionTitles sections) {
    int[] counts = new int[StoryCounts.SIZE];
    int[] last = new int[StoryCounts.SIZE]; // article that had the feature, from 1 on
    for (int number = 1; articles.hasNext(); number++) {
      StoryArticle article = articles.next();
      int current = number;
      StoryCounts.features(
          sections.headline(article),
          article.text(),
          feature -> {
            counts[feature] += last[feature] == current ? 0 : 1;
            last[feature] = current;
          });
    }
    return new FeatureFrequencies(counts);
  }

  /** Those of the articles of both. */
  FeatureFrequencies merge(FeatureFrequencies others) {
    int[] counts = counts();
    others.addTo(counts);
    return new FeatureFrequencies(counts);
  }

  /** By feature. */
  int[] counts() {
    int[] counts = new int[StoryCounts.SIZE];
    addTo(counts);
    return counts;
  }

  private void addTo(int[] counts) {
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    int feature = 0;
    while (bytes.hasRemaining()) {
      feature += Bytes.varint(bytes);
      counts[feature] += Bytes.varint(bytes);
    }
  }
}
