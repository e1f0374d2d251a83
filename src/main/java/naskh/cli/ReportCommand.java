package naskh.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import naskh.WrongUse;
import naskh.show.BatchNumber;
import naskh.show.OutputTables;
import naskh.show.report.Language;
import naskh.show.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code naskh report}: an output as a page. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ",
    description = {
      "Writes an output of naskh run as one page of HTML that needs nothing else: who copied whom,"
          + " sources, stories, topics, copied texts and passages, boilerplate.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  naskh report out report.html",
      "  naskh report out report.html --language ar --force",
      "  naskh report out today.html --batch last"
    })
final class ReportCommand implements Runnable {
  private final PrintStream out;

  ReportCommand(PrintStream out) {
    this.out = out;
  }

  @Parameters(
      index = "0",
      paramLabel = "OUTPUT",
      description = "Folder that naskh run has written, local or on any Hadoop file system.")
  String output;

  @Parameters(index = "1", paramLabel = "PAGE", description = "File to write, on this machine.")
  Path page;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Language of the page's own words: ${COMPLETION-CANDIDATES}.")
  Language language;

  @Option(
      names = "--batch",
      paramLabel = "BATCH",
      description =
          "Begin with what this batch brought, and list only stories, clusters and passages that"
              + " its articles are in: a number, 1 being that of naskh run, or last.")
  String batch;

  @Option(names = "--force", description = "Replace a file that is there.")
  boolean force;

  @Override
  public void run() {
    checkPlace();
    OutputTables tables = OutputTables.open(output);
    String html = Report.of(tables, language, BatchNumber.of(tables, batch));
    write(html);
    out.println("page     " + page);
  }

  private void checkPlace() {
    Path place = page.toAbsolutePath().normalize();
    if (place.startsWith(Path.of(output).toAbsolutePath().normalize())) {
      throw new WrongUse("page " + page + ": lies in the output; name a file elsewhere");
    }
    if (Files.isDirectory(place)) {
      throw new WrongUse("page " + page + ": is a folder; name a file");
    }
    if (!force && Files.exists(place)) {
      throw new WrongUse("page " + page + ": is there; replace it with --force");
    }
    if (!Files.isDirectory(place.getParent())) {
      throw new WrongUse("page " + page + ": no folder " + place.getParent());
    }
  }

  /** Written beside its place, so that no reader meets half of it. */
  private void write(String html) {
    Path place = page.toAbsolutePath().normalize();
    try {
      // A temporary file of Java's own could be read by its owner only.
      Path half =
          place.resolveSibling(
              "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      try {
        Files.writeString(half, html, StandardCharsets.UTF_8);
        if (force) {
          Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        } else {
          Files.move(half, place);
        }
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (FileAlreadyExistsException e) {
      throw new WrongUse("page " + page + ": is there; replace it with --force", e);
    } catch (IOException e) {
      throw new WrongUse("page " + page + ": cannot be written: " + e, e);
    }
  }
}
