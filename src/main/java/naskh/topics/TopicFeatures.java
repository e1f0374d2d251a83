package naskh.topics;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import naskh.tables.Scratch;
import naskh.terms.TokenLine;
import naskh.terms.Vocabulary;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.feature.Normalizer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;

/**
 * Articles as vectors: (1 + ln tf) · ln((N+1)/(df+1)) over the stems of title and text, of length
 * 1, by Spark MLlib.
 *
 * @param rows {@code article_id, features vector}; an article of unknown words has the zero vector
 * @param terms length of the vectors
 */
record TopicFeatures(Dataset<Row> rows, int terms) {
  private static final UDF1<Vector, Vector> DAMPED = TopicFeatures::damped;

  /** In: {@code article_id, title_stems, stems}, {@code articles} rows. */
  static TopicFeatures of(
      Dataset<Row> tokens, long articles, TopicOptions options, Scratch scratch) {
    Dataset<Row> stems = stems(tokens);
    String[] vocabulary =
        new Vocabulary(options.minArticles(), options.maxShare(), options.vocabularySize())
            .fitting(articles)
            .fit(counts(stems), articles);
    Dataset<Row> counted =
        scratch.save(
            "topic_counts",
            damped(
                    new CountVectorizerModel(vocabulary)
                        .setInputCol("stems")
                        .setOutputCol("tf")
                        .transform(stems))
                .select("article_id", "damped"));
    IDFModel idf = new IDF().setInputCol("damped").setOutputCol("tfidf").fit(counted);
    Dataset<Row> features =
        new Normalizer()
            .setInputCol("tfidf")
            .setOutputCol("features")
            .transform(idf.transform(counted))
            .select("article_id", "features");
    return new TopicFeatures(features, vocabulary.length);
  }

  private static Dataset<Row> stems(Dataset<Row> tokens) {
    return tokens.select(
        col("article_id"),
        concat(TokenLine.tokens(col("title_stems")), TokenLine.tokens(col("stems"))).as("stems"));
  }

  private static Dataset<Row> counts(Dataset<Row> stems) {
    return stems
        .select(explode(array_distinct(col("stems"))).as("term"))
        .groupBy("term")
        .agg(count(lit(1)).as("articles"));
  }

  private static Dataset<Row> damped(Dataset<Row> counted) {
    return counted.withColumn("damped", udf(DAMPED, SQLDataTypes.VectorType()).apply(col("tf")));
  }

  private static Vector damped(Vector tf) {
    SparseVector counts = (SparseVector) tf;
    double[] damped = counts.values().clone();
    for (int i = 0; i < damped.length; i++) {
      damped[i] = 1 + Math.log(damped[i]);
    }
    return Vectors.sparse(counts.size(), counts.indices(), damped);
  }
}
