package naskh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import naskh.bench.cli.Bench;
import naskh.read.format.Formats;
import naskh.read.format.Reason;
import naskh.tables.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the README and the pages it names say is so. */
class ReadmeTest {
  private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)");
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");
  private static String input;
  private static String tables;

  /** The README and all pages that it names. */
  private static String pages;

  @BeforeAll
  static void read() throws IOException {
    input = Files.readString(Path.of("docs/INPUT.md"));
    tables = Files.readString(Path.of("docs/TABLES.md"));
    pages = Files.readString(Path.of("README.md"));
    for (String page :
        List.of("INPUT", "TABLES", "OPTIONS", "LIBRARY", "SQL", "RECIPES", "METHOD", "RESULTS")) {
      assertThat(pages).contains("`docs/" + page + ".md`");
      pages += Files.readString(Path.of("docs", page + ".md"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyColumnOfATableIsExplained(Table table) {
    String heading = "\n## " + table.directory() + "\n";
    assertThat(tables).contains(heading);
    String section = tables.substring(tables.indexOf(heading) + heading.length());
    String about = section.split("\n## ", 2)[0];
    List<String> named =
        CODE.matcher(about)
            .results()
            .flatMap(code -> Arrays.stream(code.group(1).split(", ", -1)))
            .toList();
    assertThat(named).contains(table.schema().fieldNames());
  }

  @Test
  void everyOptionExists() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream help = new PrintStream(out, true, StandardCharsets.UTF_8);
    for (String command : Naskh.commandLine(help, help).getSubcommands().keySet()) {
      Naskh.execute(new String[] {command, "--help"}, help, help);
    }
    for (String measure : List.of("stories", "topics")) {
      Bench.execute(new String[] {measure, "--help"}, help, help);
    }
    String options = out.toString(StandardCharsets.UTF_8);
    assertThat(OPTION.matcher(pages).results().map((MatchResult found) -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(options).contains(option));
  }

  @Test
  void everyReasonAndFormatIsThere() {
    assertThat(Reason.values())
        .allSatisfy(reason -> assertThat(input).contains("| `" + reason + "` |"));
    assertThat(Formats.names().split(", ", -1))
        // One is a format of the tests.
        .filteredOn(name -> !List.of(Formats.AUTO, "note").contains(name))
        .allSatisfy(name -> assertThat(input).contains("| `" + name + "` |"));
  }

  @Test
  void theReadmeIsForAPersonInAHurry() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(150);
  }

  @Test
  void everyPlaceItNamesExists() {
    assertThat(
            Pattern.compile("`((?:seeds|notebooks|jobs|src|docs|\\.ci)/[\\w./-]*)`")
                .matcher(pages)
                .results())
        .isNotEmpty()
        .allSatisfy(place -> assertThat(Path.of(place.group(1))).exists());
  }
}
