package naskh.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import naskh.WrongUse;
import naskh.archive.ArchiveTable;
import naskh.tables.Table;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * The files of Parquet of a complete output, as far as their ends tell: whether each is whole, and
 * whether all rows are there.
 *
 * <p>Cost: reads the footer of each file.
 */
final class WrittenFiles {
  private final FileSystem files;
  private final Path output;

  private WrittenFiles(FileSystem files, Path output) {
    this.files = files;
    this.output = output;
  }

  /**
   * Compares them with what {@code run}, the manifest, tells of them.
   *
   * @throws DamagedOutput where they differ
   * @throws WrongUse for one of another version
   */
  static void check(FileSystem files, Path output, JsonNode run) throws IOException {
    WrittenFiles written = new WrittenFiles(files, output);
    for (Table table : Table.values()) {
      written.check(table.directory(), run.path("tables").path(table.directory()));
    }
    for (ArchiveTable table : ArchiveTable.values()) {
      written.check(table.directory(), run.path("archive").path(table.directory()));
    }
  }

  private void check(String folder, JsonNode told) throws IOException {
    Path path = new Path(output, folder);
    if (!files.exists(path)) {
      throw new DamagedOutput(output, folder + " is gone", null);
    }
    long rows = 0;
    for (FileStatus file : files.listStatus(path)) {
      if (file.getPath().getName().endsWith(Output.PARQUET)) {
        rows += rows(folder, file);
      }
    }
    if (!told.isNumber()) {
      throw new WrongUse(
          "output "
              + Output.shown(output)
              + ": does not tell how many rows "
              + folder
              + " has: another version of Naskh made it; run again");
    }
    if (rows != told.asLong()) {
      throw new DamagedOutput(
          output, folder + " has " + rows + " rows, and there were " + told.asLong(), null);
    }
  }

  private long rows(String folder, FileStatus file) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromStatus(file, files.getConf()))) {
      return reader.getRecordCount();
    } catch (IOException | RuntimeException e) { // by which the library says that it is none
      throw new DamagedOutput(
          output,
          folder + "/" + file.getPath().getName() + " cannot be read: " + Failure.reason(e),
          e);
    }
  }
}
