package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import naskh.SparkTest;
import naskh.WrongUse;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkRecordsTest {
  @TempDir Path folder;

  private static ReadOptions by(String format) {
    return ReadOptions.defaults().withSource(new SparkSource(format, Map.of()));
  }

  private String orc() {
    String place = folder.resolve("news.orc").toString();
    SparkTest.session()
        .sql(
            "SELECT id, 'نص الخبر' AS body, named_struct('name', 'وكالة') AS source,"
                + " timestamp'2024-03-27 10:15:00' AS published_at,"
                + " array('أ', 'ب') AS authors FROM range(3)")
        .write()
        .orc(place);
    return place;
  }

  @Test
  void rowsOfAnySourceOfSparkAreRecords() {
    Written.Run run = Written.run(by("orc"), List.of(orc()));
    assertThat(run.ids()).containsExactly("0", "1", "2");
    Row article = run.article("1");
    assertThat(article.<String>getAs("text")).isEqualTo("نص الخبر");
    assertThat(article.<String>getAs("source")).isEqualTo("وكالة");
    assertThat(article.<String>getAs("author")).isEqualTo("أ, ب");
    assertThat(article.getAs("published_at").toString()).contains("10:15");
    assertThat(article.<String>getAs("input_file")).endsWith("news.orc");
  }

  @Test
  void aSourceThatIsNotThereIsAMistakeOfTheUser() {
    assertThatThrownBy(() -> Written.run(by("no-such"), List.of("x")))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("no source of Spark is called no-such");
  }

  @Test
  void aColumnThatIsNotThereIsAMistakeOfTheUser() {
    String place = orc();
    ReadOptions options = by("orc").withFields(Map.of("text", "story"));
    assertThatThrownBy(() -> Written.run(options, List.of(place)))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("story")
        .hasMessageContaining("body");
  }
}
