package naskh.read;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import naskh.WrongUse;
import naskh.read.format.Reason;
import naskh.read.mapping.Warning;
import naskh.read.source.InputFile;
import naskh.read.source.Opener;
import naskh.tables.Table;
import naskh.text.EncodeTokens;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Inputs → {@code records}, a row for each record read; records → {@code articles} and {@code
 * rejects}, a row of the one or the other for each record. Save the records between the two, so
 * that each file is read once.
 */
public final class Articles {
  /** What is looked at before all files are. */
  private static final int SAMPLE_FILES = 5;

  private static final int SAMPLE_RECORDS = 20;

  private static final List<String> ARTICLE =
      List.of(
          "article_id",
          "source",
          "url",
          "title",
          "author",
          "category",
          "published_at",
          "published_precision",
          "language",
          "text",
          "char_count",
          "input_file",
          "base_id",
          "content_hash",
          "warnings");

  /** What is told of a duplicate, before the id that both records came with. */
  private static final String EQUAL_TO = "equal to an earlier record of the id ";

  private Articles() {}

  /** {@link #records(SparkSession, Inputs, ReadOptions, Instant)} of a run that starts now. */
  public static Dataset<Row> records(SparkSession spark, List<String> inputs, ReadOptions options) {
    Inputs listed = Inputs.list(spark.sessionState().newHadoopConf(), inputs, options, files -> {});
    return records(spark, listed, options, Instant.now());
  }

  /**
   * One row per record read, accepted or refused.
   *
   * <p>Looks into the inputs for mapped fields now; reads lazily, a file in one task, one record in
   * memory. With a limit all files are read by one task, in the order of their names.
   *
   * @param asOf dates over a day after it are none
   * @throws WrongUse for a mapping to a field that no record has, or a source of Spark that cannot
   *     read an input
   */
  public static Dataset<Row> records(
      SparkSession spark, Inputs inputs, ReadOptions options, Instant asOf) {
    if (inputs.table() != null || options.source() != null) {
      return SparkRecords.of(spark, inputs, options, asOf);
    }
    List<InputFile> files = inputs.files();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    List<FileBundle> bundles =
        FileBundle.of(files, options.limit() > 0 ? 1 : context.defaultParallelism());
    JavaRDD<FileBundle> tasks = context.parallelize(bundles, bundles.size());
    checkFields(hadoop, options, files, tasks);
    JavaRDD<Row> rows = tasks.flatMap(new ReadBundle(hadoop, options, asOf));
    return spark.createDataFrame(rows, RecordRows.SCHEMA);
  }

  /** As a rule the first record shows that nothing is missing; else all files must be looked at. */
  private static void checkFields(
      Broadcast<SerializableConfiguration> hadoop,
      ReadOptions options,
      List<InputFile> files,
      JavaRDD<FileBundle> tasks) {
    FieldsSeen sample =
        new FieldsSeen(options.fields())
            .look(
                new Opener(hadoop.value().value(), options.decoding()),
                files.subList(0, Math.min(SAMPLE_FILES, files.size())),
                SAMPLE_RECORDS);
    if (!sample.nothingMissing()) {
      tasks
          .map(
              bundle ->
                  new FieldsSeen(options.fields())
                      .look(
                          new Opener(hadoop.value().value(), options.decoding()),
                          bundle.files(),
                          Long.MAX_VALUE))
          .reduce(FieldsSeen::and)
          .check();
    }
  }

  /**
   * Which accepted records get another id than they were read with, or are duplicates: as a rule a
   * handful. To be saved: articles and rejects both need it.
   */
  public static Dataset<Row> changedIds(Dataset<Row> records) {
    return Ids.changed(records.where(col("reason").isNull()));
  }

  /**
   * The same among records that come to articles which are there already and keep their ids. A
   * record that is equal to one of theirs is a duplicate; another one of such an id gets {@code ~}
   * and the hash of its content.
   *
   * @param known {@code article_id, base_id, content_hash} of those articles
   */
  public static Dataset<Row> changedIds(Dataset<Row> records, Dataset<Row> known) {
    return Ids.changed(records.where(col("reason").isNull()), known);
  }

  /**
   * The accepted records as {@code articles}, without the columns that later stages add.
   *
   * <p>Out: article_id, source, url, title, author, category, published_at, published_precision,
   * language, text, char_count, input_file as in {@link Table#ARTICLES}; {@code base_id,
   * content_hash}, by which records are told apart; {@code warnings array<struct<warning, value,
   * position>>}, empty if there is none: names of {@link Warning}, what they are about, and where
   * the record stands in its file; what {@link EncodeTokens} gave the records, if it did.
   *
   * @param changedIds {@link #changedIds} of the records
   */
  public static Dataset<Row> articles(Dataset<Row> records, Dataset<Row> changedIds) {
    Dataset<Row> accepted = records.where(col("reason").isNull());
    return PublishedDates.settle(
            Ids.settle(accepted, changedIds).where(not(col("duplicate"))), accepted)
        .withColumn(
            "warnings",
            concat(
                col("warnings"),
                array_compact(
                    array(
                        warning(
                            col("date_future"), Warning.DATE_FUTURE, col("future").cast("string")),
                        warning(col("id_repeated"), Warning.ID_REPEATED, col("base_id"))))))
        .select(
            Stream.concat(
                    ARTICLE.stream(),
                    EncodeTokens.COLUMNS.stream().filter(List.of(records.columns())::contains))
                .map(functions::col)
                .toArray(Column[]::new));
  }

  /**
   * The text of each accepted record under its final id, and what else of it is as long.
   *
   * <p>Out: {@code article_id}, {@code columns} of the records.
   */
  public static Dataset<Row> contents(
      Dataset<Row> records, Dataset<Row> changedIds, String... columns) {
    return Ids.settle(records.where(col("reason").isNull()), changedIds)
        .where(not(col("duplicate")))
        .select("article_id", columns);
  }

  /** The same, of records whose rejects nobody asks for. */
  public static Dataset<Row> articles(Dataset<Row> records) {
    return articles(records, changedIds(records));
  }

  /** The refused records and the duplicates: {@link Table#REJECTS}. */
  public static Dataset<Row> rejects(Dataset<Row> records, Dataset<Row> changedIds) {
    Dataset<Row> refused = records.where(col("reason").isNotNull());
    Dataset<Row> duplicates =
        Ids.settle(records.where(col("reason").isNull()), changedIds)
            .where(col("duplicate"))
            .withColumn("reason", lit(Reason.DUPLICATE.name()))
            .withColumn("detail", concat(lit(EQUAL_TO), col("base_id")))
            .withColumn("excerpt", regexp_replace(col("text").substr(1, 200), "\\s+", " "));
    return Table.REJECTS.conform(refused).unionByName(Table.REJECTS.conform(duplicates));
  }

  /**
   * Of a row of {@link Table#REJECTS} the id of the article that it is a duplicate of, as that
   * came; null of other rows.
   */
  public static Column duplicated() {
    return when(
        col("reason").equalTo(Reason.DUPLICATE.name()),
        regexp_replace(col("detail"), "^" + EQUAL_TO, ""));
  }

  private static Column warning(Column condition, Warning warning, Column value) {
    return when(
        condition,
        struct(
            lit(warning.name()).as("warning"), value.as("value"), col("position").as("position")));
  }
}
