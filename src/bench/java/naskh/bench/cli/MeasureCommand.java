package naskh.bench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import naskh.bench.measure.StoreFolder;
import naskh.cli.Naskh;
import naskh.cli.ReadGroup;
import naskh.cli.Sessions;
import naskh.cli.SparkGroup;
import naskh.frequency.NewsFrequencies;
import naskh.job.StoppedRun;
import naskh.read.InputState;
import naskh.read.Inputs;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A command that measures something on articles and keeps no tables. It has a name and a
 * description of its own; all else of its annotation stands here.
 */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ")
abstract class MeasureCommand implements Runnable {
  private final PrintStream out;
  private final PrintStream err;

  MeasureCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "File, folder (with all below it) or glob, as of naskh run.")
  List<String> inputs;

  @Option(
      names = "--background",
      paramLabel = "FILE",
      description =
          "Table of general news in place of the one that ships, as for figures on a corpus that it"
              + " was counted from; `bench background` and gzip make one.")
  void background(Path file) {
    System.setProperty(NewsFrequencies.FILE, file.toString());
  }

  @ArgGroup(validate = false, heading = "%nReading:%n")
  ReadGroup read = new ReadGroup();

  @ArgGroup(validate = false, heading = "%nRunning:%n")
  SparkGroup spark = new SparkGroup();

  @Override
  public final void run() {
    ReadOptions options = read.options();
    SparkConf conf = spark.conf(System.getProperty("java.io.tmpdir"));
    InputState found = Inputs.list(Sessions.hadoop(conf), inputs, options, files -> {}).state();
    try (SparkSession session = Sessions.start(Sessions.setForInputs(conf, found));
        StoreFolder folder = new StoreFolder(session)) {
      measure(session, options, folder.store()).forEach(out::println);
    } catch (StoppedRun run) {
      throw new IllegalStateException(run.getCause()); // of a measured run nothing can be continued
    }
  }

  /** Measures, and gives the lines to print. */
  abstract List<String> measure(SparkSession session, ReadOptions options, Store store);

  /** Tells a person who waits how far it has come. */
  final void tell(String line) {
    err.println(line);
  }
}
