package naskh.bench.copies;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import naskh.bench.measure.Half;
import naskh.bench.measure.Labels;

/**
 * A pair of articles of one source, and why they share text, as people read it.
 *
 * @param a id of one article, as the labels name it
 * @param b id of the other
 * @param stratum of the population that the pair was drawn from
 * @param weight how many pairs of that stratum it stands for
 */
record LabelledPair(String a, String b, String stratum, double weight, Label label) {

  /** Why two articles share text. */
  enum Label {
    /** One report. */
    M(true),
    /** Background that was used again. */
    B(true),
    /** Page furniture. */
    F(false),
    /** A formula. */
    T(false);

    final boolean isReuse;

    Label(boolean isReuse) {
      this.isReuse = isReuse;
    }
  }

  Half half() {
    return Half.of(a, b);
  }

  /**
   * Reads JSON Lines of {@code a, b, stratum, weight, label}.
   *
   * @throws naskh.WrongUse where the file is not there or a line is no labelled pair
   */
  static List<LabelledPair> read(Path file) {
    return Labels.read(file, LabelledPair::of);
  }

  private static LabelledPair of(JsonNode pair) {
    return new LabelledPair(
        Labels.text(pair, "a"),
        Labels.text(pair, "b"),
        Labels.text(pair, "stratum"),
        Double.parseDouble(Labels.text(pair, "weight")),
        Label.valueOf(Labels.text(pair, "label")));
  }
}
