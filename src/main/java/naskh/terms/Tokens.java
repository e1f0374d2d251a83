package naskh.terms;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import com.johnsnowlabs.nlp.DocumentAssembler;
import java.util.List;
import java.util.function.IntFunction;
import naskh.spark.Transform;
import naskh.text.ArabicTokenizer;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * The words of title and text without stop words, from the Spark NLP pipeline DocumentAssembler →
 * {@link ArabicTokenizer} (fold, stop words, light stem).
 *
 * <p>In: {@code title} (may be null), {@code text}, both kept out of the result. Out: the other
 * columns, and {@link TokenLine}s, never null: {@code title_stems, title_surfaces, stems,
 * surfaces}, of title and text; a surface is the word as it was written.
 */
public record Tokens() implements Transform {
  /** Keeps title and text apart for the tokenizer. */
  private static final String GAP = "\n\n";

  private static final StructType COLUMNS =
      StructType.fromDDL(
          "title_stems STRING, title_surfaces STRING, stems STRING, surfaces STRING");

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    Dataset<Row> documents =
        articles
            .withColumn("head", concat(coalesce(col("title"), lit("")), lit(GAP)))
            .withColumn("content", concat(col("head"), col("text")));
    UDF5<Seq<String>, Seq<Integer>, Seq<Integer>, String, String, Row> lines = Tokens::lines;
    return pipeline()
        .fit(documents)
        .transform(documents)
        .withColumn(
            "lines",
            udf(lines, COLUMNS)
                .apply(
                    // One by one: of whole annotations Spark would copy all that is in them.
                    col("token.result"),
                    col("token.begin"),
                    col("token.end"),
                    col("content"),
                    col("head")))
        .select("*", "lines.*")
        .drop("head", "content", "document", "token", "lines", "title", "text");
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

  private static Row lines(
      Seq<String> stems, Seq<Integer> begins, Seq<Integer> lasts, String content, String head) {
    Places places =
        new Places(JavaConverters.seqAsJavaList(begins), JavaConverters.seqAsJavaList(lasts));
    IntFunction<String> stem = stems::apply;
    IntFunction<String> surface = i -> content.substring(places.begin(i), places.end(i));
    int all = begins.size();
    int ofTitle = places.before(head.length());
    return RowFactory.create(
        places.line(0, ofTitle, stem),
        places.line(0, ofTitle, surface),
        places.line(ofTitle, all, stem),
        places.line(ofTitle, all, surface));
  }

  /** Where tokens stand. */
  private record Places(List<Integer> begins, List<Integer> lasts) {
    int begin(int token) {
      return begins.get(token);
    }

    int end(int token) {
      return lasts.get(token) + 1; // Spark NLP's end is inclusive
    }

    int before(int place) {
      int token = 0;
      while (token < begins.size() && begin(token) < place) {
        token++;
      }
      return token;
    }

    String line(int from, int to, IntFunction<String> tokens) {
      TokenLine line = new TokenLine();
      for (int i = from; i < to; i++) {
        if (i > from && begin(i) != end(i - 1) + 1) {
          line.part();
        }
        line.add(tokens.apply(i));
      }
      return line.toString();
    }
  }
}
