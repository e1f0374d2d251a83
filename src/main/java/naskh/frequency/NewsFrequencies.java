package naskh.frequency;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import naskh.text.HashedTokens;
import naskh.text.LightStemmer;

/**
 * In which share of the articles of general Arabic news stems, pairs of adjacent stems, and words
 * stand: the background that the counts of a corpus join. A corpus of {@code n} articles counts
 * beside {@value #ARTICLES} articles of general news, so that five articles weigh their words as
 * general news does, and many thousands as they use them themselves.
 *
 * <p>Read from a table that ships with Naskh; its README says how it was made. What the table does
 * not hold has the share 0. Cost: some 8 MB, once in a JVM.
 */
public final class NewsFrequencies {
  /**
   * Articles that general news counts as: enough for a share of one in a thousand to be told from
   * none, few enough for a corpus of some thousands to weigh its words as it uses them. Of random
   * samples of 5 to 500 articles seven to eight of the ten best terms are then those in the whole
   * corpus ({@code jobs/benchmarks/small}).
   */
  public static final int ARTICLES = 1_000;

  /** Names a file to read in place of the table that ships: for figures made without a corpus. */
  public static final String FILE = "naskh.frequency.file";

  /** Version of the form of the table, which is its first line. */
  public static final String VERSION = "1";

  /** What a word of the stem before it begins with in the table. */
  public static final char WORD = '=';

  /** What the second stem of a pair begins with, whose first is the stem before it. */
  public static final char PAIR = '+';

  /** What stands behind a stem or word, before its share. */
  public static final char END = ' ';

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  /** Steps of a share in which it halves. */
  private static final int STEPS = 4;

  private final Long2DoubleOpenHashMap stems = new Long2DoubleOpenHashMap(1 << 16);
  private final Long2DoubleOpenHashMap pairs = new Long2DoubleOpenHashMap(1 << 17);
  private final Long2DoubleOpenHashMap words = new Long2DoubleOpenHashMap(1 << 15);

  private NewsFrequencies() {}

  private static final class Shipped {
    private static final NewsFrequencies TABLE = open();

    private static NewsFrequencies open() {
      String file = System.getProperty(FILE);
      try (InputStream table =
          file == null
              ? NewsFrequencies.class.getResourceAsStream("news.txt.gz")
              : Files.newInputStream(Path.of(file))) {
        return read(table);
      } catch (IOException e) {
        throw new UncheckedIOException("the table of general news: " + e.getMessage(), e);
      }
    }
  }

  /** Those that ship with Naskh. */
  public static NewsFrequencies shipped() {
    return Shipped.TABLE;
  }

  /**
   * Reads a table, gzip of UTF-8: a line with the version; then lines of a stem, each followed by
   * those of its words, which begin with {@link #WORD}, and of the stems that stand behind it,
   * which begin with {@link #PAIR}. Behind {@link #END} the share, as a number of quarters of
   * halvings: 40 is 2^(−40/4).
   */
  static NewsFrequencies read(InputStream gzip) throws IOException {
    NewsFrequencies read = new NewsFrequencies();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(gzip), StandardCharsets.UTF_8))) {
      String version = lines.readLine();
      if (!VERSION.equals(version)) {
        throw new IOException("want version " + VERSION + ", got " + version);
      }
      long stem = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(END);
        double share = Math.pow(2, -Double.parseDouble(line.substring(space + 1)) / STEPS);
        switch (line.charAt(0)) {
          case WORD -> read.words.put(HashedTokens.hash(line.substring(1, space)), share);
          case PAIR ->
              read.pairs.put(
                  HashedTokens.pair(stem, HashedTokens.hash(line.substring(1, space))), share);
          default -> {
            stem = HashedTokens.hash(line.substring(0, space));
            read.stems.put(stem, share);
          }
        }
      }
    }
    read.evenYears();
    return read;
  }

  /** Years pass: each is as common as the most common one was where the table was counted. */
  private void evenYears() {
    long[] years =
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
            .mapToLong(year -> HashedTokens.hash(Integer.toString(year)))
            .toArray();
    double most = LongStream.of(years).mapToDouble(stems::get).max().orElse(0);
    for (long year : years) {
      stems.put(year, most);
    }
  }

  /** How a table writes a share above 0. */
  public static long code(double share) {
    return Math.round(-STEPS * Math.log(share) / Math.log(2));
  }

  /** Share of the articles that hold a stem, by its {@link HashedTokens#hash}. */
  public double stem(long hash) {
    return stems.get(hash);
  }

  /** Share of the articles that hold two stems side by side, by {@link HashedTokens#pair}. */
  public double pair(long hash) {
    return pairs.get(hash);
  }

  /** Share of the articles that hold a folded word, by its {@link HashedTokens#hash}. */
  public double word(long hash) {
    return words.get(hash);
  }

  /**
   * Share of the articles that hold some folded words side by side, with a space between: at most,
   * that of the rarest pair of stems.
   */
  public double phrase(String words) {
    String[] each = words.split(" ", -1);
    if (each.length == 1) {
      return word(HashedTokens.hash(words));
    }
    double least = 1;
    long before = 0;
    for (int i = 0; i < each.length; i++) {
      long stem = HashedTokens.hash(LightStemmer.stem(each[i]));
      least = i == 0 ? least : Math.min(least, pair(HashedTokens.pair(before, stem)));
      before = stem;
    }
    return least;
  }

  /** Takes a hash and its share. */
  public interface Share {
    void accept(long hash, double share);
  }

  /** Hands over all stems, in any order. */
  public void forEachStem(Share each) {
    stems.long2DoubleEntrySet().forEach(e -> each.accept(e.getLongKey(), e.getDoubleValue()));
  }

  /** Hands over all words, in any order. */
  public void forEachWord(Share each) {
    words.long2DoubleEntrySet().forEach(e -> each.accept(e.getLongKey(), e.getDoubleValue()));
  }

  /** Hands over all pairs, in any order. */
  public void forEachPair(Share each) {
    pairs.long2DoubleEntrySet().forEach(e -> each.accept(e.getLongKey(), e.getDoubleValue()));
  }

  /**
   * The share of articles that hold something: that {@code held} of {@code articles} articles of a
   * corpus hold it, and {@code share} of those of general news.
   */
  public static double share(long held, long articles, double share) {
    return (held + ARTICLES * share) / (articles + ARTICLES);
  }

  /** How rare that is: ln((N + 1) / (n + 1)), as MLlib's IDF has it, over both. */
  public static double idf(long held, long articles, double share) {
    return Math.log((articles + ARTICLES + 1.0) / (held + ARTICLES * share + 1.0));
  }
}
