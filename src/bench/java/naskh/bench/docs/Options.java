package naskh.bench.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import naskh.cli.Naskh;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command, as Markdown tables, one for each group: what its help says. */
final class Options {
  private Options() {}

  /**
   * Those of {@code naskh NAME}.
   *
   * @throws IllegalArgumentException if there is no such command
   */
  static List<String> of(String command) {
    CommandLine found = Naskh.commandLine(System.out, System.err).getSubcommands().get(command);
    if (found == null) {
      throw new IllegalArgumentException("no command " + command);
    }
    CommandSpec spec = found.getCommandSpec();
    List<String> lines = new ArrayList<>();
    List<OptionSpec> grouped =
        spec.argGroups().stream().flatMap(group -> group.options().stream()).toList();
    append(
        lines,
        spec.options().stream()
            .filter(option -> !grouped.contains(option))
            .filter(option -> !option.usageHelp() && !option.versionHelp())
            .toList());
    for (ArgGroupSpec group : spec.argGroups()) {
      lines.add("");
      lines.add("**" + String.format(group.heading()).strip().replace(":", "") + "**");
      lines.add("");
      append(lines, group.options());
    }
    return lines;
  }

  private static void append(List<String> lines, List<OptionSpec> options) {
    lines.add("| option | default | |");
    lines.add("| --- | --- | --- |");
    options.stream()
        .sorted(Comparator.comparingInt(OptionSpec::order))
        .forEach(option -> lines.add(row(option)));
  }

  private static String row(OptionSpec option) {
    String name =
        option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel());
    String byDefault = option.arity().max() == 0 ? null : option.defaultValue();
    String description =
        Arrays.stream(option.description())
            .map(line -> line.replace("${COMPLETION-CANDIDATES}", candidates(option)))
            .map(line -> line.replace("|", "\\|").replace("<", "&lt;"))
            .collect(Collectors.joining(" "));
    return String.format(
        "| `%s` | %s | %s |", name, byDefault == null ? "" : "`" + byDefault + "`", description);
  }

  private static String candidates(OptionSpec option) {
    return option.type().isEnum()
        ? Arrays.stream(option.type().getEnumConstants())
            .map(Object::toString)
            .collect(Collectors.joining(", "))
        : "";
  }
}
