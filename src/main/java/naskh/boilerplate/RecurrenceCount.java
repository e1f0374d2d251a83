package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import naskh.fingerprint.PageText;
import naskh.text.DistinctLongs;

/**
 * Counts, for one bucket of hashes, where each shingle recurs. Give all articles, then ask.
 *
 * <p>Cost: 16 bytes a posting; a group of n articles is sorted once.
 */
final class RecurrenceCount {
  /**
   * Bytes of a packed count: place, pages of the source, first place elsewhere, mean place
   * elsewhere, the page of the source that was the first with it, the place there, days, and what
   * the density of the pages tells, in units of {@link #UNIT}.
   */
  private static final int BYTES = 8 * Integer.BYTES;

  /** Of what {@link Density} tells. */
  static final double UNIT = 0.001;

  /** No posting, and no page. */
  private static final int NONE = -1;

  private final PostingGroups shingles = new PostingGroups();
  private final DistinctLongs sources = new DistinctLongs(64);
  private final DistinctLongs pages = new DistinctLongs(1 << 10);
  private int[] articleSources = new int[1 << 10];
  private int[] articleDays = new int[1 << 10];
  private long[] articleTurns = new long[1 << 10];
  private int[] articlePages = new int[1 << 10];
  private long[] pageKeys = new long[1 << 10];
  private int articles;
  private int[] owners = new int[1 << 14];
  private int[] places = new int[1 << 14];

  /** Adds one article's {@link ShinglePostings} of this bucket; articles are numbered from 0. */
  void add(long source, long page, int day, long turn, ByteBuffer postings) {
    if (articles == articleSources.length) {
      articleSources = Arrays.copyOf(articleSources, articles * 2);
      articleDays = Arrays.copyOf(articleDays, articles * 2);
      articleTurns = Arrays.copyOf(articleTurns, articles * 2);
      articlePages = Arrays.copyOf(articlePages, articles * 2);
    }
    articleSources[articles] = sources.number(source);
    articleDays[articles] = day;
    articleTurns[articles] = turn;
    int slot = pages.number(page);
    if (slot == pageKeys.length) {
      pageKeys = Arrays.copyOf(pageKeys, slot * 2);
    }
    pageKeys[slot] = page;
    articlePages[articles] = slot;
    while (postings.hasRemaining()) {
      int posting = shingles.add(postings.getLong());
      if (posting == owners.length) {
        owners = Arrays.copyOf(owners, posting * 2);
        places = Arrays.copyOf(places, posting * 2);
      }
      places[posting] = postings.getInt();
      owners[posting] = articles;
    }
    articles++;
  }

  /** Hands out, for each article in which anything recurs, its packed counts. */
  void counted(ObjIntConsumer<byte[]> out) {
    shingles.sort(2);
    int[] found = new int[articles];
    for (int posting : shingles.order()) {
      found[owners[posting]]++;
    }
    byte[][] counts = new byte[articles][];
    ByteBuffer[] packed = new ByteBuffer[articles];
    for (int i = 0; i < articles; i++) {
      counts[i] = new byte[found[i] * BYTES];
      packed[i] = ByteBuffer.wrap(counts[i]);
    }
    shingles.forEach((order, begin, end) -> describe(order, begin, end, packed));
    for (int i = 0; i < articles; i++) {
      if (found[i] > 0) {
        out.accept(counts[i], i);
      }
    }
  }

  private void describe(int[] order, int begin, int end, ByteBuffer[] packed) {
    int days = distinctDays(order, begin, end);
    long[] bySource = new long[end - begin];
    for (int i = begin; i < end; i++) {
      int posting = order[i];
      bySource[i - begin] = ((long) articleSources[owners[posting]] << 32) | posting;
    }
    Arrays.sort(bySource);
    for (int i = 0; i < bySource.length; ) {
      int next = i;
      int foremost = Integer.MAX_VALUE;
      int another = Integer.MAX_VALUE;
      long placesOfSource = 0;
      for (; next < bySource.length && bySource[next] >> 32 == bySource[i] >> 32; next++) {
        int place = places[(int) bySource[next]];
        another = Math.min(another, Math.max(foremost, place));
        foremost = Math.min(foremost, place);
        placesOfSource += place;
      }
      int first = firstBut(NONE, bySource, i, next);
      int second = firstBut(page(first), bySource, i, next);
      int pagesOfSource = distinctPages(bySource, i, next);
      int dense = (int) Math.round(Density.of(turns(bySource, i, next)) / UNIT);
      for (int j = i; j < next; j++) {
        int posting = (int) bySource[j];
        int elsewhere = places[posting] == foremost ? another : foremost;
        int holder = page(posting) == page(first) ? second : first;
        int mean = (int) ((placesOfSource - places[posting]) / Math.max(1, next - i - 1));
        boolean mayOwn =
            Density.isTie(turn(posting), turn(first))
                && Page.opens(places[posting], elsewhere, mean);
        packed[owners[posting]]
            .putInt(places[posting])
            .putInt(pagesOfSource)
            .putInt(elsewhere)
            .putInt(mean)
            .putInt(holder == NONE ? 0 : Long.hashCode(pageKeys[page(holder)]))
            .putInt(holder == NONE ? 0 : places[holder])
            .putInt(days)
            .putInt(mayOwn ? Math.min(0, dense) : dense);
      }
      i = next;
    }
  }

  /** Of the postings that are not on {@code page} the one that was published first, or none. */
  private int firstBut(int page, long[] postings, int begin, int end) {
    int first = NONE;
    for (int i = begin; i < end; i++) {
      int posting = (int) postings[i];
      if (page(posting) != page && (first == NONE || isBefore(posting, first))) {
        first = posting;
      }
    }
    return first;
  }

  /** Whether it was published before; of one turn, in an order that is the same in all buckets. */
  private boolean isBefore(int posting, int other) {
    int turns = Long.compare(turn(posting), turn(other));
    if (turns != 0) {
      return turns < 0;
    }
    int keys = Long.compare(pageKeys[page(posting)], pageKeys[page(other)]);
    return keys < 0 || (keys == 0 && places[posting] < places[other]);
  }

  private int page(int posting) {
    return articlePages[owners[posting]];
  }

  private long turn(int posting) {
    return articleTurns[owners[posting]];
  }

  private long[] turns(long[] postings, int begin, int end) {
    long[] turns = new long[end - begin];
    for (int i = begin; i < end; i++) {
      turns[i - begin] = turn((int) postings[i]);
    }
    return turns;
  }

  private int distinctPages(long[] postings, int begin, int end) {
    int[] ofPostings = new int[end - begin];
    for (int i = begin; i < end; i++) {
      ofPostings[i - begin] = page((int) postings[i]);
    }
    return PageText.distinct(ofPostings).length;
  }

  private int distinctDays(int[] order, int begin, int end) {
    int[] days = new int[end - begin];
    for (int i = begin; i < end; i++) {
      days[i - begin] = articleDays[owners[order[i]]];
    }
    return PageText.distinct(days).length;
  }
}
