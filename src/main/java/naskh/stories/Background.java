package naskh.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.List;
import naskh.corpus.SmallCorpus;
import naskh.spark.Millionths;
import naskh.spark.Sample;
import naskh.spark.Transform;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;

/**
 * How similar an article is to articles that cannot tell of its event, since they are days away:
 * what its topic or its template gives by itself, which is to count for no link.
 *
 * <p>In: {@code article_id, time} (microseconds, null if unknown), {@code vector} as {@link
 * StoryFeatures} gives it. Adds {@code background double}, never null: the mean of the {@value
 * #LARGEST} largest similarities to a sample of the corpus. An undated article is compared with the
 * whole sample.
 *
 * <p>Cost: the sample is {@value #SAMPLE} articles at most, about 3 MB on each executor; an article
 * meets the postings of its own features only.
 */
final class Background implements Transform {
  private static final long serialVersionUID = 1L;

  private static final int SAMPLE = 3_000;
  private static final int LARGEST = 5;
  private static final double FAR_MICROS = 4 * 86_400e6;

  /** The largest of fewer similarities than these are too small to compare with those of others. */
  private static final int LEAST_FAR = 1_000;

  /**
   * Stands in where too little is far away, as in a corpus of a few days: the usual one of news.
   */
  static final double USUAL = 0.15;

  /** The same where words cannot be told rare from common, which makes all articles more alike. */
  static final double USUAL_OF_FEW = 0.34;

  private final Broadcast<SampleIndex> sample;
  private final double usual;

  private Background(Broadcast<SampleIndex> sample, double usual) {
    this.sample = sample;
    this.usual = usual;
  }

  /**
   * Of {@code count} articles. Draws the sample by a hash of ids, so that it is the same for any
   * order of rows.
   */
  static Background of(Dataset<Row> articles, long count) {
    List<Row> rows =
        Sample.of(articles.select("article_id", "time", "vector"), "article_id", SAMPLE, count)
            .collectAsList();
    return new Background(
        JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext())
            .broadcast(SampleIndex.of(rows)),
        SmallCorpus.is(count) ? USUAL_OF_FEW : USUAL);
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    UDF3<String, Long, byte[], Double> background = this::background;
    return articles.withColumn(
        "background",
        udf(background, DataTypes.DoubleType).apply(col("article_id"), col("time"), col("vector")));
  }

  private double background(String id, Long time, byte[] vector) {
    SampleIndex others = sample.value();
    double[] similarities = others.similarities(vector);
    double at = time == null ? SampleIndex.UNKNOWN : time;
    double[] largest = new double[LARGEST]; // ascending; similarities are 0 or more
    int far = 0;
    for (int i = 0; i < similarities.length; i++) {
      boolean isNear = Math.abs(at - others.time(i)) <= FAR_MICROS;
      if (!isNear && !(time == null && others.id(i).equals(id))) {
        far++;
        insert(similarities[i], largest);
      }
    }
    if (far < LEAST_FAR) {
      return usual;
    }
    return Millionths.rounded(Arrays.stream(largest).sum() / LARGEST);
  }

  private static void insert(double similarity, double[] largest) {
    int below = 0;
    while (below < largest.length && largest[below] < similarity) {
      below++;
    }
    if (below > 0) {
      System.arraycopy(largest, 1, largest, 0, below - 1);
      largest[below - 1] = similarity;
    }
  }
}
