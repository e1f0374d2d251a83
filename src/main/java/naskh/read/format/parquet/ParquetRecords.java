package naskh.read.format.parquet;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import naskh.read.fields.FieldRoom;
import naskh.read.fields.FlatFields;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import naskh.read.format.RecordReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * The rows of a Parquet file as {@link FlatFields}; the position is the row, from 1. Not by Spark's
 * own source: there a file damaged in the middle fails the whole run.
 */
final class ParquetRecords extends RecordReader {
  private final ParquetReader<Group> reader;
  private final int maxRecordChars;
  private long position;

  /**
   * @throws IOException for a file packed in a way that is not at hand, an encrypted one, one that
   *     is no Parquet
   */
  ParquetRecords(Path path, Configuration hadoop, int maxRecordChars) throws IOException {
    this.maxRecordChars = maxRecordChars;
    Set<String> missing;
    try (ParquetFileReader file = ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop))) {
      missing = missingCodecs(file, hadoop);
    } catch (ParquetCryptoRuntimeException e) {
      throw encrypted(e);
    }
    if (!missing.isEmpty()) {
      throw new IOException(
          "packed by "
              + String.join(", ", missing)
              + ", which is not at hand: write it by snappy, gzip or zstd");
    }
    reader = ParquetReader.builder(new GroupReadSupport(), path).withConf(hadoop).build();
  }

  private static Set<String> missingCodecs(ParquetFileReader file, Configuration hadoop) {
    Set<String> missing = new TreeSet<>();
    for (BlockMetaData rows : file.getRowGroups()) {
      for (ColumnChunkMetaData column : rows.getColumns()) {
        CompressionCodecName codec = column.getCodec();
        String name = codec.getHadoopCompressionCodecClassName();
        if (name != null && hadoop.getClassByNameOrNull(name) == null) {
          missing.add(codec.name());
        }
      }
    }
    return missing;
  }

  private static IOException encrypted(Exception e) {
    return new IOException("encrypted, and no keys are at hand: write it without encryption", e);
  }

  @Override
  protected RawRecord read() throws IOException {
    position++;
    Group row;
    try {
      row = reader.read();
    } catch (ParquetCryptoRuntimeException e) {
      throw encrypted(e);
    }
    if (row == null) {
      return null;
    }
    Map<String, Object> fields =
        FlatFields.of(ParquetValues.struct(row), new FieldRoom(maxRecordChars));
    return fields == null
        ? RawRecord.reject(position, Reason.TOO_LONG, FlatFields.TOO_MANY, null)
        : RawRecord.of(position, fields);
  }

  @Override
  protected long position() {
    return Math.max(1, position);
  }

  @Override
  protected CharSequence seen() {
    return null;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
