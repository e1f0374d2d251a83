package naskh.boilerplate;

import java.util.List;

/**
 * What one page says of its recurring shingles: how much each block has to do with the rest of the
 * page. Packed for the bucket of a key that is equal wherever the shingle stands in the same way
 * (opening the page or not) in the same source: 16 bytes each, key, place and vote.
 */
final class RelatednessEvidence {
  /** Votes are whole thousandths, so that their sum does not depend on their order. */
  static final double UNIT = 0.001;

  static final int BYTES = Long.BYTES + 2 * Integer.BYTES;

  private RelatednessEvidence() {}

  /** An array per bucket; null where the page has nothing for it. Votes of 0 if it has no vote. */
  static byte[][] of(Page page, long source, boolean isVoter, WordUse use, int buckets) {
    List<Block> blocks = page.blocks();
    PageContext rest = new PageContext(page, blocks);
    Bucketed votes = new Bucketed(buckets, BYTES);
    for (Block block : blocks) {
      boolean opens = page.opens(block);
      int vote = isVoter ? (int) Math.round(rest.related(block, use) / UNIT) : 0;
      for (int i = block.begin(); i < block.shinglesEnd(); i++) {
        if (page.pages[i] > 1) {
          long key = key(page.shingles[i], source, opens);
          votes.entry(key).putLong(key).putInt(i).putInt(vote);
        }
      }
    }
    return votes.packed();
  }

  private static long key(long shingle, long source, boolean opens) {
    return (shingle ^ source) * 2 + (opens ? 1 : 0);
  }
}
