package naskh.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import naskh.TableRows;
import naskh.bench.faults.NaskhProcess.Ended;
import naskh.job.Manifest;
import naskh.job.SampleRun;
import naskh.spark.Models;
import naskh.tables.Table;
import org.apache.commons.io.FileUtils;

/**
 * The sample articles, an earlier output, and what an undisturbed run finds: where faults happen to
 * runs that are to replace that output. Small inputs, too, have their tables saved on the disk.
 */
final class Scene {
  private static final List<Path> SEEDS = List.of(Path.of("seeds"));

  private final Path folder;
  private final Path output;
  private final Path saved;
  private final Map<Table, List<String>> expected;
  private Map<String, String> earlier;

  private Scene(Path folder, Path output, Path saved, Map<Table, List<String>> expected) {
    this.folder = folder;
    this.output = output;
    this.saved = saved;
    this.expected = expected;
  }

  /** Makes it in an empty folder. */
  static Scene in(Path folder) throws IOException {
    Path saved = folder.resolve("earlier");
    Path table = Files.createDirectories(saved.resolve(Table.ARTICLES.directory()));
    Files.writeString(table.resolve("part-0.parquet"), "of an earlier run");
    Files.writeString(saved.resolve(Manifest.FILE), "{\"naskh\": \"0\"}");
    Map<Table, List<String>> expected = TableRows.of(SampleRun.output());
    assertThat(expected.get(Table.STORIES)).isNotEmpty();
    Scene scene = new Scene(folder, folder.resolve("tables/out"), saved, expected);
    scene.restore();
    return scene;
  }

  /** The same with the output in another place. */
  Scene at(Path place) throws IOException {
    Scene scene = new Scene(folder, place, saved, expected);
    scene.restore();
    return scene;
  }

  private static NaskhProcess run(Path folder, List<Path> inputs, Path output, String... more)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run"));
    inputs.forEach(input -> arguments.add(input.toString()));
    arguments.add(output.toString());
    // An option may be named once.
    if (!List.of(more).contains("--master")) {
      arguments.addAll(List.of("--master", "local[2]"));
    }
    arguments.addAll(List.of("--conf", "spark.sql.shuffle.partitions=2"));
    arguments.addAll(List.of("--conf", "naskh.saved=disk"));
    arguments.addAll(List.of(more));
    return NaskhProcess.start(folder, arguments.toArray(String[]::new));
  }

  /** Puts the earlier output in its place. */
  void restore() throws IOException {
    FileUtils.deleteDirectory(output.toFile());
    FileUtils.copyDirectory(saved.toFile(), output.toFile());
    earlier = files();
  }

  /** Starts a run on the sample articles that is to replace the earlier output. */
  NaskhProcess start(String... more) throws IOException {
    return run(folder, SEEDS, output, replacing(more));
  }

  /** Starts one that also reads {@code input}. */
  NaskhProcess startWith(Path input, String... more) throws IOException {
    return run(folder, List.of(SEEDS.get(0), input), output, replacing(more));
  }

  private static String[] replacing(String... more) {
    return Stream.concat(Stream.of("--force"), Stream.of(more)).toArray(String[]::new);
  }

  /** A file that a run can log to. */
  Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** Where the output is. */
  Path output() {
    return output;
  }

  /** The rows of an undisturbed run. */
  Map<Table, List<String>> expected() {
    return expected;
  }

  /** Fails where the output is neither. */
  Outcome outcome() throws IOException, InterruptedException {
    if (Files.notExists(output)) {
      // Killed between the two moves: any start finishes them, then is refused without --force.
      assertThat(run(folder, SEEDS, output).end().code()).isEqualTo(2);
    }
    if (files().equals(earlier)) {
      return Outcome.UNTOUCHED;
    }
    TableRows.assertSame(output.toString(), expected);
    return Outcome.COMPLETE;
  }

  /** Runs once more: nothing that a fault has left may be in the way, or stay. */
  Ended nextRunWorks(String... more) throws IOException, InterruptedException {
    Ended next = start(more).end();
    assertThat(next.code()).as(next.err()).isZero();
    assertThat(outcome()).isEqualTo(Outcome.COMPLETE);
    isAlone();
    restore();
    return next;
  }

  /** Fails where anything but an output is in the place, or beside it. */
  void isAlone() throws IOException {
    try (Stream<Path> beside = Files.list(output.getParent())) {
      assertThat(beside).containsExactly(output);
    }
    try (Stream<Path> inside = Files.list(output)) {
      assertThat(inside.map(path -> path.getFileName().toString()))
          .allMatch(name -> !name.startsWith("_") || name.equals(Models.FOLDER));
    }
  }

  /** Fails where anything but what can be continued is beside the output. */
  void canBeContinued() throws IOException {
    try (Stream<Path> beside = Files.list(output.getParent())) {
      assertThat(beside).containsExactlyInAnyOrder(output, output.resolveSibling(".out.naskh-new"));
    }
  }

  /** Every file of the output with its size and time. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(output)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return files;
  }
}
