package naskh.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TermsTest {
  private static Row only(String title, String text) {
    return SomeWords.of(title, text).rows().first();
  }

  private static Map<String, List<Row>> terms(ArticleWords words) {
    return terms(words.fit(TermOptions.defaults()), words);
  }

  private static Map<String, List<Row>> terms(TermModel model, ArticleWords words) {
    Map<String, List<Row>> terms = new TreeMap<>();
    words
        .rows()
        .transform(model)
        .collectAsList()
        .forEach(row -> terms.put(row.getString(0), row.getList(1)));
    return terms;
  }

  private static List<String> surfaces(List<Row> terms) {
    return terms.stream().map(term -> term.<String>getAs("surface")).toList();
  }

  private static List<Double> weights(List<Row> terms) {
    return terms.stream().map(term -> term.<Double>getAs("tfidf")).toList();
  }

  /** The words of a text as it writes them, a bar where two do not stand next to each other. */
  private static String written(String text, HashedTokens words) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < words.count(); i++) {
      boolean isNext = i > 0 && words.begin(i) == words.end(i - 1) + 1;
      written.append(i == 0 ? "" : isNext ? " " : " | ");
      written.append(text, words.begin(i), words.end(i));
    }
    return written.toString();
  }

  @Test
  void wordsAreTokensWithoutStopWordsInTheirPlaces() {
    String title = "كأسُ العالم";
    String text = "المنتخب في قطر 2022، MBC مساء";
    byte[] words = only(title, text).getAs("words");

    assertThat(written(title, TokenPack.title(words))).isEqualTo("كأسُ العالم");
    assertThat(written(text, TokenPack.text(words))).isEqualTo("المنتخب | قطر 2022 | MBC مساء");
    assertThat(TokenPack.title(words).stem(1)).isEqualTo(HashedTokens.hash("عالم"));
  }

  @Test
  void withoutATitleOrATextItHasNoWords() {
    assertThat(TokenPack.title(only(null, "كأس").getAs("words")).count()).isZero();
    assertThat(TokenPack.text(only("كأس", "").getAs("words")).count()).isZero();
  }

  @Test
  void termsAreCountedInArticlesAndWrittenAsMostOften() {
    Map<String, List<Row>> terms =
        terms(
            SomeWords.of(
                "عنوان",
                "المدرسة المدرسه المدرسة زلزال",
                "مدرسة المدرسة",
                "زلزال سباق. زلزال نهر"));

    assertThat(surfaces(terms.get("a0"))).containsExactly("المدرسة", "زلزال");
    assertThat(terms.get("a0").get(0).<Integer>getAs("tf")).isEqualTo(3);
    assertThat(surfaces(terms.get("a2")).get(0)).isEqualTo("زلزال");
  }

  @Test
  void wordsThatGeneralNewsLacksAreRareBesideAThousandArticles() {
    Map<String, List<Row>> terms =
        terms(SomeWords.of("عنوان", "zork plim zork", "plim zork", "quaf quaf"));

    // tf · ln((3 + 1000 + 1) / (df + 1)); ties by term.
    assertThat(surfaces(terms.get("a0"))).containsExactly("zork", "plim");
    assertThat(weights(terms.get("a0"))).containsExactly(11.62627, 5.813135);
    assertThat(surfaces(terms.get("a2"))).containsExactly("quaf");
    assertThat(weights(terms.get("a2"))).containsExactly(12.4372);
  }

  @Test
  void whatFewArticlesShareWeighsLittleWhereGeneralNewsHasItToo() {
    Map<String, List<Row>> terms =
        terms(SomeWords.of(null, "الحكومة zork zork", "الحكومة الزلزال zork"));

    assertThat(surfaces(terms.get("a1"))).containsExactly("zork", "الزلزال", "الحكومة");
  }

  @Test
  void whatIsWrittenOnceIsNoTermUnlessGeneralNewsHasIt() {
    assertThat(surfaces(terms(SomeWords.of(null, "zork زلزال plim plim")).get("a0")))
        .containsExactly("plim", "زلزال");
  }

  @Test
  void articlesWithoutAWordHaveNoTerms() {
    assertThat(terms(SomeWords.of(null, "...", "، في")).values()).containsOnly(List.of());
  }

  @Test
  void whatWasLearnedWeighsOtherArticles() {
    TermModel model =
        SomeWords.of("عنوان", "zork plim", "zork quaf quaf", "gral plim")
            .fit(TermOptions.defaults());

    Map<String, List<Row>> terms = terms(model, SomeWords.of("plim", "quaf quaf zork نهر"));
    // 2 · ln(1004 / 2) and ln(1004 / 3); the word that no article had has no weight.
    assertThat(surfaces(terms.get("a0"))).containsExactly("quaf", "zork");
    assertThat(weights(terms.get("a0"))).containsExactly(12.4372, 5.813135);
  }
}
