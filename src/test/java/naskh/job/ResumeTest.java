package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import naskh.Full;
import naskh.SparkTest;
import naskh.TableRows;
import naskh.WithSettings;
import naskh.WrongUse;
import naskh.archive.ArchiveTable;
import naskh.sources.Owners;
import naskh.spark.Models;
import naskh.tables.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs that fail in the middle of a stage, and the runs that continue them. */
class ResumeTest {
  private static final List<String> STAGES =
      List.of(
          "read",
          "corpus",
          "boilerplate",
          "copies",
          "passages",
          "terms",
          "topics",
          "stories",
          "sources");

  @RegisterExtension
  static final WithSettings SETTINGS = new WithSettings(WithSettings.SAVED_ON_DISK);

  @TempDir static Path folder;
  private static Path input;
  private static Map<Table, List<String>> whole;

  @BeforeAll
  static void anUninterruptedRun() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.filter(Files::isRegularFile).toList()) {
        Files.copy(seed, input.resolve(seed.getFileName()));
      }
    }
    whole = TableRows.of(SampleRun.output());
    assertThat(whole.get(Table.STORIES)).isNotEmpty();
  }

  private static JobOptions options(Path output, int topics) {
    JobOptions defaults = JobOptions.defaults(List.of(input.toString()), output.toString());
    return new JobOptions(
        defaults.inputs(),
        defaults.output(),
        false,
        true,
        defaults.until(),
        defaults.read(),
        defaults.copies(),
        defaults.terms(),
        defaults.stories(),
        defaults.topics().withTopics(topics),
        Owners.unknown(),
        null);
  }

  private static Results resume(Path output, Progress progress) {
    return NewsJob.run(SparkTest.session(), options(output, 0), progress);
  }

  /** Fails once {@code stage} has saved its first table, in the last one as without memory. */
  private static Progress failingIn(String stage) {
    return new Told() {
      @Override
      public void share(double done) {
        // Of running tasks it is told on another thread.
        if (name.equals(stage) && Thread.currentThread() == job) {
          String message = "the " + stage + " fails";
          if (stage.equals("sources")) {
            throw new OutOfMemoryError(message);
          }
          throw new IllegalStateException(message);
        }
      }
    };
  }

  /** Remembers which stages were run and which taken over. */
  private static class Told implements Progress {
    final Thread job = Thread.currentThread();
    final List<String> begun = new ArrayList<>();
    final List<String> taken = new ArrayList<>();
    volatile String name = "";

    @Override
    public void begin(String stage, int number, int of) {
      assertThat(stage).isEqualTo(STAGES.get(number - 1));
      begun.add(stage);
      name = stage;
    }

    @Override
    public void takenOver(String stage, int number, int of) {
      assertThat(stage).isEqualTo(STAGES.get(number - 1));
      taken.add(stage);
    }

    @Override
    public void share(double done) {}

    @Override
    public void end(double seconds) {}
  }

  @Test
  @Full
  void aRunThatFailsInEveryStageHasInTheEndTheTablesOfOneThatDoesNot() throws IOException {
    Path output = folder.resolve("again");
    for (String stage : STAGES) {
      Told told = (Told) failingIn(stage);
      assertThatThrownBy(() -> resume(output, told))
          .isInstanceOf(StoppedRun.class)
          .hasRootCauseMessage("the " + stage + " fails")
          .extracting(error -> ((StoppedRun) error).stagesKept())
          .isEqualTo(STAGES.indexOf(stage));
      int died = Math.max(0, STAGES.indexOf(stage) - 1);
      assertThat(told.begun).isEqualTo(STAGES.subList(died, STAGES.indexOf(stage) + 1));
      assertThat(told.taken).isEqualTo(STAGES.subList(0, died));
      assertThat(output).doesNotExist();
    }
    Manifest manifest = resume(output, Progress.silent()).manifest();
    TableRows.assertSame(output.toString(), whole);
    assertThat(manifest.stages()).extracting(Manifest.StageRecord::stage).isEqualTo(STAGES);
    assertThat(manifest.takenOver()).isEqualTo(STAGES.subList(0, STAGES.size() - 1));
    assertThat(manifest.tables()).hasSize(Table.values().length);
    assertThat(manifest.warnings()).isNotEmpty();
    assertThat(Files.readString(output.resolve(Manifest.FILE)))
        .contains(
            "\"stages_taken_over\" : [ \"read\", \"corpus\", \"boilerplate\", \"copies\","
                + " \"passages\", \"terms\", \"topics\", \"stories\" ]");
    try (Stream<Path> left = Files.list(output)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .allMatch(
              name ->
                  !name.startsWith("_")
                      || name.equals(Models.FOLDER)
                      || name.equals(ArchiveTable.FOLDER));
    }
  }

  @Test
  @Full
  void anotherRunIsRefusedAndTheDeadOneCanStillBeContinued() throws IOException {
    Path output = folder.resolve("other");
    assertThatThrownBy(() -> resume(output, failingIn("corpus"))).isInstanceOf(StoppedRun.class);

    refused(output, options(output, 2), "other options: topics topics was 0, is 2");
    Path file = input.resolve("waha.json");
    FileTime modified = Files.getLastModifiedTime(file);
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    refused(output, options(output, 0), "other input: names or times of its");
    Files.setLastModifiedTime(file, modified);
    Path more = Files.writeString(input.resolve("more.txt"), "خبر");
    refused(output, options(output, 0), "bytes then, ");
    Files.delete(more);
    Path kept = folder.resolve(".other.naskh-new/_stages/1.json");
    Files.deleteIfExists(kept.resolveSibling(".1.json.crc")); // it would tell of the change
    String manifest = Files.readString(kept);
    Files.writeString(kept, manifest.replace("\"build\" : \"", "\"build\" : \"another "));
    refused(output, options(output, 0), "another version: build was \"another ");
    Files.writeString(kept, manifest);

    Told told = new Told();
    resume(output, told);
    assertThat(told.taken).containsExactly("read");
    TableRows.assertSame(output.toString(), whole);
  }

  @Test
  @Full
  void aModelOfAnotherVersionIsRefused() throws IOException {
    Path output = folder.resolve("model");
    assertThatThrownBy(() -> resume(output, failingIn("topics"))).isInstanceOf(StoppedRun.class);
    Path model = folder.resolve(".model.naskh-new/_models/terms.model");
    byte[] saved = Files.readAllBytes(model);
    saved[7]++; // the last byte of the version, behind the sign
    Files.write(model, saved);

    assertThatThrownBy(() -> resume(output, Progress.silent()))
        .isInstanceOf(WrongUse.class)
        .hasMessageMatching(
            "model .*/_models/terms.model: is of version \\d+, and this program reads version"
                + " \\d+; begin anew without --resume");
    assertThat(output).doesNotExist();
  }

  private static void refused(Path output, JobOptions options, String difference) {
    assertThatThrownBy(() -> NewsJob.run(SparkTest.session(), options, Progress.silent()))
        .isInstanceOf(WrongUse.class)
        .hasMessageStartingWith("output " + output + ": the run that died here had ")
        .hasMessageContaining(difference)
        .hasMessageEndingWith("; repeat that one, or begin anew without --resume")
        .hasMessageNotContaining("\n");
  }
}
