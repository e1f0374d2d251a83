package naskh.text;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import com.johnsnowlabs.nlp.Annotation;
import java.util.stream.Stream;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * The last stage of the pipeline of {@link EncodeTokens}: annotations of tokens → {@link
 * TokenPack}.
 *
 * <p>In: {@value #TITLE_TOKENS}, {@value #TEXT_TOKENS}, annotations of {@link ArabicTokenizer},
 * folded words, no stems. Out: the same with {@value #PACK}, binary, never null.
 */
public final class PackEncoder extends Transformer implements DefaultParamsWritable {
  /** Column of the annotations of titles. */
  public static final String TITLE_TOKENS = "title_token";

  /** Column of the annotations of texts. */
  public static final String TEXT_TOKENS = "text_token";

  /** Column of the packs. */
  public static final String PACK = "pack";

  private static final long serialVersionUID = 1;

  private final String uid;

  public PackEncoder() {
    this(Identifiable$.MODULE$.randomUID("PACK_ENCODER"));
  }

  /** Spark loads saved pipelines through this constructor. */
  public PackEncoder(String uid) {
    this.uid = uid;
  }

  /** Loads what {@code write().save(path)} wrote; PipelineModel finds it by name. */
  public static MLReader<PackEncoder> read() {
    return new DefaultParamsReader<>();
  }

  @Override
  public MLWriter write() {
    return DefaultParamsWritable.super.write();
  }

  @Override
  public String uid() {
    return uid;
  }

  @Override
  public PackEncoder copy(ParamMap extra) {
    return defaultCopy(extra);
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return schema.add(PACK, DataTypes.BinaryType, false);
  }

  @Override
  public Dataset<Row> transform(Dataset<?> annotated) {
    UDF2<Seq<Row>, Seq<Row>, byte[]> pack =
        (title, text) ->
            TokenPack.pack(
                tokens(JavaConverters.seqAsJavaList(title).stream().map(Annotation::apply)),
                tokens(JavaConverters.seqAsJavaList(text).stream().map(Annotation::apply)));
    return annotated.withColumn(
        PACK, udf(pack, DataTypes.BinaryType).apply(col(TITLE_TOKENS), col(TEXT_TOKENS)));
  }

  /** The same of the annotations of one article. */
  byte[] pack(Seq<Annotation> title, Seq<Annotation> text) {
    return TokenPack.pack(
        tokens(JavaConverters.seqAsJavaList(title).stream()),
        tokens(JavaConverters.seqAsJavaList(text).stream()));
  }

  private static HashedTokens tokens(Stream<Annotation> annotations) {
    HashedTokens tokens = new HashedTokens(256);
    LightStemmer stemmer = new LightStemmer();
    annotations.forEach(
        token -> {
          char[] word = token.result().toCharArray();
          boolean isLineBegin = token.metadata().contains(ArabicTokenizer.LINE);
          // Spark NLP's end is inclusive.
          tokens.add(word, word.length, token.begin(), token.end() + 1, isLineBegin, stemmer);
        });
    return tokens;
  }
}
