package naskh.text;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.AnnotatorModel;
import com.johnsnowlabs.nlp.AnnotatorType;
import com.johnsnowlabs.nlp.FeaturesReader;
import com.johnsnowlabs.nlp.HasSimpleAnnotate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.param.BooleanParam;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.collection.immutable.Map;
import scala.collection.immutable.Map$;
import scala.runtime.BoxedUnit;

/**
 * {@link Tokenizer} as a Spark NLP annotator: DOCUMENT (from a DocumentAssembler or a sentence
 * detector) to TOKEN.
 *
 * <p>The result of a token is its folded word, or the stem of that; stop words are dropped before
 * stemming. Begin and end (inclusive, as all of Spark NLP has it) count in the text that the
 * document column was made of; the metadata names the sentence as Spark NLP's own tokenizer does,
 * and has {@code line=begin} on the first token of a line. A document without words has no tokens.
 */
public final class ArabicTokenizer extends AnnotatorModel<ArabicTokenizer>
    implements HasSimpleAnnotate<ArabicTokenizer> {
  /** Key of a token's metadata whose value is {@link #LINE_BEGIN} where a line begins with it. */
  static final String LINE = "line";

  static final String LINE_BEGIN = "begin";

  private static final long serialVersionUID = 1;
  private static final float[] NO_EMBEDDINGS = {};

  private final String uid;
  private final BooleanParam lightStem;
  private final BooleanParam dropStopWords;

  public ArabicTokenizer() {
    this(Identifiable$.MODULE$.randomUID("ARABIC_TOKENIZER"));
  }

  /** Spark makes copies and loads saved pipelines through this constructor. */
  public ArabicTokenizer(String uid) {
    this(new EarlyUid(uid));
  }

  private ArabicTokenizer(EarlyUid early) {
    super();
    uid = early.take();
    lightStem = new BooleanParam(this, "lightStem", "whether the result is the light10 stem");
    dropStopWords = new BooleanParam(this, "dropStopWords", "whether stop words are no tokens");
    setDefault(lightStem, false);
    setDefault(dropStopWords, false);
  }

  /** Scala's traits ask for the uid while super() runs, before a field of ours can hold it. */
  private static final class EarlyUid {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    EarlyUid(String uid) {
      CURRENT.set(uid);
    }

    String take() {
      String uid = CURRENT.get();
      CURRENT.remove();
      return uid;
    }
  }

  /** Loads what {@code write().save(path)} wrote; PipelineModel finds it by name. */
  public static MLReader<ArabicTokenizer> read() {
    return new FeaturesReader<>(
        new DefaultParamsReader<>(), (model, path, spark) -> BoxedUnit.UNIT);
  }

  public static ArabicTokenizer load(String path) {
    return read().load(path);
  }

  @Override
  public String uid() {
    return uid == null ? EarlyUid.CURRENT.get() : uid;
  }

  @Override
  public String[] inputAnnotatorTypes() {
    return new String[] {AnnotatorType.DOCUMENT()};
  }

  @Override
  public String outputAnnotatorType() {
    return AnnotatorType.TOKEN();
  }

  public BooleanParam lightStem() {
    return lightStem;
  }

  public BooleanParam dropStopWords() {
    return dropStopWords;
  }

  public ArabicTokenizer setLightStem(boolean value) {
    set(lightStem, value);
    return this;
  }

  public boolean getLightStem() {
    return (boolean) getOrDefault(lightStem);
  }

  public ArabicTokenizer setDropStopWords(boolean value) {
    set(dropStopWords, value);
    return this;
  }

  public boolean getDropStopWords() {
    return (boolean) getOrDefault(dropStopWords);
  }

  @Override
  public Seq<Annotation> annotate(Seq<Annotation> documents) {
    Tokenizer tokenizer = new Tokenizer();
    List<Annotation> tokens = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Annotation document = documents.apply(i);
      if (document.annotatorType().equals(AnnotatorType.DOCUMENT())) {
        annotate(tokenizer.over(document.result()), document, i, tokens);
      }
    }
    return JavaConverters.asScalaBuffer(tokens);
  }

  private void annotate(
      Tokenizer tokenizer, Annotation document, int position, List<Annotation> tokens) {
    boolean stemmed = getLightStem();
    boolean contentOnly = getDropStopWords();
    LightStemmer stemmer = new LightStemmer();
    Map<String, String> inLine = sentence(document, position);
    Map<String, String> firstOfLine = inLine.updated(LINE, LINE_BEGIN);
    int before = -1; // end of the token before
    while (tokenizer.next()) {
      char[] word = tokenizer.buffer();
      int length = tokenizer.length();
      boolean isLineBegin =
          before < 0 || HashedTokens.hasLineEnd(document.result(), before, tokenizer.begin());
      before = tokenizer.end();
      if (contentOnly && StopWords.contains(word, length)) {
        continue;
      }
      int kept = stemmed ? stemmer.stem(word, length) : length;
      int begin = document.begin() + tokenizer.begin();
      int last = document.begin() + tokenizer.end() - 1;
      tokens.add(
          new Annotation(
              AnnotatorType.TOKEN(),
              begin,
              last,
              new String(word, 0, kept),
              isLineBegin ? firstOfLine : inLine,
              NO_EMBEDDINGS));
    }
  }

  private static Map<String, String> sentence(Annotation document, int position) {
    Option<String> named = document.metadata().get("sentence");
    String sentence = named.isDefined() ? named.get() : Integer.toString(position);
    return Map$.MODULE$.<String, String>empty().updated("sentence", sentence);
  }
}
