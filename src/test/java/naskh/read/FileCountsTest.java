package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import naskh.SparkTest;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCountsTest {
  @TempDir Path folder;

  private List<FileCounts> counts() {
    ReadOptions options = ReadOptions.defaults();
    Inputs inputs =
        Inputs.list(new Configuration(), List.of(folder.toString()), options, found -> {});
    Dataset<Row> records =
        Articles.records(SparkTest.session(), inputs, options, Written.START).cache();
    return FileCounts.of(records, Articles.changedIds(records), inputs);
  }

  @Test
  void aFileCountsItsRecordsAndDuplicatesAreRejected() {
    String line = "{\"id\": \"1\", \"text\": \"نص\"}\n";
    Written.file(folder, "a.jsonl", line + line + "{\n");
    Written.file(folder, "b.csv", "");
    Written.file(folder, "c.pdf", "%PDF-");
    assertThat(counts())
        .containsExactly(
            new FileCounts("a.jsonl", 1, "json-lines", 3, 1, 2),
            new FileCounts("b.csv", 1, "csv", 0, 0, 1),
            new FileCounts("c.pdf", 1, "", 0, 0, 1));
  }

  @Test
  void aboveAThousandFilesThoseOfOneFormatAreCountedTogether() {
    for (int i = 0; i < 1000; i++) {
      Written.file(folder, i + ".txt", "نص الخبر رقم " + i);
    }
    Written.file(folder, "x.jsonl", "{\"text\": \"نص\"}\n");
    assertThat(counts())
        .containsExactlyInAnyOrder(
            new FileCounts("0.txt", 1000, "text", 1000, 1000, 0),
            new FileCounts("x.jsonl", 1, "json-lines", 1, 1, 0));
  }
}
