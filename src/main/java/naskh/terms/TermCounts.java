package naskh.terms;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naskh.frequency.NewsFrequencies;
import naskh.text.Bytes;
import naskh.text.DistinctLongs;
import naskh.text.HashedTokens;
import naskh.text.Letters;
import naskh.text.LightStemmer;

/**
 * In how many articles each stem stands, how often it is used in all, and how often its spellings
 * are written in texts: of articles that are added one by one, or of other counts, in any order.
 * Nothing is left out. Stems are counted by their hashes, and read off a spelling in the end.
 *
 * <p>Cost: some 150 bytes a spelling; a look-up a word.
 */
final class TermCounts {
  private static final int NONE = DistinctLongs.NONE;
  private static final int CAPACITY = 1 << 10;

  private final DistinctLongs stems = new DistinctLongs(CAPACITY);
  private long[] stemHashes = new long[CAPACITY];
  private long[] held = new long[CAPACITY]; // articles with the stem in title or text
  private long[] uses = new long[CAPACITY];
  private long[] lastHolder = new long[CAPACITY]; // number of an article, from 1
  private int[] firstSurfaces = new int[CAPACITY];

  private final DistinctLongs surfaces = new DistinctLongs(CAPACITY);
  private String[] surfaceNames = new String[CAPACITY];
  private long[] times = new long[CAPACITY];
  private int[] stemOf = new int[CAPACITY];
  private int[] nextSurfaces = new int[CAPACITY]; // of the same stem

  private long articles;

  /** How many articles are counted. */
  long articles() {
    return articles;
  }

  /** How many stems and spellings there are. */
  int size() {
    return stems.size() + surfaces.size();
  }

  /** Counts an article, the words of its title (null where it has none) and of its text. */
  void add(String title, HashedTokens titleWords, String text, HashedTokens textWords) {
    articles++;
    for (int i = 0; i < textWords.count(); i++) {
      int surface = surface(textWords.stem(i), text, textWords.begin(i), textWords.end(i));
      times[surface]++;
      int stem = stemOf[surface];
      uses[stem]++;
      if (lastHolder[stem] != articles) {
        lastHolder[stem] = articles;
        held[stem]++;
      }
    }
    for (int i = 0; i < titleWords.count(); i++) {
      int stem = stem(titleWords.stem(i));
      if (firstSurfaces[stem] == NONE) { // only so that it has one
        surface(titleWords.stem(i), title, titleWords.begin(i), titleWords.end(i));
      }
      uses[stem]++;
      if (lastHolder[stem] != articles) {
        lastHolder[stem] = articles;
        held[stem]++;
      }
    }
  }

  private int surface(long stem, String text, int begin, int end) {
    int known = surfaces.size();
    int surface = surfaces.number(HashedTokens.hash(CharBuffer.wrap(text, begin, end)));
    if (surface == known) {
      addSurface(surface, text.substring(begin, end), stem(stem));
    }
    return surface;
  }

  private int stem(long hash) {
    int known = stems.size();
    int stem = stems.number(hash);
    if (stem == known) {
      if (stem == stemHashes.length) {
        int capacity = 2 * stem;
        stemHashes = Arrays.copyOf(stemHashes, capacity);
        held = Arrays.copyOf(held, capacity);
        uses = Arrays.copyOf(uses, capacity);
        lastHolder = Arrays.copyOf(lastHolder, capacity);
        firstSurfaces = Arrays.copyOf(firstSurfaces, capacity);
      }
      stemHashes[stem] = hash;
      firstSurfaces[stem] = NONE;
    }
    return stem;
  }

  private void addSurface(int surface, String name, int stem) {
    if (surface == surfaceNames.length) {
      int capacity = 2 * surface;
      surfaceNames = Arrays.copyOf(surfaceNames, capacity);
      times = Arrays.copyOf(times, capacity);
      stemOf = Arrays.copyOf(stemOf, capacity);
      nextSurfaces = Arrays.copyOf(nextSurfaces, capacity);
    }
    surfaceNames[surface] = name;
    stemOf[surface] = stem;
    nextSurfaces[surface] = firstSurfaces[stem];
    firstSurfaces[stem] = surface;
  }

  /**
   * Parts of these counts, each of all articles and of the stems that belong in one of {@code
   * buckets} buckets; {@link #merge} joins those of one bucket.
   */
  byte[][] packed(int buckets) {
    Bytes[] parts = new Bytes[buckets];
    for (int bucket = 0; bucket < buckets; bucket++) {
      parts[bucket] = new Bytes(64 + 32 * size() / buckets);
      parts[bucket].varint(articles);
    }
    for (int stem = 0; stem < stems.size(); stem++) {
      Bytes part = parts[(int) Long.remainderUnsigned(stemHashes[stem] >>> 1, buckets)];
      part.putLong(stemHashes[stem]);
      part.varint(held[stem]);
      part.varint(uses[stem]);
      for (int s = firstSurfaces[stem]; s != NONE; s = nextSurfaces[s]) {
        part.varint(times[s] + 1); // in titles only: not once
        part.text(surfaceNames[s]);
      }
      part.varint(0);
    }
    return Arrays.stream(parts).map(Bytes::toArray).toArray(byte[][]::new);
  }

  /** Adds what {@link #packed} gives of the counts of other articles. */
  void merge(byte[] packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    articles += Bytes.number(bytes);
    while (bytes.hasRemaining()) {
      int stem = stem(bytes.getLong());
      held[stem] += Bytes.number(bytes);
      uses[stem] += Bytes.number(bytes);
      for (long more = Bytes.number(bytes); more > 0; more = Bytes.number(bytes)) {
        String surfaceName = Bytes.text(bytes);
        int known = surfaces.size();
        int surface = surfaces.number(HashedTokens.hash(surfaceName));
        if (surface == known) {
          addSurface(surface, surfaceName, stem);
        }
        times[surface] += more - 1;
      }
    }
  }

  /**
   * The stems that are used {@code minUses} times, in titles and texts, or that general news holds,
   * in any order.
   */
  Stream<Term> terms(int minUses) {
    NewsFrequencies news = NewsFrequencies.shipped();
    return IntStream.range(0, stems.size())
        .filter(stem -> uses[stem] >= minUses || news.stem(stemHashes[stem]) > 0)
        .mapToObj(stem -> term(stem, news.stem(stemHashes[stem])));
  }

  private Term term(int stem, double newsShare) {
    int first = firstSurfaces[stem];
    String name = LightStemmer.stem(Letters.fold(surfaceNames[first]));
    String best = name;
    long most = 0;
    for (int s = first; s != NONE; s = nextSurfaces[s]) {
      if (times[s] > 0 && Surfaces.isBetter(surfaceNames[s], times[s], best, most)) {
        best = surfaceNames[s];
        most = times[s];
      }
    }
    return new Term(name, best, held[stem], newsShare);
  }
}
