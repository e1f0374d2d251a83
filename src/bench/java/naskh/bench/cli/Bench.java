package naskh.bench.cli;

import java.io.PrintStream;
import naskh.cli.Naskh;
import naskh.cli.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code jobs/benchmarks/bench}: measures how good and how fast Naskh is. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    synopsisSubcommandLabel = "MEASURE",
    description = "Measures how good the results are, on one machine, against a slow truth.")
public final class Bench implements Runnable {
  @Spec CommandSpec spec;

  /** Exits with 0: done, 1: failed, 2: wrong use. */
  public static void main(String[] args) {
    System.exit(execute(args, System.out, System.err));
  }

  /** Executes a measure, as {@link Program} does. */
  public static int execute(String[] args, PrintStream out, PrintStream err) {
    return Program.execute(Bench::line, args, out, err);
  }

  private static CommandLine line(PrintStream out, PrintStream err) {
    return new CommandLine(new Bench())
        .addSubcommand(new CopyQualityCommand(out, err))
        .addSubcommand(new PlantedCommand(out, err))
        .addSubcommand(new PassagesCommand(out, err))
        .addSubcommand(new FindCommand(out, err))
        .addSubcommand(new StoriesCommand(out, err))
        .addSubcommand(new SpeedCommand(out, err))
        .addSubcommand(new GrowthCommand(out, err))
        .addSubcommand(new FunctionsCommand(out, err))
        .addSubcommand(new SkewCommand(out, err))
        .addSubcommand(new TopicsCommand(out, err))
        .addSubcommand(new BaselineCommand(out, err))
        .addSubcommand(new LibraryCommand(out, err))
        .addSubcommand(new SmallCommand(out, err))
        .addSubcommand(new BackgroundCommand(out, err))
        .addSubcommand(new DocsCommand(out));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "which measure? There are: " + String.join(", ", spec.subcommands().keySet()));
  }
}
