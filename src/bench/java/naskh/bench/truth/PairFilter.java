package naskh.bench.truth;

/** Which pairs of texts, by number, count. */
public interface PairFilter {
  boolean accept(int a, int b);
}
