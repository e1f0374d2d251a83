package naskh.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import naskh.fingerprint.MainText;
import naskh.text.HashedTokens;
import naskh.text.StopWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTextsTest {
  private static final String FLASH =
      "عاجل أعلن الدفاع المدني إنقاذ ثلاثة عمال من بئر في ضاحية المرج مساء اليوم";

  private static final ShortTexts SHORTS = new ShortTexts(common(), 0.8);

  private static Set<Long> common() {
    Set<Long> common = new HashSet<>();
    StopWords.forEach(word -> common.add(HashedTokens.hash(word)));
    for (String word : new String[] {"عاجل", "اعلن", "قال", "اليوم"}) {
      common.add(HashedTokens.hash(word));
    }
    return common;
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "the same, عاجل أعلن الدفاع المدني إنقاذ ثلاثة عمال من بئر في ضاحية المرج مساء اليوم, true",
    "respelled, عاجل اعلن الدفاع المدنى انقاذ ثلاثه عمال من بئر فى ضاحيه المرج مساء اليوم, true",
    "a verb of saying, قال الدفاع المدني إنقاذ ثلاثة عمال من بئر في ضاحية المرج مساء اليوم, true",
    "another place, عاجل أعلن الدفاع المدني إنقاذ ثلاثة عمال من بئر في ضاحية البحر مساء اليوم, false",
    "another count, عاجل أعلن الدفاع المدني إنقاذ أربعة عمال من بئر في ضاحية المرج مساء اليوم, false",
    "a number more, عاجل أعلن الدفاع المدني إنقاذ ثلاثة عمال من بئر 7 في ضاحية المرج مساء اليوم, false",
  })
  void fewHarmlessEditsAreNear(String what, String other, boolean near) {
    assertThat(SHORTS.areNear(Compared.main(FLASH), Compared.main(other))).isEqualTo(near);
  }

  @Test
  void twoScoresOfOneMatchStayApart() {
    MainText won = Compared.main("فوز الهلال 3 على الشباب 1 في افتتاح الدوري");
    MainText lost = Compared.main("فوز الهلال 1 على الشباب 3 في افتتاح الدوري");
    assertThat(SHORTS.areNear(won, lost)).isFalse();
  }

  @Test
  void nearTextsHaveOneKey() {
    String other = "أعلن الدفاع المدني إنقاذ ثلاثة عمال من بئر في ضاحية المرج مساء";
    assertThat(SHORTS.areNear(Compared.main(FLASH), Compared.main(other))).isTrue();
    assertThat(SHORTS.key(Compared.main(FLASH))).isEqualTo(SHORTS.key(Compared.main(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "قال الوزير اليوم نعم, قال الوزير اليوم نعم, 1",
    "قال الوزير اليوم نعم, قال الوزير نعم, 0.75",
    "قال الوزير اليوم نعم, قال الوزير اليوم لا, 0.75",
    "قال الوزير اليوم نعم, الوزير قال اليوم نعم, 0.5",
    "قال الوزير, ذهب المدير بعيدا عنه, 0",
  })
  void similarityCountsEdits(String a, String b, double similarity) {
    assertThat(ShortTexts.similarity(Compared.main(a), Compared.main(b)))
        .isCloseTo(similarity, within(1e-9));
  }
}
