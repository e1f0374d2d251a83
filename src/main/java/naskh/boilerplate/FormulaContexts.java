package naskh.boilerplate;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import naskh.fingerprint.FormulaMarks;
import naskh.fingerprint.PageText;
import naskh.spark.Millionths;
import naskh.spark.PackedShuffle;
import naskh.spark.Parcels;

/**
 * Learns which shingles are contexts of formulas, and what stands next to them.
 *
 * <p>A context recurs on {@link BoilerplateOptions#minFormulaDays} days. Of the tokens next to it
 * each counts once a day, so that a filling which many outlets publish on its day is one instance;
 * of pages without a date, see {@link PageRecord#occasion}.
 *
 * <p>Cost: two shuffles of some 20 bytes a context and page. In memory: of a slice 24 bytes for
 * each of these; a context of n pages is sorted once.
 *
 * @param pages {@link PageRecord}s
 * @param counts see {@link ShingleStatistics#counts}
 */
record FormulaContexts(
    PackedShuffle pages, PackedShuffle counts, BoilerplateOptions options, int parts)
    implements Serializable {
  /** Different tokens of a shingle that says anything. */
  private static final int LEAST_DISTINCT = 3;

  /** Shingle, place, token behind, token before. */
  private static final int POSTING_BYTES = Long.BYTES + 3 * Integer.BYTES;

  /** Place, pages and mark. */
  private static final int MARK_BYTES = 2 * Integer.BYTES + 1;

  /** No token: the text begins or ends. */
  private static final int NOTHING = 0;

  /** The pages that hold any: {@link PageRecord#MARKS}, see {@link PageContexts}. */
  PackedShuffle marks() {
    return Parcels.gather(
        Parcels.exchange(
            pages.and(counts).byKey(Holder::recurring), parts, this::send, FormulaContexts::marked),
        parts,
        (piece, parcels) -> parcels.add(ByteBuffer.wrap(piece).getLong(), piece),
        (key, all) ->
            PackedShuffle.record(
                key,
                PageRecord.MARKS,
                all.stream().mapToInt(ByteBuffer::remaining).sum(),
                record -> all.forEach(record::put)));
  }

  /** A page of which anything recurs. */
  private record Holder(PageRecord page, ByteBuffer counts) {
    static Iterator<Holder> recurring(long key, Iterator<ByteBuffer> records) {
      PageRecord record = PageRecord.first(key, records);
      return records.hasNext()
          ? List.of(new Holder(record, ShingleStatistics.rest(records.next()))).iterator()
          : Collections.emptyIterator();
    }
  }

  private void send(Holder holder, Parcels parcels) {
    PageText text = holder.page().text();
    Page page = Page.of(text, holder.counts());
    Bucketed postings = new Bucketed(parcels.slices(), POSTING_BYTES);
    int[] firsts = Shingling.firstPlaces(page.shingles);
    for (int i = 0; i < firsts.length; i++) {
      if (firsts[i] == i && recurs(page, i)) {
        int next = i + Shingling.TOKENS;
        postings
            .entry(page.shingles[i])
            .putLong(page.shingles[i])
            .putInt(i)
            .putInt(next < text.count() ? token(text, next) : NOTHING)
            .putInt(i > 0 ? token(text, i - 1) : NOTHING);
      }
    }
    byte[] head =
        ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
            .putLong(holder.page().key())
            .putInt(holder.page().occasion(text))
            .array();
    parcels.addAll(head, postings.packed());
  }

  private boolean recurs(Page page, int shingle) {
    return page.days[shingle] >= options.minFormulaDays()
        && Arrays.stream(page.text.tokens(), shingle, shingle + Shingling.TOKENS).distinct().count()
            >= LEAST_DISTINCT;
  }

  /** Half of the hash, never {@link #NOTHING}. */
  private static int token(PageText text, int token) {
    return (int) (text.token(token) >>> Integer.SIZE) | 1;
  }

  private static Iterator<byte[]> marked(Parcels.Received records) {
    Slice slice = new Slice();
    List<Long> keys = new ArrayList<>();
    records.forEachRemaining(
        record -> {
          keys.add(record.getLong());
          slice.add(record.getInt(), record);
        });
    return slice.marks(keys).iterator();
  }

  /** All contexts of one slice. */
  private static final class Slice {
    private final PostingGroups contexts = new PostingGroups();
    private final IntArrayList owners = new IntArrayList(); // of postings
    private final IntArrayList places = new IntArrayList();
    private final IntArrayList behind = new IntArrayList();
    private final IntArrayList before = new IntArrayList();
    private final IntArrayList days = new IntArrayList(); // of pages
    private final IntArrayList sizes = new IntArrayList();

    void add(int day, ByteBuffer postings) {
      sizes.add(postings.remaining() / POSTING_BYTES);
      while (postings.hasRemaining()) {
        contexts.add(postings.getLong());
        owners.add(days.size());
        places.add(postings.getInt());
        behind.add(postings.getInt());
        before.add(postings.getInt());
      }
      days.add(day);
    }

    List<byte[]> marks(List<Long> keys) {
      List<byte[]> all = new ArrayList<>();
      ByteBuffer[] marks = new ByteBuffer[keys.size()];
      for (int i = 0; i < marks.length; i++) {
        byte[] ofPage = new byte[Long.BYTES + sizes.getInt(i) * MARK_BYTES];
        all.add(ofPage);
        marks[i] = ByteBuffer.wrap(ofPage).putLong(keys.get(i));
      }
      contexts.sort(1);
      contexts.forEach((order, begin, end) -> mark(order, begin, end, marks));
      return all;
    }

    private void mark(int[] order, int begin, int end, ByteBuffer[] marks) {
      Neighbours ofBehind = neighbours(behind, order, begin, end);
      Neighbours ofBefore = neighbours(before, order, begin, end);
      for (int i = begin; i < end; i++) {
        int posting = order[i];
        marks[owners.getInt(posting)]
            .putInt(places.getInt(posting))
            .putInt(end - begin)
            .put(
                FormulaMarks.context(
                    ofBehind.areVaried(),
                    ofBefore.areVaried(),
                    ofBehind.bits(behind.getInt(posting))));
      }
    }

    private Neighbours neighbours(IntList tokens, int[] order, int begin, int end) {
      Neighbours neighbours = new Neighbours();
      for (int i = begin; i < end; i++) {
        int token = tokens.getInt(order[i]);
        if (token != NOTHING) {
          neighbours.add(token, days.getInt(owners.getInt(order[i])));
        }
      }
      neighbours.count();
      return neighbours;
    }
  }

  /** The tokens next to a context, on one side. */
  static final class Neighbours {
    /**
     * A slot is filled in so many ways, each counted by how many days have it (Hill, Diversity and
     * evenness, 1973, the number of order 2).
     */
    private static final double LEAST_FILLINGS = 3;

    /** Fewer pairs of one day say nothing of how pages of a day agree. */
    private static final long LEAST_PAIRS = 6;

    /**
     * Where pages of different days agree less than this, no one text is edited: there is hardly a
     * token that most of them have.
     */
    private static final double MOST_AGREEMENT_OF_DAYS = 0.1;

    /** Else those of one day agree so much more, … */
    private static final double TIMES_MORE = 1.5;

    /** … and so much. */
    private static final double AND_MORE = 0.1;

    private final Long2IntOpenHashMap pages = new Long2IntOpenHashMap(); // by token and day
    private final Int2IntOpenHashMap days = new Int2IntOpenHashMap(); // by token
    private long daysOfAll;
    private boolean areVaried;

    void add(int token, int day) {
      pages.addTo((long) token << Integer.SIZE | (day & 0xFFFF_FFFFL), 1);
    }

    /** Counts what was added. */
    void count() {
      Int2IntOpenHashMap pagesOfToken = new Int2IntOpenHashMap();
      Int2IntOpenHashMap pagesOfDay = new Int2IntOpenHashMap();
      long sameWithin = 0;
      long squares = 0;
      long all = 0;
      for (Long2IntMap.Entry entry : pages.long2IntEntrySet()) {
        long n = entry.getIntValue();
        int token = (int) (entry.getLongKey() >>> Integer.SIZE);
        days.addTo(token, 1);
        pagesOfToken.addTo(token, (int) n);
        pagesOfDay.addTo((int) entry.getLongKey(), (int) n);
        sameWithin += n * (n - 1);
        squares += n * n;
        all += n;
      }
      daysOfAll = pages.size();
      long squaresOfTokens = squares(pagesOfToken);
      long squaresOfDays = squares(pagesOfDay);
      double within = share(sameWithin, squaresOfDays - all);
      double between = share(squaresOfTokens - squares, all * all - squaresOfDays);
      areVaried =
          daysOfAll > 0
              && Millionths.rounded((double) daysOfAll * daysOfAll / squares(days))
                  >= LEAST_FILLINGS
              && (squaresOfDays - all < LEAST_PAIRS
                  || between < MOST_AGREEMENT_OF_DAYS
                  || within >= TIMES_MORE * between + AND_MORE);
    }

    private static long squares(Int2IntOpenHashMap counts) {
      return counts.values().intStream().mapToLong(n -> (long) n * n).sum();
    }

    private static double share(long part, long whole) {
      return whole == 0 ? 0 : Millionths.rounded((double) part / whole);
    }

    boolean areVaried() {
      return areVaried;
    }

    /** How rare a token is among the neighbours: −log2 of its share of the days. */
    double bits(int token) {
      return daysOfAll == 0
          ? 0
          : Millionths.rounded(
              Math.log((double) daysOfAll / Math.max(1, days.get(token))) / Math.log(2));
    }
  }
}
