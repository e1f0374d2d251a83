package naskh.topics;

import java.util.Arrays;
import java.util.Iterator;
import java.util.SplittableRandom;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.mllib.linalg.Matrix;
import org.apache.spark.mllib.linalg.SingularValueDecomposition;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.mllib.linalg.distributed.RowMatrix;
import org.apache.spark.storage.StorageLevel;

/**
 * The leading right singular vectors of a sparse matrix, by subspace iteration from a random start:
 * each pass multiplies the Gramian with all directions at once, where {@link RowMatrix#computeSVD}
 * on many columns takes a Spark job for each of some hundred products with one direction. What is
 * left, a tall dense matrix, is decomposed by {@code computeSVD} itself, but for the product with
 * what it found, which MLlib takes thrice as long for.
 *
 * @see "Halko, Martinsson, Tropp, Finding structure with randomness, 2011, algorithm 4.4"
 */
final class SingularVectors {
  /** Directions carried along beyond those wanted, so that the last wanted ones settle, too. */
  private static final int SPARE = 10;

  private static final int PASSES = 3;

  /** The same start for every run: what is found does not depend on it but for its last digits. */
  private static final long START = 20_110_501;

  /** Directions weaker than this share of the first one are rounding. */
  private static final double SMALLEST = 1e-7;

  private SingularVectors() {}

  /**
   * A row for each of {@code columns} columns, with up to {@code count} values, fewer where the
   * matrix has a lower rank.
   *
   * <p>In: rows in one partition, since sums of floats depend on their order; not all of them zero.
   *
   * <p>Cost: {@value #PASSES} passes over the rows; columns · count doubles on the driver and, a
   * few times, in the executor.
   */
  static double[][] of(JavaRDD<Vector> rows, int columns, int count) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(rows.context());
    double[][] directions = randomDirections(columns, Math.min(columns, count + SPARE));
    for (int pass = 0; pass < PASSES; pass++) {
      Broadcast<double[][]> sent = spark.broadcast(directions);
      directions = orthonormal(rows.mapPartitions(part -> product(part, sent.value())), columns);
      sent.destroy();
    }
    return directions;
  }

  private static double[][] randomDirections(int columns, int width) {
    SplittableRandom random = new SplittableRandom(START);
    double[][] directions = new double[columns][width];
    for (double[] row : directions) {
      for (int d = 0; d < width; d++) {
        row[d] = random.nextBoolean() ? 1 : -1;
      }
    }
    return directions;
  }

  /** The Gramian of {@code rows} times {@code directions}, row by row. */
  private static Iterator<org.apache.spark.mllib.linalg.Vector> product(
      Iterator<Vector> rows, double[][] directions) {
    int width = directions[0].length;
    double[][] product = new double[directions.length][width];
    double[] along = new double[width];
    while (rows.hasNext()) {
      SparseVector row = rows.next().toSparse();
      Arrays.fill(along, 0);
      for (int i = 0; i < row.indices().length; i++) {
        add(directions[row.indices()[i]], row.values()[i], along);
      }
      for (int i = 0; i < row.indices().length; i++) {
        add(along, row.values()[i], product[row.indices()[i]]);
      }
    }
    return Arrays.stream(product).map(Vectors::dense).iterator();
  }

  private static void add(double[] vector, double factor, double[] to) {
    for (int d = 0; d < to.length; d++) {
      to[d] += factor * vector[d];
    }
  }

  /** The left singular vectors of a tall matrix, the strongest first. */
  private static double[][] orthonormal(
      JavaRDD<org.apache.spark.mllib.linalg.Vector> tall, int rows) {
    tall.persist(StorageLevel.MEMORY_AND_DISK());
    try {
      int width = tall.first().size();
      SingularValueDecomposition<RowMatrix, Matrix> found =
          new RowMatrix(tall.rdd(), rows, width).computeSVD(width, false, SMALLEST);
      double[][] scaled = new double[width][found.s().size()];
      for (int i = 0; i < width; i++) {
        for (int d = 0; d < scaled[i].length; d++) {
          scaled[i][d] = found.V().apply(i, d) / found.s().apply(d);
        }
      }
      return tall.map(row -> times(row.toArray(), scaled)).collect().toArray(double[][]::new);
    } finally {
      tall.unpersist();
    }
  }

  private static double[] times(double[] row, double[][] matrix) {
    double[] product = new double[matrix[0].length];
    for (int i = 0; i < row.length; i++) {
      add(matrix[i], row[i], product);
    }
    return product;
  }
}
