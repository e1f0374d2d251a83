package naskh.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import naskh.SparkTest;
import naskh.spark.SortedTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that are looked up in a file of many pages. */
class TableFileTest {
  @TempDir Path folder;

  /** Each bucket has five rows, of which one has no arrival; every hundredth row has no bucket. */
  private OutputFiles.Part file() throws IOException {
    Dataset<Row> rows =
        SparkTest.session()
            .range(0, 10_000, 1, 1)
            .selectExpr(
                "if(id % 100 = 7, null, id div 5 * 3 - 3000) as bucket",
                "if(id % 5 = 2, null, id) as arrival", "repeat('x', int(id % 50)) as text");
    new SortedTable(List.of("bucket"), 100).write(rows, folder.resolve("table").toString());
    try (Stream<Path> files = Files.list(folder.resolve("table"))) {
      Path file = files.filter(one -> one.toString().endsWith(".parquet")).findFirst().get();
      return new OutputFiles.Part(file.getFileName().toString(), new LocalFile(file));
    }
  }

  private static List<String> read(OutputFiles.Part file, LongSet buckets) throws IOException {
    List<String> found = new ArrayList<>();
    TableFile.readNumbers(
        file, "bucket", buckets, "arrival", (bucket, arrival) -> found.add(bucket + " " + arrival));
    return found;
  }

  @Test
  void eachNumberStandsBesideTheOneOfItsRow() throws IOException {
    LongSet buckets = new LongOpenHashSet(LongStream.range(-1500, 1500).map(i -> i * 2).toArray());
    List<String> wanted =
        LongStream.range(0, 10_000)
            .filter(id -> id % 100 != 7 && id % 5 != 2 && (id / 5 * 3 - 3000) % 2 == 0)
            .filter(id -> id / 5 * 3 - 3000 < 3000)
            .mapToObj(id -> (id / 5 * 3 - 3000) + " " + id)
            .toList();
    assertThat(read(file(), buckets)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void aFewAreFoundFarApartAndNoneWhereThereIsNone() throws IOException {
    OutputFiles.Part file = file();
    assertThat(read(file, LongSet.of(-3000, 0, 2997)))
        .containsExactlyInAnyOrder(
            "-3000 0",
            "-3000 1",
            "-3000 3",
            "-3000 4",
            "0 5000",
            "0 5001",
            "0 5003",
            "0 5004",
            "2997 9995",
            "2997 9996",
            "2997 9998",
            "2997 9999");
    assertThat(read(file, LongSet.of(-2999, 1, 50_000))).isEmpty();
    assertThat(read(file, LongSet.of())).isEmpty();
  }

  @Test
  void aFileThatBreaksOffIsNamed() throws IOException {
    OutputFiles.Part file = file();
    Path path = Path.of(file.file().toString());
    byte[] bytes = Files.readAllBytes(path);
    Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> read(file, LongSet.of(0)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file.name() + ": ");
  }
}
