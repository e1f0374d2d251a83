package naskh.copies;

/** What a copy is of its original, by main texts; the first kind that holds. */
enum CopyKind {
  /** Equal token sequences. */
  EXACT,
  /** Nearly equal: a high Jaccard similarity, or few and harmless edits of a short text. */
  NEAR,
  /** Passages hold most of one of the two. */
  CONTAINED,
  /** Any other passage. */
  PASSAGE
}
