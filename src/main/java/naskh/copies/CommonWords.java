package naskh.copies;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import naskh.corpus.SmallCorpus;
import naskh.fingerprint.MainText;
import naskh.spark.PackedShuffle;
import naskh.spark.Sample;
import naskh.text.HashedTokens;
import naskh.text.StopWords;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

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
    articles
        .byKey((number, records) -> distinct(number, records, sample))
        .treeAggregate(new Long2IntOpenHashMap(), CommonWords::add, CommonWords::sum)
        .forEach(
            (token, held) -> {
              if (held >= least) {
                common.add(token);
              }
            });
    return common;
  }

  private static Iterator<long[]> distinct(
      long number, Iterator<ByteBuffer> records, Set<Long> sample) {
    return sample.contains(number)
        ? List.of(distinct(PackedArticle.first(number, records).main())).iterator()
        : Collections.emptyIterator();
  }

  private static long[] distinct(MainText text) {
    return Arrays.stream(text.tokens()).distinct().toArray();
  }

  private static Long2IntOpenHashMap add(Long2IntOpenHashMap counts, long[] tokens) {
    for (long token : tokens) {
      counts.addTo(token, 1);
    }
    return counts;
  }

  private static Long2IntOpenHashMap sum(Long2IntOpenHashMap counts, Long2IntOpenHashMap others) {
    others.forEach((token, held) -> counts.addTo(token, held));
    return counts;
  }
}
