package naskh.quality;

/** Which pairs of texts, by number, count. */
interface PairFilter {
  boolean accept(int a, int b);
}
