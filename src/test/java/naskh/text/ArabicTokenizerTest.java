package naskh.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.LightPipeline;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import naskh.SparkTest;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.param.Param;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;

class ArabicTokenizerTest {
  private static final String TEXT =
      "  أعلنت وزارة الصحّة أنّ 1,234 شخصاً أُصيبوا في القاهرة. وقال المسؤولون: #الصحة_للجميع!";

  private static SparkSession spark;

  private record Token(String written, String result, String sentence) {}

  @BeforeAll
  static void start() {
    spark = SparkTest.session();
  }

  @Test
  void tokensAreFoldedWordsThatPointIntoTheText() {
    assertThat(tokens(fit(documents(), words()), TEXT))
        .extracting(Token::written, Token::result)
        .containsExactly(
            pair("أعلنت", "اعلنت"),
            pair("وزارة", "وزاره"),
            pair("الصحّة", "الصحه"),
            pair("أنّ", "ان"),
            pair("1,234", "1,234"),
            pair("شخصاً", "شخصا"),
            pair("أُصيبوا", "اصيبوا"),
            pair("في", "في"),
            pair("القاهرة", "القاهره"),
            pair("وقال", "وقال"),
            pair("المسؤولون", "المسءولون"),
            pair("#الصحة_للجميع", "الصحه_للجميع"));
  }

  @Test
  void stopWordsGoBeforeStemmingAndStemsKeepTheirPlaces() {
    ArabicTokenizer tokenizer = words().setDropStopWords(true).setLightStem(true);
    assertThat(tokens(fit(documents(), tokenizer), TEXT))
        .extracting(Token::written, Token::result)
        .containsExactly(
            pair("وزارة", "زار"),
            pair("الصحّة", "صح"),
            pair("1,234", "1,234"),
            pair("شخصاً", "شخصا"),
            pair("أُصيبوا", "اصيبوا"),
            pair("القاهرة", "قاهر"),
            pair("المسؤولون", "مسءول"),
            pair("#الصحة_للجميع", "الصحه_للجميع"));
  }

  @Test
  void afterASentenceDetectorTokensNameTheirSentenceAndStillPointIntoTheText() {
    SentenceDetector sentences = new SentenceDetector();
    sentences.setInputCols(new String[] {"document"});
    sentences.setOutputCol("sentence");
    ArabicTokenizer tokenizer = words();
    tokenizer.setInputCols(new String[] {"sentence"});
    List<Token> tokens = tokens(fit(documents(), sentences, tokenizer), TEXT);
    assertThat(tokens).extracting(Token::written).startsWith("أعلنت").endsWith("#الصحة_للجميع");
    assertThat(tokens.subList(0, 9)).extracting(Token::sentence).containsOnly("0");
    assertThat(tokens.subList(9, 12)).extracting(Token::sentence).containsOnly("1");
  }

  @Test
  void sentencesAreNamedAsSparkNlpsOwnTokenizerNamesThem() {
    SentenceDetector sentences = new SentenceDetector();
    sentences.setInputCols(new String[] {"document"});
    sentences.setOutputCol("sentence");
    ArabicTokenizer ours = words();
    ours.setInputCols(new String[] {"sentence"});
    var theirs = new com.johnsnowlabs.nlp.annotators.Tokenizer();
    theirs.setInputCols(new String[] {"sentence"});
    theirs.setOutputCol("theirs");
    String text = "وصل الوزير. غادر الوفد مساء. عاد";
    Row row = fit(documents(), sentences, ours, theirs).transform(texts(text)).first();
    assertThat(places(row, "token")).isEqualTo(withoutFullStops(places(row, "theirs"), text));
  }

  @Test
  void nullEmptyAndWordlessDocumentsHaveNoTokens() {
    Dataset<Row> rows = fit(documents(), words()).transform(texts(null, "", " \n", "،..", "مصر"));
    assertThat(rows.selectExpr("size(token)").as(Encoders.INT()).collectAsList())
        .containsExactly(0, 0, 0, 0, 1);
  }

  @Test
  void aSavedPipelineDoesTheSameWhenLoaded(@TempDir Path folder) throws IOException {
    ArabicTokenizer tokenizer = words().setDropStopWords(true).setLightStem(true);
    PipelineModel model = fit(documents(), tokenizer);
    String path = folder.resolve("pipeline").toUri().toString();
    model.write().save(path);
    PipelineModel loaded = PipelineModel.load(path);
    assertThat(tokens(loaded, TEXT)).isEqualTo(tokens(model, TEXT));
    ArabicTokenizer again = (ArabicTokenizer) loaded.stages()[1];
    assertThat(again.uid()).isEqualTo(tokenizer.uid());
    assertThat(again.getLightStem()).isTrue();
    assertThat(again.getDropStopWords()).isTrue();
    assertThat(again.getOutputCol()).isEqualTo("token");
  }

