package naskh.spark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.LogicalRDD;

/** Local checkpoints of one partition. */
final class MemoryStore extends Store {
  private final Map<String, Dataset<Row>> tables = new HashMap<>();

  MemoryStore(LongConsumer onSaved) {
    super(onSaved);
  }

  @Override
  long put(String name, Dataset<Row> table) {
    Dataset<Row> kept = table.coalesce(1).localCheckpoint(false);
    Dataset<Row> before = tables.put(name, kept);
    long rows = rdd(kept).count(); // which computes it
    if (before != null) {
      rdd(before).unpersist(false);
    }
    return rows;
  }

  private static RDD<?> rdd(Dataset<Row> kept) {
    return ((LogicalRDD) kept.queryExecution().analyzed()).rdd();
  }

  @Override
  public Dataset<Row> saved(String name) {
    return tables.get(name);
  }

  @Override
  public long bytes(String name) {
    RDD<?> kept = rdd(tables.get(name));
    return Arrays.stream(kept.sparkContext().getRDDStorageInfo())
        .filter(stored -> stored.id() == kept.id())
        .mapToLong(stored -> stored.memSize() + stored.diskSize())
        .sum();
  }

  @Override
  public void keepOnly(Set<String> names) {
    tables
        .entrySet()
        .removeIf(
            table -> {
              boolean isDropped = !names.contains(table.getKey());
              if (isDropped) {
                rdd(table.getValue()).unpersist(false);
              }
              return isDropped;
            });
  }

  @Override
  public void clear() {
    tables.values().forEach(table -> rdd(table).unpersist(false));
    tables.clear();
  }
}
