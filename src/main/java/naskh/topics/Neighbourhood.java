package naskh.topics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Moves an article towards the articles next to it in a fixed sample. Few words tell what one
 * article is about, many tell what ten like it have in common: articles of one theme gather, and
 * those between two themes lean to the one that their neighbours are of.
 *
 * <p>Cost: a scalar product with each of the sample.
 *
 * @see "Fukunaga, Hostetler, The estimation of the gradient of a density function, 1975: one step"
 */
final class Neighbourhood implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Articles in the sample at most. */
  static final int SAMPLE = 3_000;

  /** What the neighbours have to say; the rest is the article's own place. */
  private static final double SHARE = 0.7;

  private final int neighbours;
  private final float[][] sample; // dimension by dimension, so that the inner loop is a plain sum
  private final int size;

  private Neighbourhood(int neighbours, float[][] sample, int size) {
    this.neighbours = neighbours;
    this.sample = sample;
    this.size = size;
  }

  /** {@code places}: those of the sample, of length 1. */
  static Neighbourhood of(double[][] places, int neighbours) {
    int dimensions = places.length == 0 ? 0 : places[0].length;
    float[][] sample = new float[dimensions][places.length];
    for (int article = 0; article < places.length; article++) {
      for (int d = 0; d < dimensions; d++) {
        sample[d][article] = (float) places[article][d];
      }
    }
    return new Neighbourhood(Math.min(neighbours, places.length), sample, places.length);
  }

  /** Where an article at {@code place} moves to, of length 1; one that is nowhere stays there. */
  double[] moved(double[] place) {
    if (neighbours == 0 || Arrays.stream(place).allMatch(x -> x == 0)) {
      return place;
    }
    double[] middle = new double[place.length];
    for (int neighbour : nearest(place)) {
      for (int d = 0; d < middle.length; d++) {
        middle[d] += sample[d][neighbour];
      }
    }
    double length = Unit.length(middle);
    double[] moved = new double[place.length];
    for (int d = 0; d < moved.length; d++) {
      moved[d] = (1 - SHARE) * place[d] + (length == 0 ? 0 : SHARE * middle[d] / length);
    }
    return Unit.of(moved);
  }

  /** Those of the sample that are most similar, of equal ones the first. */
  private int[] nearest(double[] place) {
    float[] similarities = new float[size];
    for (int d = 0; d < place.length; d++) {
      float along = (float) place[d];
      float[] values = sample[d];
      for (int article = 0; article < size; article++) {
        similarities[article] += along * values[article];
      }
    }
    int[] nearest = new int[neighbours];
    int found = 0;
    for (int article = 0; article < size; article++) {
      int at = found;
      while (at > 0 && similarities[nearest[at - 1]] < similarities[article]) {
        at--;
      }
      if (at < neighbours) {
        found = Math.min(found + 1, neighbours);
        System.arraycopy(nearest, at, nearest, at + 1, found - at - 1);
        nearest[at] = article;
      }
    }
    return nearest;
  }
}
