package naskh.copies;

import java.nio.ByteBuffer;

/**
 * What a copy is, and how much two texts share, in a record.
 *
 * @param kind null: no copy; then all measures are 0
 * @param sharedTokens identical tokens inside the spans
 * @param spans packed {@link Spans}
 */
record CopyMeasures(
    CopyKind kind,
    double jaccard,
    double coverageEarlier,
    double coverageLater,
    int sharedTokens,
    ByteBuffer spans) {
  /** Texts that share nothing. */
  static final CopyMeasures NO_COPY = new CopyMeasures(null, 0, 0, 0, 0, ByteBuffer.allocate(0));

  /** Equal texts, whose tokens and spans, all of them, are not known yet. */
  static final CopyMeasures EXACT =
      new CopyMeasures(CopyKind.EXACT, 1, 1, 1, 0, ByteBuffer.allocate(0));

  /** Beside the spans: kind, three measures, shared tokens, bytes of the spans. */
  private static final int BYTES = 1 + 3 * Double.BYTES + 2 * Integer.BYTES;

  /** Code of the kind of what is no copy. */
  private static final byte NONE = -1;

  static CopyMeasures of(Comparison copy) {
    if (copy.kind() == CopyKind.EXACT) {
      return EXACT;
    }
    return new CopyMeasures(
        copy.kind(),
        copy.jaccard(),
        copy.passages().coverageEarlier(),
        copy.passages().coverageLater(),
        copy.passages().sharedTokens(),
        ByteBuffer.wrap(Spans.pack(copy.passages().all())));
  }

  /** How many bytes {@link #put} writes. */
  int bytes() {
    return BYTES + spans.remaining();
  }

  void put(ByteBuffer record) {
    record.put(kind == null ? NONE : kind.code);
    record.putDouble(jaccard).putDouble(coverageEarlier).putDouble(coverageLater);
    record.putInt(sharedTokens).putInt(spans.remaining()).put(spans.duplicate());
  }

  /** Reads what {@link #put} has written. */
  static CopyMeasures read(ByteBuffer record) {
    return new CopyMeasures(
        CopyKind.of(record.get()),
        record.getDouble(),
        record.getDouble(),
        record.getDouble(),
        record.getInt(),
        ByteBuffer.wrap(Spans.read(record)));
  }

  CopyMeasures withSpans(byte[] others) {
    return new CopyMeasures(
        kind, jaccard, coverageEarlier, coverageLater, sharedTokens, ByteBuffer.wrap(others));
  }
}
