package naskh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import naskh.bench.faults.NaskhProcess;
import naskh.bench.faults.NaskhProcess.Ended;
import org.apache.logging.log4j.LogManager;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run refuses before Spark starts, which of the master named here it could not. */
class PreflightTest {
  /** A configuration that somebody named is left as it is: the logs of other tests go on. */
  private static final String LOGS = "log4j2.configurationFile";

  private static final String SEEN = "naskh.preflight";

  /** Hadoop's own; it is the first that counts in a JVM, here for other tests, too. */
  private static final String FILES =
      "spark.hadoop.fs.file.impl=org.apache.hadoop.fs.LocalFileSystem";

  @TempDir Path folder;

  @BeforeAll
  static void keepLogs() {
    LogManager.getRootLogger();
    System.setProperty(LOGS, "that of the tests");
  }

  @AfterAll
  static void forgetLogs() {
    System.clearProperty(LOGS);
  }

  @BeforeEach
  void places() throws IOException {
    write("in/article.txt", "وصل الوفد إلى المدينة مساء الخميس.");
    write("notes/README.md", "no article");
    write("file", "text");
    write("full/file", "somebody's");
    write("done/run.json", "{\"naskh\": \"0\"}");
    write("half/run.json", "{\"naskh\": \"0\"}");
    write(".half.naskh-new/_stages/1.json", "{\"naskh\": \"0\", \"stages\": [{}]}");
    write(".died.naskh-new/_stages/1.json", "{\"naskh\": \"0\", \"stages\": [{}]}");
    Files.createDirectory(folder.resolve("empty"));
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private Ended run(String input, String output, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("run", folder + "/" + input, folder + "/" + output));
    arguments.addAll(List.of("--master", "nowhere", "--conf", SEEN + "=true", "--conf", FILES));
    arguments.addAll(List.of(options));
    return InProcess.execute(Naskh::execute, arguments.toArray(String[]::new));
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  /** A session of other tests would have taken over the setting. */
  private static boolean sparkWasAsked() {
    return SparkSession.getDefaultSession().exists(session -> session.conf().contains(SEEN));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          no/such   | out      | --force  | input F/no/such: no such file or folder
          in/*.json | out      | --force  | input F/in/*.json: no such file or folder
          empty     | out      | --force  | input F/empty: holds no file to read
          notes     | out      | --force  | input F/notes: holds no file to read
          in        | in/a/out | --force  | output F/in/a/out: lies inside the input F/in; name a folder outside of it
          in        | .        | --force  | output F/.: holds the input F/in; name another folder
          in        | out[1]   | --force  | output F/out[1]: want a path without any of *?[]{}
          in        | file     | --force  | output F/file: is a file; name a folder
          in        | file/out | --force  | output F/file/out: F/file is a file, not a folder
          in        | full     | --force  | output F/full: is not empty and not an output of Naskh; name another folder, or empty it
          in        | done     | --topics 3 | output F/done: holds an earlier output; replace it with --force
          in        | done     | --resume | output F/done: holds the output of a run that is complete: there is nothing to continue; to replace it add --force
          in        | half     | --resume | output F/half: holds an earlier output, which the run that died was to replace; to continue that run add --force
          """)
  void aMistakeIsOneLineAndLeavesAllAsItWas(
      String input, String output, String option, String message) throws IOException {
    List<String> before = everything();
    Ended ended = run(input, output, option.split(" ", -1));
    assertThat(ended.err()).isEqualTo("naskh: " + message.replace("F/", folder + "/") + "\n");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(everything()).isEqualTo(before);
    assertThat(sparkWasAsked()).isFalse();
  }

  @Test
  void aRunToContinueThatWasAnotherOneStaysThere() throws IOException {
    List<String> before = everything();
    Ended ended = run("in", "died", "--resume");
    assertThat(ended.err())
        .startsWith("naskh: output " + folder + "/died: the run that died here had another version")
        .hasLineCount(1);
    assertThat(everything()).isEqualTo(before);
    assertThat(sparkWasAsked()).isFalse();
  }

  @Test
  void aFolderOfSomebodyElseIsNamed() throws IOException {
    Path locked = folder.resolve("empty");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(locked)).as("by root").isFalse();
    assertThat(run("in", "empty/a/out").err())
        .isEqualTo(
            "naskh: output " + locked + "/a/out: no permission to write in " + locked + "\n");
  }

  @Test
  void whatIsRefusedComesBeforeSparkAlsoInAJvmWithout() throws IOException, InterruptedException {
    String out = folder.resolve("out").toString();
    Ended ended =
        NaskhProcess.start(folder, "run", "no/such/folder", out, "--master", "nowhere").end();
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).isEqualTo("naskh: input no/such/folder: no such file or folder\n");
    assertThat(Path.of(out)).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                             | nothing was kept: the next run begins anew
          read               | the stage read is kept: repeat the command with --resume to continue after read
          read, text, copies | the stages read to copies are kept: repeat the command with --resume to continue after copies
          """)
  void aRunThatIsStoppedTellsWhatIsKept(String stages, String left) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> kept = stages == null ? List.of() : List.of(stages.split(", ", -1));
    try (ConsoleProgress progress =
        ConsoleProgress.on(new PrintStream(err, true, StandardCharsets.UTF_8))) {
      progress.stopped(kept);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("naskh: stopped; " + left + "\n");
  }
}
