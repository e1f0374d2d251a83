package naskh.read;

import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import naskh.read.format.RawRecord;
import naskh.read.source.InputFile;
import naskh.read.source.Opener;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/** The rows of the records of a bundle of files, as they are read. */
final class ReadBundle implements FlatMapFunction<FileBundle, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<SerializableConfiguration> hadoop;
  private final ReadOptions options;
  private final Instant asOf;

  ReadBundle(Broadcast<SerializableConfiguration> hadoop, ReadOptions options, Instant asOf) {
    this.hadoop = hadoop;
    this.options = options;
    this.asOf = asOf;
  }

  @Override
  public Iterator<Row> call(FileBundle bundle) {
    Rows rows = new Rows(bundle);
    TaskCompletionListener closing = task -> rows.close();
    TaskContext.get().addTaskCompletionListener(closing);
    return rows;
  }

  private final class Rows implements Iterator<Row> {
    private final Opener opener = new Opener(hadoop.value().value(), options.decoding());
    private final RecordRows rows = new RecordRows(options, asOf);
    private final Iterator<InputFile> files;
    private InputFile file;
    private FileRecords records;
    private long left = options.limit() > 0 ? options.limit() : Long.MAX_VALUE;

    Rows(FileBundle bundle) {
      files = bundle.files().iterator();
    }

    @Override
    public boolean hasNext() {
      while (left > 0 && (records == null || !records.hasNext())) {
        close();
        if (!files.hasNext()) {
          return false;
        }
        file = files.next();
        records = new FileRecords(opener.open(file));
      }
      return left > 0;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      left--;
      RawRecord record = records.next();
      return rows.row(file, records.document(), records.number(), record);
    }

    void close() {
      try {
        if (records != null) {
          records.close();
        }
      } catch (IOException allHasBeenRead) {
        // Nothing is lost by it.
      } finally {
        records = null;
      }
    }
  }
}
