package naskh.text;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import com.johnsnowlabs.nlp.DocumentAssembler;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import naskh.WrongUse;
import naskh.spark.Transform;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Texts → packs of tokens, by the Spark NLP pipeline DocumentAssembler → {@link ArabicTokenizer} →
 * {@link PackEncoder}, of titles and of texts.
 *
 * <p>In: {@code title, text string}. Out: the same with {@code pack binary}, a {@link TokenPack};
 * {@code token_count int}, of the text; {@code token_hash binary}, 128 bits over the tokens of the
 * text, equal where these are, null where there is none. All null without a text, as of a reject.
 *
 * <p>Cost: one pass over the letters, and a row of Spark for each token, which never leaves its
 * task.
 */
public final class EncodeTokens implements Transform {
  /** The columns that are added. */
  public static final List<String> COLUMNS = List.of("pack", "token_count", "token_hash");

  private static final long serialVersionUID = 1L;
  private static final String TITLE = "title";
  private static final String TEXT = "text";

  private final transient PipelineModel pipeline;

  public EncodeTokens() {
    this(pipeline());
  }

  /**
   * By the pipeline that {@code place} names.
   *
   * @param place where a Spark NLP pipeline was saved that gives annotations of the type token;
   *     null: that of this class
   * @throws WrongUse where it cannot be loaded, or gives no tokens
   */
  public static EncodeTokens by(String place) {
    if (place == null) {
      return new EncodeTokens();
    }
    PipelineModel loaded = loaded(place);
    return new EncodeTokens(
        new PipelineModel(
            "ENCODE_OTHER_TOKENS",
            List.<Transformer>of(
                OtherTokens.of(loaded, place, TITLE, PackEncoder.TITLE_TOKENS),
                OtherTokens.of(loaded, place, TEXT, PackEncoder.TEXT_TOKENS),
                new PackEncoder())));
  }

  private static PipelineModel loaded(String place) {
    try {
      return PipelineModel.load(place);
    } catch (Exception e) { // also those that the Scala signatures do not name
      throw new WrongUse(
          "pipeline "
              + place
              + ": cannot be loaded; want a folder that PipelineModel.save has written: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    }
  }

  /** Annotations of the words of {@code column} in {@code output}. */
  static Dataset<Row> words(Dataset<Row> texts, String column, String output) {
    String documents = documents(column).getOutputCol();
    return words(column, output).transform(documents(column).transform(texts)).drop(documents);
  }

  /** By another pipeline of the same columns. */
  EncodeTokens(PipelineModel pipeline) {
    this.pipeline = pipeline;
  }

  /** The pipeline: {@code title, text} in, {@link #COLUMNS} out; it has nothing to learn. */
  static PipelineModel pipeline() {
    return new PipelineModel(
        "ENCODE_TOKENS",
        List.<Transformer>of(
            documents(TITLE),
            words(TITLE, PackEncoder.TITLE_TOKENS),
            documents(TEXT),
            words(TEXT, PackEncoder.TEXT_TOKENS),
            new PackEncoder()));
  }

  private static DocumentAssembler documents(String column) {
    DocumentAssembler documents = new DocumentAssembler();
    documents.setInputCol(column).setOutputCol(column + "_document");
    return documents;
  }

  private static ArabicTokenizer words(String column, String output) {
    ArabicTokenizer words = new ArabicTokenizer();
    words.setInputCols(new String[] {column + "_document"});
    words.setOutputCol(output);
    return words;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    Column[] columns =
        Stream.concat(
                Arrays.stream(articles.columns()).map(functions::col),
                COLUMNS.stream().map(name -> when(col(TEXT).isNotNull(), col(name)).as(name)))
            .toArray(Column[]::new);
    return pipeline.transform(articles).select(columns);
  }
}
