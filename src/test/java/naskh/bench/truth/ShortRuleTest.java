package naskh.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortRuleTest {
  private static final String FLASH = "قتل 12 رجلا في مدينة الموصل امس الاول";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a stop word for another,   قتل 12 رجلا من مدينة الموصل امس الاول, NEAR",
    "a stop word more,          قتل 12 رجلا في في مدينة الموصل امس الاول, NEAR",
    "another number,            قتل 13 رجلا في مدينة الموصل امس الاول, NOT_NEAR",
    "another town,              قتل 12 رجلا في مدينة تكريت امس الاول, NOT_NEAR",
    "a rare word more,          قتل 12 رجلا في مدينة الموصل القديمة امس الاول, NOT_NEAR",
    "rare words moved,          قتل 12 رجلا في الموصل مدينة امس الاول, NOT_NEAR"
  })
  void smallEditsThatChangeNoNewsLeaveAFlashNear(String rule, String other, String answer) {
    TokenizedTexts texts = Words.texts(List.of(FLASH, other));
    assertThat(new ShortRule(WordRarity.of(texts)).areNear(texts.sequence(0), texts.sequence(1)))
        .as(rule)
        .isEqualTo(ShortRule.Answer.valueOf(answer));
  }

  @Test
  void fewerThanFiveTokensAreNeverNear() {
    TokenizedTexts texts = Words.texts(List.of("قتل رجلا في الموصل", "قتل رجلا في في الموصل"));
    assertThat(new ShortRule(WordRarity.of(texts)).areNear(texts.sequence(0), texts.sequence(1)))
        .isEqualTo(ShortRule.Answer.NOT_NEAR);
  }

  @Test
  void wordsOfATenthOfTheArticlesMayBeCommonOrNot() {
    // Of 1,000 articles 100 say «مدينة», 200 say «قرية», 50 «بلدة».
    List<String> all = new ArrayList<>();
    // Words that general news does not have: the thousand articles it counts as add nothing.
    for (int i = 0; i < 10_000; i++) {
      all.add(
          "w"
              + i
              + (i < 1100 ? " زقزاقة" : "")
              + (i < 2200 ? " خضخاضة" : "")
              + (i < 550 ? " بقباقة" : ""));
    }
    String flash = "قتل رجلا الموصل امس الاول وجرح ستة في %s";
    for (String word : List.of("زقزاقة", "خضخاضة", "بقباقة", "")) {
      all.add(flash.formatted(word));
    }
    TokenizedTexts texts = Words.texts(all);
    ShortRule rule = new ShortRule(WordRarity.of(texts));
    TokenSequence without = texts.sequence(10_003);
    assertThat(rule.areNear(texts.sequence(10_000), without)).isEqualTo(ShortRule.Answer.UNSURE);
    assertThat(rule.areNear(texts.sequence(10_001), without)).isEqualTo(ShortRule.Answer.NEAR);
    assertThat(rule.areNear(texts.sequence(10_002), without)).isEqualTo(ShortRule.Answer.NOT_NEAR);
  }

  @Test
  void similarityCountsInsertedDeletedAndReplacedTokens() {
    assertThat(ShortRule.similarity(new int[] {1, 2, 3, 4, 5}, new int[] {1, 2, 9, 4, 5}))
        .isEqualTo(0.8);
    assertThat(ShortRule.similarity(new int[] {1, 2, 3, 4}, new int[] {2, 3, 4})).isEqualTo(0.75);
    assertThat(ShortRule.similarity(new int[] {}, new int[] {})).isEqualTo(1);
    assertThat(ShortRule.similarity(new int[] {1}, new int[] {})).isZero();
  }
}
