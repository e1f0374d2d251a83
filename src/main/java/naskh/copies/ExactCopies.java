package naskh.copies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import naskh.corpus.ArticleOrder;
import naskh.corpus.Stars;
import naskh.spark.PackedShuffle;

/**
 * Articles of equal main texts, each with the earliest of its text. Headlines of a few tokens need
 * more than that to be copies: one source, or few days between them; the first that the earliest
 * does not want is the centre of what follows, a few times over.
 *
 * <p>Cost: two shuffles of some 40 bytes an article. A text that many articles have is gone over
 * once, by one task, which keeps the centres.
 *
 * @param minTokens a text of fewer is a headline
 * @param maxDays between headlines of two sources
 * @param mostCentres of one headline
 */
record ExactCopies(int minTokens, int maxDays, int mostCentres, Arrivals arrivals)
    implements Serializable {
  static ExactCopies of(CopyOptions options, Arrivals arrivals) {
    return new ExactCopies(
        options.shorts().minTokens(), options.shorts().maxDays(), options.starRounds(), arrivals);
  }

  /**
   * Finds them.
   *
   * <p>In: {@link PackedArticle}s. Out: {@link RecordKind#EXACT_COPY_OF} for each copy, and {@link
   * RecordKind#COPIER} for its original. Where articles are added, a link for each new copy
   * instead, to the first that came: such a copy may be the earlier one, so it is compared as any
   * other.
   */
  PackedShuffle find(PackedShuffle articles, int parts) {
    PackedShuffle texts =
        PackedShuffle.of(
            articles.byKey((number, records) -> text(PackedArticle.first(number, records))), parts);
    return PackedShuffle.of(
        texts.byPart(records -> PackedShuffle.stream(records).flatMap(new Texts()::add).iterator()),
        parts);
  }

  /** The hash of a text, then its article: so the articles of one text come in their order. */
  private Iterator<byte[]> text(PackedArticle article) {
    PackedArticle.Whole whole = article.whole();
    if (!whole.hash().hasRemaining()) {
      return Collections.emptyIterator();
    }
    boolean isHeadline = whole.tokens() > 0 && whole.tokens() < minTokens;
    byte[] source = isHeadline ? bytes(article.side().source()) : new byte[0];
    Long time = isHeadline ? article.time() : null;
    ByteBuffer record =
        ByteBuffer.allocate(
                whole.hash().remaining()
                    + 1
                    + Long.BYTES
                    + PackedArticle.LONG_BYTES
                    + source.length)
            .put(whole.hash())
            .put((byte) (isHeadline ? 1 : 0))
            .putLong(arrivals.turn(article.number()));
    PackedArticle.put(time, record);
    record.put(source);
    return List.of(record.array()).iterator();
  }

  private static byte[] bytes(String source) {
    return source == null ? new byte[0] : source.getBytes(UTF_8);
  }

  /** An article of a headline; an empty source is an unknown one. */
  private record Holder(long number, Long time, ByteBuffer source) {
    static Holder read(ByteBuffer record) {
      return new Holder(
          Arrivals.number(record.getLong()), PackedArticle.readLong(record), record.slice());
    }

    boolean isNear(Holder other, int maxDays) {
      return (source.hasRemaining() && source.equals(other.source))
          || (time != null
              && other.time != null
              && Math.abs(time - other.time) <= maxDays * ArticleOrder.MICROS_OF_A_DAY);
    }
  }

  /** Goes over the texts, and of each over its articles. */
  private final class Texts {
    private static final int TEXT_BYTES = 16 + 1;

    private byte[] text = new byte[0];
    private boolean isHeadline;
    private final Stars<Holder> stars = new Stars<>(mostCentres, this::isEqual);

    Stream<byte[]> add(ByteBuffer record) {
      byte[] ofRecord = new byte[TEXT_BYTES];
      record.get(ofRecord);
      if (!Arrays.equals(ofRecord, text)) {
        text = ofRecord;
        isHeadline = ofRecord[TEXT_BYTES - 1] == 1;
        stars.begin();
      }
      Holder holder = Holder.read(record);
      return stars.centreOf(holder).stream()
          .flatMap(centre -> records(centre.number(), holder.number()));
    }

    private Stream<byte[]> records(long original, long copy) {
      if (!arrivals.areAdded()) {
        return Stream.of(
            RecordKind.EXACT_COPY_OF.of(copy, original), RecordKind.COPIER.of(original, copy));
      }
      return arrivals.arePublished(original, copy)
          ? Stream.empty()
          : Stream.of(CopyLink.exact(Math.min(original, copy)).pack(Math.max(original, copy)));
    }

    private boolean isEqual(Holder centre, Holder member) {
      return !isHeadline || centre.isNear(member, maxDays);
    }
  }
}
