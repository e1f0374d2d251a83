package naskh.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import naskh.show.ArticleHead;
import naskh.show.ShowLines;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code naskh show}: one article. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ",
    description = {
      "Shows an article of an output: where and when it was published, its copies, cluster, story,"
          + " topics and terms. Times are in UTC.",
      ""
    })
final class ShowCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  ShowCommand(PrintStream out, PrintStream err) {
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
      paramLabel = "ID",
      description = "Id of the article, or a part of its id or title that no other has.")
  String id;

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = Positive.class,
      defaultValue = "10",
      description = "List so many of its copies.")
  int limit;

  @Override
  public Integer call() {
    OpenedOutput opened = OpenedOutput.at(output);
    Optional<ArticleHead> article = opened.article(id, err);
    article.ifPresent(
        found ->
            ShowLines.of(opened.tables(), found.id(), opened.written(), limit)
                .forEach(out::println));
    return article.isPresent() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.USAGE;
  }
}
