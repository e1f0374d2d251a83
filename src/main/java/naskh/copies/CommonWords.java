package naskh.copies;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import naskh.corpus.SmallCorpus;
import naskh.spark.PackedShuffle;
import naskh.spark.Sample;
import naskh.text.HashedTokens;
import naskh.text.StopWords;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.Tuple2;

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
   * <p>In: {@code numbers}: {@code number bigint}, of {@code count} articles; these, {@link
   * PackedArticle}s. Result: token hashes, a few hundred, since an article has so many words only.
   */
  static Set<Long> fit(Dataset<Row> numbers, PackedShuffle articles, long count) {
    Set<Long> common = new HashSet<>();
    StopWords.forEach(word -> common.add(HashedTokens.hash(word)));
    if (SmallCorpus.is(Math.min(SAMPLE, count))) {
      return common;
    }
    Set<Long> sample =
        Set.copyOf(Sample.of(numbers, "number", SAMPLE, count).as(Encoders.LONG()).collectAsList());
    double least = LEAST_SHARE * Math.min(SAMPLE, count);
    common.addAll(
        articles
            .byKey((number, records) -> tokens(number, records, sample))
            .mapToPair(token -> new Tuple2<>(token, 1))
            .reduceByKey(Integer::sum)
            .filter(held -> held._2() >= least)
            .keys()
            .collect());
    return common;
  }

  /** The distinct tokens of an article of the sample. */
  private static Iterator<Long> tokens(
      long number, Iterator<ByteBuffer> records, Set<Long> sample) {
    return sample.contains(number)
        ? Arrays.stream(PackedArticle.first(number, records).main().tokens()).distinct().iterator()
        : Collections.emptyIterator();
  }
}
