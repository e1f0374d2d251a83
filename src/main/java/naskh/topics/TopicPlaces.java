package naskh.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import naskh.spark.Millionths;
import naskh.spark.Sample;
import naskh.spark.Transform;
import naskh.terms.TermModel;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;

/**
 * Where articles stand in a {@link LatentSpace}, each moved towards its {@link Neighbourhood}.
 *
 * <p>In: {@code article_id, words} as {@link naskh.terms.ArticleWords} gives them. Out: {@code
 * article_id, place binary}: {@link #unpacked}, of length 1, or zero where the article has no known
 * term.
 */
final class TopicPlaces implements Transform {
  private static final long serialVersionUID = 1L;

  private final TopicVectors vectors;
  private final LatentSpace space;
  private final Neighbourhood neighbourhood;

  private TopicPlaces(TopicVectors vectors, LatentSpace space, Neighbourhood neighbourhood) {
    this.vectors = vectors;
    this.space = space;
    this.neighbourhood = neighbourhood;
  }

  /** Learns from the articles of {@code terms}, or from a sample of them. */
  static TopicPlaces fit(Dataset<Row> words, TermModel terms, TopicOptions options) {
    long articles = terms.articles();
    TopicVectors vectors = TopicVectors.of(terms, options);
    Broadcast<TopicVectors> sent = sparkOf(words).broadcast(vectors);
    JavaRDD<Vector> known =
        Sample.of(words.select("article_id", "words"), "article_id", options.sampleSize(), articles)
            .javaRDD()
            .map(row -> sent.value().of(row.getAs("words")))
            .filter(vector -> vector.numNonzeros() > 0)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      int neighbours = options.neighboursFor(articles);
      LatentSpace space =
          known.isEmpty()
              ? LatentSpace.ofNothing(vectors.size())
              : space(known, vectors.size(), options.dimensionsFor(articles), neighbours > 0);
      double[][] places =
          known.take(Neighbourhood.SAMPLE).stream().map(space::place).toArray(double[][]::new);
      return new TopicPlaces(vectors, space, Neighbourhood.of(places, neighbours));
    } finally {
      known.unpersist();
    }
  }

  private static JavaSparkContext sparkOf(Dataset<Row> rows) {
    return JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext());
  }

  /** What is common to all tells no topic, but the middle of a handful is no more than these. */
  private static LatentSpace space(
      JavaRDD<Vector> vectors, int terms, int dimensions, boolean areMany) {
    LatentSpace space = LatentSpace.fit(vectors, terms, dimensions);
    return areMany ? space.centredOn(vectors) : space;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> words) {
    Broadcast<TopicPlaces> sent = sparkOf(words).broadcast(this);
    UDF1<byte[], byte[]> place = pack -> packed(sent.value().place(pack));
    return words.select(
        col("article_id"), udf(place, DataTypes.BinaryType).apply(col("words")).as("place"));
  }

  /** {@code words}: the pack of an article's words. */
  private double[] place(byte[] words) {
    return neighbourhood.moved(space.place(vectors.of(words)));
  }

  /** A place is of millionths: 4 bytes each. */
  private static byte[] packed(double[] place) {
    ByteBuffer bytes = ByteBuffer.allocate(place.length * Integer.BYTES);
    for (double x : place) {
      bytes.putInt((int) Millionths.of(x));
    }
    return bytes.array();
  }

  /** The place, a number for each dimension. */
  static double[] unpacked(byte[] packed) {
    IntBuffer millionths = ByteBuffer.wrap(packed).asIntBuffer();
    double[] place = new double[millionths.remaining()];
    for (int d = 0; d < place.length; d++) {
      place[d] = Millionths.value(millionths.get(d));
    }
    return place;
  }
}
