package naskh.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Normalizer;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import naskh.SparkTest;
import naskh.WrongUse;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pipeline of Spark NLP's own annotators in place of ours. */
class OtherTokensTest {
  private static final String TEXT = "قالَ الوزير:\n«عادت ٣٠ سفينة»، أمس!";

  @TempDir Path folder;

  private static Dataset<Row> articles() {
    return SparkTest.session()
        .createDataFrame(
            List.of(
                RowFactory.create("a", "الوزير يعود", TEXT, "x"),
                RowFactory.create("b", null, null, "y")),
            // Names of columns that the pipeline has, too.
            StructType.fromDDL("id STRING, title STRING, text STRING, document STRING"));
  }

  private static DocumentAssembler documents() {
    DocumentAssembler documents = new DocumentAssembler();
    documents.setInputCol("text").setOutputCol("document");
    return documents;
  }

  private static Tokenizer tokenizer() {
    Tokenizer words = new Tokenizer();
    words.setInputCols(new String[] {"document"});
    words.setOutputCol("word");
    return words;
  }

  private String saved(PipelineStage... stages) throws IOException {
    String place = folder.resolve("pipeline").toUri().toString();
    new Pipeline().setStages(stages).fit(articles()).write().overwrite().save(place);
    return place;
  }

  @Test
  void itsTokensAreFoldedAndKnowTheirPlaces() throws IOException {
    Normalizer normalizer = new Normalizer();
    normalizer.setInputCols(new String[] {"word"});
    normalizer.setOutputCol("plain");
    normalizer.setCleanupPatterns(new String[] {"[\\p{Punct}«»،]"});
    String place = saved(documents(), tokenizer(), normalizer);

    Dataset<Row> encoded = articles().transform(EncodeTokens.by(place));
    assertThat(encoded.columns())
        .containsExactly("id", "title", "text", "document", "pack", "token_count", "token_hash");
    List<Row> rows = encoded.orderBy("id").collectAsList();
    HashedTokens tokens = TokenPack.text(rows.get(0).getAs("pack"));
    HashedTokens ours = HashedTokens.of(TEXT);
    assertThat(tokens.hashes()).isEqualTo(ours.hashes());
    for (int token = 0; token < tokens.count(); token++) {
      assertThat(tokens.begin(token)).isEqualTo(ours.begin(token));
      assertThat(tokens.end(token)).isEqualTo(ours.end(token));
      assertThat(tokens.stem(token)).isEqualTo(ours.stem(token));
      assertThat(tokens.isLineBegin(token)).isEqualTo(ours.isLineBegin(token));
    }
    assertThat(TokenPack.title(rows.get(0).getAs("pack")).count()).isEqualTo(2);
    assertThat(rows.get(1).<byte[]>getAs("pack")).isNull();
  }

  @Test
  void aPipelineWithoutTokensOrWithOtherTextsIsRefused() throws IOException {
    String withoutTokens = saved(documents());
    assertThatThrownBy(() -> EncodeTokens.by(withoutTokens))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("gives no annotations of the type token");
    String ofOtherTexts = saved(documents().setCleanupMode("shrink"), tokenizer());
    assertThatThrownBy(() -> EncodeTokens.by(ofOtherTexts))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("cleanupMode shrink")
        .hasMessageContaining("set it to disabled");
    String absent = folder.resolve("absent").toString();
    assertThatThrownBy(() -> EncodeTokens.by(absent))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("pipeline " + absent + ": cannot be loaded")
        .hasMessageNotContaining("\n");
  }
}
