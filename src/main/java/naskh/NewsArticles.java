package naskh;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import naskh.cli.NamedOptions;
import naskh.job.AddOptions;
import naskh.job.JobOptions;
import naskh.job.NewsJob;
import naskh.job.PreparedRun;
import naskh.job.Progress;
import naskh.read.Inputs;
import naskh.read.fields.Field;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Articles of a program, and how the job is to be done on them. Immutable: each method that sets
 * something gives another one back.
 */
public final class NewsArticles {
  /** Of articles that are not {@link #named}. */
  private static final String NAME = "dataframe";

  private static final String TEXT = Field.TEXT.label();

  private final SparkSession spark;
  private final Dataset<Row> articles;
  private final String name;
  private final Map<String, String> columns;
  private final Map<String, String> options;

  private NewsArticles(
      SparkSession spark,
      Dataset<Row> articles,
      String name,
      Map<String, String> columns,
      Map<String, String> options) {
    this.spark = spark;
    this.articles = articles;
    this.name = name;
    this.columns = columns;
    this.options = options;
  }

  static NewsArticles of(SparkSession spark, Dataset<Row> articles) {
    if (articles.isStreaming()) {
      throw new IllegalArgumentException(
          "articles: are a stream, and a job needs an end; give the batches of its foreachBatch to"
              + " addTo");
    }
    return new NewsArticles(spark, articles, NAME, Map.of(), Map.of());
  }

  /**
   * The column for a field of an article: id, url, source, category, title, published, author or
   * text. Without it the usual names are tried.
   */
  public NewsArticles column(String field, String column) {
    return new NewsArticles(spark, articles, name, with(columns, field, column), options);
  }

  /**
   * An option of {@code naskh run} by its name without dashes, as {@code until}, {@code
   * story-days}, {@code time-zone} (docs/OPTIONS.md); of a switch the value is {@code true}. Those
   * that are about files, or about Spark, are none here.
   */
  public NewsArticles option(String option, String value) {
    return new NewsArticles(spark, articles, name, columns, with(options, option, value));
  }

  /** Several of them. */
  public NewsArticles options(Map<String, String> more) {
    NewsArticles with = this;
    for (Map.Entry<String, String> option : more.entrySet()) {
      with = with.option(option.getKey(), option.getValue());
    }
    return with;
  }

  /**
   * What the articles are called where files have their path: in {@code articles.input_file} and
   * {@code batches.inputs}. A batch of this name is added to an output once: {@link #addTo}.
   */
  public NewsArticles named(String batch) {
    return new NewsArticles(spark, articles, batch, columns, options);
  }

  private static Map<String, String> with(Map<String, String> some, String key, String value) {
    Map<String, String> more = new TreeMap<>(some);
    more.put(key, value);
    return more;
  }

  /**
   * Does the job. The tables lie where the session has its temporary data (its checkpoint folder,
   * on one machine else {@code spark.local.dir}, else the user's home on the cluster's file system)
   * until they are closed, or the program ends.
   *
   * @throws IllegalArgumentException for a missing or wrong column, an unknown option or value; on
   *     a cluster where there is no folder that all executors reach
   * @throws naskh.job.StoppedRun for what failed on the way; nothing of it is left
   */
  public NewsTables run() {
    return Mistake.told(
        () -> {
          TemporaryFolder folder = TemporaryFolder.of(spark);
          try {
            String place = folder.path() + "/tables";
            writeTo(place);
            return NewsTables.in(spark, folder, place);
          } catch (RuntimeException | Error e) {
            folder.delete();
            throw e;
          }
        });
  }

  /**
   * Does the job and writes the tables to a folder, all or none, as {@code naskh run} does: with
   * the option {@code force} an earlier output there is replaced.
   *
   * @throws IllegalArgumentException as {@link #run}, and for a place that must not be replaced
   * @throws naskh.job.StoppedRun for what failed on the way; an earlier output is as it was
   */
  public NewsTables write(String folder) {
    return Mistake.told(
        () -> {
          writeTo(folder);
          return NewsTables.at(spark, folder);
        });
  }

  private void writeTo(String folder) {
    JobOptions asked = jobOptions(folder);
    Inputs inputs = inputs();
    inOwnSession(NewsJob.prepare(hadoop(), asked, inputs, Progress.silent()));
  }

  /**
   * Adds the articles to the output in a folder, all or none, as {@code naskh add} does; where
   * there is no such folder, begins it by {@link #write}. What is added is compared as the run said
   * that began it; only options of reading are taken. A batch that was {@link #named} and that the
   * output has already is not added again, so that a stream may repeat it.
   *
   * @throws IllegalArgumentException as {@link #write}, and where the folder is no output
   * @throws naskh.job.StoppedRun for what failed on the way; the output is as it was
   */
  public NewsTables addTo(String folder) {
    return Mistake.told(
        () -> {
          if (!isThere(folder)) {
            return write(folder);
          }
          NewsTables there = Naskh.on(spark).open(folder);
          if (name.equals(NAME) || !there.hasBatch(name)) {
            add(folder);
          }
          return there;
        });
  }

  private boolean isThere(String folder) {
    try {
      Path path = new Path(folder);
      return path.getFileSystem(hadoop()).exists(path);
    } catch (IOException e) {
      throw new WrongUse("output " + folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private void add(String folder) {
    AddOptions asked = new AddOptions(folder, List.of(name), false, jobOptions(folder).read());
    Inputs inputs = inputs();
    inOwnSession(NewsJob.prepareToAdd(hadoop(), asked, inputs, Progress.silent()));
  }

  private void inOwnSession(PreparedRun job) {
    try (job) {
      job.run(OwnSession.of(spark, job.inputs()));
    }
  }

  private Configuration hadoop() {
    return spark.sessionState().newHadoopConf();
  }

  private JobOptions jobOptions(String folder) {
    JobOptions asked = NamedOptions.of(options, List.of(name), folder, hadoop());
    return asked.withRead(asked.read().withFields(columns));
  }

  /** The articles, whose columns are what they should be. */
  private Inputs inputs() {
    StructField text = articles.schema().apply(text());
    DataType type = text.dataType();
    if (type instanceof StructType
        || type instanceof ArrayType
        || type instanceof MapType
        || type instanceof BinaryType) {
      throw new IllegalArgumentException(
          "articles: column "
              + text.name()
              + " of the text is "
              + type.simpleString()
              + "; want string");
    }
    return Inputs.of(articles, name);
  }

  /** The column of the text: the one that is named, else the likeliest of the usual names. */
  private String text() {
    Map<String, String> byNormalized = new LinkedHashMap<>();
    for (String column : articles.columns()) {
      byNormalized.putIfAbsent(Field.normalized(column), column);
    }
    String named = columns.get(TEXT);
    List<String> found =
        named == null
            ? Field.TEXT.among(byNormalized)
            : Stream.ofNullable(byNormalized.get(Field.normalized(named))).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "articles: "
              + (named == null
                  ? "no column is known to hold the text"
                  : "there is no column " + named)
              + "; there are "
              + String.join(", ", articles.columns())
              + ": name one by .column(\"text\", NAME)");
    }
    return found.get(0);
  }
}
