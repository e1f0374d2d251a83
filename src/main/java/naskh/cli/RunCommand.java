package naskh.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import naskh.WrongUse;
import naskh.copies.CopyOptions;
import naskh.job.JobOptions;
import naskh.job.NewsJob;
import naskh.job.PreparedRun;
import naskh.job.Results;
import naskh.job.Stage;
import naskh.show.OutputTables;
import naskh.show.RunSummary;
import naskh.sources.Owners;
import naskh.stories.StoryOptions;
import naskh.terms.TermOptions;
import naskh.topics.TopicOptions;
import org.apache.hadoop.conf.Configuration;
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

/** {@code naskh run}: the whole job. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ",
    description = {
      "Reads Arabic news articles, finds what was copied from what, groups the articles into stories"
          + " and topics, and writes Parquet tables.",
      ""
    },
    footer = {
      "",
      "Tables in OUTPUT: articles, rejects, copies, copy_clusters, copy_members, passages,"
          + " boilerplate, terms, stories, story_members, topics, article_topics, sources; run.json"
          + " tells how they came about. They appear when all are complete; a run that fails leaves an earlier output"
          + " as it was, and beside it, but for small inputs, the tables of its finished stages: with"
          + " --resume the same command continues after them, without it they are removed.",
      "",
      "Exit code: 0 done, 1 failed or nothing accepted, 2 wrong use.",
      "",
      "Examples:",
      "  naskh run seeds out",
      "  naskh run news/ 'more/*.jsonl.gz' out --force",
      "  naskh run news/ 'more/*.jsonl.gz' out --force --resume",
      "  naskh run dump.csv out --field text=story --field published=day --time-zone Asia/Riyadh",
      "  naskh run /shared/news /shared/out --master spark://host:7077 --memory 4g"
    })
final class RunCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  RunCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Spec CommandSpec spec;

  @Parameters(
      arity = "2..*",
      paramLabel = "INPUT... OUTPUT",
      hideParamSyntax = true,
      description = {
        "INPUT: file, folder (with all below it) or glob, local or on any Hadoop file system. Text"
            + " (one article a file), JSON, CSV, web pages, web archives (WARC), feeds and other XML,"
            + " TREC <DOC> files, all these also packed by gzip, bzip2 or zstd, or in ZIP and TAR"
            + " archives; Parquet. naskh look INPUT shows how it would be read.",
        "OUTPUT: folder for the tables; absent, empty, or an earlier output with --force."
      })
  List<String> paths;

  @Option(names = "--force", description = "Replace an earlier output of Naskh.")
  boolean force;

  @Option(
      names = "--resume",
      description =
          "Continue a run of the same inputs and options that died, after its last finished stage;"
              + " begin anew where there is none.")
  boolean resume;

  @Option(
      names = "--until",
      paramLabel = "STAGE",
      converter = StageName.class,
      defaultValue = "sources",
      description =
          "Stop after a stage: ${COMPLETION-CANDIDATES}. The tables of later stages are empty.")
  Stage until;

  @ArgGroup(validate = false, heading = "%nReading:%n")
  ReadGroup read = new ReadGroup();

  @ArgGroup(validate = false, heading = "%nFinding:%n")
  FindGroup find = new FindGroup();

  @ArgGroup(validate = false, heading = "%nRunning:%n")
  SparkGroup spark = new SparkGroup();

  static final class FindGroup {
    @Option(
        names = "--keep-versions",
        description = "Do not fold articles of one URL that share text into one.")
    boolean keepVersions;

    @Option(
        names = "--keep-boilerplate",
        description =
            "Take no text for boilerplate: page parts and formulas count as copied text, too.")
    boolean keepBoilerplate;

    @Option(
        names = "--min-jaccard",
        paramLabel = "J",
        defaultValue = "" + CopyOptions.DEFAULT_MIN_JACCARD,
        description = "Least Jaccard similarity of a near copy, above 0 and up to 1.")
    double minJaccard;

    @Option(
        names = "--story-days",
        paramLabel = "DAYS",
        defaultValue = "" + StoryOptions.DEFAULT_WINDOW_DAYS,
        description =
            "A story lasts no longer than this, from its first report to its last; copies may come"
                + " later.")
    double storyDays;

    @Option(
        names = "--min-story-score",
        paramLabel = "S",
        defaultValue = "" + StoryOptions.DEFAULT_MIN_SCORE,
        description =
            "Least score of two articles of one story; the mean of a larger one has to be more."
                + " More gives fewer, surer stories.")
    double minStoryScore;

    @Option(
        names = "--pipeline",
        paramLabel = "DIR",
        description =
            "Tokenize by the Spark NLP pipeline that was saved in DIR: the annotations of its last"
                + " annotator that gives tokens. Without it by Naskh's own.")
    String pipeline;

    @Option(
        names = "--owners",
        paramLabel = "FILE",
        description =
            "CSV file of source,owner: stories.independent_count takes sources of one owner for one"
                + " voice.")
    String owners;

    @Option(
        names = "--topics",
        paramLabel = "K",
        defaultValue = "0",
        description = "Number of topics; 0: chosen from the number of articles.")
    int topics;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "" + TopicOptions.DEFAULT_SEED,
        description =
            "Seed of the samples that the topics of 10,000 articles and more are made from.")
    long seed;
  }

  /** Gives back the exit code: a run that accepts nothing has failed, though it tells why. */
  @Override
  public Integer call() throws Exception {
    JobOptions options = options();
    SparkConf conf = spark.conf(options.output());
    return Sessions.inDriver(conf, () -> run(options, conf));
  }

  private int run(JobOptions options, SparkConf conf) throws IOException {
    Configuration hadoop = Sessions.hadoop(conf);
    try (ConsoleProgress progress = ConsoleProgress.on(err);
        PreparedRun run = NewsJob.prepare(hadoop, owned(options, hadoop), progress);
        SparkSession session = Sessions.start(Sessions.setForInputs(conf, run.inputs()))) {
      Executors.tellIfNoneComes(session.sparkContext(), err);
      Results results = run.run(session);
      OpenedOutput output = OpenedOutput.of(OutputTables.open(hadoop, results.location()));
      RunSummary.of(output.tables(), output.written()).forEach(out::println);
      return results.hasArticles() ? CommandLine.ExitCode.OK : Program.FAILED;
    }
  }

  /** With the owners of the file that an option names. */
  JobOptions owned(JobOptions options, Configuration hadoop) {
    return find.owners == null ? options : options.withOwners(Owners.read(hadoop, find.owners));
  }

  /**
   * What was asked for, but owners.
   *
   * @throws ParameterException for an option that makes no sense
   */
  JobOptions options() {
    try {
      return new JobOptions(
          paths.subList(0, paths.size() - 1),
          paths.get(paths.size() - 1),
          force,
          resume,
          until,
          read.options(),
          CopyOptions.defaults()
              .withKeepVersions(find.keepVersions)
              .withCutBoilerplate(!find.keepBoilerplate)
              .withMinJaccard(find.minJaccard),
          TermOptions.defaults(),
          StoryOptions.defaults().withWindowDays(find.storyDays).withMinScore(find.minStoryScore),
          TopicOptions.defaults().withTopics(find.topics).withSeed(find.seed),
          Owners.unknown(),
          find.pipeline);
    } catch (WrongUse | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
