package naskh.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import naskh.WrongUse;
import naskh.read.InputState;
import naskh.read.Inputs;
import naskh.tables.Table;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.SparkSession;

/**
 * A run that nothing speaks against: its inputs are listed, its output is open, what it continues
 * is found. All that can be refused without Spark has been; nothing has been read. Is run once, or
 * closed without.
 */
public final class PreparedRun implements AutoCloseable {
  /** After Spark's own hook, which stops all tasks, and before the one that closes file systems. */
  private static final int HOOK_PRIORITY = 20;

  private final JobOptions options;
  private final Inputs inputs;
  private final InputState work;
  private final Manifest manifest;
  private final Output output;
  private final Progress progress;
  private final Runnable hook = this::stop;

  private PreparedRun(
      JobOptions options,
      Inputs inputs,
      InputState work,
      Manifest manifest,
      Output output,
      Progress progress) {
    this.options = options;
    this.inputs = inputs;
    this.work = work;
    this.manifest = manifest;
    this.output = output;
    this.progress = progress;
  }

  static PreparedRun of(Configuration hadoop, JobOptions options, Progress progress) {
    return of(
        hadoop,
        options,
        Inputs.list(hadoop, options.inputs(), options.read(), progress::listed),
        progress);
  }

  /** Of inputs that are listed, those of {@code options}. */
  static PreparedRun of(
      Configuration hadoop, JobOptions options, Inputs inputs, Progress progress) {
    Output output = Output.open(hadoop, options);
    Manifest manifest = new Manifest(options, inputs.state());
    return prepared(options, inputs, inputs.state(), manifest, output, progress);
  }

  /** Of articles that come to an output. */
  static PreparedRun add(Configuration hadoop, AddOptions added, Progress progress) {
    return add(
        hadoop,
        added,
        () -> Inputs.list(hadoop, added.inputs(), added.read(), progress::listed),
        progress);
  }

  /** The same of {@code inputs}, those of {@code added}. */
  static PreparedRun add(
      Configuration hadoop, AddOptions added, Supplier<Inputs> listed, Progress progress) {
    Output output = Output.openToAdd(hadoop, added);
    try {
      JsonNode before = output.complete();
      JobOptions options = Manifest.options(before, added);
      Inputs inputs = listed.get();
      return prepared(
          options,
          inputs,
          inputs.state().with(output.bytes(Table.ARTICLES.directory())),
          new Manifest(options, inputs.state(), before),
          output,
          progress);
    } catch (RuntimeException e) {
      output.giveUp();
      throw e;
    }
  }

  private static PreparedRun prepared(
      JobOptions options,
      Inputs inputs,
      InputState work,
      Manifest manifest,
      Output output,
      Progress progress) {
    try {
      if (options.resume()) {
        toContinue(output).ifPresent(manifest::takeOver);
      }
    } catch (RuntimeException e) {
      output.close(); // what was found stays as it is
      throw e;
    }
    PreparedRun run = new PreparedRun(options, inputs, work, manifest, output, progress);
    ShutdownHookManager.get().addShutdownHook(run.hook, HOOK_PRIORITY);
    return run;
  }

  private static Optional<JsonNode> toContinue(Output output) {
    try {
      return output.toContinue();
    } catch (IOException e) {
      throw new WrongUse(
          "output " + output.location() + ": cannot be continued: " + Failure.reason(e), e);
    }
  }

  /** What the run will read, an output that it adds to included. */
  public InputState inputs() {
    return work;
  }

  /**
   * Runs and closes it. What fails or is killed on the way leaves an earlier output as it was.
   *
   * @throws WrongUse for a mistake of the user that only reading shows, as a mapping to no field
   * @throws StoppedRun for a failure after which another run can continue
   */
  public Results run(SparkSession spark) {
    try {
      manifest.on(spark);
      Recipe.Work all =
          new Recipe.Work(
              spark,
              options,
              inputs,
              work.unpackedBytes(),
              manifest,
              output,
              inMemory(spark),
              progress);
      Recipe recipe = manifest.batch() > 1 ? new AddRecipe(all) : new RunRecipe(all);
      recipe.run();
      output.publish(manifest);
      return new Results(output.location(), manifest);
    } catch (WrongUse mistake) {
      throw mistake;
    } catch (Throwable e) { // memory may run out here, too, and Spark declares no checked ones
      throw new StoppedRun(e, output.stagesKept());
    } finally {
      close();
    }
  }

  /** What is continued has its tables on the disk. */
  private boolean inMemory(SparkSession spark) {
    return manifest.takenOver().isEmpty() && SmallInput.is(spark, work);
  }

  /** Lets other runs write to the place; clears what this one has written and nobody can use. */
  @Override
  public void close() {
    output.giveUp();
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }

  /** Ends a run whose JVM is shutting down: its own thread may not come to that any more. */
  private void stop() {
    output.giveUp();
    if (!output.published()) {
      List<Stage> stages = List.of(Stage.values());
      progress.stopped(
          stages.subList(0, output.stagesKept()).stream().map(Stage::toString).toList());
    }
  }
}
