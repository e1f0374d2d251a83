package naskh.boilerplate;

import java.util.List;

/**
 * What one page says of its recurring shingles: how much each block has to do with the rest of the
 * page. Packed for the bucket of a key that is equal wherever the shingle stands in the same way
 * (opening the page or not) in the same source: 16 bytes each, key, place and vote.
 */
final class Votes {
  /** Votes are whole thousandths, so that their sum does not depend on their order. */
  static final double UNIT = 0.001;

  static final int BYTES = Long.BYTES + 2 * Integer.BYTES;

  private Votes() {}

  /** An array per bucket; null where the page has nothing for it. */
  static byte[][] of(Page page, long[] stems, long source, WordUse use, int buckets) {
    List<Block> blocks = page.blocks();
    Rest rest = new Rest(stems, blocks);
    Bucketed votes = new Bucketed(buckets, BYTES);
    for (Block block : blocks) {
      int vote = (int) Math.round(rest.related(block, use) / UNIT);
      for (int i = block.begin(); i < block.shinglesEnd(); i++) {
        if (page.pages[i] > 1) {
          long key = key(page.shingles[i], source, block);
          votes.entry(key).putLong(key).putInt(i).putInt(vote);
        }
      }
    }
    return votes.packed();
  }

  private static long key(long shingle, long source, Block block) {
    return (shingle ^ source) * 2 + (block.opens() ? 1 : 0);
  }
}
