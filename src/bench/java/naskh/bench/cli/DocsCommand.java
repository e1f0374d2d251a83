package naskh.bench.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import naskh.bench.docs.Pages;
import picocli.CommandLine.Command;

/** {@code bench docs}. */
@Command(
    name = "docs",
    mixinStandardHelpOptions = true,
    description =
        "Writes what is generated in docs: columns of tables, options of commands, figures of"
            + " docs/figures.json. To be started in the folder of the project.")
final class DocsCommand implements Callable<Integer> {
  private final PrintStream out;

  DocsCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Path project = Path.of("");
    Pages pages = new Pages(project);
    for (Path page : Pages.of(project)) {
      String before = Files.readString(page);
      String after = pages.renewed(before);
      if (!after.equals(before)) {
        Files.writeString(page, after);
        out.println(page);
      }
    }
    return 0;
  }
}
