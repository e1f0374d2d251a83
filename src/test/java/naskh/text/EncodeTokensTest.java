package naskh.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.johnsnowlabs.nlp.DocumentAssembler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import naskh.SparkTest;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodeTokensTest {
  private static final String TEXT = "قال الوزير في القاهرة:\n«عاد 1,234 شخصاً»\n";

  private static Dataset<Row> articles() {
    return SparkTest.session()
        .createDataFrame(
            List.of(
                RowFactory.create("a", "الوزير في القاهرة", TEXT),
                RowFactory.create("b", null, "خبر"),
                RowFactory.create("c", "", "،"),
                RowFactory.create("d", "عنوان", null)),
            StructType.fromDDL("id STRING, title STRING, text STRING"))
        .repartition(2);
  }

  private static List<byte[]> packs(Dataset<Row> encoded) {
    return encoded.orderBy("id").collectAsList().stream()
        .map(row -> row.<byte[]>getAs("pack"))
        .toList();
  }

  @Test
  void thePipelineGivesWhatTokenizingByHandGives() {
    List<byte[]> packs = packs(articles().transform(new EncodeTokens()));
    assertThat(packs.get(0))
        .isEqualTo(TokenPack.pack(HashedTokens.of("الوزير في القاهرة"), HashedTokens.of(TEXT)));
    assertThat(packs.get(1)).isEqualTo(TokenPack.pack(HashedTokens.of(""), HashedTokens.of("خبر")));
  }

  @Test
  void articlesOfTheSameTokensHaveTheSameHashAndOnesWithoutNone() {
    List<Row> rows = articles().transform(new EncodeTokens()).orderBy("id").collectAsList();
    assertThat(rows).extracting(row -> row.getAs("token_count")).containsExactly(7, 1, 0, null);
    assertThat(rows.get(0).<byte[]>getAs("token_hash")).hasSize(16);
    assertThat(rows.get(2).<byte[]>getAs("token_hash")).isNull();
    assertThat(rows.get(2).<byte[]>getAs("pack")).isNotNull();
    assertThat(rows.get(3).<byte[]>getAs("pack")).isNull();
  }

  @Test
  void aSavedPipelineDoesTheSameWhenLoaded(@TempDir Path folder) throws IOException {
    String path = folder.resolve("pipeline").toUri().toString();
    EncodeTokens.pipeline().write().save(path);
    EncodeTokens loaded = new EncodeTokens(PipelineModel.load(path));
    assertThat(packs(articles().transform(loaded)))
        .usingElementComparator(java.util.Arrays::compare)
        .isEqualTo(packs(articles().transform(new EncodeTokens())));
  }

  /** A pipeline without stop words gives packs without them: nothing goes around the annotator. */
  @Test
  void packsHoldWhatTheAnnotatorGives() {
    List<Transformer> stages = List.of(EncodeTokens.pipeline().stages());
    ((ArabicTokenizer) stages.get(3)).setDropStopWords(true);
    EncodeTokens other = new EncodeTokens(new PipelineModel("other", stages));
    HashedTokens tokens = TokenPack.text(packs(articles().transform(other)).get(0));
    assertThat(tokens.count()).isEqualTo(4);
    assertThat(stages.get(0)).isInstanceOf(DocumentAssembler.class);
  }

  /**
   * What is no stage of a run, as functions on any texts; and the two ends of a text where an
   * agency may be named.
   */
  private static final List<String> NO_STAGES =
      List.of(
          "src/main/java/naskh/text",
          "src/main/java/naskh/export",
          "src/main/java/naskh/show",
          "src/main/java/naskh/sql",
          "src/main/java/naskh/sources/Agencies.java");

  /** Else a stage could tokenize by itself, and the pipeline would be for show. */
  @Test
  void noStageTokenizesTexts() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/naskh"))) {
      List<Path> stages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> NO_STAGES.stream().noneMatch(file::startsWith))
              .toList();
      assertThat(stages).hasSizeGreaterThan(100);
      assertThat(stages)
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .doesNotContain("HashedTokens.of(", "new Tokenizer(", "Tokenizer.count("));
      assertThat(Files.readString(Path.of("src/main/java/naskh/job/Recipe.java")))
          .contains("EncodeTokens.by(options.pipeline())");
    }
  }
}
