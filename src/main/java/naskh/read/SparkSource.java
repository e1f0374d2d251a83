package naskh.read;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A source of Spark that reads the inputs: Delta, Iceberg, JDBC, ORC, Avro, and what else is on the
 * class path.
 *
 * @param format its name, as {@code delta}
 * @param options that it takes
 */
public record SparkSource(String format, Map<String, String> options) implements Serializable {
  public SparkSource {
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }
}
