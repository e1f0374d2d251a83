package naskh.copies;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import naskh.fingerprint.FilledShingles;
import naskh.fingerprint.MainText;
import naskh.fingerprint.Shingles;
import naskh.fingerprint.Signature;

/**
 * The buckets in which an article may meet its copies: keys of {@link Bucket}, of {@link
 * FilledShingles}, each once an article, with the number of the token at which the fingerprint
 * stands first; −1 for other buckets. About 100 of them an article of 200 tokens, and half a
 * fingerprint for each token more.
 *
 * <p>Cost: one pass over the tokens, and that of a {@link Signature}.
 */
public record Buckets(CopyOptions options, ShortTexts shorts) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int NOWHERE = -1;

  /** The keys of those in which {@link Copies#postings} has the articles that a text may meet. */
  public LongSet kept(MainText text) {
    Postings all = of(text);
    LongSet keys = new LongOpenHashSet(all.count());
    for (int i = 0; i < all.count(); i++) {
      if (!Bucket.OPENING.holds(all.bucket(i))) {
        keys.add(all.bucket(i));
      }
    }
    return keys;
  }

  Postings of(MainText text) {
    Map<Long, Integer> places = new HashMap<>();
    Shingles shingles = text.shingles(options.shingleTokens());
    Shingles filled = FilledShingles.of(text, shingles);
    options.winnowing().choose(shingles).stream()
        .forEach(
            i -> {
              addFingerprint(shingles.hash(i), shingles.place(i), places);
              addFingerprint(filled.hash(i), shingles.place(i), places);
            });
    if (text.count() >= options.shorts().maxTokens()) {
      for (long band : new Signature(options.banding()).bandKeys(filled.hashes())) {
        places.put(Bucket.BAND.key(band), NOWHERE);
      }
    }
    if (text.count() >= options.shorts().minTokens()
        && text.count() <= options.shorts().maxTokensOfNear()) {
      places.put(Bucket.SHORT.key(shorts.key(text)), NOWHERE);
    }
    Postings meetings = new Postings();
    places.forEach(meetings::add);
    return meetings;
  }

  private void addFingerprint(long fingerprint, int place, Map<Long, Integer> places) {
    places.putIfAbsent(Bucket.FINGERPRINT.key(fingerprint), place);
    if (place < options.report().openingTokens()) {
      places.putIfAbsent(Bucket.OPENING.key(fingerprint), place);
    }
  }
}
