package naskh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import naskh.WrongUse;
import naskh.job.JobOptions;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Options of {@code naskh run} by their names without dashes, for programs that have articles. */
public final class NamedOptions {
  private static final String DASHES = "--";

  /** Beside all about finding. */
  private static final Set<String> OF_TABLES =
      Set.of("force", "until", "time-zone", "as-of", "max-article-chars", "limit");

  private NamedOptions() {}

  /**
   * The settings of a run.
   *
   * @param options name → value; of a switch {@code true} or {@code false}
   * @param hadoop opens files that options name
   * @throws WrongUse for an option that there is not, or a value that it does not take
   */
  public static JobOptions of(
      Map<String, String> options, List<String> inputs, String output, Configuration hadoop) {
    RunCommand run = new RunCommand(System.out, System.err);
    CommandLine line = Program.configured(new CommandLine(run));
    List<String> arguments = new ArrayList<>();
    options.forEach((name, value) -> arguments.addAll(arguments(known(line, name), value)));
    arguments.add(DASHES); // what follows are places, whatever they begin with
    arguments.addAll(inputs);
    arguments.add(output);
    try {
      line.parseArgs(arguments.toArray(String[]::new));
      return run.owned(run.options(), hadoop);
    } catch (ParameterException wrong) {
      throw new WrongUse(wrong.getMessage(), wrong);
    }
  }

  private static OptionSpec known(CommandLine line, String name) {
    Set<String> there = new TreeSet<>(OF_TABLES);
    new CommandLine(new RunCommand.FindGroup())
        .getCommandSpec()
        .options()
        .forEach(option -> there.add(option.longestName().substring(DASHES.length())));
    if (!there.contains(name)) {
      throw new WrongUse(
          "option " + name + ": not known for articles of a program; there are " + there);
    }
    return line.getCommandSpec().findOption(DASHES + name);
  }

  private static List<String> arguments(OptionSpec option, String value) {
    String name = option.longestName();
    if (option.arity().max() > 0) {
      return List.of(name, value);
    }
    return switch (value) {
      case "true" -> List.of(name);
      case "false" -> List.of();
      default ->
          throw new WrongUse(
              "option " + name.substring(DASHES.length()) + ": want true or false, got " + value);
    };
  }
}
