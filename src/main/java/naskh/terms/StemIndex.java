package naskh.terms;

import java.io.Serializable;
import naskh.text.DistinctLongs;

/** Numbers of stems by their hashes, from 0, in the order in which they are given. */
public final class StemIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The number of a stem that is not among them. */
  public static final int NONE = DistinctLongs.NONE;

  private final long[] hashes;
  private transient volatile DistinctLongs numbers; // made where it is needed

  /** {@code hashes}: {@link naskh.text.HashedTokens#hash} of stems, no two equal. */
  public StemIndex(long[] hashes) {
    this.hashes = hashes;
  }

  public int size() {
    return hashes.length;
  }

  /** The number of the stem of this hash; {@link #NONE} where there is none. */
  public int number(long hash) {
    DistinctLongs all = numbers;
    if (all == null) {
      all = new DistinctLongs(hashes.length);
      for (long one : hashes) {
        all.number(one);
      }
      numbers = all;
    }
    return all.find(hash);
  }
}
