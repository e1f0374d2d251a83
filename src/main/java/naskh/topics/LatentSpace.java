package naskh.topics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import naskh.spark.Millionths;
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

  private final int dimensions;
  private final float[] directions; // term by term, `dimensions` values each
  private final double[] middle;

  private LatentSpace(int dimensions, float[] directions, double[] middle) {
    this.dimensions = dimensions;
    this.directions = directions;
    this.middle = middle;
  }

  /**
   * Learns from feature vectors over {@code terms} terms, in one partition, not all of them zero.
   *
   * <p>Cost: a few passes over the vectors, and dimensions · terms doubles on the driver.
   */
  static LatentSpace fit(JavaRDD<Vector> features, int terms, int dimensions) {
    int wanted = Math.min(dimensions, terms);
    double[][] found = SingularVectors.of(features, terms, wanted);
    int kept = Math.min(wanted, found[0].length);
    float[] directions = new float[terms * kept];
    for (int column = 0; column < kept; column++) {
      double sign = signOfLargest(found, column);
      for (int term = 0; term < terms; term++) {
        double value = Millionths.rounded(sign * found[term][column]);
        directions[term * kept + column] = (float) value;
      }
    }
    return new LatentSpace(kept, directions, new double[kept]);
  }

  /** The same space, where places are seen from the middle of {@code features}. */
  LatentSpace centredOn(JavaRDD<Vector> features) {
    return new LatentSpace(dimensions, directions, middleOf(features));
  }

  /** The middle of all places is the place of the mean vector, which takes far less to compute. */
  private double[] middleOf(JavaRDD<Vector> features) {
    int terms = directions.length / dimensions;
    long articles = features.count();
    double[] sum =
        features.mapPartitions(vectors -> List.of(sum(vectors, terms)).iterator()).first();
    double[] mean = Arrays.stream(sum).map(ofAll -> ofAll / articles).toArray();
    return Arrays.stream(projection(Vectors.dense(mean))).map(Millionths::rounded).toArray();
  }

  private static double[] sum(Iterator<Vector> vectors, int terms) {
    double[] sum = new double[terms];
    while (vectors.hasNext()) {
      SparseVector vector = vectors.next().toSparse();
      for (int i = 0; i < vector.indices().length; i++) {
        sum[vector.indices()[i]] += vector.values()[i];
      }
    }
    return sum;
  }

  /** Where no article has a known term: all stand in one place. */
  static LatentSpace ofNothing(int terms) {
    return new LatentSpace(1, new float[terms], new double[1]);
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
  double[] place(Vector features) {
    double[] place = projection(features);
    if (features.numNonzeros() > 0) {
      for (int d = 0; d < dimensions; d++) {
        place[d] -= middle[d];
      }
    }
    return Unit.of(place);
  }

  private double[] projection(Vector features) {
    SparseVector sparse = features.toSparse();
    double[] place = new double[dimensions];
    for (int i = 0; i < sparse.indices().length; i++) {
      int from = sparse.indices()[i] * dimensions;
      for (int d = 0; d < dimensions; d++) {
        place[d] += sparse.values()[i] * directions[from + d];
      }
    }
    return place;
  }
}
