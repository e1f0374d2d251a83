package naskh;

import java.util.Map;
import naskh.job.ShufflePartitions;
import naskh.job.SmallInput;
import naskh.read.InputState;
import naskh.tables.Table;
import org.apache.spark.sql.SparkSession;
import scala.collection.JavaConverters;

/** A session for one job beside that of the program, whose settings it does not share. */
final class OwnSession {
  /** Settings of queries: the job's own say what they do. */
  private static final String OF_QUERIES = "spark.sql.";

  private OwnSession() {}

  /**
   * Another session of the same application. It opens file systems as the program's does, and else
   * has the settings that a job has when it starts Spark itself.
   */
  static SparkSession of(SparkSession spark, InputState inputs) {
    SparkSession own = spark.newSession();
    JavaConverters.mapAsJavaMap(spark.conf().getAll())
        .forEach(
            (key, value) -> {
              if (!key.startsWith(OF_QUERIES) && spark.conf().isModifiable(key)) {
                own.conf().set(key, value);
              }
            });
    set(own, Table.sparkSettings());
    if (SmallInput.is(own, inputs)) {
      set(own, SmallInput.ofQueries());
    } else if (spark.sparkContext().isLocal()
        && !spark.sparkContext().getConf().contains(ShufflePartitions.AT_LEAST)) {
      own.conf().set(ShufflePartitions.AT_LEAST, ShufflePartitions.ON_ONE_MACHINE);
    }
    return own;
  }

  private static void set(SparkSession own, Map<String, String> settings) {
    settings.forEach((key, value) -> own.conf().set(key, value));
  }
}
