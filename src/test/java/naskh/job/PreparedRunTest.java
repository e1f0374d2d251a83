package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import naskh.WrongUse;
import naskh.read.ReadOptions;
import naskh.sources.Owners;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are prepared, and not run: nothing here needs Spark. */
class PreparedRunTest {
  @TempDir Path folder;

  @BeforeEach
  void inputs() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a.txt"), "1234");
    Files.writeString(folder.resolve("in/b.txt"), "123");
  }

  private JobOptions options(String output, boolean resume) {
    JobOptions defaults =
        JobOptions.defaults(List.of(folder + "/in"), folder.resolve(output).toString());
    return new JobOptions(
        defaults.inputs(),
        defaults.output(),
        false,
        resume,
        defaults.until(),
        defaults.read(),
        defaults.copies(),
        defaults.terms(),
        defaults.stories(),
        defaults.topics(),
        Owners.unknown(),
        null);
  }

  private PreparedRun prepare(String output, boolean resume) {
    return NewsJob.prepare(new Configuration(), options(output, resume), Progress.silent());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theInputsAreKnownAndOneThatIsNotRunLeavesNothing() throws IOException {
    try (PreparedRun run = prepare("out", false)) {
      assertThat(run.inputs().files()).isEqualTo(2);
      assertThat(run.inputs().bytes()).isEqualTo(7);
      assertThatThrownBy(() -> prepare("out", false))
          .isInstanceOf(WrongUse.class)
          .hasMessageContaining("another run is writing");
    }
    assertThat(names()).containsExactly("in");
  }

  @Test
  void oneThatIsNotRunLeavesWhatItWasToContinue() throws IOException {
    Manifest died;
    try (PreparedRun run = prepare("out", false)) {
      died = new Manifest(options("out", false), run.inputs());
    }
    died.stage(new Manifest.StageRecord("read", 1, 1, 1, 2, Map.of(), Map.of()));
    Path kept = folder.resolve(".out.naskh-new/_stages/1.json");
    died.write(
        FileSystem.getLocal(new Configuration()), new org.apache.hadoop.fs.Path(kept.toUri()));
    prepare("out", true).close();
    assertThat(kept).isNotEmptyFile();
    assertThat(names()).containsExactly(".out.naskh-new", "in");
    prepare("out", false).close();
    assertThat(names()).containsExactly("in");
  }

  @Test
  void anAdditionToARunThatDiedIsRefusedAndLeavesItToContinue() throws IOException {
    Path kept = folder.resolve(".out.naskh-new/_stages/1.json");
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, "{\"naskh\": \"1\", \"stages\": [{}]}");
    for (boolean resume : new boolean[] {false, true}) {
      AddOptions options =
          new AddOptions(folder + "/out", List.of(folder + "/in"), resume, ReadOptions.defaults());
      assertThatThrownBy(
              () -> NewsJob.prepareToAdd(new Configuration(), options, Progress.silent()))
          .isInstanceOf(WrongUse.class)
          .hasMessageContaining("is no output of Naskh");
      assertThat(kept).isNotEmptyFile();
    }
  }

  @Test
  void aFileOfSomebodyElseIsNamed() throws IOException {
    String lock = Files.createFile(folder.resolve(".out.naskh-lock")).toString();
    assertThat(Unwritable.why(folder + "/out", new AccessDeniedException(lock)))
        .isEqualTo("no permission to write to " + lock);
  }
}
