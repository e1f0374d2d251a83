package naskh.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import naskh.SparkTest;
import naskh.bench.truth.Place;
import naskh.bench.truth.TokenizedTexts;
import naskh.bench.truth.Words;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostPairsPageTest {
  private static final StructType COLUMNS =
      StructType.fromDDL(
          "article_id STRING, source STRING, title STRING, published_at TIMESTAMP, text STRING");

  @TempDir private Path folder;

  @Test
  void showsWhatTwoArticlesShareAndWhatWasCutOut() throws IOException {
    String first = Words.of(0, 40) + "\n" + Words.of(90, 93);
    String second = "x " + Words.of(0, 40);
    Dataset<Row> accepted =
        SparkTest.session()
            .createDataFrame(
                List.of(
                    article("a0", "زلزال", first),
                    article("a1", "هزة", second),
                    article("a2", "غيرهما", "q")),
                COLUMNS);
    TokenizedTexts whole = Words.texts(List.of(first, second, "q"));
    Map<Integer, List<Place>> cuts =
        Map.of(0, List.of(CopyRows.words(first.replace('\n', ' '), 90, 93)));
    Path file = folder.resolve("lost.md");
    LostPairsPage.write(file, List.of(new LostPair(0, 1)), accepted, whole, cuts);
    assertThat(Files.readAllLines(file, StandardCharsets.UTF_8))
        .containsExactly(
            "## 1 of 1",
            "A: a0 [here] 2018-08-01T10:00:00Z – زلزال (43 tokens)",
            "B: a1 [here] 2018-08-01T10:00:00Z – هزة (41 tokens)",
            "- shared, 40 tokens: " + Words.of(0, 40),
            "- cut out of A: w90 w91 w92",
            "");
  }

  private static Row article(String id, String title, String text) {
    Timestamp published = Timestamp.from(Instant.parse("2018-08-01T10:00:00Z"));
    return RowFactory.create(id, "here", title, published, text);
  }
}
