package naskh.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import naskh.WrongUse;
import naskh.show.ArticleHead;
import naskh.show.ExplainLines;
import naskh.show.ExplainPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code naskh explain}: what two articles have to do with each other. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ",
    description = {
      "Tells what two articles of an output have to do with each other, or why nothing: kind of the"
          + " copy, who was first, cluster, story, topics; then the passages that they share, with"
          + " the words that differ. Times are in UTC.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  naskh explain out rate-agency rate-short",
      "  naskh explain out rate-agency rate-short --html pair.html"
    })
final class ExplainCommand implements Callable<Integer> {
  /** Bytes at the beginning of a file, in which a page of ours is known. */
  private static final int LOOKED_AT = 1024;

  private final PrintStream out;
  private final PrintStream err;

  ExplainCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Parameters(
      index = "0",
      paramLabel = "OUTPUT",
      description = "Folder that naskh run has written.")
  String output;

  @Parameters(
      index = "1",
      paramLabel = "A",
      description = "Id of an article, or a part of its id or title that no other has.")
  String a;

  @Parameters(index = "2", paramLabel = "B", description = "The same of another one.")
  String b;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write a page with both side by side to FILE, which may be an earlier such page.")
  Path html;

  @Override
  public Integer call() {
    OpenedOutput opened = OpenedOutput.at(output);
    if (html != null) {
      checkPlace();
    }
    Optional<ArticleHead> one = opened.article(a, err);
    Optional<ArticleHead> other = opened.article(b, err);
    if (one.isEmpty() || other.isEmpty()) {
      return CommandLine.ExitCode.USAGE;
    }
    if (html == null) {
      ExplainLines.of(opened.tables(), one.get(), other.get(), opened.written())
          .forEach(out::println);
    } else {
      write(ExplainPage.of(opened.tables(), one.get(), other.get(), opened.written()));
    }
    return CommandLine.ExitCode.OK;
  }

  private void checkPlace() {
    Path place = html.toAbsolutePath().normalize();
    if (place.startsWith(Path.of(output).toAbsolutePath().normalize())) {
      throw new WrongUse("--html " + html + ": lies in the output; name a file elsewhere");
    }
    if (Files.exists(place) && !isPage(place)) {
      throw new WrongUse(
          "--html " + html + ": is there, and no page of naskh explain; name another file");
    }
  }

  private static boolean isPage(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8)
          .contains(ExplainPage.SIGN);
    } catch (IOException e) {
      return false;
    }
  }

  private void write(String page) {
    try {
      Files.writeString(html, page, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new WrongUse("--html " + html + ": cannot be written: " + e, e);
    }
    out.println("page     " + html);
  }
}
