package naskh.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import naskh.WrongUse;
import naskh.bench.copies.LabelledPair.Label;
import naskh.bench.measure.Half;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledPairTest {
  @TempDir private Path folder;

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("labels.jsonl"), List.of(lines), StandardCharsets.UTF_8);
  }

  @Test
  void readsWhatPeopleWrote() throws IOException {
    assertThat(
            LabelledPair.read(
                file(
                    "{\"a\": \"x\", \"b\": \"y\", \"stratum\": 3, \"weight\": 66.188, \"label\": \"F\"}",
                    "")))
        .containsExactly(new LabelledPair("x", "y", "3", 66.188, Label.F));
  }

  @Test
  void wordsThatAreNoLabelAreRefusedWithTheirLine() throws IOException {
    Path file =
        file("{\"a\": \"x\", \"b\": \"y\", \"stratum\": 3, \"weight\": 1, \"label\": \"Q\"}");
    assertThatExceptionOfType(WrongUse.class)
        .isThrownBy(() -> LabelledPair.read(file))
        .withMessageContaining("line 1")
        .withMessageContaining("Q");
    Path half = file("", "{\"a\": \"x\"}");
    assertThatExceptionOfType(WrongUse.class)
        .isThrownBy(() -> LabelledPair.read(half))
        .withMessageContaining("line 2: has no b");
  }

  @Test
  void labelsThatAreNotThereAreRefused() {
    assertThatExceptionOfType(WrongUse.class)
        .isThrownBy(() -> LabelledPair.read(folder.resolve("none")))
        .withMessageContaining("no such file");
  }

  @Test
  void theHalvesAreThoseOfTheLabelsPage() {
    // printf 'x|y' | sha256sum ends in 15, of 'x|v' in 72.
    assertThat(new LabelledPair("x", "y", "", 1, Label.M).half()).isEqualTo(Half.REPORT);
    assertThat(new LabelledPair("x", "v", "", 1, Label.M).half()).isEqualTo(Half.TUNE);
  }
}
