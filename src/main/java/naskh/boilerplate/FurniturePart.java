package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import naskh.fingerprint.PageText;
import naskh.text.HashedTokens;

/**
 * A part of a page that is furniture.
 *
 * @param frames what it shares with parts that differ in a date, a number or a name: runs of its
 *     tokens, in their order; all of it where there are no such parts
 * @param filling tells the tokens of all of it from others
 * @param high first half of the hash of the tokens of {@code frames}
 * @param low second half
 */
record FurniturePart(Block block, List<Block> frames, long filling, long high, long low) {
  /** Of a part with slots so much is frame; else it is a text of its own that holds phrases. */
  private static final double LEAST_FRAME_SHARE = 2 / 3.0;

  /**
   * Describes a part.
   *
   * @param contexts of the page; null where it has none
   */
  static FurniturePart of(Block block, PageText text, PageContexts contexts) {
    List<Block> frames = contexts == null ? List.of(block) : frames(block, contexts);
    ByteBuffer hash = hash(frames, text);
    return new FurniturePart(
        block, frames, hash(List.of(block), text).getLong(), hash.getLong(), hash.getLong());
  }

  private static ByteBuffer hash(List<Block> blocks, PageText text) {
    return ByteBuffer.wrap(
        HashedTokens.sequenceHash(
            blocks.stream()
                .flatMapToLong(block -> Arrays.stream(text.tokens(), block.begin(), block.end()))
                .toArray()));
  }

  /**
   * What far fewer pages hold than most of the part is a filling, and so is what stands next to a
   * varied context.
   */
  private static List<Block> frames(Block block, PageContexts contexts) {
    int[] common = contexts.commonOf(block.begin(), block.end()).toArray();
    BitSet slots =
        contexts
            .marks()
            .besideVaried(Shingling.TOKENS, place -> Arrays.binarySearch(common, place) >= 0);
    List<Block> frames =
        Formula.frames(Formula.tokensOf(common), slots, block.begin(), block.end());
    int tokens = frames.stream().mapToInt(Block::tokens).sum();
    return tokens >= LEAST_FRAME_SHARE * block.tokens() ? frames : List.of(block);
  }
}
