package naskh.copies;

/** What a copy is of its original, by main texts; the first kind that holds. */
public enum CopyKind {
  /** Equal token sequences. */
  EXACT(0),
  /** Nearly equal: a high Jaccard similarity, or few and harmless edits of a short text. */
  NEAR(1),
  /** Passages hold most of one of the two. */
  CONTAINED(2),
  /** Any other passage. */
  PASSAGE(3);

  private static final CopyKind[] ALL = values();

  /** As it stands in records of the stage. */
  final byte code;

  CopyKind(int code) {
    this.code = (byte) code;
  }

  /** The kind of a code; null if it is none. */
  static CopyKind of(byte code) {
    for (CopyKind kind : ALL) {
      if (kind.code == code) {
        return kind;
      }
    }
    return null;
  }
}
