package naskh.copies;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import naskh.align.ComparedText;
import naskh.fingerprint.MainText;
import naskh.spark.PackedShuffle;
import org.apache.spark.api.java.JavaRDD;

/**
 * Compares candidate pairs by their main texts.
 *
 * <p>In: pairs as {@link Candidates} gives them. Out: {@link RecordKind#LINK}, a {@link CopyLink}
 * for each pair, with the spokes that it does not account for, but for the bands of a contained
 * copy.
 *
 * <p>Cost: three shuffles: of the pairs to the shorter text of each; of the pairs and shorter texts
 * to the longer ones, so that a long text is opened once, however many pairs it is in; of the
 * results. In memory: one longer text, one shorter one.
 *
 * @param articles {@link PackedArticle}s
 */
record Compare(PackedShuffle articles, int parts, CopyOptions options, ShortTexts shorts)
    implements Serializable {
  private static final int PAIR_BYTES = Long.BYTES + 1;

  PackedShuffle of(JavaRDD<Candidate> pairs) {
    Comparing comparing = new Comparing(options, shorts);
    PackedShuffle ofShorter = PackedShuffle.of(pairs.map(Compare::ofShorter), parts);
    PackedShuffle ofLonger =
        PackedShuffle.of(articles.and(ofShorter).byKey(Compare::ofLonger), parts);
    return PackedShuffle.of(articles.and(ofLonger).byKey(comparing), parts);
  }

  /** A record of the shorter text: the longer one, whether it is later, spokes. */
  private static byte[] ofShorter(Candidate pair) {
    boolean laterIsLonger = pair.earlierTokens() <= pair.laterTokens();
    return RecordKind.PAIR.of(
        laterIsLonger ? pair.earlier() : pair.later(),
        PAIR_BYTES + pair.spokes().count() * Postings.BYTES,
        record -> {
          record.putLong(laterIsLonger ? pair.later() : pair.earlier());
          record.put((byte) (laterIsLonger ? 1 : 0));
          pair.spokes().put(record);
        });
  }

  /**
   * Records of the longer texts: the shorter one, whether the longer one is later, its main text,
   * spokes.
   */
  private static Iterator<byte[]> ofLonger(long shorter, Iterator<ByteBuffer> records) {
    PackedArticle article = PackedArticle.first(shorter, records);
    if (!records.hasNext()) {
      return Collections.emptyIterator();
    }
    byte[] main = article.main().pack();
    return PackedShuffle.stream(records).map(pair -> ofLonger(shorter, main, pair)).iterator();
  }

  private static byte[] ofLonger(long shorter, byte[] main, ByteBuffer pair) {
    RecordKind.read(pair);
    long longer = pair.getLong();
    byte laterIsLonger = pair.get();
    return RecordKind.PAIR.of(
        longer,
        Long.BYTES + 1 + Integer.BYTES + main.length + pair.remaining(),
        record ->
            record.putLong(shorter).put(laterIsLonger).putInt(main.length).put(main).put(pair));
  }

  private record Comparing(CopyOptions options, ShortTexts shorts)
      implements PackedShuffle.OfKey<byte[]> {

    @Override
    public Iterator<byte[]> results(long longer, Iterator<ByteBuffer> records) {
      PackedArticle article = PackedArticle.first(longer, records);
      if (!records.hasNext()) {
        return Collections.emptyIterator();
      }
      ComparedText text = text(article.main());
      return PackedShuffle.stream(records).map(pair -> compared(longer, text, pair)).iterator();
    }

    private ComparedText text(MainText main) {
      return new ComparedText(main, options.shingleTokens());
    }

    private byte[] compared(long longer, ComparedText longerText, ByteBuffer pair) {
      RecordKind.read(pair);
      long shorter = pair.getLong();
      boolean laterIsLonger = pair.get() == 1;
      byte[] main = new byte[pair.getInt()];
      pair.get(main);
      ComparedText shorterText = text(MainText.unpack(main));
      ComparedText later = laterIsLonger ? longerText : shorterText;
      Optional<Comparison> found =
          Comparison.of(laterIsLonger ? shorterText : longerText, later, options, shorts);
      return link(
          laterIsLonger ? shorter : longer,
          laterIsLonger ? longer : shorter,
          later.count(),
          found,
          Postings.unpack(pair));
    }
  }

  private static byte[] link(
      long earlier, long later, int laterTokens, Optional<Comparison> found, Postings spokes) {
    Postings open = new Postings();
    boolean isStar = false;
    for (int i = 0; i < spokes.count(); i++) {
      long bucket = spokes.bucket(i);
      int place = spokes.place(i);
      boolean accountsFor = found.isPresent() && accountsFor(found.get(), bucket, place);
      isStar |= accountsFor;
      if (!accountsFor && !isBandOfContained(found, bucket)) {
        open.add(bucket, place);
      }
    }
    return CopyLink.of(earlier, isStar, found).pack(later, laterTokens, open);
  }

  private static boolean accountsFor(Comparison copy, long bucket, int place) {
    return Bucket.FINGERPRINT.holds(bucket)
        ? copy.holds(place)
        : copy.kind() == CopyKind.NEAR || copy.kind() == CopyKind.EXACT;
  }

  /** Such a band says no more than the fingerprints do; they tell whether the pair has a row. */
  private static boolean isBandOfContained(Optional<Comparison> found, long bucket) {
    return Bucket.BAND.holds(bucket)
        && found.map(copy -> copy.kind() == CopyKind.CONTAINED).orElse(false);
  }
}
