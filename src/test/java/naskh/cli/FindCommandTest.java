package naskh.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naskh.SparkTest;
import naskh.archive.ArchiveTable;
import naskh.bench.faults.NaskhProcess.Ended;
import naskh.job.SampleRun;
import naskh.show.ChangedOutput;
import naskh.show.OutputTables;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code naskh find} in the output of the sample articles. */
class FindCommandTest {
  /** In no sample article. */
  private static final String OTHER =
      "يزور السائق القديم حديقة صغيرة خلف محطة القطار كل مساء ليطعم قطتين رماديتين ويقرأ رسائل"
          + " أخيه البحار بصوت خافت ثم يعود ماشيا تحت مصابيح الشارع الطويل إلى غرفته";

  @TempDir Path folder;

  private static Ended execute(String... arguments) {
    return InProcess.execute(Naskh::execute, arguments);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("text.txt"), text);
  }

  private String find(String text, String... options) throws IOException {
    return findIn(SampleRun.output(), text, options);
  }

  private String findIn(String output, String text, String... options) throws IOException {
    Ended ended =
        execute(
            Stream.concat(Stream.of("find", output, file(text).toString()), Stream.of(options))
                .toArray(String[]::new));
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    return ended.out();
  }

  private JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(find(text, "--json"));
  }

  private String refused(String... arguments) {
    Ended ended = execute(arguments);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("naskh: ").hasLineCount(1);
    return ended.err().strip();
  }

  /** The text of a sample article. */
  private static String text(String id) {
    return OutputTables.open(SampleRun.output())
        .where("articles", "article_id", id, List.of("text"))
        .get(0)
        .text("text");
  }

  private static List<String> ids(JsonNode found) {
    return found.path("articles").findValuesAsText("article_id");
  }

  @Test
  void whoHadATextFirstIsSaidFirst() throws IOException {
    assertThat(find(text("rate-agency")))
        .startsWith("Published first by dhifaf, 2024-03-20 10:15 UTC; half of it or more stands in")
        .contains("\n2024-03-20 10:15 UTC  dhifaf  rate-agency  البنك المركزي يرفع سعر الفائدة")
        .contains("\n  https://dhifaf.example/economy/rate\n")
        .contains(
            "\n  EXACT: 100 % of the text, 100 % of the article, 140 identical words; Jaccard"
                + " 1.000\n")
        .contains(
            "\n  one of 4 articles of 4 sources with the same report: naskh show "
                + SampleRun.output()
                + " rate-agency\n")
        .contains("\n  both     قرر البنك المركزي في اجتماعه الدوري");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "teh marbuta written as heh, ة, ه",
    "hamza left out, أ, ا",
    "alef maksura written as yeh, ى, ي",
    "fatha written, ن, نَ",
    "tatweel, س, سـ",
    "Arabic-Indic digits, 6.5, ٦٫٥",
    "lines broken elsewhere, ' ', '\n'"
  })
  void aSpellingVariantIsTheSameText(String rule, String written, String otherwise)
      throws IOException {
    String text = text("rate-agency");
    assertThat(text).contains(written);
    JsonNode found = json(text.replace(written, otherwise)).path("articles").path(0);
    assertThat(found.path("article_id").asText()).isEqualTo("rate-agency");
    assertThat(found.path("kind").asText()).isEqualTo("EXACT");
  }

  @Test
  void otherWordsAndSpellingsAreMarked() throws IOException {
    String text = text("mosaic-agency").replace("الملونة", "الزاهية").replace("أرضية", "ارضيه");
    assertThat(find(text))
        .containsPattern("\n  NEAR: [0-9]+ % of the text, [0-9]+ % of the article, ")
        .contains(
            "\n  article  كشفت بعثة أثرية مشتركة يوم الثلاثاء عن ~أرضية~ من الفسيفساء [الملونة] تعود")
        .contains(
            "\n  text     كشفت بعثة أثرية مشتركة يوم الثلاثاء عن ~ارضيه~ من الفسيفساء [الزاهية] تعود")
        .contains("\nDifferences: [changed], {+added+}, {-dropped-}, ~respelled~\n");
  }

  @Test
  void aPassageInsideOfOtherWordsIsFoundWhereItStands() throws IOException {
    String whole = text("dam-plan");
    String passage = whole.substring(0, whole.indexOf("وتشمل"));
    passage += whole.substring(whole.indexOf("وتشمل"), whole.indexOf("تعمل بالأقمار")).strip();
    String text = "\u00AB" + (OTHER + ". ").repeat(3) + passage + ".\n" + OTHER;

    assertThat(find(text))
        .startsWith(
            "Nobody here has published half of it or more; parts of it stand in 1 article, first in"
                + " one of barid, 2024-04-08 06:00 UTC.\n");
    JsonNode found = json(text).path("articles").path(0);
    JsonNode span = found.path("spans").path(0);
    assertThat(found.path("article_id").asText()).isEqualTo("dam-plan");
    assertThat(found.path("spans")).hasSize(1);
    assertThat(text.substring(span.path("text_begin").asInt(), span.path("text_end").asInt()))
        .isEqualTo(passage);
    assertThat(
            whole.substring(span.path("article_begin").asInt(), span.path("article_end").asInt()))
        .isEqualTo(passage);
  }

  @Test
  void exactCopiesAreToldByTheArticleThatWasFirst() throws IOException {
    JsonNode found = json(text("flood-respelled"));
    assertThat(ids(found)).contains("flood-agency").doesNotContain("flood-respelled");
    JsonNode first = found.path("articles").path(0);
    assertThat(first.path("article_id").asText()).isEqualTo("flood-agency");
    assertThat(first.path("kind").asText()).isEqualTo("EXACT");
    assertThat(first.path("cluster_id").asText()).isEqualTo("flood-agency");
    assertThat(first.path("cluster_size").asInt()).isGreaterThan(1);
  }

  @Test
  void articlesComeByDateAndALimitKeepsThoseThatHoldMost() throws IOException {
    JsonNode all = json(text("rate-update"));
    assertThat(ids(all))
        .startsWith("rate-agency")
        .containsSubsequence("rate-tail-fair", "rate-update", "rate-short");
    assertThat(all.path("article_count").asInt()).isEqualTo(all.path("articles").size());

    assertThat(find(text("rate-update"), "--limit", "1"))
        .contains("  rate-update  ")
        .doesNotContain("  rate-agency  ")
        .containsPattern("\n… and [0-9]+ articles more, which hold no more of it than these");
  }

  @Test
  void jsonHoldsFieldsNamedLikeColumns() throws IOException {
    JsonNode found = json(text("rate-agency"));
    assertThat(found.path("char_count").asInt()).isEqualTo(text("rate-agency").length());
    assertThat(found.path("token_count").asInt()).isEqualTo(140);
    JsonNode first = found.path("articles").path(0);
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactly(
            "article_id",
            "source",
            "url",
            "title",
            "published_at",
            "published_precision",
            "kind",
            "jaccard",
            "coverage_text",
            "coverage_article",
            "shared_tokens",
            "cluster_id",
            "cluster_size",
            "spans");
    assertThat(first.path("published_at").asText()).isEqualTo("2024-03-20T10:15:00Z");
    assertThat(first.path("coverage_text").asDouble()).isEqualTo(1);
    assertThat(first.path("shared_tokens").asInt()).isEqualTo(140);
  }

  @Test
  void whereNobodyHasItThatIsSaid() throws IOException {
    assertThat(find((OTHER + " ").repeat(2)))
        .isEqualTo("Nobody here has published it, or a passage of 30 words of it.\n");
    assertThat(
            find(
                "Nobody in this city has ever written down what the old clock said at noon. "
                    .repeat(4)))
        .isEqualTo("Nobody here has published it, or a passage of 30 words of it.\n");
    assertThat(find("قرر البنك المركزي في اجتماعه الدوري يوم الأربعاء رفع سعر الفائدة"))
        .isEqualTo(
            "Nobody here has published it as a text of its own; inside of longer ones passages of"
                + " 30 words are found, and it has 11.\n");
    assertThat(json(OTHER).path("articles")).isEmpty();
  }

  @Test
  void standardInputIsRead() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(text("rate-agency").getBytes(StandardCharsets.UTF_8)));
      Ended ended = execute("find", SampleRun.output(), "-");
      assertThat(ended.code()).isZero();
      assertThat(ended.out()).contains("rate-agency", "EXACT");
    } finally {
      System.setIn(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "UTF-16LE", "ISO-8859-6"})
  void theCharacterSetOfAFileIsDetected(String charset) throws IOException {
    Path file = folder.resolve("text.txt");
    Files.write(file, text("rate-agency").getBytes(Charset.forName(charset)));
    assertThat(execute("find", SampleRun.output(), file.toString()).out()).contains("EXACT: 100 %");
  }

  /** A text as long as some hundred newspapers, of which a few words are in the output. */
  @Test
  void fiveMegabytesAreSearched() throws IOException {
    Random random = new Random(1);
    String many =
        random.ints(450_000, 0, 50_000).mapToObj(i -> "كلمه" + i).collect(Collectors.joining(" "));
    JsonNode found = json(many + "\n" + text("rate-agency") + "\n" + many.substring(9));
    assertThat(found.path("char_count").asInt()).isGreaterThan(5 << 20);
    assertThat(ids(found)).contains("rate-agency");
  }

  /** As a phrase is that thousands of articles share, which came later. */
  @Test
  void aBucketOfThousandsHidesNobody() throws IOException {
    String output = new ChangedOutput(folder.resolve("out")).place();
    Dataset<Row> postings = ArchiveTable.POSTINGS.read(SparkTest.session(), SampleRun.output());
    Dataset<Row> many =
        ArchiveTable.ARTICLES
            .read(SparkTest.session(), SampleRun.output())
            .where("article_id = 'rate-agency'")
            .join(postings, "arrival")
            .select("bucket")
            .crossJoin(SparkTest.session().range(1_000_000, 1_003_000).toDF("arrival"))
            .withColumn("place", lit(0));
    ArchiveTable.POSTINGS.write(postings.unionByName(many).repartition(2, col("bucket")), output);
    assertThat(findIn(output, text("rate-agency"))).contains("EXACT: 100 % of the text");
  }

  // what cannot be searched for, and where it cannot be

  @Test
  void whatIsNoTextIsOneLine() throws IOException {
    String output = SampleRun.output();
    String file = file("").toString();
    assertThat(refused("find", output, file))
        .isEqualTo(
            "naskh: the text has no words: want 5 at least, and 30 to be found inside of a longer"
                + " text");
    file("كلمة\u200F واحدة، لا أكثر");
    assertThat(refused("find", output, file)).startsWith("naskh: the text has 4 words: want 5 at");
    Files.write(Path.of(file), new byte[1000]);
    assertThat(refused("find", output, file))
        .isEqualTo("naskh: file " + file + ": is no plain text: save it as .txt");
    Files.write(Path.of(file), new byte[(16 << 20) + 1]);
    assertThat(refused("find", output, file))
        .isEqualTo("naskh: file " + file + ": is larger than 16 MB: want one text, cut it");
    assertThat(refused("find", output, folder.toString()))
        .isEqualTo("naskh: file " + folder + ": is a folder: want a file");
    assertThat(refused("find", output, folder + "/none"))
        .isEqualTo("naskh: file " + folder + "/none: no such file");
  }

  @Test
  void anOutputWithoutAnArchiveSaysWhy() throws IOException {
    ChangedOutput output = new ChangedOutput(folder.resolve("out"));
    String text = file(text("rate-agency")).toString();
    output.withRun(run -> ((ObjectNode) run.path("options")).put("pipeline", "lemmas"));
    assertThat(refused("find", output.place(), text))
        .contains(": its words are those of the pipeline lemmas, which only Spark runs");
    output.withRun(run -> ((ObjectNode) run.path("options")).putNull("pipeline"));
    FileUtils.deleteDirectory(Path.of(output.place(), "_archive").toFile());
    assertThat(refused("find", output.place(), text))
        .startsWith("naskh: output " + output.place() + ": has no _archive/postings: version ")
        .endsWith(" of Naskh wrote none, or it was deleted; run again");
    Files.delete(Path.of(output.place(), "_models", "copies.model"));
    assertThat(refused("find", output.place(), text)).contains(": has no _models/copies.model: ");
    output.withRun(run -> ((ObjectNode) run.path("options")).put("until", "CORPUS"));
    assertThat(refused("find", output.place(), text))
        .endsWith(": its run ended with --until corpus; run again without");
    assertThat(execute("show", output.place(), "rate-agency").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_archive/postings", "_archive/articles", "_models"})
  void aDamagedFileIsNamed(String damaged) throws IOException {
    ChangedOutput output = new ChangedOutput(folder.resolve("out"));
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(output.place(), damaged))) {
      files = all.filter(file -> file.toString().matches(".*\\.(parquet|model)")).toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      IntStream.range(bytes.length / 3, bytes.length).forEach(i -> bytes[i] = 7);
      Files.write(file, bytes);
    }
    String text = file(text("rate-agency")).toString();
    assertThat(refused("find", output.place(), text))
        .startsWith("naskh: output " + output.place() + ": " + damaged)
        .contains("cannot be read: ")
        .endsWith("run again");
    assertThat(execute("show", output.place(), "rate-agency").code()).isZero();
  }
}
