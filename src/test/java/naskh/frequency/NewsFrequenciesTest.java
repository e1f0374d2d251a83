package naskh.frequency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import naskh.text.HashedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsFrequenciesTest {
  private static NewsFrequencies read(String... lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
    return NewsFrequencies.read(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static long hash(String word) {
    return HashedTokens.hash(word);
  }

  @Test
  void stemsWordsAndPairsHaveSharesInQuartersOfHalvings() throws IOException {
    NewsFrequencies news = read("1", "مدرس 8", "+جديد 12", "=المدرسه 10", "نهر 20");

    assertThat(news.stem(hash("مدرس"))).isEqualTo(0.25);
    assertThat(news.stem(hash("نهر"))).isEqualTo(1 / 32.0);
    assertThat(news.pair(HashedTokens.pair(hash("مدرس"), hash("جديد")))).isEqualTo(0.125);
    assertThat(news.word(hash("المدرسه"))).isCloseTo(0.1768, within(1e-4));
    assertThat(news.word(hash("مدرس"))).isZero();
    assertThat(NewsFrequencies.code(0.25)).isEqualTo(8);
  }

  @Test
  void aNameIsAsCommonAsTheRarestPairOfItsStems() throws IOException {
    NewsFrequencies news = read("1", "امم 8", "+متحد 12", "متحد 4", "+جديد 16");

    assertThat(news.phrase("الامم المتحده")).isEqualTo(0.125);
    assertThat(news.phrase("الامم المتحده الجديده")).isEqualTo(0.0625);
    assertThat(news.phrase("المتحده الامم")).isZero();
  }

  @Test
  void everyYearIsAsCommonAsTheMostCommonOne() throws IOException {
    NewsFrequencies news = read("1", "2017 8", "2018 4", "31 12");

    assertThat(news.stem(hash("2017"))).isEqualTo(0.5);
    assertThat(news.stem(hash("2024"))).isEqualTo(0.5);
    assertThat(news.stem(hash("31"))).isEqualTo(0.125);
  }

  @Test
  void aTableOfAnotherVersionIsRefused() {
    assertThatThrownBy(() -> read("2", "نهر 20")).hasMessageContaining("want version 1, got 2");
  }

  @Test
  void fewArticlesWeighWordsAsGeneralNewsDoesAndManyAsTheyUseThem() {
    assertThat(NewsFrequencies.share(5, 5, 0.1)).isCloseTo(0.1, within(0.01));
    assertThat(NewsFrequencies.share(50_000, 100_000, 0.1)).isCloseTo(0.5, within(0.01));
    assertThat(NewsFrequencies.idf(1, 5, 0)).isGreaterThan(NewsFrequencies.idf(5, 5, 0.01));
  }

  @ParameterizedTest
  @ValueSource(strings = {"حكوم", "قاهر", "مبارا", "نفط"})
  void whatShipsHoldsTheWordsOfNews(String stem) {
    assertThat(NewsFrequencies.shipped().stem(hash(stem))).isBetween(0.001, 0.5);
  }
}
