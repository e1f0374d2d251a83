package naskh.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import naskh.job.Manifest;
import org.apache.spark.SparkUserAppException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code naskh}. */
@Command(
    name = "naskh",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Who copied what, and what it was about, in Arabic news.",
    footer = {
      "",
      "Try it:",
      "  naskh run seeds out         the whole job on sample articles",
      "  naskh top out               what it found",
      "  naskh add out today.jsonl   more articles, and what they changed",
      "  naskh notebooks out         charts of it, in Jupyter Lab",
      "  naskh look news.csv         how a file of yours would be read",
      "  naskh run news.csv news",
      "",
      "Options of a command: naskh COMMAND --help"
    })
public final class Naskh implements Callable<Integer> {
  @Spec CommandSpec spec;

  /** Exits with 0: done, 1: failed, 2: wrong use. */
  public static void main(String[] args) throws SparkUserAppException {
    int code = execute(args, System.out, System.err);
    if (System.getProperty("spark.submit.deployMode") == null || isDriverOfStandalone()) {
      System.exit(code);
    } else if (code != 0) {
      // How spark-submit learns of an exit code; System.exit would count as success on YARN.
      throw DriverFailure.of(code);
    }
  }

  /** There the exit code is read from the process, and an exception only adds its stack trace. */
  private static boolean isDriverOfStandalone() {
    return System.getProperty("spark.submit.deployMode").equals("cluster")
        && System.getProperty("spark.master", "").startsWith("spark:");
  }

  /** Executes a command of this program, as {@link Program} does. */
  static int execute(String[] args, PrintStream out, PrintStream err) {
    return Program.execute(Naskh::commandLine, args, out, err);
  }

  /** The commands and their options; they print to {@code out} and {@code err}. */
  public static CommandLine commandLine(PrintStream out, PrintStream err) {
    return new CommandLine(new Naskh())
        .addSubcommand(new RunCommand(out, err))
        .addSubcommand(new AddCommand(out, err))
        .addSubcommand(new RemoveCommand(out, err))
        .addSubcommand(new LookCommand(out))
        .addSubcommand(new ShowCommand(out, err))
        .addSubcommand(new TopCommand(out))
        .addSubcommand(new ExplainCommand(out, err))
        .addSubcommand(new FindCommand(out))
        .addSubcommand(new ReportCommand(out))
        .addSubcommand(new ExportCommand(out));
  }

  /** Without a command: shows what there is, and what to try. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return CommandLine.ExitCode.USAGE;
  }

  public static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"naskh " + Manifest.version()};
    }
  }
}
