package naskh.align;

import naskh.fingerprint.MainText;
import naskh.fingerprint.ShingleIndex;
import naskh.fingerprint.Shingles;

/** A main text with what comparing it to others needs, each part made when first asked for. */
public final class ComparedText {
  private final MainText text;
  private final Shingles shingles;
  private ShingleIndex index;

  public ComparedText(MainText text, int shingleTokens) {
    this.text = text;
    this.shingles = text.shingles(shingleTokens);
  }

  public MainText text() {
    return text;
  }

  public int count() {
    return text.count();
  }

  public Shingles shingles() {
    return shingles;
  }

  ShingleIndex index() {
    if (index == null) {
      index = new ShingleIndex(shingles);
    }
    return index;
  }

  public double jaccard(ComparedText other) {
    return index().jaccard(other.index());
  }

  /** Share of the distinct shingles of the one with fewer that the other has; 0 without any. */
  public double containment(ComparedText other) {
    return index().containment(other.index());
  }

  /** {@link #jaccard} if only {@code shared} distinct shingles count as common. */
  double jaccard(ComparedText other, int shared) {
    return index().jaccard(other.index(), shared);
  }
}
