package naskh.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import naskh.WrongUse;
import naskh.read.format.RawRecord;
import naskh.read.format.RecordReader;
import naskh.read.format.html.StoredPages;
import naskh.read.format.json.JsonLinesFormat;
import naskh.read.source.Document;
import naskh.read.source.InputFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * The rows of tables that a source of Spark reads, as records; each row by way of JSON, so that
 * what is nested is taken apart as it is in files. A table has no order: the position is 0.
 */
final class SparkRecords {
  /** What the rows of a table that a program has were read as. */
  private static final String DATAFRAME = "dataframe";

  private SparkRecords() {}

  /**
   * @param inputs a table that a program has, else what the source of {@code options} reads
   * @throws WrongUse for a source that is not on the class path, an input that it cannot read, a
   *     mapping to a column that there is not, or no column of the text
   */
  static Dataset<Row> of(SparkSession spark, Inputs inputs, ReadOptions options, Instant asOf) {
    boolean isLoaded = inputs.table() != null;
    String format = isLoaded ? DATAFRAME : options.source().format();
    FieldsSeen seen = new FieldsSeen(options.fields());
    JavaRDD<Row> rows = null;
    for (int number = 0; number < inputs.named().size(); number++) {
      String input = inputs.name(number);
      Dataset<Row> table = isLoaded ? inputs.table() : load(spark, input, options.source());
      seen.addNames(Arrays.asList(table.schema().fieldNames()));
      JavaRDD<Row> read = rows(table, new Rows(number, input, format, options, asOf), options);
      rows = rows == null ? read : rows.union(read);
    }
    seen.check();
    return spark.createDataFrame(rows, RecordRows.SCHEMA);
  }

  private static JavaRDD<Row> rows(Dataset<Row> table, Rows rows, ReadOptions options) {
    Dataset<Row> limited =
        options.limit() > 0
            ? table.limit((int) Math.min(Integer.MAX_VALUE, options.limit()))
            : table;
    return limited.toJSON().javaRDD().zipWithUniqueId().mapPartitions(rows);
  }

  private static Dataset<Row> load(SparkSession spark, String input, SparkSource source) {
    DataFrameReader reader = spark.read().format(source.format()).options(source.options());
    try {
      return source.format().equals("jdbc")
          ? reader.option("dbtable", input).load()
          : reader.load(input);
    } catch (Exception e) { // also those that the Scala signatures do not name
      throw wrong(input, source, e);
    }
  }

  private static WrongUse wrong(String input, SparkSource source, Exception e) {
    String why =
        e instanceof ClassNotFoundException
            ? "no source of Spark is called " + source.format() + ", or its library is not there"
            : RawRecord.excerptOf(String.valueOf(e.getMessage()));
    return new WrongUse("input " + input + ": " + why, e);
  }

  private static final class Rows implements FlatMapFunction<Iterator<Tuple2<String, Long>>, Row> {
    private static final long serialVersionUID = 1L;

    private final int number;
    private final String input;
    private final String format;
    private final ReadOptions options;
    private final Instant asOf;

    Rows(int number, String input, String format, ReadOptions options, Instant asOf) {
      this.format = format;
      this.number = number;
      this.input = input;
      this.options = options;
      this.asOf = asOf;
    }

    @Override
    public Iterator<Row> call(Iterator<Tuple2<String, Long>> json) {
      InputFile file = InputFile.of(input, input, 0, 0).numbered(number);
      Document document = Document.ofSpark(input, format);
      RecordRows rows = new RecordRows(options, asOf);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return json.hasNext();
        }

        @Override
        public Row next() {
          Tuple2<String, Long> next = json.next();
          return rows.row(file, document, next._2() + 1, record(next._1()));
        }
      };
    }

    private RawRecord record(String row) {
      try (RecordReader json =
          JsonLinesFormat.reader(new StringReader(row), options.maxRecordChars())
              .then(StoredPages::unpack)) {
        RawRecord read = json.next();
        return new RawRecord(0, read.fields(), read.reason(), read.detail(), read.excerpt());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
