package naskh.copies;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comparing an article with an earlier one has found, in a record of the later one.
 *
 * @param earlier number of the earlier one
 * @param isStar whether the pair accounts for one of its spokes: a fingerprint in its spans, any
 *     other bucket of a near copy
 * @param isSameReport whether one copy cluster may hold both
 * @param measures their spans are in token numbers
 */
record CopyLink(long earlier, boolean isStar, boolean isSameReport, CopyMeasures measures) {
  /** Earlier one, two flags. */
  private static final int BYTES = Long.BYTES + 2;

  static CopyLink of(long earlier, boolean isStar, Optional<Comparison> found) {
    return new CopyLink(
        earlier,
        isStar,
        found.map(Comparison::isSameReport).orElse(false),
        found.map(CopyMeasures::of).orElse(CopyMeasures.NO_COPY));
  }

  /** Of two articles of equal main texts. */
  static CopyLink exact(long earlier) {
    return new CopyLink(earlier, true, true, CopyMeasures.EXACT);
  }

  /** A record of article {@code later}, of which no posting is open. */
  byte[] pack(long later) {
    return pack(later, 0, new Postings());
  }

  /** A record of article {@code later}: this, its tokens, and the postings that are still open. */
  byte[] pack(long later, int laterTokens, Postings open) {
    return RecordKind.LINK.of(
        later,
        BYTES + measures.bytes() + Integer.BYTES + open.count() * Postings.BYTES,
        record -> {
          record.putLong(earlier).put(flag(isStar)).put(flag(isSameReport));
          measures.put(record);
          record.putInt(laterTokens);
          open.put(record);
        });
  }

  private static byte flag(boolean isSet) {
    return (byte) (isSet ? 1 : 0);
  }

  /** Of a record that is read up to its kind; reads it up to the later one's tokens. */
  static CopyLink read(ByteBuffer record) {
    return new CopyLink(
        record.getLong(), record.get() == 1, record.get() == 1, CopyMeasures.read(record));
  }

  /**
   * Collects the copies among the comparisons of one article, in the order of earlier ones. A pair
   * may be compared in more than one round, always with the same outcome.
   */
  static final class Copies {
    private final List<CopyLink> all = new ArrayList<>();

    void add(CopyLink link) {
      if (link.measures.kind() == null) {
        return;
      }
      int last = all.size() - 1;
      if (last < 0 || all.get(last).earlier != link.earlier) {
        all.add(link);
      } else if (link.isStar) {
        all.set(last, link);
      }
    }

    List<CopyLink> all() {
      return all;
    }
  }
}
