package naskh.read;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import naskh.read.dates.Dates;
import naskh.read.format.RawRecord;
import naskh.read.mapping.Mapping;
import naskh.read.source.Document;
import naskh.read.source.InputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Raw records → rows of the table of records. One for the records of one task. */
final class RecordRows {
  /**
   * Rows of refused records have a {@code reason} and no article; all others have an article and no
   * reason. {@code record} numbers the records of a file, of all entries of an archive in it;
   * {@code position} is where a person finds it. {@code base_id} is the given id, the path's or the
   * content's, not yet told apart from equal ones; {@code id_made} says that it is the content's.
   * Of the two readings of a date one is null where no calendar has it, both are null where there
   * is no date. The value of a warning is what it is about, null where that is the whole article.
   */
  static final StructType SCHEMA =
      StructType.fromDDL(
          """
          file_number INT, record BIGINT, input_file STRING, format STRING, position BIGINT,
          reason STRING, detail STRING, excerpt STRING,
          base_id STRING, id_made BOOLEAN, content_hash STRING,
          source STRING, url STRING, title STRING, author STRING, category STRING,
          published_day_first TIMESTAMP, published_month_first TIMESTAMP,
          published_precision STRING, as_of TIMESTAMP,
          language STRING, text STRING, char_count INT,
          warnings ARRAY<STRUCT<warning: STRING, value: STRING, position: BIGINT>>
          """);

  private final Mapping mapping;
  private final Timestamp asOf;

  RecordRows(ReadOptions options, Instant asOf) {
    mapping = options.mapping();
    this.asOf = Timestamp.from(asOf);
  }

  /** {@code number}: of the record in its file. */
  Row row(InputFile file, Document document, long number, RawRecord record) {
    Mapping.Outcome outcome = mapping.of(record, document, file.folderValues());
    return outcome.article() == null
        ? reject(file, document, number, outcome.refused())
        : accept(file, document, number, record.position(), outcome.article());
  }

  private Row accept(
      InputFile file, Document document, long number, long position, Mapping.Article article) {
    Optional<Dates.Reading> date = article.date();
    return RowFactory.create(
        file.number(),
        number,
        document.name(),
        document.format(),
        position,
        null,
        null,
        null,
        article.id() == null ? article.hash() : article.id(),
        article.id() == null,
        article.hash(),
        article.source(),
        article.url(),
        article.title(),
        article.author(),
        article.category(),
        date.map(Dates.Reading::dayFirst).map(Timestamp::from).orElse(null),
        date.map(Dates.Reading::monthFirst).map(Timestamp::from).orElse(null),
        date.map(reading -> reading.day() ? "DAY" : "SECOND").orElse(null),
        asOf,
        article.language(),
        article.text(),
        article.text().length(),
        article.warnings().stream()
            .map(noticed -> RowFactory.create(noticed.warning().name(), noticed.value(), position))
            .toArray(Row[]::new));
  }

  private static Row reject(InputFile file, Document document, long number, RawRecord record) {
    Object[] values = new Object[SCHEMA.length()];
    values[0] = file.number();
    values[1] = number;
    values[2] = document.name();
    values[3] = document.format();
    values[4] = record.position();
    values[5] = record.reason().name();
    values[6] = record.detail();
    values[7] = record.excerpt();
    return RowFactory.create(values);
  }
}
