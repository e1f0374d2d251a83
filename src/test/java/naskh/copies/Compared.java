package naskh.copies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naskh.align.ComparedText;
import naskh.fingerprint.MainText;
import naskh.text.HashedTokens;

/** Texts as the copies stage compares them. */
public final class Compared {
  private static final String LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمن";

  private Compared() {}

  /** A word for each number below 24⁵. */
  public static String word(int number) {
    StringBuilder word = new StringBuilder("و");
    for (int rest = number, i = 0; i < 5; i++, rest /= LETTERS.length()) {
      word.append(LETTERS.charAt(rest % LETTERS.length()));
    }
    return word.toString();
  }

  /** Words such as «خبرب», «خبرت»: no two of 576 alike, none changed by folding. */
  public static List<String> words(String stem, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> stem + LETTERS.charAt(i % 24) + LETTERS.charAt(i / 24 % 24))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  static MainText main(String text) {
    return MainText.whole(HashedTokens.of(text).hashes());
  }

  public static ComparedText text(String text) {
    return new ComparedText(main(text), 5);
  }

  /** Without the tokens {@code [begin, end)}. */
  public static ComparedText without(String text, int begin, int end) {
    BitSet removed = new BitSet();
    removed.set(begin, end);
    return new ComparedText(MainText.without(HashedTokens.of(text).hashes(), removed), 5);
  }
}
