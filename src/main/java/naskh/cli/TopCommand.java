package naskh.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naskh.show.BatchNumber;
import naskh.show.Section;
import naskh.show.Top;
import naskh.show.TopFilter;
import naskh.show.TopForms;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code naskh top}: what there is most of. */
@Command(
    name = "top",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ",
    description = {
      "Lists the largest of an output: clusters by articles, stories by reports, topics by articles,"
          + " passages by sources that hold them, sources by their articles that others copied,"
          + " articles by other sources that copied them, changes of the last batch by its articles."
          + " Times are in UTC.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  naskh top out",
      "  naskh top out --batch last",
      "  naskh top out stories --since 2024-03-01 --topic الفائدة",
      "  naskh top out articles --source dhifaf --limit 100 --csv > copied.csv"
    })
final class TopCommand implements Runnable {
  private final PrintStream out;

  TopCommand(PrintStream out) {
    this.out = out;
  }

  @Spec CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OUTPUT",
      description = "Folder that naskh run has written.")
  String output;

  @Parameters(
      index = "1..*",
      paramLabel = "SECTION",
      description = "${COMPLETION-CANDIDATES}. Without it all of them.")
  List<Section> sections;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Moment.class,
      description =
          "Only what was first published then or later, as 2024-06-01 or 2024-06-01T00:00:00Z.")
  Instant since;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Only what this source has a part in; of articles and sources its own.")
  String source;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Only what is of this topic, by its id or a part of its label.")
  String topic;

  @Option(
      names = "--batch",
      paramLabel = "BATCH",
      description =
          "Only what articles of this batch are in: a number, 1 being that of naskh run, or last; of"
              + " the last one also what it changed: clusters and stories that its articles founded"
              + " or joined, by the number of these.")
  String batch;

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = Positive.class,
      defaultValue = "10",
      description = "List so many of each.")
  int limit;

  @ArgGroup(exclusive = true, heading = "%nForm:%n")
  FormGroup form = new FormGroup();

  static final class FormGroup {
    @Option(names = "--json", description = "Print JSON, an array a section.")
    boolean json;

    @Option(
        names = "--csv",
        description = "Print one section for a spreadsheet: CSV in UTF-8, with its mark.")
    boolean csv;
  }

  @Override
  public void run() {
    if (form.csv && (sections == null || sections.size() != 1)) {
      throw new ParameterException(spec.commandLine(), "--csv: want one SECTION");
    }
    OpenedOutput opened = OpenedOutput.at(output);
    TopFilter filter =
        new TopFilter(since, source, topic, BatchNumber.of(opened.tables(), batch), limit);
    Top top = new Top(opened.tables(), filter, opened.written());
    Map<Section, List<Top.Entry>> found = new EnumMap<>(Section.class);
    for (Section section : sections == null ? all() : sections) {
      if (sections != null || top.missing(section) == null) {
        found.put(section, top.of(section));
      }
    }
    if (form.csv) {
      out.print(TopForms.csv(found.get(sections.get(0))));
    } else if (form.json) {
      out.println(TopForms.json(found));
    } else {
      found.forEach(this::print);
      tellMissing(top, found.keySet());
    }
  }

  /** Changes are those of a batch, and nothing has changed where no batch is meant. */
  private Set<Section> all() {
    return batch == null
        ? EnumSet.complementOf(EnumSet.of(Section.CHANGES))
        : EnumSet.allOf(Section.class);
  }

  private void print(Section section, List<Top.Entry> entries) {
    out.println(section.heading() + (entries.isEmpty() ? ": none" : ""));
    entries.forEach(entry -> out.println(entry.line()));
  }

  /** Of all sections those that the output does not tell of. */
  private void tellMissing(Top top, Set<Section> told) {
    if (sections == null) {
      all().stream()
          .filter(section -> !told.contains(section))
          .forEach(section -> out.println(section.heading() + ": " + top.missing(section)));
    }
  }
}
