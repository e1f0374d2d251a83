package naskh.spark;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The intermediate tables of one run. A saved table is computed once and does not depend on how
 * Spark recomputes what led to it.
 */
public abstract class Store {
  private final LongConsumer onSaved;
  private final Map<String, Long> rows = new HashMap<>();

  Store(LongConsumer onSaved) {
    this.onSaved = onSaved;
  }

  /**
   * Tables under {@code folder}, which the owner of the run creates and removes: they cost disk
   * instead of memory, and another run can continue from them.
   */
  public static Store onDisk(SparkSession spark, String folder) {
    return onDisk(spark, folder, bytes -> {});
  }

  /** The same; {@code onSaved} is told of every saved table, how many bytes it is. */
  public static Store onDisk(SparkSession spark, String folder, LongConsumer onSaved) {
    return new DiskStore(spark, folder, onSaved);
  }

  /**
   * Tables of a few megabytes in the memory of this machine, each in one partition, of which Spark
   * needs no exchange to join and to group it. What does not fit goes to Spark's temporary folders.
   */
  public static Store inMemory(LongConsumer onSaved) {
    return new MemoryStore(onSaved);
  }

  /** Runs what leads to {@code table}, keeps the result under {@code name}, and gives it back. */
  public final Dataset<Row> save(String name, Dataset<Row> table) {
    rows.put(name, put(name, table));
    onSaved.accept(bytes(name));
    return saved(name);
  }

  /** Keeps a table; gives back how many rows it has. */
  abstract long put(String name, Dataset<Row> table);

  /** The table that was saved under {@code name}, by this run or by the one that it continues. */
  public abstract Dataset<Row> saved(String name);

  /** How many rows a saved table has: counted as it was saved. */
  public final long rows(String name) {
    return rows.computeIfAbsent(name, ofAnEarlierRun -> saved(ofAnEarlierRun).count());
  }

  /** How many bytes a saved table takes. */
  public abstract long bytes(String name);

  /** Drops all other tables, also those of the run that this one continues. */
  public abstract void keepOnly(Set<String> names);

  /** Frees what is in memory; the tables are gone. */
  public abstract void clear();
}
