package naskh.boilerplate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import naskh.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Made news: each article has names and words of its own, so that no two belong together. */
final class MadeNews {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "article_id STRING, source STRING, published_at TIMESTAMP, page STRING, text STRING,"
              + " published_precision STRING");
  private static final String[] SYLLABLES = {
    "با", "دو", "سي", "را", "نو", "ما", "كو", "لي", "زا", "فو", "حا", "طو", "شي", "جا", "غو", "هي"
  };
  private static final String[] COMMON = {
    "قال", "إن", "على", "من", "في", "إلى", "بعد", "قبل", "عن", "مع", "هذا", "التي", "وزير", "رئيس"
  };

  private final Random random;
  private final List<Row> rows = new ArrayList<>();

  MadeNews(long seed) {
    random = new Random(seed);
  }

  /** A name that hardly any other article has. */
  String name() {
    StringBuilder name = new StringBuilder("ي");
    for (int i = 0; i < 3; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return name.append("ق").toString();
  }

  /** {@code count} names that one article is about. */
  String[] names(int count) {
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = name();
    }
    return names;
  }

  /** A text of {@code tokens} tokens about {@code names}. */
  String about(String[] names, int tokens) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens; i++) {
      String[] words = i % 2 == 0 ? names : COMMON;
      text.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
    }
    return text.toString();
  }

  /** A text of {@code tokens} tokens about something of its own. */
  String text(int tokens) {
    return about(names(12), tokens);
  }

  /** Adds an article, {@code hour} hours after the first. */
  MadeNews add(String id, String source, int hour, String text) {
    rows.add(
        RowFactory.create(
            id,
            source,
            java.sql.Timestamp.from(
                Instant.parse("2021-03-01T00:00:00Z").plus(hour, ChronoUnit.HOURS)),
            id,
            text,
            "SECOND"));
    return this;
  }

  List<Row> rows() {
    return rows;
  }

  static Dataset<Row> table(List<Row> rows) {
    return SparkTest.session().createDataFrame(rows, SCHEMA).repartition(2);
  }
}
