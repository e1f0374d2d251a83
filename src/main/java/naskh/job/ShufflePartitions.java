package naskh.job;

import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/**
 * Into how many partitions rows are shuffled. Spark merges partitions that turn out small but
 * cannot split one in most shuffles, so a number that is enough for little input is raised for
 * more.
 */
public final class ShufflePartitions {
  /**
   * Of the unpacked inputs, for one partition. What the stages make of them, fingerprints and
   * shingles, is up to twice as much and has to be sorted in the share of an executor's memory that
   * one task has: about 200 MiB with 1 GiB and two cores.
   */
  static final long BYTES = 32L << 20;

  /** Spark's name for how many there are at least. */
  public static final String AT_LEAST = "spark.sql.shuffle.partitions";

  /** On one machine, of more than small inputs: a few for each of its cores. */
  public static final String ON_ONE_MACHINE = "16";

  private static final String INITIAL = "spark.sql.adaptive.coalescePartitions.initialPartitionNum";

  private ShufflePartitions() {}

  /** Raises the number for unpacked inputs of so many bytes, unless the user set it. */
  static void fit(SparkSession spark, long bytes) {
    RuntimeConfig conf = spark.conf();
    if (spark.sparkContext().getConf().contains(INITIAL)) {
      return;
    }
    long wanted = wanted(bytes);
    if (wanted > Long.parseLong(conf.get(AT_LEAST))) {
      conf.set(INITIAL, wanted);
    } else {
      conf.unset(INITIAL); // of an earlier run in this session
    }
  }

  static long wanted(long bytes) {
    return (bytes + BYTES - 1) / BYTES;
  }
}
