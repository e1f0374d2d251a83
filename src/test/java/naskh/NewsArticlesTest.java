package naskh;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import naskh.job.GeneratedNews;
import naskh.job.JobOptions;
import naskh.job.NewsJob;
import naskh.job.Progress;
import naskh.job.StoppedRun;
import naskh.tables.Table;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.collection.JavaConverters;

class NewsArticlesTest {
  /** A session of its own, whose settings a job must not need. */
  private final SparkSession spark = SparkTest.session().newSession();

  @TempDir Path folder;

  @BeforeEach
  void keepTemporaryDataHere() {
    SparkTest.session().sparkContext().setCheckpointDir(folder.resolve("temporary").toString());
  }

  @AfterEach
  void nothingTemporaryIsLeft() throws IOException {
    try (Stream<Path> left = Files.walk(folder.resolve("temporary"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private Dataset<Row> news(int articles, int seed) {
    return spark
        .read()
        .json(spark.createDataset(GeneratedNews.of(articles, seed), Encoders.STRING()));
  }

  @Test
  void aJobOnADataFrameGivesTheTablesOfTheCommand() throws IOException {
    Path file = Files.write(folder.resolve("news.jsonl"), GeneratedNews.of(80, 1));
    String output = folder.resolve("out").toString();
    NewsJob.run(
        SparkTest.session(),
        JobOptions.defaults(List.of(file.toString()), output),
        Progress.silent());
    spark.conf().set("spark.sql.session.timeZone", "Asia/Riyadh");
    spark.conf().set("spark.sql.ansi.enabled", "true");
    spark.conf().set("spark.sql.caseSensitive", "true");
    Map<String, String> before = settings();
    try (NewsTables tables = Naskh.on(spark).articles(news(80, 1)).run()) {
      assertThat(settings()).isEqualTo(before);
      assertThat(tables.copies().count()).isGreaterThan(3);
      Map<Table, List<String>> expected = TableRows.of(output, "input_file");
      assertThat(TableRows.of(tables.place(), "input_file")).isEqualTo(expected);
    }
  }

  private Map<String, String> settings() {
    return new HashMap<>(JavaConverters.mapAsJavaMap(spark.conf().getAll()));
  }

  @Test
  void aColumnThatIsMissingOrOfNoTextIsNamed() {
    Dataset<Row> news = news(3, 1).withColumnRenamed("text", "inhalt");
    assertWrong(
        Naskh.on(spark).articles(news),
        "articles: no column is known to hold the text; there are ",
        "inhalt",
        "name one by .column(\"text\", NAME)");
    assertWrong(
        Naskh.on(spark).articles(news).column("text", "absent"),
        "articles: there is no column absent; there are ");
    assertWrong(
        Naskh.on(spark).articles(news).column("text", "inhalt").column("url", "absent"),
        "field url=absent: no record has this field");
    assertWrong(
        Naskh.on(spark).articles(news).column("theme", "inhalt"),
        "articles have no field \"theme\"");
    assertWrong(
        Naskh.on(spark).articles(news.withColumn("text", struct(col("inhalt")))),
        "articles: column text of the text is struct<inhalt:string>; want string");
  }

  @Test
  void anOptionThatIsNoneOrTakesAnotherValueIsNamed() {
    NewsArticles news = Naskh.on(spark).articles(news(3, 1));
    assertWrong(news.option("untill", "copies"), "option untill: not known", "until");
    assertWrong(news.option("master", "local"), "option master: not known");
    assertWrong(news.option("until", "copy"), "until", "copies");
    assertWrong(news.option("keep-boilerplate", "yes"), "want true or false, got yes");
    assertWrong(news.option("min-jaccard", "2"), "jaccard");
  }

  private static void assertWrong(NewsArticles news, String... told) {
    assertThatThrownBy(news::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(told)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aStreamIsToldFromArticles() throws IOException {
    Files.createDirectory(folder.resolve("stream"));
    Dataset<Row> stream = spark.readStream().text(folder.resolve("stream").toString());
    assertThatThrownBy(() -> Naskh.on(spark).articles(stream))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("foreachBatch");
  }

  @Test
  void whatFailsLeavesNothing() {
    UDF1<String, String> broken =
        text -> {
          throw new IllegalStateException("the disk of the table broke");
        };
    Dataset<Row> news =
        news(3, 1).withColumn("text", udf(broken, DataTypes.StringType).apply(col("text")));
    assertThatThrownBy(() -> Naskh.on(spark).articles(news).run())
        .isInstanceOf(StoppedRun.class)
        .hasStackTraceContaining("the disk of the table broke");
  }

  @Test
  void nullsAndEmptyTextsAreRejects() {
    Dataset<Row> news =
        spark
            .sql(
                "SELECT * FROM VALUES ('a', 'خبر من القاهرة'), ('b', NULL), ('c', '') AS (id, body)")
            .withColumn("source", lit(null).cast("string"))
            // A name of texts, too, but a less likely one.
            .withColumn("summary", lit(null).cast("array<string>"));
    try (NewsTables tables = Naskh.on(spark).articles(news).option("until", "corpus").run()) {
      assertThat(tables.articles().select("article_id").as(Encoders.STRING()).collectAsList())
          .containsExactly("a");
      assertThat(tables.rejects().count()).isEqualTo(2);
    }
  }

  @Test
  @Full
  void twoJobsRunAtOnce() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<Long>> copies =
          Stream.of(1, 2).map(seed -> two.submit(() -> copies(news(60, seed)))).toList();
      assertThat(copies.get(0).get()).isEqualTo(copies(news(60, 1)));
      assertThat(copies.get(1).get()).isEqualTo(copies(news(60, 2)));
    } finally {
      two.shutdown();
    }
  }

  private long copies(Dataset<Row> news) {
    try (NewsTables tables = Naskh.on(spark).articles(news).option("until", "copies").run()) {
      return tables.copies().count();
    }
  }

  /** As a stream does that died before it noted that a batch was done. */
  @Test
  @Full
  void batchesOfAStreamAreAddedOnce() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    List<String> news = GeneratedNews.of(90, 1).subList(0, 90);
    for (int batch = 0; batch < 3; batch++) {
      Files.write(in.resolve(batch + ".json"), news.subList(batch * 30, batch * 30 + 30));
    }
    String output = folder.resolve("out").toString();
    VoidFunction2<Dataset<Row>, Long> add =
        (batch, id) -> Naskh.on(spark).articles(batch).named("stream-" + id).addTo(output);
    for (String checkpoint : List.of("first", "again")) {
      spark
          .readStream()
          .schema(news(3, 1).schema())
          .option("maxFilesPerTrigger", 1)
          .json(in.toString())
          .writeStream()
          .trigger(Trigger.AvailableNow())
          .option("checkpointLocation", folder.resolve(checkpoint).toString())
          .foreachBatch(add)
          .start()
          .awaitTermination();
      NewsTables tables = Naskh.on(spark).open(output);
      assertThat(tables.table(Table.BATCHES).count()).isEqualTo(3);
      assertThat(tables.articles().count() + tables.rejects().count()).isEqualTo(news.size());
    }
  }

  @Test
  @Full
  void aTextIsFoundInAnOutput() {
    String output = folder.resolve("out").toString();
    NewsTables written = Naskh.on(spark).articles(news(30, 1)).write(output);
    Row first = written.articles().orderBy("article_id").first();
    assertThat(Naskh.on(spark).find(output, first.getAs("text")))
        .contains("\"" + first.getAs("article_id") + "\"");
    assertThatThrownBy(() -> Naskh.on(spark).open(folder.resolve("absent").toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no such folder");
  }

  @Test
  void wordsOfAColumnHaveTheirPlaces() {
    Row row =
        Naskh.tokens(
                spark.sql("SELECT 1 AS id, 'قالتِ الوزارةُ: 12%' AS body, 'x' AS document"), "body")
            .first();
    assertThat(row.getList(row.fieldIndex("tokens")))
        .extracting(Object::toString)
        .containsExactly("[قالت,0,5]", "[الوزاره,6,14]", "[12,16,18]");
    assertThatThrownBy(() -> Naskh.tokens(spark.sql("SELECT 1 AS body"), "body"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tokens: column body is int; want string");
    assertThatThrownBy(() -> Naskh.tokens(spark.sql("SELECT 1 AS body"), "text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tokens: there is no column text; there are body");
  }
}
