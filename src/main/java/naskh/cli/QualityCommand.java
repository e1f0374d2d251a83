package naskh.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code naskh quality}: measures how good the results are. */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    synopsisSubcommandLabel = "MEASURE",
    description = "Measures how good the results are, on one machine, against a slow truth.")
final class QualityCommand implements Runnable {
  @Spec CommandSpec spec;

  /** The command with a command for each measure. */
  static CommandLine line(PrintStream out, PrintStream err) {
    return new CommandLine(new QualityCommand())
        .addSubcommand(new CopyQualityCommand(out, err))
        .addSubcommand(new PlantedCommand(out, err))
        .addSubcommand(new StoriesCommand(out, err))
        .addSubcommand(new SpeedCommand(out, err))
        .addSubcommand(new GrowthCommand(out, err))
        .addSubcommand(new SkewCommand(out, err))
        .addSubcommand(new TopicsCommand(out, err))
        .addSubcommand(new BaselineCommand(out, err));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "which measure? There are: " + String.join(", ", spec.subcommands().keySet()));
  }
}
