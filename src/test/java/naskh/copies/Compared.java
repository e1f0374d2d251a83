package naskh.copies;

import java.util.BitSet;
import naskh.text.HashedTokens;

/** Texts as the copies stage compares them. */
final class Compared {
  private Compared() {}

  static MainText main(String text) {
    return MainText.whole(HashedTokens.of(text).hashes());
  }

  static ComparedText text(String text) {
    return new ComparedText(main(text), 5);
  }

  /** Without the tokens {@code [begin, end)}. */
  static ComparedText without(String text, int begin, int end) {
    BitSet removed = new BitSet();
    removed.set(begin, end);
    return new ComparedText(MainText.without(HashedTokens.of(text).hashes(), removed), 5);
  }
}
