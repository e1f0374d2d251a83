package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import naskh.corpus.SmallCorpus;
import naskh.fingerprint.MainText;
import naskh.spark.Sample;
import naskh.text.HashedTokens;
import naskh.text.StopWords;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * The words that tell no event from another: stop words, and what stands in a tenth of all
 * articles, the verbs of saying and the like. Names of countries are rarer in every corpus tried.
 */
final class CommonWords {
  private static final int SAMPLE = 5_000;

  private static final double LEAST_SHARE = 0.1;

  private CommonWords() {}

  /**
   * Learns from a sample, chosen by hash.
   *
   * <p>In: {@code number bigint, main binary}, {@code count} rows. Result: token hashes, a few
   * hundred, since an article has so many words only.
   */
  static Set<Long> fit(Dataset<Row> texts, long count) {
    Set<Long> common = new HashSet<>();
    StopWords.forEach(word -> common.add(HashedTokens.hash(word)));
    Dataset<Row> sample = Sample.of(texts.select("number", "main"), "number", SAMPLE, count);
    UDF1<byte[], long[]> distinct =
        main -> Arrays.stream(MainText.unpack(main).tokens()).distinct().toArray();
    Dataset<Row> frequencies =
        sample
            .select(
                explode(
                        udf(distinct, DataTypes.createArrayType(DataTypes.LongType, false))
                            .apply(col("main")))
                    .as("token"))
            .groupBy("token")
            .agg(count(lit(1)).as("articles"));
    long articles = Math.min(SAMPLE, count);
    if (!SmallCorpus.is(articles)) {
      common.addAll(
          frequencies
              .where(col("articles").geq(LEAST_SHARE * articles))
              .select("token")
              .as(Encoders.LONG())
              .collectAsList());
    }
    return common;
  }
}
