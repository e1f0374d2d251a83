package naskh.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import naskh.WrongUse;
import naskh.job.AddOptions;
import naskh.job.NewsJob;
import naskh.job.PreparedRun;
import naskh.job.Results;
import naskh.show.BatchSummary;
import naskh.show.OutputTables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code naskh add}: more articles come to an output. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ",
    description = {
      "Adds articles to an output: they are compared with those that are there and with each other,"
          + " join their clusters, stories and topics, or found new ones. All ids that were published"
          + " stay, and so does who was a member of what.",
      ""
    },
    footer = {
      "",
      "Articles are compared as the run said that made OUTPUT. The new state appears when it is"
          + " complete; an addition that fails leaves OUTPUT as it was, and beside it, but for small"
          + " ones, its finished stages: with --resume the same command continues after them. What"
          + " came of it: naskh top OUTPUT --batch last.",
      "",
      "Exit code: 0 done, also where nothing was new, 1 failed, 2 wrong use.",
      "",
      "Examples:",
      "  naskh add out today.jsonl.gz",
      "  naskh add out news/2024-06-01 --time-zone Asia/Riyadh"
    })
final class AddCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  AddCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Spec CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OUTPUT",
      description = "Folder that naskh run has written.")
  String output;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "INPUT",
      description = "File, folder (with all below it) or glob, as of naskh run.")
  List<String> inputs;

  @Option(
      names = "--resume",
      description =
          "Continue an addition of the same inputs and options that died, after its last finished"
              + " stage; begin anew where there is none.")
  boolean resume;

  @ArgGroup(validate = false, heading = "%nReading:%n")
  ReadGroup read = new ReadGroup();

  @ArgGroup(validate = false, heading = "%nRunning:%n")
  SparkGroup spark = new SparkGroup();

  @Override
  public Integer call() throws Exception {
    AddOptions options = options();
    SparkConf conf = spark.conf(output);
    return Sessions.inDriver(conf, () -> add(options, conf));
  }

  private int add(AddOptions options, SparkConf conf) throws IOException {
    Configuration hadoop = Sessions.hadoop(conf);
    try (ConsoleProgress progress = ConsoleProgress.on(err);
        PreparedRun run = NewsJob.prepareToAdd(hadoop, options, progress);
        SparkSession session = Sessions.start(Sessions.setForInputs(conf, run.inputs()))) {
      Executors.tellIfNoneComes(session.sparkContext(), err);
      Results results = run.run(session);
      OpenedOutput opened = OpenedOutput.of(OutputTables.open(hadoop, results.location()));
      BatchSummary.of(opened.tables(), opened.written()).forEach(out::println);
      return CommandLine.ExitCode.OK;
    }
  }

  private AddOptions options() {
    try {
      return new AddOptions(output, inputs, resume, read.options());
    } catch (WrongUse e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