  @Test
  void aSavedAnnotatorIsLoadedByItself(@TempDir Path folder) throws IOException {
    String path = folder.resolve("annotator").toUri().toString();
    ArabicTokenizer tokenizer = words().setLightStem(true);
    tokenizer.write().save(path);
    ArabicTokenizer loaded = ArabicTokenizer.load(path);
    assertThat(loaded.getLightStem()).isTrue();
    assertThat(loaded.getDropStopWords()).isFalse();
    assertThat(loaded.uid()).isEqualTo(tokenizer.uid());
  }

  @Test
  void aLightPipelineDoesTheSame() {
    PipelineModel model = fit(documents(), words().setLightStem(true));
    LightPipeline light = new LightPipeline(model, false);
    Map<String, List<String>> result = light.annotateJava(TEXT);
    assertThat(result.get("token"))
        .isEqualTo(tokens(model, TEXT).stream().map(Token::result).toList());
  }

  @Test
  void theParametersAreSparksWithDefaultsAndCopies() {
    ArabicTokenizer tokenizer = new ArabicTokenizer();
    assertThat(tokenizer.getLightStem()).isFalse();
    assertThat(tokenizer.getDropStopWords()).isFalse();
    assertThat(Arrays.stream(tokenizer.params()).map(Param::name))
        .contains("inputCols", "outputCol", "lightStem", "dropStopWords");
    ArabicTokenizer copy =
        tokenizer.copy(new org.apache.spark.ml.param.ParamMap().put(tokenizer.lightStem(), true));
    assertThat(copy.getLightStem()).isTrue();
    assertThat(copy.uid()).isEqualTo(tokenizer.uid());
    assertThat(tokenizer.getLightStem()).isFalse();
    assertThat(new ArabicTokenizer().uid()).isNotEqualTo(tokenizer.uid());
  }

  @Test
  void rowsInSeveralPartitionsAreReadAlike() {
    Dataset<Row> rows = texts(TEXT, "مصر", TEXT, null, TEXT, "تونس").repartition(3);
    Dataset<Row> tokens = fit(documents(), words()).transform(rows);
    assertThat(tokens.selectExpr("size(token) n").as(Encoders.INT()).collectAsList())
        .containsExactlyInAnyOrder(12, 1, 12, 0, 12, 1);
  }

  private static DocumentAssembler documents() {
    DocumentAssembler documents = new DocumentAssembler();
    documents.setInputCol("text");
    documents.setOutputCol("document");
    return documents;
  }

  private static ArabicTokenizer words() {
    ArabicTokenizer words = new ArabicTokenizer();
    words.setInputCols(new String[] {"document"});
    words.setOutputCol("token");
    return words;
  }

  private static PipelineModel fit(PipelineStage... stages) {
    return new Pipeline().setStages(stages).fit(texts(""));
  }

  private static Dataset<Row> texts(String... texts) {
    return spark.createDataset(Arrays.asList(texts), Encoders.STRING()).toDF("text");
  }

  private static List<Token> tokens(PipelineModel model, String text) {
    List<Token> tokens = new ArrayList<>();
    for (Annotation token : annotations(model.transform(texts(text)).first(), "token")) {
      tokens.add(
          new Token(
              text.substring(token.begin(), token.end() + 1), token.result(), sentence(token)));
    }
    return tokens;
  }

  private static List<List<Object>> places(Row row, String column) {
    return annotations(row, column).stream()
        .map(t -> List.<Object>of(t.begin(), t.end(), sentence(t)))
        .toList();
  }

  /** Spark NLP makes tokens of full stops. */
  private static List<List<Object>> withoutFullStops(List<List<Object>> places, String text) {
    return places.stream().filter(p -> text.charAt((int) p.get(0)) != '.').toList();
  }

  private static List<Annotation> annotations(Row row, String column) {
    return row.<Row>getList(row.fieldIndex(column)).stream().map(Annotation::apply).toList();
  }

  private static String sentence(Annotation token) {
    Option<String> sentence = token.metadata().get("sentence");
    return sentence.get();
  }

  private static org.assertj.core.groups.Tuple pair(String written, String result) {
    return org.assertj.core.api.Assertions.tuple(written, result);
  }
}
