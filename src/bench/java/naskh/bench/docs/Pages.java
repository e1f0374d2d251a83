package naskh.bench.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naskh.tables.Table;

/**
 * Makes the generated parts of pages anew. A part stands between two lines, {@code <!-- KIND of
 * NAME -->} and {@code <!-- end of KIND of NAME -->}; KIND is {@code columns} (of a table), {@code
 * options} (of a command) or {@code figures} (of a benchmark). All else is written by hand.
 */
public final class Pages {
  private static final Pattern PART =
      Pattern.compile(
          "(?m)^<!-- (columns|options|figures) of (\\S+) -->\\R(?:.*\\R)*?<!-- end of \\1 of \\2 -->$");

  private final Figures figures;

  /** With the figures of {@code docs/figures.json} in the folder of the project. */
  public Pages(Path project) throws IOException {
    figures = Figures.read(project.resolve("docs/figures.json"));
  }

  /** The pages that may have generated parts. */
  public static List<Path> of(Path project) throws IOException {
    try (Stream<Path> files = Files.list(project.resolve("docs"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /**
   * The page with each part as it should be.
   *
   * @throws IllegalArgumentException for a part of something that there is not
   */
  public String renewed(String page) {
    return PART.matcher(page)
        .replaceAll(
            found -> {
              String part = found.group(1) + " of " + found.group(2);
              String lines = String.join("\n", lines(found.group(1)).apply(found.group(2)));
              return Matcher.quoteReplacement(
                  "<!-- " + part + " -->\n" + lines + "\n<!-- end of " + part + " -->");
            });
  }

  private Function<String, List<String>> lines(String kind) {
    return switch (kind) {
      case "columns" -> name -> Columns.of(Table.valueOf(name.toUpperCase(Locale.ROOT)));
      case "options" -> Options::of;
      default -> figures::of;
    };
  }
}
