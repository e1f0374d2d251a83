package naskh.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What keeps a run from going on where another one died, as the manifests of both tell. */
final class ResumeCompatibility {
  /** Nothing in the tables depends on where things lie and on what becomes of an earlier output. */
  private static final Set<String> NO_MATTER = Set.of("inputs", "output", "force", "resume");

  private ResumeCompatibility() {}

  /** The first difference in program, input files and options, for a person; empty: none. */
  static Optional<String> between(JsonNode died, JsonNode now) {
    return first("", died.path("versions"), now.path("versions"))
        .map(difference -> "another version:" + difference)
        .or(() -> first("", died.path("batch"), now.path("batch")).map(any -> "another batch"))
        .or(() -> inputs(died.path("inputs"), now.path("inputs")))
        .or(
            () ->
                first("", options(died), options(now))
                    .map(difference -> "other options:" + difference));
  }

  private static JsonNode options(JsonNode manifest) {
    ObjectNode options = manifest.withObject("/options").deepCopy();
    return options.remove(NO_MATTER);
  }

  private static Optional<String> inputs(JsonNode died, JsonNode now) {
    if (died.equals(now)) {
      return Optional.empty();
    }
    String had = files(died);
    String has = files(now);
    return Optional.of(
        "other input: "
            + (had.equals(has)
                ? "names or times of its " + had + " have changed"
                : had + " then, " + has + " now"));
  }

  private static String files(JsonNode inputs) {
    return inputs.path("files").asInt() + " files of " + inputs.path("bytes").asLong() + " bytes";
  }

  /** The first value that differs, after the names that lead to it. */
  private static Optional<String> first(String name, JsonNode died, JsonNode now) {
    if (died.equals(now)) {
      return Optional.empty();
    }
    if (!died.isObject() || !now.isObject()) {
      return Optional.of(name + " was " + died + ", is " + now);
    }
    Set<String> names = new TreeSet<>();
    died.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    return names.stream()
        .flatMap(inner -> first(name + " " + inner, died.path(inner), now.path(inner)).stream())
        .findFirst();
  }
}
