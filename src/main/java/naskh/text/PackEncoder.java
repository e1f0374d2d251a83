package naskh.text;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import com.johnsnowlabs.nlp.Annotation;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * The last stage of the pipeline of {@link EncodeTokens}: annotations of tokens → {@link
 * TokenPack}.
 *
 * <p>In: {@value #TITLE_TOKENS}, {@value #TEXT_TOKENS}, annotations of {@link ArabicTokenizer},
 * folded words, no stems. Out: the same with {@code pack binary}, never null; {@code token_count
 * int}, of the text; {@code token_hash binary}, 128 bits over the tokens of the text, equal where
 * these are, null where there is none.
 */
public final class PackEncoder extends Transformer implements DefaultParamsWritable {
  /** Column of the annotations of titles. */
  public static final String TITLE_TOKENS = "title_token";

  /** Column of the annotations of texts. */
  public static final String TEXT_TOKENS = "text_token";

  /** What is added. */
  static final StructType ENCODED =
      StructType.fromDDL("pack BINARY, token_count INT, token_hash BINARY");

  private static final int BEGIN = field("begin");
  private static final int END = field("end");
  private static final int RESULT = field("result");
  private static final int METADATA = field("metadata");

  private static final long serialVersionUID = 1;

  private final String uid;

  private static int field(String name) {
    return Annotation.dataType().fieldIndex(name);
  }

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
    StructType extended = schema;
    for (StructField added : ENCODED.fields()) {
      extended = extended.add(added);
    }
    return extended;
  }

  @Override
  public Dataset<Row> transform(Dataset<?> annotated) {
    UDF2<Seq<Row>, Seq<Row>, Row> encode = (title, text) -> encode(tokens(title), tokens(text));
    return annotated
        .withColumn("encoded", udf(encode, ENCODED).apply(col(TITLE_TOKENS), col(TEXT_TOKENS)))
        .select("*", "encoded.*")
        .drop("encoded");
  }

  private static Row encode(HashedTokens title, HashedTokens text) {
    return RowFactory.create(
        TokenPack.pack(title, text),
        text.count(),
        text.count() == 0 ? null : HashedTokens.sequenceHash(text.hashes()));
  }

  private static HashedTokens tokens(Seq<Row> annotations) {
    HashedTokens tokens = new HashedTokens(annotations.size());
    LightStemmer stemmer = new LightStemmer();
    for (Row annotation : JavaConverters.seqAsJavaList(annotations)) {
      char[] word = annotation.getString(RESULT).toCharArray();
      boolean isLineBegin =
          annotation.<String, String>getMap(METADATA).contains(ArabicTokenizer.LINE);
      // Spark NLP's end is inclusive.
      tokens.add(
          word,
          word.length,
          annotation.getInt(BEGIN),
          annotation.getInt(END) + 1,
          isLineBegin,
          stemmer);
    }
    return tokens;
  }
}
