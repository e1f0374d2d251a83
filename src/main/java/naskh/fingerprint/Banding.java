package naskh.fingerprint;

import java.io.Serializable;

/**
 * How a MinHash signature of {@code bands × rows} minima is cut into bands: two articles are
 * candidates when all rows of one band agree.
 *
 * @see "Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, section 3.4"
 */
public record Banding(int bands, int rows) implements Serializable {
  public Banding {
    if (bands < 1 || rows < 1 || (long) bands * rows > 4096) {
      throw new IllegalArgumentException(
          "bands, rows: want 1 or more each and 4096 minima at most, got " + bands + ", " + rows);
    }
  }

  public int minima() {
    return bands * rows;
  }

  /** Chance that two articles of Jaccard similarity s share a band: 1 − (1 − s^rows)^bands. */
  public double hitRate(double s) {
    return 1 - Math.pow(1 - Math.pow(s, rows), bands);
  }
}
