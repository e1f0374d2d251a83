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
 * @param kind null: no copy; then all measures are 0
 * @param isSameReport whether one copy cluster may hold both
 * @param spans packed {@link Spans}, in token numbers
 */
record CopyLink(
    long earlier,
    boolean isStar,
    CopyKind kind,
    boolean isSameReport,
    double jaccard,
    double coverageEarlier,
    double coverageLater,
    int sharedTokens,
    ByteBuffer spans) {
  private static final byte NO_COPY = -1;

  /** Earlier one, three flags, three measures, shared tokens, bytes of the spans. */
  private static final int BYTES = Long.BYTES + 3 + 3 * Double.BYTES + 2 * Integer.BYTES;

  static CopyLink of(long earlier, boolean isStar, Optional<Comparison> found) {
    return found
        .map(
            copy ->
                new CopyLink(
                    earlier,
                    isStar,
                    copy.kind(),
                    copy.isSameReport(),
                    copy.jaccard(),
                    copy.passages().coverageEarlier(),
                    copy.passages().coverageLater(),
                    copy.passages().sharedTokens(),
                    ByteBuffer.wrap(Spans.pack(copy.passages().all()))))
        .orElse(new CopyLink(earlier, isStar, null, false, 0, 0, 0, 0, ByteBuffer.allocate(0)));
  }

  /** A record of article {@code later}: this, its tokens, and the postings that are still open. */
  byte[] pack(long later, int laterTokens, Postings open) {
    return RecordKind.LINK.of(
        later,
        BYTES + spans.remaining() + Integer.BYTES + open.count() * Postings.BYTES,
        record -> {
          record.putLong(earlier).put(flag(isStar)).put(kind == null ? NO_COPY : kind.code);
          record.put(flag(isSameReport));
          record.putDouble(jaccard).putDouble(coverageEarlier).putDouble(coverageLater);
          record
              .putInt(sharedTokens)
              .putInt(spans.remaining())
              .put(spans.duplicate())
              .putInt(laterTokens);
          open.put(record);
        });
  }

  private static byte flag(boolean isSet) {
    return (byte) (isSet ? 1 : 0);
  }

  /** Of a record that is read up to its kind; reads it up to the later one's tokens. */
  static CopyLink read(ByteBuffer record) {
    long earlier = record.getLong();
    boolean isStar = record.get() == 1;
    CopyKind kind = CopyKind.of(record.get());
    boolean isSameReport = record.get() == 1;
    double jaccard = record.getDouble();
    double coverageEarlier = record.getDouble();
    double coverageLater = record.getDouble();
    int sharedTokens = record.getInt();
    ByteBuffer spans = ByteBuffer.wrap(Spans.read(record));
    return new CopyLink(
        earlier,
        isStar,
        kind,
        isSameReport,
        jaccard,
        coverageEarlier,
        coverageLater,
        sharedTokens,
        spans);
  }

  private CopyLink asStar() {
    return new CopyLink(
        earlier,
        true,
        kind,
        isSameReport,
        jaccard,
        coverageEarlier,
        coverageLater,
        sharedTokens,
        spans);
  }

  /**
   * Collects the copies among the comparisons of one article, in the order of earlier ones. A pair
   * may be compared in more than one round, always with the same outcome.
   */
  static final class Copies {
    private final List<CopyLink> all = new ArrayList<>();

    void add(CopyLink link) {
      if (link.kind == null) {
        return;
      }
      int last = all.size() - 1;
      if (last < 0 || all.get(last).earlier != link.earlier) {
        all.add(link);
      } else if (link.isStar) {
        all.set(last, all.get(last).asStar());
      }
    }

    List<CopyLink> all() {
      return all;
    }
  }
}
