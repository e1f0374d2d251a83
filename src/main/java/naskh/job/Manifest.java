package naskh.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * What a run tells of itself: {@code run.json}. Written last, it marks an output as complete; its
 * field {@code naskh} marks it as ours.
 */
public final class Manifest {
  /** Name of the file in the output. */
  public static final String FILE = "run.json";

  /** No manifest is as large; a file of that name may be anything. */
  private static final long MAX_BYTES = 16 << 20;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Instant startedAt = Instant.now();
  private final Map<String, Object> versions = new LinkedHashMap<>();
  private final JobOptions options;
  private final Map<String, String> spark;
  private final List<StageRecord> stages = new ArrayList<>();
  private final Map<String, Long> tables = new TreeMap<>();
  private final List<WarningCount> warnings = new ArrayList<>();

  /**
   * One stage.
   *
   * @param in rows that went in, by what they are
   * @param out rows that came out, by what they are
   */
  public record StageRecord(
      String stage, double seconds, Map<String, Long> in, Map<String, Long> out) {}

  /** Something that a person should know, and how often it happened. */
  public record WarningCount(String warning, long count, String meaning) {}

  Manifest(SparkSession spark, JobOptions options) {
    this.options = options;
    this.spark = SparkSettings.of(spark);
    versions.put("naskh", version());
    versions.put("spark", spark.version());
    versions.put("spark_nlp", com.johnsnowlabs.nlp.SparkNLP.version());
    versions.put("java", System.getProperty("java.version"));
  }

  /** Version of this program. */
  public static String version() {
    String version = Manifest.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  void stage(String name, double seconds, Map<String, Long> in, Map<String, Long> out) {
    stages.add(new StageRecord(name, seconds, in, out));
  }

  void table(String name, long rows) {
    tables.put(name, rows);
  }

  void warn(String warning, long count, String meaning) {
    if (count > 0) {
      warnings.add(new WarningCount(warning, count, meaning));
    }
  }

  public List<StageRecord> stages() {
    return List.copyOf(stages);
  }

  /** Rows of each table, by name. */
  public Map<String, Long> tables() {
    return Map.copyOf(tables);
  }

  public List<WarningCount> warnings() {
    return List.copyOf(warnings);
  }

  /** Whether {@code file} exists and is a manifest of this program. */
  static boolean isAt(FileSystem files, Path file) throws IOException {
    if (!files.exists(file) || files.getFileStatus(file).getLen() > MAX_BYTES) {
      return false;
    }
    try (InputStream in = files.open(file)) {
      return JSON.readTree(in).hasNonNull("naskh");
    } catch (JsonProcessingException noJson) {
      return false;
    }
  }

  /** Writes the manifest into the folder of an output. */
  void write(FileSystem files, Path folder) throws IOException {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("naskh", version());
    run.put("versions", versions);
    run.put("started_at", startedAt.toString());
    run.put("finished_at", Instant.now().toString());
    run.put("options", options);
    run.put("spark", spark);
    run.put("stages", stages);
    run.put("tables", tables);
    run.put("warnings", warnings);
    try (OutputStream out = files.create(new Path(folder, FILE), true)) {
      out.write(JSON.writeValueAsBytes(run));
    }
  }
}
