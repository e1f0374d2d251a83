package naskh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naskh.bench.faults.NaskhProcess;
import naskh.bench.faults.NaskhProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaskhTest {
  @TempDir Path folder;

  /** Ends before Spark starts: what is wrong shows in the words themselves. */
  private static Ended execute(String... arguments) {
    return InProcess.execute(Naskh::execute, arguments);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run                                    | missing: want INPUT... OUTPUT
          run in                                 | missing: want INPUT... OUTPUT
          fly                                    | no command 'fly'; there are: run, add, remove, look, show, top, explain, find, report, export
          rum in out                             | did you mean run?
          --versoin                              | Unknown option: '--versoin'; did you mean --version?
          run in out --colour                    | Unknown option: '--colour'
          run in out --topic 3                   | Unknown option: '--topic'; did you mean --topics?
          run in --mastre=x                      | did you mean --master x?
          run in out --format xlsx               | format xlsx: not known; there are auto
          run in out --field text                | text
          run in out --field body=text           | articles have no field "body"; they have id, url
          run in out --charset klingon           | charset klingon: not known
          run in out --time-zone Mars/Base       | 'Mars/Base' is not known; want a time zone like Asia/Riyadh
          run in out --time-zone Riyadh          | 'Riyadh' is not known; did you mean Asia/Riyadh?
          run in out --time-zone asia/riyad      | did you mean Asia/Riyadh?
          run in out --time-zone new-york        | did you mean America/New_York?
          run in out --time-zone GMT+25          | want a time zone like Asia/Riyadh
          run in out --max-article-chars 0       | max-article-chars: want 1 or more
          run in out --limit 0                   | limit: want 1 or more
          run in out --limit some                | 'some' is not a long
          run in out --min-jaccard 1.5           | min-jaccard: want above 0 and at most 1, got 1.5
          run in out --topics -1                 | topics: want 0 (chosen) to 1000
          run in out --until lunch               | want one of read, corpus, boilerplate, copies, passages, terms, topics, stories, sources
          run in out --story-days 0              | story-days: want above 0
          run in out --memory lots               | 'lots' is no amount like 2g or 1500m
          run in out --memory 499m               | '499m' is less than Spark needs, 500m
          run in out --force --force             | option '--force' should be specified only once
          run in out --topics 2 --seed 1 --topics 3 | option '--topics' should be specified only once
          export out corpus                      | --corpus
          export out corpus --corpus --csv       | mutually exclusive
          export out corpus --corpus --keep all  | 'all' is no choice; want one of earliest, latest, longest
          export out corpus --corpus --format zip | want one of jsonl, jsonl.gz, jsonl.zst, parquet
          export out corpus --corpus --drop-contained 2 | --drop-contained 2.0: want a share above 0
          export out g.gexf --graph topics       | want one of sources, articles
          run in out --keep-versions --seed 1 --keep-versions | option '--keep-versions' should be
          """)
  void wrongUseIsOneLineAndAHintAndExitCode2(String arguments, String message) {
    Ended ended = execute(arguments.split(" +", -1));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines().toList()).hasSize(2);
    assertThat(ended.err()).startsWith("naskh: ").contains(message).contains("--help");
  }

  @Test
  void helpTellsEveryOptionWithItsDefaultAndTheExitCodes() {
    Ended help = execute("run", "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("INPUT... OUTPUT", "--field FIELD=NAME", "--force", "--master", "--memory SIZE")
        .contains("Default: 0.7", "Default: UTC", "Default: 1000000")
        .contains("Exit code: 0 done, 1 failed or nothing accepted, 2 wrong use.")
        .contains("naskh run seeds out")
        .doesNotContain("{}");
    assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void theVersionIsTold() {
    assertThat(execute("--version").out()).startsWith("naskh ");
  }

  @Test
  void withoutACommandThereIsAHint() {
    assertThat(execute().err()).contains("Try it:", "naskh run seeds out");
  }

  @Test
  void aRunPrintsProgressAndASummaryInArabicWhateverTheLocale()
      throws IOException, InterruptedException {
    Path log = folder.resolve("spark.log");
    Ended run =
        NaskhProcess.start(
                folder,
                List.of(
                        "run",
                        "seeds/waha.json",
                        folder.resolve("out dir").toString(),
                        "--log",
                        log.toString(),
                        "--master",
                        "local[2]",
                        "--topics",
                        "2")
                    .toArray(String[]::new))
            .end();
    assertThat(run.code()).as(run.err()).isZero();
    // A stage that takes more than a minute says so in a line of its own.
    assertThat(run.err().lines()).allMatch(line -> line.matches("[1-9]/9 [a-z]+ .*"));
    assertThat(run.err().lines().filter(line -> line.matches("[1-9]/9 [a-z]+ +done +[0-9.]+ s")))
        .hasSize(9);
    assertThat(run.out())
        .contains("3 accepted, 0 refused")
        .containsPattern("topics +2\n.*\\p{IsArabic}{3}");
    assertThat(run.out()).contains(folder.resolve("out dir").toString());
    assertThat(log).content().contains("Running Spark version");
    assertThat(folder.resolve("out dir/run.json"))
        .content()
        .contains("\"topics\" : 2", "\"spark_nlp\"", "\"seconds\"", "local[2]");
  }

  @Test
  void aRunThatAcceptsNothingFailsAndSaysWhy() throws IOException, InterruptedException {
    Path output = folder.resolve("out");
    Ended run =
        NaskhProcess.start(
                folder,
                "run",
                "src/test/resources/naskh/read/cases/all-refused",
                output.toString(),
                "--until",
                "corpus")
            .end();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("0 accepted, 1 refused", "UNSUPPORTED: newsletter.pdf: a PDF", "naskh look");
    assertThat(output.resolve("run.json")).exists();
  }

  @Test
  void aFolderForTemporaryFilesThatCannotBeIsWrongUse() throws IOException, InterruptedException {
    Path below = Files.createFile(folder.resolve("file")).resolve("below");
    Ended run = run("--conf", "spark.local.dir=" + below);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("naskh: spark.local.dir " + below + ": cannot be written\n");
  }

  @Test
  void whatSparkCannotDoIsAFailureInOneLine() throws IOException, InterruptedException {
    Ended run = run("--conf", "spark.serializer=no.such.Class");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("naskh: ").contains("no.such.Class").hasLineCount(1);
  }

  @Test
  void aMasterThatThisSparkDoesNotKnowIsWrongUse() throws IOException, InterruptedException {
    Ended run = run("--master", "yarn");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("naskh: master yarn: not known to this Spark;")
        .contains("spark-submit")
        .hasLineCount(1);
  }

  @Test
  void aFileSystemWithoutItsLibraryIsNamed() throws IOException, InterruptedException {
    Ended run = NaskhProcess.start(folder, "run", "seeds", "s3a://bucket/out").end();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("naskh: a library is not on the class path: ")
        .contains("S3AFileSystem")
        .hasLineCount(1);
  }

  private Ended run(String... options) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("run", "seeds", folder.resolve("out").toString()));
    arguments.addAll(List.of(options));
    return NaskhProcess.start(folder, arguments.toArray(String[]::new)).end();
  }
}
