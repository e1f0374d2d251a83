package naskh.copies;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import naskh.fingerprint.Banding;
import naskh.fingerprint.MainText;
import naskh.fingerprint.Winnowing;
import naskh.spark.PackedShuffle;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Links main texts to the earlier ones that they copied: articles meet in buckets, the pairs of the
 * stars are compared, and what a star's centre does not account for forms a star around the
 * earliest article left, a few rounds.
 *
 * <p>Error: a common run of {@link Winnowing#guaranteedTokens} tokens always meets, a pair of
 * Jaccard similarity s with chance {@link Banding#hitRate}. Two later articles that one centre
 * accounts for are not compared with each other; they are reached through it.
 *
 * @param found {@link RecordKind#LINK}s, see {@link CopyLink}; pairs may come more than once, and
 *     those that are no copies, too
 * @param unlinked {@code later, bucket, place}: postings that no round accounted for
 */
record CopyLinks(PackedShuffle found, JavaRDD<Row> unlinked) {

  /**
   * Finds them between all articles that have a main text, and are no exact copies.
   *
   * @param articles {@link PackedArticle}s
   * @param exact what {@link ExactCopies} gives
   * @param published what articles are compared with beside each other
   */
  static CopyLinks find(
      PackedShuffle articles,
      PackedShuffle exact,
      PublishedCopies published,
      Arrivals arrivals,
      CopyOptions options,
      int parts) {
    Compare compare = new Compare(articles, parts, options, published.shorts());
    JavaRDD<ArticlePostings> own =
        postings(articles.and(exact), new Buckets(options, published.shorts()), arrivals);
    JavaRDD<ArticlePostings> postings =
        arrivals.areAdded() ? own.union(published.ofArticles(options)) : own;
    PackedShuffle found = null;
    for (int round = 1; round <= options.starRounds(); round++) {
      Candidates candidates = new Candidates(round == 1 ? options.report().holders() : 1, parts);
      PackedShuffle compared = compare.of(candidates.of(postings));
      postings = compared.byKey(CopyLinks::open);
      found = found == null ? compared : found.and(compared);
    }
    return new CopyLinks(found, postings.flatMap(CopyLinks::single));
  }

  /** Of the new articles that have a main text, and are no exact copies. */
  static JavaRDD<ArticlePostings> postings(
      PackedShuffle articles, Buckets buckets, Arrivals arrivals) {
    return articles.byKey((number, records) -> postings(number, records, buckets, arrivals));
  }

  private static Iterator<ArticlePostings> postings(
      long number, Iterator<ByteBuffer> records, Buckets buckets, Arrivals arrivals) {
    if (arrivals.isPublished(number)) {
      return Collections.emptyIterator();
    }
    PackedArticle article = PackedArticle.first(number, records);
    if (records.hasNext() && RecordKind.read(records.next()) == RecordKind.EXACT_COPY_OF) {
      return Collections.emptyIterator();
    }
    MainText main = article.main();
    return main.count() == 0
        ? Collections.emptyIterator()
        : List.of(new ArticlePostings(number, main.count(), buckets.of(main))).iterator();
  }

  private static Iterator<ArticlePostings> open(long later, Iterator<ByteBuffer> links) {
    return PackedShuffle.stream(links)
        .map(
            link -> {
              RecordKind.read(link);
              CopyLink.read(link);
              return new ArticlePostings(later, link.getInt(), Postings.unpack(link));
            })
        .filter(open -> open.postings().count() > 0)
        .iterator();
  }

  private static Iterator<Row> single(ArticlePostings open) {
    Postings some = open.postings();
    return IntStream.range(0, some.count())
        .mapToObj(i -> RowFactory.create(open.number(), some.bucket(i), some.place(i)))
        .iterator();
  }
}
