package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import naskh.fingerprint.FormulaMarks;
import naskh.fingerprint.PageText;

/**
 * The contexts of formulas in one page: its shingles that {@link FormulaContexts} has found in its
 * corpus, or a {@link FormulaModel} in another.
 */
final class PageContexts {
  private static final int ABOUT = 2;

  private final long[] shingles;
  private final int[] pages; // by place: that hold the context; 0: no context begins there
  private final FormulaMarks marks;

  /** A page without any. */
  PageContexts(PageText text) {
    shingles = Shingling.of(text.tokens());
    pages = new int[shingles.length];
    marks = FormulaMarks.none(text.count());
  }

  /** Reads what {@link FormulaContexts} has of the first place of each context, and repeats it. */
  static PageContexts read(ByteBuffer record, PageText text) {
    PageContexts contexts = new PageContexts(text);
    byte[] ofFirst = new byte[contexts.shingles.length];
    while (record.hasRemaining()) {
      int place = record.getInt();
      contexts.pages[place] = record.getInt();
      ofFirst[place] = record.get();
    }
    int[] firsts = Shingling.firstPlaces(contexts.shingles);
    for (int i = 0; i < firsts.length; i++) {
      contexts.add(i, contexts.pages[firsts[i]], ofFirst[firsts[i]]);
    }
    return contexts;
  }

  /** Adds the context that begins at {@code place}. */
  void add(int place, int holders, byte mark) {
    pages[place] = holders;
    marks.add(place, mark);
  }

  FormulaMarks marks() {
    return marks;
  }

  /** Pages that hold the context at a place. */
  int pages(int place) {
    return pages[place];
  }

  long shingle(int place) {
    return shingles[place];
  }

  /**
   * The places of contexts between two tokens that belong to one text: they are held by about as
   * many pages as half of them are, {@value #ABOUT} times at most and at least. What many more hold
   * are phrases, which stand in other texts, too; what far fewer hold are fillings.
   */
  int[] ownOf(int begin, int end) {
    int median = median(begin, end);
    return commonOf(begin, end).filter(place -> pages[place] <= ABOUT * median).toArray();
  }

  /** The same with those that many more pages hold. */
  IntStream commonOf(int begin, int end) {
    int median = median(begin, end);
    return places(begin, end).filter(place -> ABOUT * pages[place] >= median);
  }

  private IntStream places(int begin, int end) {
    return IntStream.rangeClosed(begin, end - Shingling.TOKENS).filter(place -> pages[place] > 0);
  }

  private int median(int begin, int end) {
    int[] counts = places(begin, end).map(this::pages).sorted().toArray();
    return counts.length == 0 ? 0 : counts[counts.length / 2];
  }
}
