package naskh.boilerplate;

import java.nio.ByteBuffer;
import naskh.fingerprint.PageText;

/**
 * A part of a page that is furniture.
 *
 * @param high first half of the hash of its tokens
 * @param low second half
 */
record FurniturePart(Block block, long high, long low) {

  static FurniturePart of(Block block, PageText text) {
    ByteBuffer hash = ByteBuffer.wrap(text.sequenceHash(block.begin(), block.end()));
    return new FurniturePart(block, hash.getLong(), hash.getLong());
  }
}
