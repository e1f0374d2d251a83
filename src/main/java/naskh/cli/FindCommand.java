package naskh.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

  private static final String STANDARD_INPUT = "-";

  private final PrintStream out;
  private final InputStream in;

  FindCommand(PrintStream out, InputStream in) {
    this.out = out;
    this.in = in;
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
    byte[] bytes;
    try (InputStream text = opened()) {
      bytes = text.readNBytes(MOST_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new WrongUse(name() + ": no such file", e);
    } catch (IOException | InvalidPathException e) {
      throw new WrongUse(name() + ": cannot be read: " + e.getMessage(), e);
    }
    if (bytes.length > MOST_BYTES) {
      throw new WrongUse(
          name() + ": is larger than " + (MOST_BYTES >> 20) + " MB: want one text, cut it");
    }
    Charsets found = Charsets.of(bytes);
    String text =
        new String(bytes, found.bomBytes(), bytes.length - found.bomBytes(), found.charset());
    if (Charsets.holdsManyNul(text)) {
      throw new WrongUse(name() + ": is no plain text: save it as .txt");
    }
    return text;
  }

  private InputStream opened() throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return in;
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new WrongUse(name() + ": is a folder: want the file of one text");
    }
    return Files.newInputStream(path);
  }

  private String name() {
    return file.equals(STANDARD_INPUT) ? "standard input" : "file " + file;
  }
}
