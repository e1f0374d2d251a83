package naskh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import naskh.cli.NaskhProcess.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that die while an earlier output exists. */
class KilledRunTest {
  @TempDir static Path folder;
  private static Path input;
  private static Path output;

  @BeforeAll
  static void anEarlierOutput() throws IOException, InterruptedException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("tables/out");
    article("first", "وصل الوفد إلى المدينة مساء الخميس بعد رحلة استمرت سبع ساعات.");
    Ended first = naskh().end();
    assertThat(first.code()).as(first.err()).isZero();
  }

  private static void article(String name, String text) throws IOException {
    Files.writeString(input.resolve(name + ".txt"), text);
  }

  private static NaskhProcess naskh(String... more) throws IOException {
    return NaskhProcess.start(
        folder,
        Stream.concat(
                Stream.of("run", input.toString(), output.toString(), "--master", "local[2]"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  /** Every file of the output with its size and time. */
  private static Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(output)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return files;
  }

  private static List<String> besideOutput() throws IOException {
    try (Stream<Path> files = Files.list(output.getParent())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aKilledRunLeavesTheEarlierOutputAndTheNextIsNotDisturbed()
      throws IOException, InterruptedException {
    Map<String, String> earlier = files();
    NaskhProcess killed = naskh("--force");
    assertThat(killed.finishes(2)).isTrue();
    killed.kill();
    assertThat(killed.end().code()).isNotZero();
    assertThat(files()).isEqualTo(earlier);
    assertThat(besideOutput()).hasSizeGreaterThan(1);

    Ended next = naskh("--force").end();
    assertThat(next.code()).as(next.err()).isZero();
    assertThat(files().keySet()).anyMatch(file -> file.endsWith("run.json"));
    assertThat(besideOutput()).containsExactly("out");
  }

  @Test
  void aRunKilledBetweenTheMovesIsFinishedByTheNextStart()
      throws IOException, InterruptedException {
    Map<String, String> earlier = files();
    Ended killed =
        naskh("--force", "--conf", "spark.hadoop.fs.file.impl=" + HaltingFiles.class.getName())
            .end();
    assertThat(killed.code()).as(killed.err()).isEqualTo(HaltingFiles.EXIT_CODE);
    assertThat(output).doesNotExist();
    assertThat(besideOutput())
        .containsExactly(".out.naskh-lock", ".out.naskh-new", ".out.naskh-old");

    Ended next = naskh().end();
    assertThat(next.code()).isEqualTo(2);
    assertThat(next.err()).contains("holds an earlier output; replace it with --force");
    assertThat(files()).isNotEqualTo(earlier);
    assertThat(files().keySet()).anyMatch(file -> file.endsWith("run.json"));
    assertThat(besideOutput()).containsExactly("out");
  }

  @Test
  void aRunThatIsAskedToEndKeepsItsFinishedStagesForOneThatResumes()
      throws IOException, InterruptedException {
    Map<String, String> earlier = files();
    NaskhProcess stopped = naskh("--force", "--conf", "naskh.saved=disk");
    assertThat(stopped.finishes(1)).isTrue();
    stopped.terminate();
    Ended ended = stopped.end();
    assertThat(ended.code()).isNotZero();
    assertThat(ended.err()).doesNotContain("SparkContext", "Exception", "interrupted");
    assertThat(ended.err()).containsOnlyOnce("naskh: ").contains("naskh: stopped; the stage");
    assertThat(ended.err()).contains(": repeat the command with --resume to continue after ");
    assertThat(files()).isEqualTo(earlier);
    assertThat(besideOutput()).containsExactly(".out.naskh-new", "out");

    Ended next = naskh("--force", "--resume").end();
    assertThat(next.code()).as(next.err()).isZero();
    assertThat(next.err()).startsWith("1/6 read    taken over\n").contains("6/6 stories done");
    assertThat(files()).isNotEqualTo(earlier);
    assertThat(besideOutput()).containsExactly("out");
  }

  @Test
  void aFullDiskIsAClearErrorAndLeavesTheEarlierOutputAndWhatCanBeResumed()
      throws IOException, InterruptedException {
    Map<String, String> earlier = files();
    Ended full =
        naskh("--force", "--conf", "spark.hadoop.fs.file.impl=" + FullDisk.class.getName()).end();
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err())
        .contains("naskh: no space left on the disk")
        .endsWith("; repeat the command with --resume to continue after stage 2\n")
        .doesNotContain("\tat ");
    assertThat(files()).isEqualTo(earlier);
    assertThat(besideOutput()).containsExactly(".out.naskh-new", "out");

    Ended other = naskh("--force", "--resume", "--seed", "2").end();
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err())
        .isEqualTo(
            "naskh: output "
                + output
                + ": the run that died here had other options: topics seed was 1, is 2;"
                + " repeat that one, or begin anew without --resume\n");
  }
}
