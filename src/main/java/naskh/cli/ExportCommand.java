package naskh.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import naskh.WrongUse;
import naskh.export.CorpusFormat;
import naskh.export.CorpusOptions;
import naskh.export.Export;
import naskh.export.ExportTarget;
import naskh.export.GraphNodes;
import naskh.job.Stage;
import naskh.show.OutputTables;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code naskh export}: results for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ",
    description = {
      "Writes the results of naskh run for other programs: a corpus without reprints, spreadsheets,"
          + " or a graph of who copies whom.",
      ""
    },
    footer = {
      "",
      "Exit code: 0 done, 1 failed, 2 wrong use.",
      "",
      "Examples:",
      "  naskh export out corpus --corpus --prefer agency,daily --drop-contained 0.8",
      "  naskh export out sheets --csv",
      "  naskh export out sources.gexf --graph"
    })
final class ExportCommand implements Callable<Integer> {
  private final PrintStream out;

  ExportCommand(PrintStream out) {
    this.out = out;
  }

  @Spec CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "Output of naskh run.")
  String output;

  @Parameters(
      index = "1",
      paramLabel = "TARGET",
      description = "Folder to write; of a graph a file that ends with .gexf.")
  String target;

  @Option(names = "--force", description = "Replace an earlier export.")
  boolean force;

  @ArgGroup(exclusive = true, multiplicity = "1", heading = "%nWhat:%n")
  FormGroup form;

  static final class FormGroup {
    @Option(
        names = "--corpus",
        required = true,
        description =
            "The articles without versions and reprints, one of each copy cluster, without page"
                + " parts; and a table of what was left out, why and for which article.")
    boolean corpus;

    @Option(
        names = "--csv",
        required = true,
        description =
            "CSV files that a spreadsheet opens: pairs, clusters, stories, sources, with titles,"
                + " URLs and dates.")
    boolean csv;

    @Option(
        names = "--graph",
        arity = "0..1",
        fallbackValue = "sources",
        required = true,
        paramLabel = "NODES",
        converter = NodesName.class,
        description =
            "A graph for Gephi or networkx: sources (if none is named) or articles, copies as edges"
                + " with counts and delays.")
    GraphNodes graph;
  }

  @ArgGroup(validate = false, heading = "%nOf a corpus:%n")
  CorpusGroup corpus = new CorpusGroup();

  static final class CorpusGroup {
    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        converter = FormatName.class,
        defaultValue = "jsonl.gz",
        description = "jsonl, jsonl.gz, jsonl.zst or parquet.")
    CorpusFormat format;

    @Option(
        names = "--keep",
        paramLabel = "WHICH",
        converter = KeepName.class,
        defaultValue = "earliest",
        description =
            "Article of a cluster that is kept: earliest, latest or longest (by its main text).")
    CorpusOptions.Keep keep;

    @Option(
        names = "--prefer",
        paramLabel = "SOURCE",
        split = ",",
        description = "Sources whose articles are kept before others, the first before the next.")
    List<String> prefer = List.of();

    @Option(names = "--keep-boilerplate", description = "Leave page parts in the texts.")
    boolean keepBoilerplate;

    @Option(
        names = "--drop-contained",
        paramLabel = "SHARE",
        description =
            "Leave out an article, too, of whose main text this share or more stands in a longer"
                + " one that is kept; above 0 and up to 1.")
    Double dropContained;
  }

  @ArgGroup(validate = false, heading = "%nRunning:%n")
  SparkGroup spark = new SparkGroup();

  static final class NodesName extends NameOf<GraphNodes> {
    NodesName() {
      super("kind of nodes", GraphNodes.values());
    }
  }

  static final class FormatName extends NameOf<CorpusFormat> {
    FormatName() {
      super("format", CorpusFormat.values());
    }
  }

  static final class KeepName extends NameOf<CorpusOptions.Keep> {
    KeepName() {
      super("choice", CorpusOptions.Keep.values());
    }
  }

  @Override
  public Integer call() {
    CorpusOptions options = options();
    SparkConf conf = spark.conf(target);
    OutputTables tables = OutputTables.open(Sessions.hadoop(conf), output);
    if (tables.endedBefore(Stage.last())) {
      throw new WrongUse(
          "output "
              + output
              + ": was made with --until "
              + tables.until()
              + "; an export needs all tables: run again without it");
    }
    try (ExportTarget place =
            ExportTarget.open(Sessions.hadoop(conf), output, target, form.graph != null, force);
        SparkSession session = Sessions.start(conf)) {
      Export export = new Export(session, output, place);
      List<String> told =
          form.graph != null
              ? export.graph(form.graph)
              : form.csv ? export.csv() : export.corpus(options, corpus.format);
      told.forEach(out::println);
      out.println(String.format(Locale.ROOT, "written   %s", target));
      return CommandLine.ExitCode.OK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CorpusOptions options() {
    try {
      return new CorpusOptions(
          corpus.keep, corpus.prefer, !corpus.keepBoilerplate, corpus.dropContained);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
