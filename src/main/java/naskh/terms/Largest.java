package naskh.terms;

import java.util.Arrays;

/** The few that weigh most, found before anything is built for all. */
public final class Largest {
  private Largest() {}

  /** Places of the {@code count} largest weights and of all that equal the least of them. */
  public static int[] places(double[] weights, int count) {
    double[] ascending = weights.clone();
    Arrays.sort(ascending);
    double least =
        weights.length > count ? ascending[weights.length - count] : Double.NEGATIVE_INFINITY;
    int[] places = new int[weights.length];
    int found = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] >= least) {
        places[found] = i;
        found++;
      }
    }
    return Arrays.copyOf(places, found);
  }
}
