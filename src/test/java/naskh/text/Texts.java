package naskh.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random texts: what newspapers write, what breaks tokenizers, and any Unicode between. */
final class Texts {
  private static final String JOINTS = " .,:،٫٬-_'’@#/\n\t%«»؟!()+&=?";
  private static final String DROPPED =
      "ــ\u064B\u0651\u0654\u0655\u0670\u06D6\u06E5\u0301\u0654"
          + "\u200B\u200C\u200D\u200E\u200F\u202B\u202C\u2067\uFEFF\u00AD\u061C\uFE0F";
  private static final String BROKEN = "\uD83D\uDE00\uD835\uDC00\uDBFF\uDFFF\u0000\uFFFF\uFFFD";

  private Texts() {}

  static Arbitrary<String> any() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            strings(Arbitraries.chars().range('ء', 'ۿ'), 6),
            strings(Arbitraries.of('ا', 'و', 'ي', 'ل', 'ة', 'ى', 'م'), 6),
            strings(Arbitraries.of('a', 'B', 'h', 'w', 'É', 'ß', 'İ'), 4),
            strings(Arbitraries.of('1', '٢', '۳', '½', '²'), 3),
            strings(Arbitraries.chars().with(JOINTS), 2),
            strings(Arbitraries.chars().with(DROPPED), 3),
            strings(Arbitraries.chars().with(BROKEN), 3),
            strings(Arbitraries.chars().range('\uFB50', '\uFEFF'), 3),
            strings(Arbitraries.chars().all(), 3),
            Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString),
            Arbitraries.of(
                "http://", "https://a.b/", "www.", "a@b.c", "#م_", "@a", "1,234.5", "x-y@z", "ﷺ"));
    return piece.list().ofMaxSize(24).map(pieces -> String.join("", pieces));
  }

  private static Arbitrary<String> strings(Arbitrary<Character> chars, int longest) {
    return chars
        .list()
        .ofMinSize(1)
        .ofMaxSize(longest)
        .map(
            list -> {
              StringBuilder text = new StringBuilder();
              list.forEach(text::append);
              return text.toString();
            });
  }
}
