package naskh.copies;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import naskh.frequency.NewsFrequencies;
import naskh.spark.PackedShuffle;
import naskh.spark.Sample;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * The words that tell no event from another: stop words, and what stands in a tenth of all
 * articles, of the corpus and of general news, the verbs of saying and the like. Names of countries
 * are rarer in every corpus tried.
 */
final class CommonWords {
  private static final int SAMPLE = 5_000;

  private CommonWords() {}

  /**
   * Learns from a sample, chosen by hash.
   *
   * <p>In: {@code numbers}: {@code number bigint}, of {@code count} articles; these, {@link
   * PackedArticle}s. Result: token hashes, a few hundred, since an article has so many words only.
   */
  static Set<Long> fit(Dataset<Row> numbers, PackedShuffle articles, long count) {
    long size = Math.min(SAMPLE, count);
    Set<Long> common = ShortTexts.commonInNews(size);
    // All of few are the sample: no query to draw it.
    Set<Long> sample =
        count <= SAMPLE
            ? Set.of()
            : Set.copyOf(
                Sample.of(numbers, "number", SAMPLE, count).as(Encoders.LONG()).collectAsList());
    common.addAll(
        articles
            .byKey((number, records) -> tokens(number, records, sample))
            .mapToPair(token -> new Tuple2<>(token, 1))
            .reduceByKey(Integer::sum)
            .filter(
                held ->
                    ShortTexts.isCommon(held._2(), size, NewsFrequencies.shipped().word(held._1())))
            .keys()
            .collect());
    return common;
  }

  /** The distinct tokens of an article of the sample; an empty sample is of all. */
  private static Iterator<Long> tokens(
      long number, Iterator<ByteBuffer> records, Set<Long> sample) {
    return sample.isEmpty() || sample.contains(number)
        ? Arrays.stream(PackedArticle.first(number, records).main().tokens()).distinct().iterator()
        : Collections.emptyIterator();
  }
}
