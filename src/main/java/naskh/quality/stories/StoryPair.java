package naskh.quality.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naskh.quality.Half;
import naskh.tables.WrongUse;

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
   * @throws WrongUse where the file is not there or a line is no labelled pair
   */
  static List<StoryPair> read(Path file) {
    ObjectMapper json = new ObjectMapper();
    List<StoryPair> pairs = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        pairs.add(of(json.readTree(line)));
      }
    } catch (NoSuchFileException e) {
      throw new WrongUse("labels " + file + ": no such file");
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongUse("labels " + file + ": line " + (pairs.size() + 1) + ": " + e.getMessage());
    }
    return pairs;
  }

  private static StoryPair of(JsonNode pair) {
    String label = text(pair, "label");
    if (!List.of("C", "S", "R", "D").contains(label)) {
      throw new IllegalArgumentException("label " + label + ": want C, S, R or D");
    }
    return new StoryPair(
        text(pair, "a"),
        text(pair, "b"),
        text(pair, "stratum"),
        Double.parseDouble(text(pair, "weight")),
        label.equals("C") || label.equals("S"));
  }

  private static String text(JsonNode pair, String field) {
    if (!pair.hasNonNull(field)) {
      throw new IllegalArgumentException("has no " + field);
    }
    return pair.get(field).asText();
  }
}
