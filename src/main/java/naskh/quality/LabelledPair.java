package naskh.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naskh.tables.WrongUse;

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
    /** A template. */
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
   * @throws WrongUse where the file is not there or a line is no labelled pair
   */
  static List<LabelledPair> read(Path file) {
    ObjectMapper json = new ObjectMapper();
    List<LabelledPair> pairs = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (!line.isBlank()) {
          pairs.add(of(json.readTree(line)));
        }
      }
    } catch (NoSuchFileException e) {
      throw new WrongUse("labels " + file + ": no such file");
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongUse("labels " + file + ": line " + (pairs.size() + 1) + ": " + e.getMessage());
    }
    return pairs;
  }

  private static LabelledPair of(JsonNode pair) {
    return new LabelledPair(
        text(pair, "a"),
        text(pair, "b"),
        text(pair, "stratum"),
        Double.parseDouble(text(pair, "weight")),
        Label.valueOf(text(pair, "label")));
  }

  private static String text(JsonNode pair, String field) {
    if (!pair.hasNonNull(field)) {
      throw new IllegalArgumentException("has no " + field);
    }
    return pair.get(field).asText();
  }
}
