package naskh.show;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** One file of a table. */
final class TableFile {
  private TableFile() {}

  /** Gives {@code consumer} the selected rows; gives back how many rows the file has. */
  static long read(OutputFiles.Part part, Selection selection, Consumer<TableRow> consumer)
      throws IOException {
    try {
      // Texts of the file's other rows are not unpacked to learn that it does not hold this one.
      boolean[] holds = {false};
      long rows = 0;
      if (selection.isWide()) {
        rows = readAll(part, selection.ofKey(), row -> holds[0] = true);
      }
      return selection.isWide() && !holds[0] ? rows : readAll(part, selection, consumer);
    } catch (ParquetRuntimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(part.name() + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      // How the library says that a file is none of Parquet.
      if (e.getClass() == RuntimeException.class) {
        throw new IOException(part.name() + ": " + e.getMessage(), e);
      }
      throw e;
    }
  }

  private static long readAll(
      OutputFiles.Part part, Selection selection, Consumer<TableRow> consumer) throws IOException {
    FilterCompat.Filter filter = selection.filter();
    ParquetReadOptions options = ParquetReadOptions.builder().withRecordFilter(filter).build();
    try (ParquetFileReader reader = ParquetFileReader.open(part.file(), options)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      MessageType projection = selection.projection(schema);
      reader.setRequestedSchema(projection);
      MessageColumnIO columns = new ColumnIOFactory().getColumnIO(projection, schema);
      PageReadStore pages = reader.readNextFilteredRowGroup();
      while (pages != null) {
        RecordReader<Group> rows =
            columns.getRecordReader(pages, new GroupRecordConverter(projection), filter);
        for (long i = 0; i < pages.getRowCount(); i++) {
          Group row = rows.read();
          if (row != null && !rows.shouldSkipCurrentRecord()) {
            consumer.accept(new TableRow(row));
          }
        }
        pages = reader.readNextFilteredRowGroup();
      }
      return rows(reader);
    }
  }

  /** Of the whole file, whatever the filter leaves of it. */
  private static long rows(ParquetFileReader reader) {
    return reader.getFooter().getBlocks().stream().mapToLong(block -> block.getRowCount()).sum();
  }
}
