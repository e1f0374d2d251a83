package naskh.cli;

import java.io.PrintStream;
import naskh.WrongUse;
import naskh.read.charset.Charsets;
import naskh.show.FindJson;
import naskh.show.FindLines;
import naskh.show.FoundText;
import naskh.show.TextSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code naskh find}: who has published a text. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ",
    description = {
      "Tells which articles of an output hold a text or parts of it, in any spelling, and who was"
          + " first. Times are in UTC.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  naskh find out statement.txt",
      "  xclip -o | naskh find out - --json"
    })
final class FindCommand implements Runnable {
  /** What a text may have: far more than a newspaper. */
  private static final int MOST_BYTES = 16 << 20;

  private final PrintStream out;

  FindCommand(PrintStream out) {
    this.out = out;
  }

  @Parameters(
      index = "0",
      paramLabel = "OUTPUT",
      description = "Folder that naskh run has written.")
  String output;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The text, a file of plain text; - for standard input.")
  String file;

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = Positive.class,
      defaultValue = "10",
      description = "List so many articles, those that hold the most of the text.")
  int limit;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public void run() {
    OpenedOutput opened = OpenedOutput.at(output);
    FoundText found = new TextSearch(opened.tables()).find(text());
    if (json) {
      out.println(FindJson.of(found, limit));
    } else {
      FindLines.of(found, output, opened.written(), limit).forEach(out::println);
    }
  }

  private String text() {
    FileOrInput given = new FileOrInput(file);
    byte[] bytes = given.bytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new WrongUse(
          given + ": is larger than " + (MOST_BYTES >> 20) + " MB: want one text, cut it");
    }
    Charsets found = Charsets.of(bytes);
    String text =
        new String(bytes, found.bomBytes(), bytes.length - found.bomBytes(), found.charset());
    if (Charsets.holdsManyNul(text)) {
      throw new WrongUse(given + ": is no plain text: save it as .txt");
    }
    return text;
  }
}
