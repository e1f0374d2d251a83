package naskh.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import naskh.WrongUse;
import naskh.archive.ArchiveTable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The place of a run's results, where they appear whole or not at all. Opened before a run; then
 * either published or abandoned, and closed.
 *
 * <p>After each stage the manifest as it stands is kept beside the tables, in a file of its own:
 * what a run that died has left of its finished stages, the next one can continue from. One that
 * breaks off is no JSON and counts as none.
 */
abstract class Output implements AutoCloseable {
  /** File systems that move a folder in one step. */
  private static final Set<String> ATOMIC_RENAME =
      Set.of("file", "hdfs", "webhdfs", "viewfs", "abfs", "abfss", "ofs", "o3fs", "maprfs");

  /** A look-up opens each file of a table; a month of daily batches leaves as many. */
  private static final int MANY_FILES = 32;

  /** Into how many files they are then written: tasks for the cores of a laptop. */
  static final int FEW_FILES = 8;

  static final String PARQUET = ".parquet";

  private static final String GLOB_SIGNS = "*?[]{}";

  final FileSystem files;

  /** Where the results will be found. */
  final Path place;

  private final PlaceLock lock;

  /** Folder of the manifests that were kept after each stage, by the number of stages. */
  private static final String KEPT = "_stages";

  private boolean ended;
  private boolean published;
  private int stagesKept;

  /** Holds {@code lock}, of this place, until it is closed. */
  Output(FileSystem files, Path place, PlaceLock lock) {
    this.files = files;
    this.place = place;
    this.lock = lock;
  }

  /**
   * Finishes the move of a run that was killed in it, checks that results may go to this place,
   * clears what dead runs left there unless it is to be continued, and makes it ready.
   *
   * @throws WrongUse for a place that holds anything else, lies inside an input or around it, or
   *     that cannot be written to
   */
  static Output open(Configuration hadoop, JobOptions options) {
    return open(
        hadoop,
        options.output(),
        options.inputs(),
        (files, place) ->
            movesInOneStep(files, place)
                ? StagedOutput.open(files, place, options)
                : InPlaceOutput.open(files, place, options));
  }

  /**
   * Opens a place whose output articles are added to, or removed from: it is replaced by itself
   * with or without them.
   *
   * @throws WrongUse where there is no output, or one that this cannot be done with: then all stays
   *     as it is
   */
  static Output openToAdd(Configuration hadoop, AddOptions added) {
    return open(
        hadoop,
        added.output(),
        added.inputs(),
        (files, place) -> {
          if (!movesInOneStep(files, place)) {
            throw new WrongUse(
                "output "
                    + shown(place)
                    + ": is in a place where a folder is not moved in one step, as S3 is; articles"
                    + " can be added and removed on a local disk or HDFS");
          }
          return StagedOutput.openToAdd(files, place, added.resume());
        });
  }

  /** Opens a place that is free of what is wrong with any. */
  private interface Opener {
    Output open(FileSystem files, Path place) throws IOException;
  }

  private static Output open(
      Configuration hadoop, String output, List<String> inputs, Opener opener) {
    if (output.chars().anyMatch(c -> GLOB_SIGNS.indexOf(c) >= 0)) {
      throw new WrongUse("output " + output + ": want a path without any of " + GLOB_SIGNS);
    }
    try {
      Path named = new Path(output);
      FileSystem files = named.getFileSystem(hadoop);
      // Where a local one was opened before Spark's settings were known, as on a standalone
      // cluster.
      files.setWriteChecksum(false);
      Path place = RealPath.of(files, named);
      if (place.isRoot()) {
        throw new WrongUse("output " + output + ": want a folder below the root");
      }
      PathOverlapCheck.check(hadoop, output, place, inputs);
      return opener.open(files, place);
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongUse("output " + output + ": " + Unwritable.why(output, e), e);
    }
  }

  /**
   * What the complete output at this place tells of itself.
   *
   * @throws WrongUse as {@link #growing}
   * @throws DamagedOutput where files of it are not as they were written
   */
  final JsonNode complete() {
    JsonNode run = growing();
    try {
      WrittenFiles.check(files, place, run);
      return run;
    } catch (IOException e) {
      throw new WrongUse("output " + location() + ": " + Failure.reason(e), e);
    }
  }

