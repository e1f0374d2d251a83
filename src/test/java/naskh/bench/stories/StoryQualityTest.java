package naskh.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import naskh.Full;
import naskh.SparkTest;
import naskh.WrongUse;
import naskh.job.JobOptions;
import naskh.spark.Store;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample articles against labels of their own. */
class StoryQualityTest {
  @TempDir Path folder;

  private Path labels(String... lines) throws IOException {
    return Files.write(folder.resolve("labels.jsonl"), List.of(lines));
  }

  private List<String> measure(Path labels, String... pairs) {
    return StoryQuality.measure(
        SparkTest.session(),
        JobOptions.defaults(List.of("seeds"), folder.resolve("out").toString()),
        List.of(labels),
        List.of(pairs),
        Store.inMemory(bytes -> {}));
  }

  private static String label(String a, String b, String label) {
    return """
    {"a": "%s", "b": "%s", "stratum": "all", "weight": 1.0, "label": "%s"}\
    """
        .formatted(a, b, label);
  }

  @Test
  @Full
  void foundPairsAreJudgedByLabelsAndExplained() throws IOException {
    Path labels =
        labels(
            label("flood-agency", "flood-report", "S"),
            label("flood-agency", "flood-respelled", "C"),
            label("flood-agency", "rate-report", "D"),
            label("flood-agency", "not-here", "S"));

    List<String> lines =
        measure(
            labels,
            "flood-agency",
            "flood-report",
            "flood-agency",
            "flood-respelled",
            "flood-agency",
            "flood-report");

    assertThat(lines)
        .contains("| labels.jsonl: pairs whose articles are here | 0.7500 | 3 of 4 |")
        .anyMatch(line -> line.startsWith("| F1: labels.jsonl, both halves | 1.000 |"))
        .contains("- found: one story; readers: one story")
        .haveExactly(2, new Condition<>("**flood-agency, flood-report**"::equals, "told again"))
        .anyMatch(line -> line.matches("- similarity 0[.]\\d+ − .* = score 0[.]\\d+"))
        .anyMatch(line -> line.startsWith("- shared: ") && line.contains("العرعار"))
        .contains("- copies of one article");
  }

  @Test
  @Full
  void anIdThatNoArticleHasIsWrongUse() throws IOException {
    Path labels = labels(label("flood-agency", "flood-report", "S"));

    assertThatThrownBy(() -> measure(labels, "flood-agency", "nobody"))
        .isInstanceOf(WrongUse.class)
        .hasMessage("pair: there is no article nobody");
  }
}
