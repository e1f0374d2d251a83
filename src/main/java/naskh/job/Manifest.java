package naskh.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import naskh.WrongUse;
import naskh.archive.ArchiveTable;
import naskh.copies.CopyOptions;
import naskh.read.FileCounts;
import naskh.read.InputState;
import naskh.sources.Owners;
import naskh.stories.StoryOptions;
import naskh.terms.TermOptions;
import naskh.topics.TopicOptions;
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

  private final Instant startedAt = Instant.now();
  private final Map<String, Object> versions = new LinkedHashMap<>();
  private final JobOptions options;
  private final InputState inputs;
  private final int batch;

  /** Of the output that articles are added to; missing of a run. */
  private final JsonNode before;

  private Instant asOf;
  private Map<String, String> spark = Map.of();
  private final List<StageRecord> stages = new ArrayList<>();
  private final Map<String, Long> tables = new TreeMap<>();
  private final Map<String, Long> archive = new TreeMap<>();
  private final List<WarningCount> warnings = new ArrayList<>();
  private final List<FileCounts> files = new ArrayList<>();
  private final List<String> takenOver = new ArrayList<>();

  /** Made when it is needed. */
  private static final class Json {
    static final ObjectMapper MAPPER =
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  }

  /**
   * One stage.
   *
   * @param cpuSeconds of this process, and on a cluster of the tasks of its executors
   * @param savedTables intermediate tables, for itself and for later stages
   * @param savedBytes of these tables
   * @param in rows that went in, by what they are
   * @param out rows that came out, by what they are
   */
  public record StageRecord(
      String stage,
      double seconds,
      @JsonProperty("cpu_seconds") double cpuSeconds,
      @JsonProperty("saved_tables") int savedTables,
      @JsonProperty("saved_bytes") long savedBytes,
      Map<String, Long> in,
      Map<String, Long> out) {}

  /** Something that a person should know, and how often it happened. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record WarningCount(String warning, long count, String meaning, Example example) {}

  /**
   * Where a warning applies, the first by place.
   *
   * @param value what it is about; null: the whole article
   * @param file relative to its input
   * @param position line, or number of the record, in the file; null: not known any more
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Example(String value, String file, Long position) {}

  Manifest(JobOptions options, InputState inputs) {
    this(options, inputs, MissingNode.getInstance());
  }

  /** Of a batch that comes to an output, of which {@code before} tells. */
  Manifest(JobOptions options, InputState inputs, JsonNode before) {
    this.options = options;
    this.inputs = inputs;
    this.before = before;
    this.batch = before.path("batch").asInt() + 1;
    asOf = options.read().asOf() == null ? startedAt : options.read().asOf();
    versions.put("naskh", version());
    versions.put("build", Build.id());
    versions.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    versions.put("spark_nlp", com.johnsnowlabs.nlp.SparkNLP.version());
    versions.put("java", System.getProperty("java.version"));
  }

  /** The run is one on this session. */
  void on(SparkSession session) {
    spark = SparkSettings.of(session);
  }

  /** Version of this program. */
  public static String version() {
    String version = Manifest.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  void stage(StageRecord stage) {
    stages.add(stage);
  }

  void table(String name, long rows) {
    tables.put(name, rows);
  }

  /** The same of what is kept beside the tables. */
  void archive(ArchiveTable table, long rows) {
    archive.put(table.directory(), rows);
  }

  /** Which batch it is: 1 of a run. */
  int batch() {
    return batch;
  }

  /** How many rows a table had before this batch. */
  long before(String table) {
    return before.path("tables").path(table).asLong();
  }

  long before(ArchiveTable table) {
    return before.path("archive").path(table.directory()).asLong();
  }

  void warn(WarningCount warning) {
    if (warning.count() > 0) {
      warnings.add(warning);
    }
  }

  void files(List<FileCounts> counts) {
    files.addAll(counts);
  }

  /** What each input file gave. */
  public List<FileCounts> files() {
    return List.copyOf(files);
  }

  /** The last stage of the run. */
  Stage until() {
    return options.until();
  }

  /** Dates over a day after it are none. */
  Instant asOf() {
    return asOf;
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

  /** Stages whose tables come from the run that this one continues. */
  public List<String> takenOver() {
    return List.copyOf(takenOver);
  }

  /**
   * Whether {@code file} is a manifest of this program, written to its end; found out without the
   * mapper, which takes a fifth of a second to make.
   */
  static boolean isAt(FileSystem files, Path file) throws IOException {
    if (!files.exists(file) || files.getFileStatus(file).getLen() > MAX_BYTES) {
      return false;
    }
    try (InputStream in = files.open(file);
        JsonParser json = new JsonFactory().createParser(in)) {
      boolean ours = false;
      boolean object = json.nextToken() == JsonToken.START_OBJECT;
      while (object && json.nextToken() == JsonToken.FIELD_NAME) {
        boolean naskh = json.getCurrentName().equals("naskh");
        ours |= json.nextToken() != JsonToken.VALUE_NULL && naskh;
        json.skipChildren();
      }
      return ours;
    } catch (JsonProcessingException noJson) {
      return false;
    }
  }

  /** The manifest of this program in {@code file}, if {@link #isAt} it is. */
  static Optional<JsonNode> at(FileSystem files, Path file) throws IOException {
    if (!isAt(files, file)) {
      return Optional.empty();
    }
    try (InputStream in = files.open(file)) {
      return Optional.of(Json.MAPPER.readTree(in));
    }
  }

  /**
   * The settings of the run that made an output, with other inputs.
   *
   * @param run its manifest
   * @throws WrongUse for one of another version
   */
  static JobOptions options(JsonNode run, AddOptions added) {
    JsonNode options = run.path("options");
    try {
      return new JobOptions(
          added.inputs(),
          added.output(),
          true,
          added.resume(),
          Json.MAPPER.convertValue(options.get("until"), Stage.class),
          added.read(),
          Json.MAPPER.convertValue(options.get("copies"), CopyOptions.class),
          Json.MAPPER.convertValue(options.get("terms"), TermOptions.class),
          Json.MAPPER.convertValue(options.get("stories"), StoryOptions.class),
          Json.MAPPER.convertValue(options.get("topics"), TopicOptions.class),
          Json.MAPPER.convertValue(options.get("owners"), Owners.class),
          Json.MAPPER.convertValue(options.get("pipeline"), String.class));
    } catch (IllegalArgumentException e) {
      throw new WrongUse(
          "output "
              + added.output()
              + ": version "
              + run.path("naskh").asText()
              + " of Naskh wrote it, this is "
              + version()
              + ", whose options are others; run again",
          e);
    }
  }

  /**
   * Takes over what the manifest of a run that died tells of its finished stages.
   *
   * @throws WrongUse where that run was not this one: its inputs, options or versions differ
   */
  void takeOver(JsonNode died) {
    ResumeCompatibility.between(died, tree())
        .ifPresent(
            difference -> {
              throw new WrongUse(
                  "output "
                      + options.output()
                      + ": the run that died here had "
                      + difference
                      + "; repeat that one, or begin anew without --resume");
            });
    stages.addAll(List.of(Json.MAPPER.convertValue(died.get("stages"), StageRecord[].class)));
    warnings.addAll(List.of(Json.MAPPER.convertValue(died.get("warnings"), WarningCount[].class)));
    files.addAll(List.of(Json.MAPPER.convertValue(died.get("files"), FileCounts[].class)));
    asOf = Instant.parse(died.get("as_of").asText());
    died.get("tables")
        .fields()
        .forEachRemaining(t -> tables.put(t.getKey(), t.getValue().asLong()));
    died.get("archive")
        .fields()
        .forEachRemaining(t -> archive.put(t.getKey(), t.getValue().asLong()));
    stages.forEach(stage -> takenOver.add(stage.stage()));
  }

  /** Writes the manifest as it stands now. */
  void write(FileSystem files, Path file) throws IOException {
    write(told(), files, file);
  }

  /** Writes what a manifest tells. */
  static void write(Object told, FileSystem files, Path file) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      out.write(Json.MAPPER.writeValueAsBytes(told));
    }
  }

  /** As it would be read from a file. */
  private JsonNode tree() {
    try {
      return Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(told()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> told() {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("naskh", version());
    run.put("versions", versions);
    run.put("started_at", startedAt.toString());
    run.put("finished_at", Instant.now().toString());
    run.put("as_of", asOf.toString());
    run.put("batch", batch);
    run.put("options", options);
    run.put("inputs", inputs);
    run.put("spark", spark);
    run.put("stages", stages);
    run.put("stages_taken_over", takenOver);
    run.put("tables", tables);
    run.put("archive", archive);
    run.put("files", files);
    run.put("warnings", warnings);
    return run;
  }
}