  /**
   * The same, its files unseen.
   *
   * @throws WrongUse where there is none, or articles cannot be added to it, nor removed
   */
  final JsonNode growing() {
    try {
      JsonNode run =
          Manifest.at(files, new Path(place, Manifest.FILE)).orElseThrow(() -> none(place));
      String until = run.path("options").path("until").asText();
      if (!until.equals(Stage.last().name())) {
        throw new WrongUse(
            "output "
                + location()
                + ": was made with --until "
                + until.toLowerCase(Locale.ROOT)
                + ", and articles can be added and removed in a whole one only; run again without"
                + " it");
      }
      for (ArchiveTable table : ArchiveTable.values()) {
        if (!files.exists(new Path(place, table.directory()))) {
          throw new WrongUse(
              "output "
                  + location()
                  + ": has no "
                  + table.directory()
                  + ", which adding and removing articles needs: another version of Naskh made it, or"
                  + " it was deleted; run again");
        }
      }
      return run;
    } catch (IOException e) {
      throw new WrongUse("output " + location() + ": " + Failure.reason(e), e);
    }
  }

  /** Where there is no output. */
  static WrongUse none(Path place) {
    return new WrongUse(
        "output "
            + shown(place)
            + ": is no output of Naskh, to which articles could be added, or from which they"
            + " could be removed; begin with naskh run");
  }

  /** How many bytes a folder of the complete output has. */
  final long bytes(String folder) {
    try {
      return files.getContentSummary(new Path(place, folder)).getLength();
    } catch (IOException e) {
      throw new WrongUse("output " + location() + ": " + Failure.reason(e), e);
    }
  }

  /** Completes a folder of the new tables by the files that it had before. */
  final void carry(String folder) throws IOException {
    CarriedFiles.carry(files, new Path(place, folder), new Path(tables(), folder));
  }

  /** Whether a folder had so many files that they are to be few again. */
  final boolean isOfManyFiles(String folder) throws IOException {
    int count = 0;
    for (FileStatus file : files.listStatus(new Path(place, folder))) {
      count += file.getPath().getName().endsWith(PARQUET) ? 1 : 0;
    }
    return count >= MANY_FILES;
  }

  /** Puts a folder that was written into {@link #store} in the place of the new one. */
  final void replace(String folder) throws IOException {
    Path target = new Path(tables(), folder);
    files.delete(target, true);
    if (!files.rename(new Path(store(), folder), target)) {
      throw new IOException("cannot move " + folder + " to " + shown(target));
    }
  }

  private static boolean movesInOneStep(FileSystem files, Path place) throws IOException {
    String scheme = files.getUri().getScheme().toLowerCase(Locale.ROOT);
    return ATOMIC_RENAME.contains(scheme) && !(scheme.equals("file") && isMountPoint(place));
  }

  private static boolean isMountPoint(Path place) throws IOException {
    java.nio.file.Path folder = java.nio.file.Path.of(place.toUri().getPath());
    return Files.exists(folder)
        && !Files.getFileStore(folder).equals(Files.getFileStore(folder.getParent()));
  }

  /** Folder that the tables are to be written into. */
  abstract String tables();

  /** Folder for intermediate tables; it is gone before results are published. */
  final String store() {
    return new Path(tables(), "_scratch").toString();
  }

  /** The last manifest that a dead run has left at {@code root}, where its tables are. */
  static Optional<JsonNode> kept(FileSystem files, Path root) throws IOException {
    Optional<JsonNode> kept = Manifest.at(files, new Path(root, Manifest.FILE));
    for (int stages = Stage.values().length; stages > 0 && kept.isEmpty(); stages--) {
      kept = Manifest.at(files, keptFile(root, stages));
    }
    return kept;
  }

  private static Path keptFile(Path root, int stages) {
    return new Path(root, KEPT + "/" + stages + ".json");
  }

  /** The manifest of the run that this one is to continue; empty: there is none. */
  final Optional<JsonNode> toContinue() throws IOException {
    Optional<JsonNode> kept = kept(files, new Path(tables()));
    stagesKept = kept.map(manifest -> manifest.path("stages").size()).orElse(0);
    return kept;
  }

