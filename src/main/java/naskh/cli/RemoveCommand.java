package naskh.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import naskh.WrongUse;
import naskh.job.NewsJob;
import naskh.job.Removal;
import naskh.show.OutputTables;
import naskh.show.RemovalSummary;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code naskh remove}: articles go from an output. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ",
    description = {
      "Removes articles from an output, as where the holder of their rights asks for it: their rows,"
          + " texts and postings in all tables, and their versions with them. Text that another"
          + " article holds, too, stays there.",
      ""
    },
    footer = {
      "",
      "A cluster or story keeps its id, though it may be that of an article that is gone; the"
          + " earliest of the other members is the canonical, and the others are compared with it"
          + " again. The new state appears when it is complete; a removal that fails leaves OUTPUT as"
          + " it was. What stays, and what has to be removed elsewhere: docs/OPTIONS.md, Articles"
          + " that go.",
      "",
      "Exit code: 0 done, 1 failed, 2 wrong use, as where no article has any of the ids.",
      "",
      "Examples:",
      "  naskh remove out --ids ids.txt",
      "  echo rate-agency | naskh remove out --ids -"
    })
final class RemoveCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  RemoveCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Parameters(
      index = "0",
      paramLabel = "OUTPUT",
      description = "Folder that naskh run has written.")
  String output;

  @Option(
      names = "--ids",
      required = true,
      paramLabel = "FILE",
      description = "Ids of the articles, one a line, in UTF-8; - is the standard input.")
  String ids;

  @ArgGroup(validate = false, heading = "%nRunning:%n")
  SparkGroup spark = new SparkGroup();

  @Override
  public Integer call() throws Exception {
    Set<String> named = read();
    SparkConf conf = spark.conf(output);
    return Sessions.inDriver(conf, () -> remove(named, conf));
  }

  private int remove(Set<String> named, SparkConf conf) throws IOException {
    Configuration hadoop = Sessions.hadoop(conf);
    try (ConsoleProgress progress = ConsoleProgress.on(err);
        Removal removal = NewsJob.prepareToRemove(hadoop, output, named, progress);
        SparkSession session = Sessions.start(Sessions.setForInputs(conf, removal.inputs()))) {
      Executors.tellIfNoneComes(session.sparkContext(), err);
      Removal.Removed removed = removal.run(session);
      RemovalSummary.of(OutputTables.open(hadoop, removed.location()), removed)
          .forEach(out::println);
      return CommandLine.ExitCode.OK;
    }
  }

  private Set<String> read() {
    Set<String> read =
        text()
            .replaceFirst("^\uFEFF", "")
            .lines()
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet());
    if (read.isEmpty()) {
      throw new WrongUse(new FileOrInput(ids) + ": holds no id; want one a line");
    }
    return read;
  }

  private String text() {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(new FileOrInput(ids).bytes(Integer.MAX_VALUE)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new WrongUse(new FileOrInput(ids) + ": is not in UTF-8", e);
    }
  }
}
