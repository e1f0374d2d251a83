package naskh.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "إلى", "الى", "على", "أو", "إن", "أن", "حتى", "التي", "التى", "في", "و", "هذه", "مِن"
      })
  void everySpellingOfAStopWordIsOneAfterFolding(String written) {
    String folded = Letters.fold(written);
    assertThat(StopWords.contains(folded)).isTrue();
    assertThat(StopWords.contains((folded + "ابجد").toCharArray(), folded.length())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"القاهرة", "رئيس", "2018", "bbc", "#في_مصر", "فيروس"})
  void contentWordsAreNone(String written) {
    assertThat(StopWords.contains(Letters.fold(written))).isFalse();
  }

  @Test
  void lucenesWholeListIsFoundInRunningText() {
    int words = 0;
    for (Object word : ArabicAnalyzer.getDefaultStopSet()) {
      String written = new String((char[]) word);
      assertThat(Tokenizer.tokens(written)).as(written).hasSize(1).allMatch(StopWords::contains);
      words++;
    }
    assertThat(words).isGreaterThan(100);
  }

  @Test
  void noTokenIsAStopWordForBeingEmpty() {
    assertThat(StopWords.contains("")).isFalse();
  }
}
