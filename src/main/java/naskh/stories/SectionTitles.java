package naskh.stories;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import naskh.text.HashedTokens;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Titles that are the name of a section: each stands over more than {@value #MOST} different
 * articles of one source, so it does not say what they are about. A model, applicable to articles
 * that it was not learned from.
 */
final class SectionTitles implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int MOST = 3;

  /** Known at most, those of most articles: 800 kB. */
  private static final int KNOWN = 100_000;

  private static final Hasher64 HASHER = Hashing.komihash5_0();

  /** Ascending. */
  private final long[] keys;

  private SectionTitles(long[] keys) {
    this.keys = keys;
  }

  /** Learns them from articles that are no copies. Cost: counts 8 bytes an article. */
  static SectionTitles fit(JavaRDD<StoryArticle> articles) {
    return new SectionTitles(
        articles
            .mapToPair(article -> new Tuple2<>(key(article, article.title()), 1L))
            .reduceByKey(Long::sum)
            .filter(titled -> titled._2() > MOST)
            .takeOrdered(KNOWN, new MostArticles())
            .stream()
            .mapToLong(Tuple2::_1)
            .sorted()
            .toArray());
  }

  /** The title of an article; no tokens where it is the name of a section. */
  HashedTokens headline(StoryArticle article) {
    HashedTokens title = article.title();
    boolean isSection = keys.length > 0 && Arrays.binarySearch(keys, key(article, title)) >= 0;
    return isSection ? title.where(token -> false) : title;
  }

  private static long key(StoryArticle article, HashedTokens title) {
    long key = article.sourceKey();
    for (int i = 0; i < title.count(); i++) {
      key = HASHER.hashLongLongToLong(key, title.stem(i));
    }
    return key;
  }

  private static final class MostArticles implements Comparator<Tuple2<Long, Long>>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Tuple2<Long, Long> a, Tuple2<Long, Long> b) {
      int more = Long.compare(b._2(), a._2());
      return more != 0 ? more : Long.compare(a._1(), b._1());
    }
  }
}
