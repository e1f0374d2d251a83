package naskh.boilerplate;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import naskh.spark.Millionths;
import naskh.spark.PackedShuffle;
import org.apache.spark.api.java.JavaRDD;

/**
 * Takes away the formulas whose slots are filled as in another article, and those whose slots
 * others do not have.
 *
 * <p>Cost: two shuffles of some 40 bytes a slot. In memory: of one slot, or what stands before it,
 * 60 bytes for each article that has it.
 */
final class FormulaVetoes {
  /** By page: {@link PageParts}. */
  static final byte PARTS = 0;

  /** By the hash of slots: a page that fills them so. By page: whether another one does. */
  private static final byte SLOT = 1;

  /** By what stands before a slot: how a page goes on. By page: how others do. */
  private static final byte CONTEXT = 2;

  /** Where more of the slots than this are filled as in another article, the two are copies. */
  private static final double MOST_SLOTS_SHARED = 0.5;

  /** Of the articles that hold what stands before a slot, so many have a slot there. */
  private static final double MIN_SLOTTED = 0.5;

  /** … and at least so many of the others fill it otherwise. */
  private static final double MIN_FILLED_OTHERWISE = 0.25;

  /** A formula has at least so many slots … */
  private static final int MIN_VARIED_SLOTS = 2;

  /**
   * … that are filled in at least so many ways, each counted by how common it is (Hill, Diversity
   * and evenness, 1973, the number of order 2): of copies of one text with changes here and there,
   * most go on alike. Of five articles two may fill a slot alike.
   */
  private static final double MIN_FILLINGS = 3.5;

  private FormulaVetoes() {}

  /** A record that a page fills slots so. */
  static byte[] slot(long slot, long page) {
    return PackedShuffle.record(slot, SLOT, Long.BYTES, record -> record.putLong(page));
  }

  /** A record how a page goes on behind a shingle. */
  static byte[] context(Formula.Context context, long page) {
    return PackedShuffle.record(
        context.shingle(),
        CONTEXT,
        2 * Long.BYTES + Integer.BYTES,
        record -> record.putLong(page).putLong(context.filling()).putInt(context.articles()));
  }

  /**
   * In: what {@link Parts#candidates} gives. Out: {@link PageParts}, of pages that are left with
   * any.
   */
  static JavaRDD<PageParts> found(JavaRDD<byte[]> candidates, int parts) {
    PackedShuffle told =
        PackedShuffle.of(PackedShuffle.of(candidates, parts).byKey(FormulaVetoes::together), parts);
    return told.byKey(FormulaVetoes::judged);
  }

  /** Tells each page of those that have the same slots, or what stands before them. */
  private static Iterator<byte[]> together(long key, Iterator<ByteBuffer> records) {
    List<byte[]> told = new ArrayList<>();
    List<Long> ofSlot = new ArrayList<>();
    List<Going> ofContext = new ArrayList<>();
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      switch (record.get()) {
        case SLOT -> ofSlot.add(record.getLong());
        case CONTEXT ->
            ofContext.add(new Going(record.getLong(), record.getLong(), record.getInt()));
        default -> told.add(PageParts.read(key, record).pack());
      }
    }
    boolean isShared = ofSlot.size() > 1;
    Stream<byte[]> ofSlots =
        ofSlot.stream()
            .map(
                page ->
                    PackedShuffle.record(
                        page, SLOT, 1, record -> record.put((byte) (isShared ? 1 : 0))));
    return Stream.of(told.stream(), ofSlots, compared(ofContext)).flatMap(all -> all).iterator();
  }

  /**
   * How a page goes on behind a shingle.
   *
   * @param articles that hold the shingle
   */
  private record Going(long page, long filling, int articles) {}

  private static Stream<byte[]> compared(List<Going> all) {
    Long2IntOpenHashMap alike = new Long2IntOpenHashMap();
    all.forEach(going -> alike.addTo(going.filling(), 1));
    int slotted = all.size();
    double pairs = all.stream().mapToLong(going -> alike.get(going.filling())).sum();
    boolean isVaried = (double) slotted * slotted / pairs >= MIN_FILLINGS;
    return all.stream()
        .map(
            going ->
                PackedShuffle.record(
                    going.page(),
                    CONTEXT,
                    3 * Integer.BYTES + 1,
                    record -> {
                      record.putInt(going.articles()).putInt(slotted);
                      record.putInt(alike.get(going.filling())).put((byte) (isVaried ? 1 : 0));
                    }));
  }

  private static Iterator<PageParts> judged(long key, Iterator<ByteBuffer> records) {
    PageParts parts = null;
    Evidence evidence = new Evidence();
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      switch (record.get()) {
        case SLOT -> evidence.addSlot(record);
        case CONTEXT -> evidence.addContext(record);
        default -> parts = PageParts.read(key, record);
      }
    }
    if (parts == null) {
      return Collections.emptyIterator();
    }
    PageParts left = evidence.isAgainst() ? parts.withoutTemplates() : parts;
    return left.parts().isEmpty() ? Collections.emptyIterator() : List.of(left).iterator();
  }

  /** What speaks against the formulas of one page. */
  private static final class Evidence {
    private int slots;
    private int shared;
    private int contexts;
    private int recurring;
    private double slotted;
    private double filledOtherwise;
    private int varied;

    void addSlot(ByteBuffer record) {
      slots++;
      shared += record.get();
    }

    void addContext(ByteBuffer record) {
      int articles = record.getInt();
      double withSlot = record.getInt();
      double alike = record.getInt();
      contexts++;
      if (articles > 0) { // else it stands only here, and says nothing of others
        recurring++;
        slotted += withSlot / articles;
      }
      filledOtherwise += (withSlot - alike) / Math.max(articles - 1, 1);
      varied += record.get();
    }

    boolean isAgainst() {
      boolean isCopied = slots > 0 && (double) shared / slots > MOST_SLOTS_SHARED;
      boolean isChanged = recurring > 0 && mean(slotted, recurring) < MIN_SLOTTED;
      boolean isConstant =
          contexts > 0
              && (mean(filledOtherwise, contexts) < MIN_FILLED_OTHERWISE
                  || varied < MIN_VARIED_SLOTS);
      return isCopied || isChanged || isConstant;
    }

    private static double mean(double sum, int count) {
      return Millionths.rounded(sum / count);
    }
  }
}
