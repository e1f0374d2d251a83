package naskh.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naskh.job.Failure;
import naskh.job.Manifest;
import naskh.text.Plain;
import org.apache.spark.SparkUserAppException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code naskh}. */
@Command(
    name = "naskh",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Who copied what, and what it was about, in Arabic news.",
    footer = {"", "Options of a command: naskh COMMAND --help"})
public final class Naskh implements Runnable {
  /** Exit code of a run that failed. */
  static final int FAILED = 1;

  /** Of a command or option that there is not, to guess what was meant. */
  private static final int LETTERS_PER_EDIT = 3;

  @Spec CommandSpec spec;

  /** Exits with 0: done, 1: failed, 2: wrong use. */
  public static void main(String[] args) throws SparkUserAppException {
    int code = execute(args, System.out, System.err);
    if (System.getProperty("spark.submit.deployMode") == null || isDriverOfStandalone()) {
      System.exit(code);
    } else if (code != 0) {
      // How spark-submit learns of an exit code; System.exit would count as success on YARN.
      throw new SparkUserAppException(code);
    }
  }

  /** There the exit code is read from the process, and an exception only adds its stack trace. */
  private static boolean isDriverOfStandalone() {
    return System.getProperty("spark.submit.deployMode").equals("cluster")
        && System.getProperty("spark.master", "").startsWith("spark:");
  }

  /** Runs a command with output for people to {@code out}, progress and errors to {@code err}. */
  static int execute(String[] args, PrintStream out, PrintStream err) {
    // Whatever the locale says: what people read here is Arabic.
    PrintStream utf8Out = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream utf8Err = new PrintStream(err, true, StandardCharsets.UTF_8);
    CommandLine line = new CommandLine(new Naskh());
    line.addSubcommand(new RunCommand(utf8Out, utf8Err));
    line.addSubcommand(new LookCommand(utf8Out));
    line.addSubcommand(QualityCommand.line(utf8Out, utf8Err));
    line.setOut(new PrintWriter(utf8Out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(utf8Err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionStrategy(Naskh::runLast);
    line.setParameterExceptionHandler((error, wrong) -> wrongUse(error));
    line.setExecutionExceptionHandler((error, command, parsed) -> failed(error, command));
    return line.execute(args);
  }

  /** Of an option named twice, picocli forgets all others of its group. */
  private static int runLast(ParseResult parsed) {
    for (CommandLine command : parsed.asCommandLineList()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (!option.isMultiValue() && option.originalStringValues().size() > 1) {
          throw new OverwrittenOptionException(
              command,
              option,
              "option '" + option.longestName() + "' should be specified only once");
        }
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int wrongUse(ParameterException error) {
    CommandLine command = error.getCommandLine();
    command.getErr().println("naskh: " + Plain.line(message(error)));
    command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  /**
   * Of paths that are missing, picocli tells how many it counted at which index; and it counts them
   * before it tells of an option that does not exist, whose value it may have taken for the last.
   */
  private static String message(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unknown) {
      return unknown(unknown);
    }
    if (!(error instanceof MissingParameterException missing)
        || !missing.getMissing().get(0).isPositional()) {
      return error.getMessage();
    }
    List<String> unmatched = error.getCommandLine().getUnmatchedArguments();
    return unmatched.isEmpty()
        ? "missing: want " + missing.getMissing().get(0).paramLabel()
        : unknown(new UnmatchedArgumentException(error.getCommandLine(), unmatched));
  }

  private static String unknown(UnmatchedArgumentException error) {
    CommandLine command = error.getCommandLine();
    String[] written = error.getUnmatched().get(0).split("=", 2);
    String name = written[0];
    String value = written.length > 1 ? " " + written[1] : "";
    Set<String> commands = command.getSubcommands().keySet();
    Set<String> names =
        error.isUnknownOption() ? command.getCommandSpec().optionsMap().keySet() : commands;
    Optional<String> meant =
        Nearest.of(names, known -> Nearest.edits(name, known), name.length() / LETTERS_PER_EDIT);
    String what =
        error.isUnknownOption() || commands.isEmpty()
            ? error.getMessage()
            : "no command '" + name + "'; there are: " + String.join(", ", commands);
    return what + meant.map(known -> "; did you mean " + known + value + "?").orElse("");
  }

  private static int failed(Exception error, CommandLine command) {
    if (Failure.isOfShutdown(error)) {
      return FAILED;
    }
    var mistake = Failure.wrongUse(error);
    String message = mistake.map(Throwable::getMessage).orElse(Failure.message(error));
    command.getErr().println("naskh: " + Plain.line(message));
    return mistake.isPresent() ? CommandLine.ExitCode.USAGE : FAILED;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "which command? There are: run, look, quality");
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"naskh " + Manifest.version()};
    }
  }
}
