package naskh.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import naskh.text.HashedTokens;
import org.junit.jupiter.api.Test;

class TermCountsTest {
  private static final List<String> TEXTS =
      List.of("مدرسة المدرسة زلزال", "المدرسه المدرسة نهر", "زلزال", "المدرسه زلزال سباق");

  private static TermCounts of(String title, List<String> texts) {
    TermCounts counts = new TermCounts();
    texts.forEach(text -> counts.add(title, HashedTokens.of(title), text, HashedTokens.of(text)));
    return counts;
  }

  private static Set<Term> terms(TermCounts counts) {
    return counts.terms(1).collect(Collectors.toSet());
  }

  /** Without what general news has to say of them. */
  private static List<String> counted(TermCounts counts, int minUses) {
    return counts
        .terms(minUses)
        .map(term -> term.term() + " " + term.surface() + " " + term.articles())
        .sorted()
        .toList();
  }

  @Test
  void aStemIsCountedOnceAnArticleAndEachOfItsSpellingsAsOftenAsTextsWriteIt() {
    assertThat(counted(of("النهر", TEXTS), 1))
        .containsExactly(
            "زلزال زلزال 3",
            "سباق سباق 1",
            "مدرس المدرسه 3", // twice, as المدرسة, which is before it in Unicode
            "نهر نهر 4"); // titles do not tell how it is written
  }

  @Test
  void aStemHasToBeUsedOftenEnoughInTitlesAndTextsUnlessGeneralNewsHasIt() {
    TermCounts counts = of("zork", List.of("plim quaf نهر", "quaf"));
    assertThat(counted(counts, 2)).containsExactly("quaf quaf 2", "zork zork 2", "نهر نهر 1");
  }

  @Test
  void mergedCountsAreThoseOfAllArticlesAndNothingIsLeftOut() {
    TermCounts merged = new TermCounts();
    for (List<String> part : List.of(TEXTS.subList(0, 1), TEXTS.subList(1, 4))) {
      for (byte[] bucket : of("النهر", part).packed(1)) {
        merged.merge(bucket);
      }
    }
    assertThat(merged.articles()).isEqualTo(TEXTS.size());
    assertThat(terms(merged)).isEqualTo(terms(of("النهر", TEXTS)));
    assertThat(terms(merged)).hasSize(4);
  }

  @Test
  void eachBucketHasStemsOfItsOwnCountedInAllArticles() {
    TermCounts all = of("النهر", TEXTS);
    TermCounts merged = new TermCounts();
    for (byte[] bucket : all.packed(3)) {
      TermCounts part = new TermCounts();
      part.merge(bucket);
      assertThat(part.articles()).isEqualTo(TEXTS.size());
      merged.merge(bucket);
    }
    assertThat(terms(merged)).isEqualTo(terms(all));
  }
}
