package naskh.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import naskh.WrongUse;
import naskh.read.InputState;
import naskh.read.ReadOptions;
import naskh.spark.Models;
import naskh.spark.Store;
import naskh.tables.Table;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.SparkSession;

/**
 * Articles that are removed from an output, with all that is theirs alone: rows, texts, postings.
 * Nothing is removed before it is run; then all of it or nothing. Is run once, or closed without.
 */
public final class Removal implements AutoCloseable {
  /** As a run's, see {@link PreparedRun}. */
  private static final int HOOK_PRIORITY = 20;

  /** Ids that are named in a line. */
  private static final int NAMED = 5;

  private final Set<String> ids;
  private final JobOptions options;
  private final JsonNode before;
  private final Output output;
  private final InputState work;
  private final Progress progress;
  private final Runnable hook = this::stop;

  private Removal(
      Set<String> ids,
      JobOptions options,
      JsonNode before,
      Output output,
      InputState work,
      Progress progress) {
    this.ids = ids;
    this.options = options;
    this.before = before;
    this.output = output;
    this.work = work;
    this.progress = progress;
  }

  static Removal of(Configuration hadoop, String place, Set<String> ids, Progress progress) {
    AddOptions nothing = new AddOptions(place, List.of(), false, ReadOptions.defaults());
    Output output = Output.openToAdd(hadoop, nothing);
    try {
      JsonNode before = output.complete();
      Removal removal =
          new Removal(
              Set.copyOf(ids),
              Manifest.options(before, nothing),
              before,
              output,
              InputState.none().with(output.bytes(Table.ARTICLES.directory())),
              progress);
      ShutdownHookManager.get().addShutdownHook(removal.hook, HOOK_PRIORITY);
      return removal;
    } catch (RuntimeException e) {
      output.giveUp();
      throw e;
    }
  }

  /** What it will read. */
  public InputState inputs() {
    return work;
  }

  /**
   * What became of it.
   *
   * @param location of the output
   * @param articles how many went, versions of named ones included
   * @param unknown ids of no article, in order
   */
  public record Removed(String location, long articles, List<String> unknown) {
    /** Some of the unknown ones, for a line. */
    public String someUnknown() {
      return some(unknown);
    }
  }

  private static String some(List<String> ids) {
    String some = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
    return ids.size() > NAMED ? some + " and " + (ids.size() - NAMED) + " more" : some;
  }

  /**
   * Runs and closes it. What fails or is killed on the way leaves the output as it was.
   *
   * @throws WrongUse where no article has any of the ids
   * @throws StoppedRun for a failure
   */
  public Removed run(SparkSession spark) {
    Store store =
        SmallInput.is(spark, work)
            ? Store.inMemory(bytes -> {})
            : Store.onDisk(spark, output.store());
    try {
      long began = System.nanoTime();
      progress.begin("remove", 1, 1);
      ShufflePartitions.fit(spark, work.unpackedBytes());
      RemainingManifest manifest = new RemainingManifest(before);
      RemainingTables tables =
          new RemainingTables(
              spark, options, new Published(spark, output.place), output.tables(), store, manifest);
      Set<String> gone = tables.find(ids);
      List<String> unknown = new TreeSet<>(ids).stream().filter(id -> !gone.contains(id)).toList();
      if (gone.isEmpty()) {
        throw new WrongUse(
            "output "
                + output.location()
                + ": no article has an id as "
                + some(unknown)
                + "; nothing was removed");
      }
      tables.write(gone);
      output.carry(Models.FOLDER);
      output.publish((files, file) -> Manifest.write(manifest.run(), files, file));
      progress.end((System.nanoTime() - began) / 1e9);
      return new Removed(output.location(), gone.size(), unknown);
    } catch (WrongUse mistake) {
      throw mistake;
    } catch (Throwable e) { // as in a run
      throw new StoppedRun(e, 0);
    } finally {
      store.clear();
      close();
    }
  }

  @Override
  public void close() {
    output.giveUp();
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }

  private void stop() {
    output.giveUp();
    if (!output.published()) {
      progress.stopped(List.of());
    }
  }
}
