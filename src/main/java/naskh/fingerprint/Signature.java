package naskh.fingerprint;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.Arrays;

/**
 * The MinHash signature of a set of shingles, cut into band keys: articles with an equal key are
 * candidates. Minima are kept with 32 bits, so two unequal ones agree by accident with chance
 * 2^-32.
 *
 * <p>Cost: a few hashes for each shingle, however many minima. These are drawn without repetition,
 * so that a pair is missed no more often than {@link Banding#hitRate} tells.
 *
 * @see "Broder, On the resemblance and containment of documents, 1997"
 * @see "Ertl, SuperMinHash: A new minwise hashing algorithm for Jaccard similarity estimation,
 *     2017"
 */
public final class Signature {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private final Banding banding;
  private final SimilarityHashPolicy minHash;

  public Signature(Banding banding) {
    this.banding = banding;
    this.minHash = SimilarityHashing.superMinHash(banding.minima(), Integer.SIZE);
  }

  /**
   * One key a band, the band's number mixed in; none for an empty set. Repetitions do not matter.
   */
  public long[] bandKeys(long[] shingles) {
    if (shingles.length == 0) {
      return new long[0];
    }
    long[] minima = minima(shingles);
    long[] keys = new long[banding.bands()];
    for (int band = 0; band < keys.length; band++) {
      long key = band;
      for (int row = 0; row < banding.rows(); row++) {
        key = HASHER.hashLongLongToLong(key, minima[band * banding.rows() + row]);
      }
      keys[band] = key;
    }
    return keys;
  }

  /**
   * The minima, each from 0 to 2^32 − 1, band after band; none for an empty set. Two sets agree in
   * each with a chance that is their Jaccard similarity.
   */
  public long[] minima(long[] shingles) {
    if (shingles.length == 0) {
      return new long[0];
    }
    byte[] packed = minHash.createHasher().compute(ElementHashProvider.ofValues(shingles));
    long[] minima = new long[banding.minima()];
    Arrays.setAll(minima, number -> minHash.getComponent(packed, number));
    return minima;
  }
}
