package naskh.copies;

/** A main text with what comparing it to others needs, each part made when first asked for. */
final class ComparedText {
  private final MainText text;
  private final Shingles shingles;
  private ShingleIndex index;

  ComparedText(MainText text, int shingleTokens) {
    this.text = text;
    this.shingles = text.shingles(shingleTokens);
  }

  MainText text() {
    return text;
  }

  int count() {
    return text.count();
  }

  Shingles shingles() {
    return shingles;
  }

  ShingleIndex index() {
    if (index == null) {
      index = new ShingleIndex(shingles);
    }
    return index;
  }

  double jaccard(ComparedText other) {
    return index().jaccard(other.index());
  }
}
