package naskh.read.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLabelsTest {
  @Test
  void theTextGoesOnBehindItsLabel() {
    assertThat(TextLabels.of("Title: a\nDate: 2024-03-27\nText: b\nc: d").orElseThrow())
        .containsEntry("text", "b\nc: d");
  }

  @Test
  void oneLabelMayBeAWordOfTheText() {
    assertThat(TextLabels.of("المصدر: صحيفة\nأعلنت الوزارة اليوم افتتاح المعرض")).isEmpty();
  }
}
