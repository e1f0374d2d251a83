package naskh.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import naskh.SparkTest;
import naskh.TableRows;
import naskh.bench.faults.NaskhProcess.Ended;
import naskh.tables.Table;

/** Input of which a block is damaged: a reject for each, and the tables of all the rest. */
final class DamagedInput {
  private final Scene scene;
  private final Path input;

  DamagedInput(Scene scene, Path folder) throws IOException {
    this.scene = scene;
    this.input = Files.createDirectory(folder.resolve("damaged"));
  }

  Tried run() throws IOException, InterruptedException {
    byte[] packed = packed();
    Files.write(input.resolve("cut.jsonl.gz"), Arrays.copyOf(packed, packed.length / 2));
    Files.write(input.resolve("damaged.jsonl.gz"), damaged(packed, 12, 40));
    Files.write(input.resolve("damaged.parquet"), damaged(parquet(), 4, 200));
    // What a file system with checksums, as HDFS, says of a block that is not as it was written.
    Files.writeString(input.resolve("block.jsonl"), record());
    Files.write(
        input.resolve(".block.jsonl.crc"), new byte[] {'c', 'r', 'c', 0, 0, 0, 2, 0, 1, 2, 3, 4});

    Ended run =
        scene
            .startWith(
                input, "--conf", "spark.hadoop.fs.file.impl=org.apache.hadoop.fs.LocalFileSystem")
            .end();
    assertThat(run.code()).as(run.err()).isZero();
    Map<Table, List<String>> tables = TableRows.of(scene.output().toString());
    List<String> refused = new ArrayList<>(tables.get(Table.REJECTS));
    scene.expected().get(Table.REJECTS).forEach(refused::remove);
    FaultSeries.tell("%s", String.join("\n", refused));
    assertThat(refused)
        .allMatch(row -> row.contains("\"TRUNCATED\"") || row.contains("\"UNREADABLE\""))
        .hasSize(4);
    for (Table table : Table.values()) {
      if (table != Table.REJECTS && table != Table.BATCHES) { // which counts the rejects
        assertThat(tables.get(table)).as("%s", table).isEqualTo(scene.expected().get(table));
      }
    }
    scene.isAlone();
    scene.restore();
    return Tried.once("damaged block of input (gzip, Parquet, checksum)", Outcome.COMPLETE);
  }

  private static String record() {
    return "{\"id\": \"lost\", \"text\": \"" + "لا يقرأ أحد هذا النص ".repeat(200) + "\"}\n";
  }

  private static byte[] packed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(record().getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private byte[] parquet() throws IOException {
    Path written = input.resolveSibling("parquet");
    SparkTest.session()
        .read()
        .json(
            SparkTest.session()
                .createDataset(List.of(record()), org.apache.spark.sql.Encoders.STRING()))
        .coalesce(1)
        .write()
        .option("compression", "none")
        .parquet(written.toString());
    try (var files = Files.newDirectoryStream(written, "*.parquet")) {
      return Files.readAllBytes(files.iterator().next());
    }
  }

  private static byte[] damaged(byte[] whole, int from, int to) {
    byte[] bytes = whole.clone();
    Arrays.fill(bytes, from, to, (byte) 0xff);
    return bytes;
  }
}
