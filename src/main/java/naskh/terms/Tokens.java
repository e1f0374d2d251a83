package naskh.terms;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import com.johnsnowlabs.nlp.DocumentAssembler;
import java.util.ArrayList;
import java.util.List;
import naskh.tables.Stage;
import naskh.text.ArabicTokenizer;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * The words of title and text without stop words, from the Spark NLP pipeline DocumentAssembler →
 * {@link ArabicTokenizer} (fold, stop words, light stem).
 *
 * <p>In: {@code title} (may be null), {@code text}, both kept out of the result. Out: the other
 * columns, {@code title_tokens array<struct<stem, surface, begin, end>>} and {@code tokens} alike
 * for the text; {@code surface} is the word as it was written, offsets count in title or text.
 */
public record Tokens() implements Stage {
  /** Keeps title and text apart for the tokenizer. */
  private static final String GAP = "\n\n";

  private static final String TOKEN =
      "ARRAY<STRUCT<stem: STRING, surface: STRING, begin: INT, end: INT>>";
  private static final StructType COLUMNS =
      StructType.fromDDL("title_tokens " + TOKEN + ", tokens " + TOKEN);

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    Dataset<Row> documents =
        articles
            .withColumn("head", concat(coalesce(col("title"), lit("")), lit(GAP)))
            .withColumn("content", concat(col("head"), col("text")));
    UDF3<Seq<Row>, String, String, Row> split = Tokens::split;
    return pipeline()
        .fit(documents)
        .transform(documents)
        .withColumn("split", udf(split, COLUMNS).apply(col("token"), col("content"), col("head")))
        .select("*", "split.*")
        .drop("head", "content", "document", "token", "split", "title", "text");
  }

  /** The pipeline; {@code content} in, annotations {@code token} out. */
  static Pipeline pipeline() {
    DocumentAssembler documents = new DocumentAssembler();
    documents.setInputCol("content").setOutputCol("document");
    ArabicTokenizer tokenizer = new ArabicTokenizer();
    tokenizer.setDropStopWords(true).setLightStem(true);
    tokenizer.setInputCols(new String[] {"document"});
    tokenizer.setOutputCol("token");
    return new Pipeline().setStages(new PipelineStage[] {documents, tokenizer});
  }

  private static Row split(Seq<Row> annotations, String content, String head) {
    List<Row> title = new ArrayList<>();
    List<Row> body = new ArrayList<>();
    for (Row annotation : JavaConverters.seqAsJavaList(annotations)) {
      int begin = annotation.getInt(1);
      int end = annotation.getInt(2) + 1; // Spark NLP's end is inclusive
      int base = begin < head.length() ? 0 : head.length();
      (base == 0 ? title : body)
          .add(
              RowFactory.create(
                  annotation.getString(3),
                  content.substring(begin, end),
                  begin - base,
                  end - base));
    }
    return RowFactory.create(title.toArray(Row[]::new), body.toArray(Row[]::new));
  }
}
