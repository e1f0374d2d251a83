package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import naskh.WrongUse;
import naskh.read.InputState;
import naskh.sources.Owners;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  private static final String NEW = ".out.naskh-new";
  private static final String OLD = ".out.naskh-old";

  @TempDir Path folder;
  private Path place;

  @BeforeEach
  void place() {
    place = folder.resolve("out");
  }

  private static Configuration hadoop() {
    Configuration hadoop = new Configuration();
    hadoop.setClass("fs.store.impl", Store.class, RawLocalFileSystem.class);
    return hadoop;
  }

  /** A file system of its own name, on which folders cannot be moved in one step. */
  public static final class Store extends RawLocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create("store:///");
    }
  }

  private Output open(boolean force, String... inputs) {
    return open(place.toString(), force, false, inputs);
  }

  private static Output open(String place, boolean force, boolean resume, String... inputs) {
    JobOptions defaults = JobOptions.defaults(List.of(inputs), place);
    return Output.open(
        hadoop(),
        new JobOptions(
            defaults.inputs(),
            place,
            force,
            resume,
            defaults.until(),
            defaults.read(),
            defaults.copies(),
            defaults.terms(),
            defaults.stories(),
            defaults.topics(),
            Owners.unknown(),
            null));
  }

  /** A run that writes one file and names itself in it. */
  private void publish(Output output, String run) throws IOException {
    write(written(output), run);
    output.publish(manifest());
    output.close();
  }

  private static Path written(Output output) {
    return Path.of(new org.apache.hadoop.fs.Path(output.tables()).toUri().getPath());
  }

  private static Manifest manifest() {
    Manifest manifest =
        new Manifest(JobOptions.defaults(List.of("in"), "out"), new InputState(1, 2, 2, "digest"));
    manifest.stage(new Manifest.StageRecord("read", 1, 1, 1, 2, Map.of(), Map.of()));
    return manifest;
  }

  private static void write(Path at, String run) throws IOException {
    Files.createDirectories(at);
    Files.writeString(at.resolve("run"), run);
  }

  private static void complete(Path at, String run) throws IOException {
    write(at, run);
    Files.writeString(at.resolve(Manifest.FILE), "{\"naskh\": \"0\"}");
  }

  private String run() throws IOException {
    return Files.readString(place.resolve("run"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void resultsAppearWhenTheyArePublished() throws IOException {
    try (Output output = open(false)) {
      write(written(output), "first");
      assertThat(place).doesNotExist();
      output.publish(manifest());
    }
    assertThat(run()).isEqualTo("first");
    assertThat(place.resolve(Manifest.FILE)).isNotEmptyFile();
    assertThat(names()).containsExactly("out");
  }

  /** As on a standalone cluster, whose driver opens the local files before Spark is set up. */
  @Test
  void noChecksumsStandBesideTheResults() throws IOException {
    assertThat(FileSystem.get(URI.create("file:///"), hadoop()))
        .isInstanceOf(LocalFileSystem.class);
    publish(open(false), "first");
    assertThat(place).isDirectoryNotContaining("glob:**.crc");
  }

  @Test
  void foldersAboveThePlaceAreMade() throws IOException {
    place = folder.resolve("a b/c/out");
    publish(open(false), "deep");
    assertThat(run()).isEqualTo("deep");
  }

  @Test
  void anEmptyFolderIsAPlace() throws IOException {
    Files.createDirectory(place);
    publish(open(false), "first");
    assertThat(run()).isEqualTo("first");
  }

  @Test
  void forceReplacesAnEarlierOutput() throws IOException {
    publish(open(false), "first");
    publish(open(true), "second");
    assertThat(run()).isEqualTo("second");
    assertThat(names()).containsExactly("out");
  }

  @Test
  void aDiscardedRunLeavesTheEarlierOutput() throws IOException {
    publish(open(false), "first");
    try (Output output = open(true)) {
      write(written(output), "second");
      output.abandon();
      assertThatThrownBy(() -> output.publish(manifest())).isInstanceOf(IOException.class);
    }
    assertThat(run()).isEqualTo("first");
    assertThat(names()).containsExactly("out");
  }

  @Test
  void discardingWhatWasPublishedDoesNothing() throws IOException {
    Output output = open(false);
    publish(output, "first");
    output.abandon();
    assertThat(run()).isEqualTo("first");
  }

  @Nested
  class Refuses {
    private void refused(boolean force, String message, String... inputs) {
      assertThatThrownBy(() -> open(force, inputs))
          .isInstanceOf(WrongUse.class)
          .hasMessageContaining(message)
          .hasMessageNotContaining("\n");
    }

    @Test
    void anEarlierOutputWithoutForce() throws IOException {
      publish(open(false), "first");
      refused(false, "replace it with --force");
      assertThat(run()).isEqualTo("first");
    }

    @Test
    void aFolderThatIsNotOursEvenByForce() throws IOException {
      write(place, "somebody's");
      refused(true, "not an output of Naskh");
      assertThat(run()).isEqualTo("somebody's");
    }

    @Test
    void aFolderWithAnotherProgramsManifest() throws IOException {
      write(place, "somebody's");
      Files.writeString(place.resolve(Manifest.FILE), "{\"version\": 1}");
      refused(true, "not an output of Naskh");
      for (String other :
          List.of("no json", "{\"naskh\": null}", "[\"naskh\"]", "{\"naskh\": \"0\", \"sta")) {
        Files.writeString(place.resolve(Manifest.FILE), other);
        refused(true, "not an output of Naskh");
      }
    }

    @Test
    void aFile() throws IOException {
      Files.writeString(place, "text");
      refused(true, "is a file");
    }

    @Test
    void aPlaceBelowAFile() throws IOException {
      Files.writeString(folder.resolve("file"), "text");
      place = folder.resolve("file/out");
      refused(false, "file is a file, not a folder");
    }

    @Test
    void aPlaceInsideAnInput() throws IOException {
      Files.createDirectories(folder.resolve("in"));
      place = folder.resolve("in/deep/out");
      refused(false, "lies inside the input", folder.resolve("in").toString());
      refused(false, "lies inside the input", folder + "/i*");
    }

    @Test
    void aPlaceThatHoldsAnInput() throws IOException {
      complete(place, "first");
      Files.writeString(place.resolve("in.txt"), "text");
      refused(true, "holds the input", place.resolve("in.txt").toString());
    }

    @Test
    void aPlaceInsideAnInputThroughALink() throws IOException {
      Files.createDirectories(folder.resolve("in"));
      Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));
      place = folder.resolve("link/out");
      refused(false, "lies inside the input", folder.resolve("in").toString());
    }

    @Test
    void signsThatSparkWouldTakeForAGlob() {
      place = folder.resolve("out[1]");
      refused(false, "want a path without");
    }

    @Test
    void theRoot() {
      place = Path.of("/");
      refused(false, "below the root");
    }

    @Test
    void aSecondRunAtTheSameTime() throws IOException {
      Output first = open(false);
      refused(false, "another run is writing");
      publish(first, "first");
      publish(open(true), "second");
      assertThat(run()).isEqualTo("second");
    }
  }

  /** The places that a killed run can leave, as {@link StagedOutput} lists them. */
  @Nested
  class AfterAKilledRun {
    @Test
    void partOfTheNewIsCleared() throws IOException {
      complete(place, "earlier");
      write(folder.resolve(NEW), "part");
      publish(open(true), "next");
      assertThat(run()).isEqualTo("next");
      assertThat(names()).containsExactly("out");
    }

    @Test
    void theEarlierStaysWhereNoMoveWasMade() throws IOException {
      complete(place, "earlier");
      complete(folder.resolve(NEW), "new");
      open(true).abandon();
      assertThat(run()).isEqualTo("earlier");
      assertThat(names()).doesNotContain(NEW, OLD);
    }

    @Test
    void aStartThatIsRefusedClearsNothing() throws IOException {
      complete(place, "earlier");
      kept(folder.resolve(NEW), 2);
      assertThatThrownBy(() -> open(false)).isInstanceOf(WrongUse.class);
      assertThatThrownBy(() -> toContinue(false)).isInstanceOf(WrongUse.class);
      try (Output output = toContinue(true)) {
        assertThat(stages(output)).isEqualTo(2);
      }
    }

    @Test
    void theMoveIsFinishedByTheNextStart() throws IOException {
      complete(folder.resolve(OLD), "earlier");
      complete(folder.resolve(NEW), "new");
      assertThatThrownBy(() -> open(false))
          .isInstanceOf(WrongUse.class)
          .hasMessageContaining("--force");
      assertThat(run()).isEqualTo("new");
      assertThat(names()).containsExactly("out");
    }

    @Test
    void theEarlierComesBackWhereTheNewIsNotComplete() throws IOException {
      complete(folder.resolve(OLD), "earlier");
      write(folder.resolve(NEW), "part");
      assertThatThrownBy(() -> open(false)).isInstanceOf(WrongUse.class);
      assertThat(run()).isEqualTo("earlier");
    }

    @Test
    void theEarlierIsDeletedWhereTheNewIsInPlace() throws IOException {
      complete(place, "new");
      complete(folder.resolve(OLD), "earlier");
      assertThatThrownBy(() -> open(false)).isInstanceOf(WrongUse.class);
      assertThat(run()).isEqualTo("new");
      assertThat(names()).containsExactly("out");
    }

    @Test
    void aLockThatNobodyHoldsIsNoObstacle() throws IOException {
      Files.createFile(folder.resolve(".out.naskh-lock"));
      publish(open(false), "next");
      assertThat(run()).isEqualTo("next");
    }
  }

  /** The manifest that a run keeps after so many stages. */
  private static void kept(Path at, int stages) throws IOException {
    String told = String.join(",", Collections.nCopies(stages, "{}"));
    Files.createDirectories(at.resolve("_stages"));
    Files.writeString(
        at.resolve("_stages/" + stages + ".json"),
        "{\"naskh\": \"0\", \"stages\": [" + told + "]}");
  }

  private Output toContinue(boolean force) {
    return open(place.toString(), force, true);
  }

  private static int stages(Output output) throws IOException {
    return output.toContinue().orElseThrow().get("stages").size();
  }

  @Nested
  class ToContinue {
    @Test
    void theLastOfTheKeptManifestsCounts() throws IOException {
      kept(folder.resolve(NEW), 1);
      kept(folder.resolve(NEW), 2);
      write(folder.resolve(NEW), "part");
      try (Output output = toContinue(false)) {
        assertThat(stages(output)).isEqualTo(2);
        assertThat(written(output).resolve("run")).hasContent("part");
        output.publish(manifest());
      }
      assertThat(run()).isEqualTo("part");
      assertThat(names()).containsExactly("out");
      assertThat(place.resolve("_stages")).doesNotExist();
    }

    @Test
    void aManifestThatBreaksOffCountsAsNone() throws IOException {
      kept(folder.resolve(NEW), 1);
      Files.writeString(folder.resolve(NEW + "/_stages/2.json"), "{\"naskh\": \"0\", \"sta");
      try (Output output = toContinue(false)) {
        assertThat(stages(output)).isEqualTo(1);
      }
    }

    @Test
    void tablesThatWereOnlyNotMovedNeedNoStageAgain() throws IOException {
      complete(place, "earlier");
      write(folder.resolve(NEW), "new");
      Files.writeString(
          folder.resolve(NEW).resolve(Manifest.FILE), "{\"naskh\": \"0\", \"stages\": [{}, {}]}");
      try (Output output = toContinue(true)) {
        assertThat(stages(output)).isEqualTo(2);
        output.publish(manifest());
      }
      assertThat(run()).isEqualTo("new");
      assertThat(names()).containsExactly("out");
    }

    @Test
    void whatNoStageWasFinishedOfIsCleared() throws IOException {
      write(folder.resolve(NEW), "part");
      try (Output output = toContinue(false)) {
        assertThat(output.toContinue()).isEmpty();
        assertThat(written(output)).isEmptyDirectory();
      }
    }

    @Test
    void anAbandonedRunLeavesItsFinishedStages() throws IOException {
      complete(place, "earlier");
      try (Output output = open(true)) {
        output.keep(manifest());
        output.abandon();
        assertThatThrownBy(() -> output.keep(manifest())).isInstanceOf(IOException.class);
      }
      assertThat(run()).isEqualTo("earlier");
      assertThat(names()).containsExactly(NEW, "out");
    }

    @Test
    void onAStoreToo() throws IOException {
      kept(place, 3);
      write(place, "part");
      Files.writeString(place.resolve("_INCOMPLETE"), "");
      try (Output output = open("store://" + place, false, true)) {
        assertThat(stages(output)).isEqualTo(3);
        output.publish(manifest());
      }
      assertThat(run()).isEqualTo("part");
      assertThat(place.resolve("_stages")).doesNotExist();
      assertThat(place.resolve("_INCOMPLETE")).doesNotExist();
    }
  }

  /** Where folders cannot be moved in one step. */
  @Nested
  class InPlace {
    private Output open(boolean force) {
      return OutputTest.open("store://" + place, force, false);
    }

    @Test
    void aMarkerStandsUntilAllIsThere() throws IOException {
      try (Output output = open(false)) {
        write(place, "first");
        assertThat(place.resolve("_INCOMPLETE")).exists();
        output.publish(manifest());
      }
      assertThat(place.resolve("_INCOMPLETE")).doesNotExist();
      assertThat(place.resolve(Manifest.FILE)).isNotEmptyFile();
      assertThat(run()).isEqualTo("first");
    }

    @Test
    void anEarlierOutputIsRefusedEvenByForce() throws IOException {
      publish(open(false), "first");
      assertThatThrownBy(() -> open(true))
          .isInstanceOf(WrongUse.class)
          .hasMessageContaining("delete this one first");
      assertThatThrownBy(() -> OutputTest.open("store://" + place, false, true))
          .isInstanceOf(WrongUse.class)
          .hasMessageContaining("complete: there is nothing to continue");
      assertThat(run()).isEqualTo("first");
    }

    @Test
    void aPlaceWithTheMarkerCountsAsAbsent() throws IOException {
      complete(place, "part");
      Files.writeString(place.resolve("_INCOMPLETE"), "");
      try (Output output = open(false)) {
        assertThat(place.resolve("run")).doesNotExist();
        write(place, "next");
        output.publish(manifest());
      }
      assertThat(run()).isEqualTo("next");
    }

    /** The root of a volume is written in place, too. */
    @Test
    void twoRunsOfOneMachineDoNotMeet() throws IOException {
      JobOptions options = JobOptions.defaults(List.of(), place.toString());
      FileSystem local = FileSystem.getLocal(hadoop()).getRawFileSystem();
      org.apache.hadoop.fs.Path volume = new org.apache.hadoop.fs.Path(place.toUri());
      try (Output first = InPlaceOutput.open(local, volume, options)) {
        write(place, "first");
        assertThatThrownBy(() -> InPlaceOutput.open(local, volume, options))
            .isInstanceOf(WrongUse.class)
            .hasMessageContaining("another run is writing");
        first.publish(manifest());
      }
      assertThat(run()).isEqualTo("first");
    }

    @Test
    void aDiscardedRunLeavesNothing() throws IOException {
      Output output = open(false);
      write(place, "part");
      output.abandon();
      assertThat(place).doesNotExist();
    }
  }
}
