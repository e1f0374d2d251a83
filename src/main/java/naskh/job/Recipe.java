package naskh.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naskh.archive.ArchiveTable;
import naskh.read.Articles;
import naskh.read.Inputs;
import naskh.spark.Models;
import naskh.spark.Store;
import naskh.tables.Table;
import naskh.text.EncodeTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Stages, one after the other. Each writes its tables, then keeps the manifest; the next one starts
 * from what was written, be it by this run or by the one that it continues.
 */
abstract class Recipe {
  final SparkSession spark;
  final JobOptions options;
  final Inputs inputs;
  final Manifest manifest;

  /** Where tables are written. */
  final String root;

  final Store store;
  final Models models;

  final Output output;
  private final boolean inMemory;
  private final Progress progress;
  private final StageProgress steps;
  private final StageCost cost;

  /**
   * What a recipe works on.
   *
   * @param inputs as they were listed
   * @param bytes about how many there are to work on, unpacked
   * @param manifest tells of the stages that are finished already
   * @param output where their tables are, and those of the other stages go
   * @param inMemory whether intermediate tables stay in memory: then no other run can continue
   */
  record Work(
      SparkSession spark,
      JobOptions options,
      Inputs inputs,
      long bytes,
      Manifest manifest,
      Output output,
      boolean inMemory,
      Progress progress) {}

  Recipe(Work work) {
    this.spark = work.spark();
    this.options = work.options();
    this.inputs = work.inputs();
    this.manifest = work.manifest();
    this.output = work.output();
    this.inMemory = work.inMemory();
    this.root = output.tables();
    this.models = new Models(spark.sessionState().newHadoopConf(), root);
    this.progress = work.progress();
    this.steps = new StageProgress(progress);
    this.cost = new StageCost(spark.sparkContext().isLocal());
    this.store =
        inMemory ? Store.inMemory(this::saved) : Store.onDisk(spark, output.store(), this::saved);
    ShufflePartitions.fit(spark, work.bytes());
  }

  abstract void corpus(Counts counts);

  abstract void boilerplate(Counts counts);

  abstract void copies(Counts counts);

  abstract void passages(Counts counts);

  abstract void terms(Counts counts);

  abstract void topics(Counts counts);

  abstract void stories(Counts counts);

  abstract void sources(Counts counts);

  /** The saved tables that stages after this one read. */
  abstract Set<String> savedAfter(Stage stage);

  /** Completes the tables, after the last stage. */
  abstract void finish();

  /** Runs the stages that are not finished; the tables and the manifest are then complete. */
  final void run() {
    spark.sparkContext().addSparkListener(steps);
    spark.sparkContext().addSparkListener(cost);
    try {
      options.until().upToThis().forEach(this::stage);
      finish();
    } finally {
      store.clear();
      spark.sparkContext().removeSparkListener(steps);
      spark.sparkContext().removeSparkListener(cost);
    }
  }

  /** What a stage takes in and gives out, in rows. */
  record Counts(Map<String, Long> in, Map<String, Long> out) {}

  private void stage(Stage stage) {
    String name = stage.toString();
    List<Stage> all = options.until().upToThis();
    int number = all.indexOf(stage) + 1;
    if (manifest.takenOver().contains(name)) {
      progress.takenOver(name, number, all.size());
      return;
    }
    steps.expect(stage.savedTables());
    progress.begin(name, number, all.size());
    cost.begin();
    Counts counts = new Counts(new LinkedHashMap<>(), new LinkedHashMap<>());
    work(stage, counts);
    double seconds = cost.seconds();
    manifest.stage(
        new Manifest.StageRecord(
            name,
            seconds,
            cost.cpuSeconds(),
            cost.savedTables(),
            cost.savedBytes(),
            counts.in(),
            counts.out()));
    if (!inMemory) {
      keep();
    }
    if (stage != options.until()) { // what finish reads is there until the end
      store.keepOnly(savedAfter(stage));
    }
    progress.end(seconds);
  }

  private void work(Stage stage, Counts counts) {
    switch (stage) {
      case READ -> read(counts);
      case CORPUS -> corpus(counts);
      case BOILERPLATE -> boilerplate(counts);
      case COPIES -> copies(counts);
      case PASSAGES -> passages(counts);
      case TERMS -> terms(counts);
      case TOPICS -> topics(counts);
      case STORIES -> stories(counts);
      case SOURCES -> sources(counts);
    }
  }

  /** An intermediate table was saved. */
  private void saved(long bytes) {
    cost.saved(bytes);
    steps.saved();
  }

  private void keep() {
    try {
      output.keep(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stage that reads the inputs, into {@code records}. */
  private void read(Counts counts) {
    Dataset<Row> records = Articles.records(spark, inputs, options.read(), manifest.asOf());
    // One file may hold all articles; what follows is work for every core.
    Dataset<Row> divided =
        inMemory ? records : records.repartition(col("file_number"), col("record"));
    store.save("records", divided.transform(EncodeTokens.by(options.pipeline())));
    counts.out().put("records", store.rows("records"));
  }

  /** Nothing can be learned from no article. */
  final void writeEmpty(Table... tables) {
    for (Table table : tables) {
      write(table, spark.createDataFrame(List.of(), table.schema()));
    }
  }

  final void write(ArchiveTable table, Dataset<Row> rows) {
    manifest.archive(table, manifest.before(table) + table.write(rows, root));
  }

  final long write(Table table, Dataset<Row> rows) {
    long written = table.write(rows, root);
    steps.saved();
    manifest.table(table.directory(), written);
    return written;
  }
}
