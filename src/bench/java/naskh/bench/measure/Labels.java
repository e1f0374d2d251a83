package naskh.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import naskh.WrongUse;

/** Files in which people have labelled pairs of articles. */
public final class Labels {
  private Labels() {}

  /**
   * Reads JSON Lines; empty lines say nothing.
   *
   * @param pair makes one of a line; an {@link IllegalArgumentException} tells why that cannot be
   * @throws WrongUse where the file is not there or a line is no pair
   */
  public static <T> List<T> read(Path file, Function<JsonNode, T> pair) {
    ObjectMapper json = new ObjectMapper();
    List<T> pairs = new ArrayList<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        if (!line.isBlank()) {
          pairs.add(pair.apply(json.readTree(line)));
        }
      }
    } catch (NoSuchFileException e) {
      throw new WrongUse("labels " + file + ": no such file");
    } catch (IOException | IllegalArgumentException e) {
      String where = number == 0 ? "cannot be read as UTF-8: " : "line " + number + ": ";
      throw new WrongUse("labels " + file + ": " + where + e.getMessage());
    }
    return pairs;
  }

  /** What a pair says; an exception where it does not. */
  public static String text(JsonNode pair, String field) {
    if (!pair.hasNonNull(field)) {
      throw new IllegalArgumentException("has no " + field);
    }
    return pair.get(field).asText();
  }
}
