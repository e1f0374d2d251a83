package naskh.job;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;

/** The settings of Spark that a run had, as far as they can be told to others. */
final class SparkSettings {
  /** Hides rather too much: each store has names of its own for what opens it. */
  private static final Pattern SECRET =
      Pattern.compile(
          "secret|passw|passphrase|token|credential|key|[.]sas[.]", Pattern.CASE_INSENSITIVE);

  /** Differ from run to run and say nothing. */
  private static final Pattern NOISE =
      Pattern.compile("spark\\.app\\..*|.*\\.port|.*JavaOptions|spark\\.executor\\.id|.*\\.dir");

  private SparkSettings() {}

  static Map<String, String> of(SparkSession spark) {
    Map<String, String> settings = new TreeMap<>();
    scala.collection.JavaConverters.mapAsJavaMap(spark.conf().getAll())
        .forEach(
            (key, value) -> {
              if (!NOISE.matcher(key).matches()) {
                settings.put(key, SECRET.matcher(key).find() ? "(not shown)" : value);
              }
            });
    settings.put("driver_heap_mib", Long.toString(Runtime.getRuntime().maxMemory() >> 20));
    return settings;
  }
}
