package naskh.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import naskh.job.Failure;
import naskh.text.Plain;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Executes a command line; a user's mistake becomes one line that says what to do. */
public final class Program {
  /** Exit code of a run that failed. */
  static final int FAILED = 1;

  /** Of a command or option that there is not, to guess what was meant. */
  private static final int LETTERS_PER_EDIT = 3;

  private Program() {}

  /**
   * Executes a command with output for people to {@code out}, progress and errors to {@code err}.
   *
   * @param commands makes the commands from these two streams
   * @return the exit code, 0: done, 1: failed, 2: wrong use
   */
  public static int execute(
      BiFunction<PrintStream, PrintStream, CommandLine> commands,
      String[] args,
      PrintStream out,
      PrintStream err) {
    // Whatever the locale says: what people read here is Arabic.
    PrintStream utf8Out = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream utf8Err = new PrintStream(err, true, StandardCharsets.UTF_8);
    CommandLine line = commands.apply(utf8Out, utf8Err);
    line.setOut(new PrintWriter(utf8Out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(utf8Err, true, StandardCharsets.UTF_8));
    configured(line).setUsageHelpAutoWidth(true);
    line.setExecutionStrategy(Program::runLast);
    line.setParameterExceptionHandler((error, wrong) -> wrongUse(error));
    line.setExecutionExceptionHandler((error, command, parsed) -> failed(error, command));
    return line.execute(args);
  }

  /** A command line whose values are read as those of all commands are. */
  static CommandLine configured(CommandLine line) {
    return line.setCaseInsensitiveEnumValuesAllowed(true);
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
}
