package naskh.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.WrongUse;
import naskh.read.Look;
import naskh.read.ReadOptions;
import org.apache.spark.SparkConf;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code naskh look}: how inputs would be read. */
@Command(
    name = "look",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ",
    description = {
      "Reads the first records of at most 200 of the files and tells how they would be read: formats,"
          + " fields with examples, languages, dates, what would be refused and why, and the command"
          + " that reads them so.",
      ""
    })
final class LookCommand implements Runnable {
  private final PrintStream out;

  LookCommand(PrintStream out) {
    this.out = out;
  }

  @Spec CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "File, folder (with all below it) or glob, as of naskh run.")
  List<String> inputs;

  @ArgGroup(validate = false, heading = "%nReading:%n")
  ReadGroup read = new ReadGroup();

  @Override
  public void run() {
    ReadOptions options;
    try {
      options = read.options();
    } catch (WrongUse e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    Look.at(Sessions.hadoop(new SparkConf()), inputs, options).forEach(out::println);
  }
}
