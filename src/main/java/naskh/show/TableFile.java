package naskh.show;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
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
    if (!selection.isWide()) {
      return readRows(part, selection, consumer);
    }
    // Texts of the file's other rows are not unpacked to learn that it does not hold this one.
    boolean[] holds = {false};
    long rows = readRows(part, selection.ofKey(), row -> holds[0] = true);
    return holds[0] ? readRows(part, selection, consumer) : rows;
  }

  private static long readRows(
      OutputFiles.Part part, Selection selection, Consumer<TableRow> consumer) throws IOException {
    return readPages(
        part,
        selection,
        (file, projection, pages) -> {
          MessageColumnIO columns = new ColumnIOFactory().getColumnIO(projection, file.getSchema());
          RecordReader<Group> rows =
              columns.getRecordReader(
                  pages, new GroupRecordConverter(projection), selection.filter());
          for (long i = 0; i < pages.getRowCount(); i++) {
            Group row = rows.read();
            if (row != null && !rows.shouldSkipCurrentRecord()) {
              consumer.accept(new TableRow(row));
            }
          }
        });
  }

  /**
   * Gives {@code consumer} the key and one more column of the selected rows, where both are numbers
   * of 64 bits: of the other rows, of which a page holds many, no objects are made. A row in which
   * one of them is null is passed over.
   */
  static void readNumbers(
      OutputFiles.Part part,
      String key,
      LongSet keys,
      String column,
      BiConsumer<Long, Long> consumer)
      throws IOException {
    readPages(
        part,
        Selection.ofNumbers(List.of(key, column), key, keys),
        (file, projection, pages) -> {
          ColumnReadStoreImpl columns =
              new ColumnReadStoreImpl(
                  pages,
                  new GroupRecordConverter(projection).getRootConverter(),
                  projection,
                  file.getCreatedBy());
          ColumnReader ofKey = reader(columns, projection, key);
          ColumnReader ofColumn = reader(columns, projection, column);
          for (long i = 0; i < pages.getRowCount(); i++) {
            boolean isWanted = isThere(ofKey) && keys.contains(ofKey.getLong());
            if (isThere(ofColumn)) {
              if (isWanted) {
                consumer.accept(ofKey.getLong(), ofColumn.getLong());
              } else {
                ofColumn.skip();
              }
            }
            ofKey.consume();
            ofColumn.consume();
          }
        });
  }

  private static ColumnReader reader(
      ColumnReadStoreImpl columns, MessageType schema, String column) {
    return columns.getColumnReader(schema.getColumnDescription(new String[] {column}));
  }

  private static boolean isThere(ColumnReader column) {
    return column.getCurrentDefinitionLevel() == column.getDescriptor().getMaxDefinitionLevel();
  }

  /** Takes the pages of one row group that may hold selected rows. */
  private interface PageConsumer {
    void accept(FileMetaData file, MessageType projection, PageReadStore pages);
  }

  /** Gives back how many rows the whole file has, whatever the selection leaves of it. */
  private static long readPages(OutputFiles.Part part, Selection selection, PageConsumer consumer)
      throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder().withRecordFilter(selection.filter()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(part.file(), options)) {
      FileMetaData file = reader.getFileMetaData();
      MessageType projection = selection.projection(file.getSchema());
      reader.setRequestedSchema(projection);
      PageReadStore pages = reader.readNextFilteredRowGroup();
      while (pages != null) {
        consumer.accept(file, projection, pages);
        pages = reader.readNextFilteredRowGroup();
      }
      return reader.getFooter().getBlocks().stream().mapToLong(block -> block.getRowCount()).sum();
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
}
