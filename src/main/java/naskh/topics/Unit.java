package naskh.topics;

import java.util.Arrays;

/** Vectors of length 1, on a grid that is far coarser than the last bits of two machines. */
final class Unit {
  private static final double GRID = 1e6;

  private Unit() {}

  /** {@code vector} at length 1; the zero vector stays as it is. */
  static double[] of(double[] vector) {
    double length = length(vector);
    double scale = length == 0 ? 0 : 1 / length;
    return Arrays.stream(vector).map(x -> rounded(x * scale)).toArray();
  }

  static double length(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
  }

  static double rounded(double value) {
    return Math.rint(value * GRID) / GRID;
  }
}
