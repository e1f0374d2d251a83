package naskh.bench.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures that were measured: what {@code jobs/benchmarks/record} keeps in one file. */
final class Figures {
  /**
   * What one benchmark printed.
   *
   * @param name of the benchmark, or of one of several uses of it
   * @param command that was run, in the folder of the project
   * @param commit of the code that was measured
   * @param measured day, as 2026-12-01
   * @param lines Markdown
   */
  record Figure(String name, String command, String commit, String measured, List<String> lines) {}

  private final Map<String, Figure> byName;

  private Figures(Map<String, Figure> byName) {
    this.byName = byName;
  }

  static Figures read(Path file) throws IOException {
    Figure[] all = new ObjectMapper().readValue(file.toFile(), Figure[].class);
    return new Figures(
        Arrays.stream(all).collect(Collectors.toMap(Figure::name, Function.identity())));
  }

  /** Where the figures come from, and they themselves. */
  List<String> of(String name) {
    Figure figure = byName.get(name);
    if (figure == null) {
      throw new IllegalArgumentException("no figures of " + name);
    }
    List<String> lines = new ArrayList<>();
    lines.add("`" + figure.command + "`, " + figure.measured + ", " + figure.commit + ":");
    lines.add("");
    lines.addAll(figure.lines);
    return lines;
  }
}
