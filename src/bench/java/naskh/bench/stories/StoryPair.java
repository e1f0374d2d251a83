package naskh.bench.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import naskh.bench.measure.Half;
import naskh.bench.measure.Labels;

/**
 * Two articles, and whether people take them for one story: label C (copy) or S (same story), else
 * R (related) or D (different).
 *
 * @param stratum of the population that the pair was drawn from
 * @param weight how many pairs of that stratum it stands for
 */
record StoryPair(String a, String b, String stratum, double weight, boolean isSame) {
  Half half() {
    return Half.of(a, b);
  }

  /**
   * Reads JSON Lines of {@code a, b, stratum, weight, label}.
   *
   * @throws naskh.WrongUse where the file is not there or a line is no labelled pair
   */
  static List<StoryPair> read(Path file) {
    return Labels.read(file, StoryPair::of);
  }

  private static StoryPair of(JsonNode pair) {
    String label = Labels.text(pair, "label");
    if (!List.of("C", "S", "R", "D").contains(label)) {
      throw new IllegalArgumentException("label " + label + ": want C, S, R or D");
    }
    return new StoryPair(
        Labels.text(pair, "a"),
        Labels.text(pair, "b"),
        Labels.text(pair, "stratum"),
        Double.parseDouble(Labels.text(pair, "weight")),
        label.equals("C") || label.equals("S"));
  }
}
