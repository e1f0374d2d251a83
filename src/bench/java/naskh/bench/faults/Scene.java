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
import naskh.archive.ArchiveTable;
import naskh.bench.faults.NaskhProcess.Ended;
import naskh.job.Manifest;
import naskh.job.SampleRun;
import naskh.spark.Models;
import naskh.tables.Table;
import org.apache.commons.io.FileUtils;

/**
 * The sample articles, an earlier output, and what an undisturbed run or addition finds: where
 * faults happen to those that are to replace that output. Small inputs, too, have their tables
 * saved on the disk.
 */
final class Scene {
  private static final List<Path> SEEDS = List.of(Path.of("seeds"));

  /** What is started, of an output and inputs. */
  private interface Command {
    List<String> of(Path output, List<Path> inputs);
  }

  private final Command command;
  private final List<Path> inputs;
  private final Path folder;
  private final Path output;
  private final Path saved;
  private final Map<Table, List<String>> expected;
  private Map<String, String> earlier;

  private Scene(
      Command command,
      List<Path> inputs,
      Path folder,
      Path output,
      Path saved,
      Map<Table, List<String>> expected) {
    this.command = command;
    this.inputs = inputs;
    this.folder = folder;
    this.output = output;
    this.saved = saved;
    this.expected = expected;
  }

  /** Makes that of runs in an empty folder. */
  static Scene in(Path folder) throws IOException {
    Path saved = folder.resolve("earlier");
    Path table = Files.createDirectories(saved.resolve(Table.ARTICLES.directory()));
    Files.writeString(table.resolve("part-0.parquet"), "of an earlier run");
    Files.writeString(saved.resolve(Manifest.FILE), "{\"naskh\": \"0\"}");
    Map<Table, List<String>> expected = TableRows.of(SampleRun.output());
    assertThat(expected.get(Table.STORIES)).isNotEmpty();
    Scene scene =
        new Scene(Scene::replace, SEEDS, folder, folder.resolve("tables/out"), saved, expected);
    scene.restore();
    return scene;
  }

  /** Makes that of additions: half of the samples come to an output of the others. */
  static Scene ofAdditions(Path folder) throws IOException, InterruptedException {
    Path earlier = Files.createDirectories(folder.resolve("earlier-articles"));
    Path later = Files.createDirectory(folder.resolve("later-articles"));
    try (Stream<Path> seeds = Files.list(SEEDS.get(0))) {
      List<Path> files = seeds.filter(Files::isRegularFile).sorted().toList();
      for (int i = 0; i < files.size(); i++) {
        Path to = i % 2 == 0 ? earlier : later;
        Files.copy(files.get(i), to.resolve(files.get(i).getFileName()));
      }
    }
    Path saved = folder.resolve("earlier");
    works(start(folder, run(saved, List.of(earlier))));
    Path grown = folder.resolve("grown");
    FileUtils.copyDirectory(saved.toFile(), grown.toFile());
    works(start(folder, add(grown, List.of(later))));
    Scene scene =
        new Scene(
            Scene::add,
            List.of(later),
            folder,
            folder.resolve("tables/out"),
            saved,
            TableRows.of(grown.toString()));
    scene.restore();
    return scene;
  }

  private static Ended works(NaskhProcess process) throws IOException, InterruptedException {
    Ended end = process.end();
    assertThat(end.code()).as(end.err()).isZero();
    return end;
  }

  /** The same with the output in another place. */
  Scene at(Path place) throws IOException {
    Scene scene = new Scene(command, inputs, folder, place, saved, expected);
    scene.restore();
    return scene;
  }

  private static List<String> run(Path output, List<Path> inputs) {
    List<String> arguments = new ArrayList<>(List.of("run"));
    inputs.forEach(input -> arguments.add(input.toString()));
    arguments.add(output.toString());
    return arguments;
  }

  private static List<String> replace(Path output, List<Path> inputs) {
    List<String> arguments = run(output, inputs);
    arguments.add("--force");
    return arguments;
  }

  private static List<String> add(Path output, List<Path> inputs) {
    List<String> arguments = new ArrayList<>(List.of("add", output.toString()));
    inputs.forEach(input -> arguments.add(input.toString()));
    return arguments;
  }

  private static NaskhProcess start(Path folder, List<String> command, String... more)
      throws IOException {
    List<String> arguments = new ArrayList<>(command);
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

  /** Starts a run or addition of the sample articles that is to replace the earlier output. */
  NaskhProcess start(String... more) throws IOException {
    return start(folder, command.of(output, inputs), more);
  }

  /** Starts one that also reads {@code input}. */
  NaskhProcess startWith(Path input, String... more) throws IOException {
    List<Path> all = new ArrayList<>(inputs);
    all.add(input);
    return start(folder, command.of(output, all), more);
  }

  /** A file that a run can log to. */
  Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** Where the output is. */
  Path output() {
    return output;
  }

  /** The rows of an undisturbed one. */
  Map<Table, List<String>> expected() {
    return expected;
  }

  /** Fails where the output is neither. */
  Outcome outcome() throws IOException, InterruptedException {
    if (Files.notExists(output)) {
      // Killed between the two moves: any start finishes them, then is refused without --force.
      assertThat(start(folder, run(output, SEEDS)).end().code()).isEqualTo(2);
    }
    if (files().equals(earlier)) {
      return Outcome.UNTOUCHED;
    }
    TableRows.assertSame(output.toString(), expected);
    return Outcome.COMPLETE;
  }

  /** Runs once more: nothing that a fault has left may be in the way, or stay. */
  Ended nextRunWorks(String... more) throws IOException, InterruptedException {
    Ended next = works(start(more));
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
          .filteredOn(name -> name.startsWith("_"))
          .containsExactlyInAnyOrder(Models.FOLDER, ArchiveTable.FOLDER);
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
