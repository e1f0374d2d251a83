package naskh.topics;

import java.io.Serializable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;

/**
 * The directions in which articles differ most: right singular vectors of their feature vectors
 * (latent semantic analysis).
 *
 * <p>The linear algebra of two machines may differ in the last bits and in signs: both are taken
 * out, for the same corpus to give the same topics.
 *
 * @see "Deerwester et al., Indexing by Latent Semantic Analysis, 1990"
 */
final class LatentSpace implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Coordinates are rounded to this many digits, far below what tells two articles apart. */
  private static final double GRID = 1e6;

  private final int dimensions;
  private final float[] directions; // term by term, `dimensions` values each

  private LatentSpace(int dimensions, float[] directions) {
    this.dimensions = dimensions;
    this.directions = directions;
  }

  /**
   * Learns from feature vectors over {@code terms} terms, in one partition, not all of them zero.
   *
   * <p>Cost: a few passes over the vectors, and dimensions · terms doubles on the driver.
   */
  static LatentSpace fit(JavaRDD<Vector> features, int articles, int terms, int dimensions) {
    int wanted = Math.min(dimensions, Math.min(articles, terms));
    double[][] found = SingularVectors.of(features, terms, wanted);
    int kept = Math.min(wanted, found[0].length);
    float[] directions = new float[terms * kept];
    for (int column = 0; column < kept; column++) {
      double sign = signOfLargest(found, column);
      for (int term = 0; term < terms; term++) {
        double value = Math.rint(sign * found[term][column] * GRID) / GRID;
        directions[term * kept + column] = (float) value;
      }
    }
    return new LatentSpace(kept, directions);
  }

  /** Where no article has a known term: all stand in one place. */
  static LatentSpace ofNothing(int terms) {
    return new LatentSpace(1, new float[terms]);
  }

  int dimensions() {
    return dimensions;
  }

  private static double signOfLargest(double[][] matrix, int column) {
    double largest = 0;
    for (double[] row : matrix) {
      // The margin keeps two entries of almost equal size from changing places.
      if (Math.abs(row[column]) > Math.abs(largest) + 1e-7) {
        largest = row[column];
      }
    }
    return largest < 0 ? -1 : 1;
  }

  /** The place of an article, of length 1; the zero vector where it has no known term. */
  Vector place(Vector features) {
    SparseVector sparse = features.toSparse();
    double[] place = new double[dimensions];
    for (int i = 0; i < sparse.indices().length; i++) {
      int from = sparse.indices()[i] * dimensions;
      for (int d = 0; d < dimensions; d++) {
        place[d] += sparse.values()[i] * directions[from + d];
      }
    }
    double length = 0;
    for (double value : place) {
      length += value * value;
    }
    double scale = length == 0 ? 0 : 1 / Math.sqrt(length);
    for (int d = 0; d < dimensions; d++) {
      place[d] = Math.rint(place[d] * scale * GRID) / GRID;
    }
    return Vectors.dense(place);
  }
}
