package naskh.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import naskh.Full;
import naskh.SparkTest;
import naskh.TableRows;
import naskh.WithSettings;
import naskh.tables.Table;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Additions that fail in the middle of a stage, and those that continue them. */
@Full
class AddResumeTest {
  @RegisterExtension
  static final WithSettings SETTINGS = new WithSettings(WithSettings.SAVED_ON_DISK);

  @TempDir Path folder;

  @Test
  void anAdditionThatFailsInAnyStageLeavesTheOutputAndIsContinued() throws IOException {
    Path earlier = Files.createDirectory(folder.resolve("earlier"));
    Path later = Files.createDirectory(folder.resolve("later"));
    AddTest.divideSeeds(earlier, later);
    Path output = folder.resolve("failing");
    NewsJob.run(
        SparkTest.session(),
        JobOptions.defaults(List.of(earlier.toString()), output.toString()),
        Progress.silent());
    Path grown = folder.resolve("grown");
    FileUtils.copyDirectory(output.toFile(), grown.toFile());
    AddTest.add(grown, later, false, Progress.silent());
    Map<Table, List<String>> before = TableRows.of(output.toString());
    for (Stage stage : Stage.values()) {
      assertThatThrownBy(() -> AddTest.add(output, later, true, failingIn(stage)))
          .isInstanceOf(StoppedRun.class)
          .hasRootCauseMessage("it fails");
      TableRows.assertSame(output.toString(), before);
    }
    AddTest.add(output, later, true, Progress.silent());
    TableRows.assertSame(output.toString(), TableRows.of(grown.toString()));
  }

  private static Progress failingIn(Stage stage) {
    Thread job = Thread.currentThread();
    return new Progress() {
      private String name = "";

      @Override
      public void begin(String begun, int number, int of) {
        name = begun;
      }

      @Override
      public void takenOver(String taken, int number, int of) {}

      @Override
      public void share(double done) {
        if (name.equals(stage.toString()) && Thread.currentThread() == job) {
          throw new IllegalStateException("it fails");
        }
      }

      @Override
      public void end(double seconds) {}
    };
  }
}
