package naskh.read;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What input files gave: each accounts for itself, up to {@value #MOST_FILES} of them; of more,
 * those of one format together.
 *
 * @param file relative to its input; of several files the first by name
 * @param files how many
 * @param format what they were read as; several of an archive; empty where nothing was read
 * @param records that were read
 * @param accepted of the records
 * @param rejected of the records, duplicates among them; or the file itself, which has no record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileCounts(
    String file, long files, String format, long records, long accepted, long rejected) {
  private static final int MOST_FILES = 1000;

  /**
   * In: all records, and {@link Articles#changedIds} of them.
   *
   * @param inputs that they were read from
   */
  public static List<FileCounts> of(Dataset<Row> records, Dataset<Row> changedIds, Inputs inputs) {
    Column accepted = when(col("reason").isNull(), 1L).otherwise(0L);
    // A reject of a whole file stands at no place in it.
    Column isRecord = when(col("reason").isNull().or(col("position").gt(0)), 1L).otherwise(0L);
    Dataset<Row> counted =
        records.select(
            col("file_number"), col("format"), isRecord.as("record"), accepted.as("accepted"));
    Dataset<Row> duplicates =
        changedIds
            .where(col("duplicate"))
            .select(
                col("file_number"),
                lit(null).cast("string").as("format"),
                lit(0L).as("record"),
                lit(-1L).as("accepted"));
    Dataset<Row> byFile =
        counted
            .unionByName(duplicates)
            .groupBy("file_number")
            .agg(
                array_join(array_sort(collect_set("format")), ", ").as("format"),
                sum("record").as("records"),
                sum("accepted").as("accepted"),
                sum(when(col("record").equalTo(0).and(col("accepted").equalTo(0)), 1L)
                        .otherwise(0L))
                    .as("refused"));
    Dataset<Row> told =
        inputs.files().size() <= MOST_FILES
            ? byFile.withColumn("files", lit(1L))
            : byFile
                .groupBy("format")
                .agg(
                    min("file_number").as("file_number"),
                    sum("records").as("records"),
                    sum("accepted").as("accepted"),
                    sum("refused").as("refused"),
                    count(lit(1)).as("files"));
    return told
        .select(
            col("file_number"),
            col("files"),
            coalesce(col("format"), lit("")),
            col("records"),
            col("accepted"),
            col("records").minus(col("accepted")).plus(col("refused")))
        .orderBy("file_number")
        .collectAsList()
        .stream()
        .map(
            row ->
                new FileCounts(
                    inputs.name(row.getInt(0)),
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)))
        .toList();
  }
}
