package naskh.text;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.AnnotatorType;
import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.HasOutputAnnotationCol;
import com.johnsnowlabs.nlp.HasOutputAnnotatorType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naskh.WrongUse;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Words of a column of texts by a Spark NLP pipeline that somebody else made: the TOKEN annotations
 * of its last annotator that gives any, as those of {@link ArabicTokenizer} are.
 *
 * <p>Their results are folded, so that spellings still are one word; what has no letter and no
 * digit is no word. A word stands where the first annotator that gives tokens has found it: later
 * ones may count by the length of what they made of it. Signs at its ends are left out.
 */
final class OtherTokens extends Transformer {
  private static final long serialVersionUID = 1L;

  private static final String ROW = "naskh_row";

  private static final int BEGIN = Annotation.dataType().fieldIndex("begin");
  private static final int END = Annotation.dataType().fieldIndex("end");
  private static final int RESULT = Annotation.dataType().fieldIndex("result");

  private final String uid = Identifiable$.MODULE$.randomUID("OTHER_TOKENS");
  private final PipelineModel pipeline;
  private final String place;
  private final String texts;
  private final String first;
  private final String tokens;
  private final String column;
  private final String output;

  private OtherTokens(
      PipelineModel pipeline,
      String place,
      String texts,
      String first,
      String tokens,
      String column,
      String output) {
    this.pipeline = pipeline;
    this.place = place;
    this.texts = texts;
    this.first = first;
    this.tokens = tokens;
    this.column = column;
    this.output = output;
  }

  /**
   * Words of {@code column} in {@code output}.
   *
   * @param place where the pipeline was saved, as a person named it
   * @throws WrongUse for a pipeline that has no DocumentAssembler, gives no tokens, or changes
   *     texts before it counts in them
   */
  static OtherTokens of(PipelineModel pipeline, String place, String column, String output) {
    DocumentAssembler documents =
        stages(pipeline, DocumentAssembler.class).stream()
            .findFirst()
            .orElseThrow(() -> wrong(place, "has no DocumentAssembler, which takes the texts"));
    String cleanup = documents.getCleanupMode();
    if (!cleanup.equals("disabled")) {
      throw wrong(
          place,
          "has a DocumentAssembler of cleanupMode "
              + cleanup
              + ", after which offsets are not those of the text: set it to disabled");
    }
    List<String> tokens =
        stages(pipeline, HasOutputAnnotatorType.class).stream()
            .filter(annotator -> annotator.outputAnnotatorType().equals(AnnotatorType.TOKEN()))
            .map(annotator -> ((HasOutputAnnotationCol) annotator).getOutputCol())
            .toList();
    if (tokens.isEmpty()) {
      throw wrong(place, "gives no annotations of the type " + AnnotatorType.TOKEN());
    }
    return new OtherTokens(
        pipeline,
        place,
        documents.getInputCol(),
        tokens.get(0),
        tokens.get(tokens.size() - 1),
        column,
        output);
  }

  private static <T> List<T> stages(PipelineModel pipeline, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Transformer stage : pipeline.stages()) {
      if (type.isInstance(stage)) {
        found.add(type.cast(stage));
      }
    }
    return found;
  }

  private static WrongUse wrong(String place, String what) {
    return new WrongUse("pipeline " + place + ": " + what);
  }

  @Override
  public Dataset<Row> transform(Dataset<?> rows) {
    // Its columns may have the names of ours.
    Dataset<Row> apart = rows.select(struct(col("*")).as(ROW), col(column).as(texts));
    UDF3<String, Seq<Row>, Seq<Row>, List<Row>> words = OtherTokens::words;
    Dataset<Row> annotated = pipeline.transform(apart);
    if (!Arrays.asList(annotated.columns()).containsAll(List.of(first, tokens))) {
      throw wrong(place, "drops its tokens, column " + tokens + ": leave out its Finisher");
    }
    return annotated.select(
        col(ROW + ".*"),
        udf(words, DataTypes.createArrayType(Annotation.dataType()))
            .apply(col(texts), col(first), col(tokens))
            .as(output));
  }

  private static List<Row> words(String text, Seq<Row> first, Seq<Row> annotations) {
    Map<Integer, Integer> ends = new HashMap<>();
    JavaConverters.seqAsJavaList(first)
        .forEach(token -> ends.put(token.getInt(BEGIN), token.getInt(END) + 1));
    List<Row> tokens = new ArrayList<>(JavaConverters.seqAsJavaList(annotations));
    tokens.sort(Comparator.comparingInt(token -> token.getInt(BEGIN)));
    Tokenizer tokenizer = new Tokenizer();
    List<Row> words = new ArrayList<>();
    int before = -1; // end of the token before
    for (Row token : tokens) {
      String word = folded(tokenizer.over(token.getString(RESULT)));
      if (!word.isEmpty()) {
        int begin = token.getInt(BEGIN);
        int end = ends.getOrDefault(begin, token.getInt(END) + 1);
        boolean isLineBegin = before < 0 || HashedTokens.hasLineEnd(text, before, begin);
        before = end;
        words.add(row(word, tokenizer.over(text, begin, end), isLineBegin));
      }
    }
    return words;
  }

  /** A word that stands where the tokens of {@code at} do. */
  private static Row row(String word, Tokenizer at, boolean isLineBegin) {
    at.next();
    int begin = at.begin();
    int end = at.end();
    while (at.next()) {
      end = at.end();
    }
    return RowFactory.create(
        AnnotatorType.TOKEN(),
        begin,
        end - 1, // as of all annotations
        word,
        isLineBegin ? Map.of(ArabicTokenizer.LINE, ArabicTokenizer.LINE_BEGIN) : Map.of(),
        List.of());
  }

  private static String folded(Tokenizer tokenizer) {
    StringBuilder word = new StringBuilder();
    while (tokenizer.next()) {
      word.append(tokenizer.buffer(), 0, tokenizer.length());
    }
    return word.toString();
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return schema.add(output, DataTypes.createArrayType(Annotation.dataType()));
  }

  @Override
  public OtherTokens copy(ParamMap extra) {
    return this; // it has no parameters
  }

  @Override
  public String uid() {
    return uid;
  }
}
