package naskh.topics;

import naskh.spark.Millionths;

/** Vectors of length 1, of {@link Millionths}. */
final class Unit {
  private Unit() {}

  /** {@code vector} at length 1; the zero vector stays as it is. */
  static double[] of(double[] vector) {
    double length = length(vector);
    double scale = length == 0 ? 0 : 1 / length;
    double[] unit = new double[vector.length];
    for (int d = 0; d < unit.length; d++) {
      unit[d] = Millionths.rounded(vector[d] * scale);
    }
    return unit;
  }

  static double length(double[] vector) {
    double squares = 0;
    for (double x : vector) {
      squares += x * x;
    }
    return Math.sqrt(squares);
  }
}