  /** Keeps what was done so far: another run can continue after the stages that are told of. */
  final synchronized void keep(Manifest manifest) throws IOException {
    if (ended) {
      throw new IOException("the run was stopped");
    }
    int stages = manifest.stages().size();
    manifest.write(files, keptFile(new Path(tables()), stages));
    stagesKept = stages;
  }

  /** How many stages another run need not repeat. */
  final synchronized int stagesKept() {
    return stagesKept;
  }

  /** Writes what is told of results, a manifest of this program. */
  interface Told {
    void write(FileSystem files, Path file) throws IOException;
  }

  /** Puts the written tables in place, complete with {@code manifest}. */
  final void publish(Manifest manifest) throws IOException {
    publish(manifest::write);
  }

  /** The same with another manifest than that of a run. */
  final synchronized void publish(Told manifest) throws IOException {
    if (ended) {
      throw new IOException("the run was stopped");
    }
    files.delete(new Path(store()), true);
    manifest.write(files, new Path(tables(), Manifest.FILE));
    files.delete(new Path(tables(), KEPT), true);
    putInPlace();
    ended = true;
    published = true;
  }

  /** Whether the results are in place. */
  final synchronized boolean published() {
    return published;
  }

  /**
   * Ends a run that failed or is stopped: an earlier output is in its place, and what the run has
   * written is removed unless another can continue from it. Nothing once published.
   */
  final synchronized void abandon() throws IOException {
    if (!ended) {
      ended = true;
      restore();
      if (stagesKept == 0) {
        files.delete(new Path(tables()), true);
      }
    }
  }

  /** Abandons and closes it; what cannot be reached any more is cleared by the next start. */
  final void giveUp() {
    try {
      abandon();
    } catch (IOException | RuntimeException unreachable) {
      // What is told is the error that came first.
    }
    close();
  }

  /** Puts the tables, complete with their manifest, in place. */
  abstract void putInPlace() throws IOException;

  /** Undoes a half-done {@link #putInPlace}. */
  abstract void restore() throws IOException;

  /** Lets other runs write to this place. Once closed, nothing more happens. */
  @Override
  public final void close() {
    lock.close();
  }

  /** Where the results are found, for people and programs. */
  final String location() {
    return shown(place);
  }

  /** Whether {@code folder} is a complete output of this program. */
  static boolean isOurs(FileSystem files, Path folder) throws IOException {
    return Manifest.isAt(files, new Path(folder, Manifest.FILE));
  }

  /** Refuses a place that holds what a run must not replace. */
  static void checkReplaceable(FileSystem files, Path place, JobOptions options)
      throws IOException {
    if (!files.exists(place)) {
      return;
    }
    if (!files.getFileStatus(place).isDirectory()) {
      throw new WrongUse("output " + shown(place) + ": is a file; name a folder");
    }
    FileStatus[] inside = files.listStatus(place);
    if (inside.length == 0) {
      return;
    }
    if (!isOurs(files, place)) {
      throw new WrongUse(
          "output "
              + shown(place)
              + ": is not empty and not an output of Naskh; name another folder, or empty it");
    }
    if (!options.force()) {
      throw new WrongUse("output " + shown(place) + ": holds " + earlier(files, place, options));
    }
  }

  private static String earlier(FileSystem files, Path place, JobOptions options)
      throws IOException {
    return options.resume()
        ? complete(files, place) + "; to replace it add --force"
        : "an earlier output; replace it with --force";
  }

  /** Why the output at {@code place} cannot be continued. */
  static String complete(FileSystem files, Path place) throws IOException {
    String until =
        Manifest.at(files, new Path(place, Manifest.FILE))
            .map(manifest -> manifest.path("options").path("until").asText())
            .orElse("");
    boolean isShort = !until.isEmpty() && !until.equals(Stage.last().name());
    String upTo = isShort ? ", --until " + until.toLowerCase(Locale.ROOT) : "";
    return "the output of a run that is complete" + upTo + ": there is nothing to continue";
  }

  static String shown(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }
}
