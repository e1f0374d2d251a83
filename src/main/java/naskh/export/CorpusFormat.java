package naskh.export;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a corpus is written as, in several files. */
public enum CorpusFormat {
  JSONL("none"),
  JSONL_GZ("gzip"),
  JSONL_ZST(ZstdCodec.class.getName()),
  PARQUET("zstd");

  private final String compression;

  CorpusFormat(String compression) {
    this.compression = compression;
  }

  void write(Dataset<Row> rows, String folder) {
    if (this == PARQUET) {
      rows.write().option("compression", compression).parquet(folder);
      return;
    }
    rows.write()
        .option("compression", compression)
        .option("ignoreNullFields", false)
        .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX")
        .json(folder);
  }

  /** As people write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
