package naskh.boilerplate;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import naskh.spark.PackedShuffle;
import naskh.spark.Parcels;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;

/**
 * The formulas, each once, with a page that has its frame and some that show its fillings.
 *
 * <p>Stretches of one {@link FormulaStretch#formula} are of one formula; so are those that have one
 * of their contexts in common with stretches of a formula that more pages have.
 *
 * <p>Cost: a shuffle of some 20 bytes a context and stretch, {@link FormulaStretch#others} at most,
 * and two of the stretches, some 200 bytes each. In memory: of a slice what its contexts have; of a
 * formula its days.
 */
final class FormulaGroups {
  /** Another formula that more pages have. */
  private static final byte ALIAS = 0;

  /** A stretch of it. */
  private static final byte STRETCH = 1;

  private static final int MOST_EXAMPLES = 3;

  private FormulaGroups() {}

  /**
   * Rows of {@link BoilerplateTable}.
   *
   * @param leastPages fewer show no formula: {@link BoilerplateOptions#minFormulaDays}
   */
  static JavaRDD<Row> of(JavaRDD<PageParts> found, int leastPages, int parts) {
    JavaRDD<byte[]> aliases =
        Parcels.exchange(found, parts, FormulaGroups::sendContexts, FormulaGroups::aliases);
    JavaRDD<byte[]> stretches = found.flatMap(FormulaGroups::stretches);
    PackedShuffle named = PackedShuffle.of(stretches.union(aliases), parts);
    return PackedShuffle.of(named.byKey(FormulaGroups::renamed), parts)
        .byKey((formula, records) -> described(formula, records, leastPages));
  }

  private static void sendContexts(PageParts page, Parcels parcels) {
    for (FormulaStretch stretch : page.formula().stretches()) {
      for (long context : stretch.others()) {
        parcels.add(
            context,
            ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                .putLong(context)
                .putInt(stretch.pages())
                .putLong(stretch.formula())
                .array());
      }
    }
  }

  /** A name of a formula, and how many pages have it. */
  private record Name(long formula, int pages) {
    boolean isBetterThan(Name other) {
      return pages > other.pages || (pages == other.pages && formula < other.formula);
    }
  }

  /** For each formula that holds a context together with a better one: this one. */
  private static Iterator<byte[]> aliases(Parcels.Received records) {
    Long2ObjectOpenHashMap<Map<Long, Integer>> names = new Long2ObjectOpenHashMap<>();
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      long context = record.getLong();
      int pages = record.getInt();
      names.computeIfAbsent(context, any -> new TreeMap<>()).put(record.getLong(), pages);
    }
    return names.values().stream().flatMap(FormulaGroups::aliases).iterator();
  }

  private static Stream<byte[]> aliases(Map<Long, Integer> ofContext) {
    List<Name> names = new ArrayList<>();
    ofContext.forEach((formula, pages) -> names.add(new Name(formula, pages)));
    Name best = names.stream().reduce((a, b) -> b.isBetterThan(a) ? b : a).orElseThrow();
    return names.stream()
        .filter(name -> name.formula() != best.formula())
        .map(
            name ->
                PackedShuffle.record(
                    name.formula(),
                    ALIAS,
                    Integer.BYTES + Long.BYTES,
                    record -> record.putInt(best.pages()).putLong(best.formula())));
  }

  /** By formula, then by page. */
  private static Iterator<byte[]> stretches(PageParts page) {
    return page.formula().stretches().stream()
        .map(
            stretch ->
                PackedShuffle.record(
                    stretch.formula(),
                    STRETCH,
                    2 * Long.BYTES
                        + (2 + 2 * stretch.frames().size()) * Integer.BYTES
                        + page.told().remaining(),
                    record -> {
                      record.putLong(page.key()).putInt(page.day()).putLong(stretch.typical());
                      record.putInt(stretch.frames().size());
                      stretch
                          .frames()
                          .forEach(block -> record.putInt(block.begin()).putInt(block.end()));
                      record.put(page.told().duplicate());
                    }))
        .iterator();
  }

  /** The stretches of a formula under its best name. */
  private static Iterator<byte[]> renamed(long formula, Iterator<ByteBuffer> records) {
    Name best = new Name(formula, 0);
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      if (record.get() == STRETCH) {
        return Stream.concat(Stream.of(record), PackedShuffle.stream(records))
            .map(new Rename(best)::rename)
            .iterator();
      }
      int pages = record.getInt();
      Name name = new Name(record.getLong(), pages);
      best = name.isBetterThan(best) ? name : best;
    }
    return Collections.emptyIterator();
  }

  private record Rename(Name name) {
    byte[] rename(ByteBuffer stretch) {
      byte[] renamed = new byte[stretch.capacity()];
      stretch.duplicate().rewind().get(renamed);
      ByteBuffer.wrap(renamed).putLong(name.formula());
      return renamed;
    }
  }

  /** A stretch as it is read. */
  private record Held(String id, long page, int day, long typical, List<Block> frames) {
    boolean isMoreTypicalThan(Held other) {
      return other == null
          || typical > other.typical
          || (typical == other.typical && Holders.isBefore(id, other.id));
    }
  }

  private static Iterator<Row> described(
      long formula, Iterator<ByteBuffer> records, int leastPages) {
    Holders holders = new Holders();
    Held best = null;
    TreeMap<Integer, Held> examples = new TreeMap<>(); // by day
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      record.get();
      long page = record.getLong();
      int day = record.getInt();
      long typical = record.getLong();
      List<Block> frames = new ArrayList<>();
      for (int more = record.getInt(); more > 0; more--) {
        frames.add(new Block(record.getInt(), record.getInt()));
      }
      String id = holders.add(page, day, record);
      if (id == null) {
        continue; // it stands there again
      }
      Held held = new Held(id, page, day, typical, frames);
      best = held.isMoreTypicalThan(best) ? held : best;
      examples.merge(day, held, (a, b) -> b.isMoreTypicalThan(a) ? b : a);
      if (examples.size() > MOST_EXAMPLES) {
        examples.values().remove(leastTypical(examples.values()));
      }
    }
    if (best == null || holders.pages() < leastPages) {
      return Collections.emptyIterator();
    }
    List<Row> rows = new ArrayList<>();
    rows.add(row(holders, formula, BoilerplateTable.TEXT, best));
    for (Held example : examples.values()) {
      rows.add(row(holders, formula, rows.size(), example));
    }
    return rows.iterator();
  }

  private static Held leastTypical(Collection<Held> all) {
    return all.stream().reduce((a, b) -> a.isMoreTypicalThan(b) ? b : a).orElseThrow();
  }

  private static Row row(Holders holders, long formula, int role, Held held) {
    return holders.row(formula, BoilerplateSpans.FORMULA, role, held.id(), held.frames());
  }
}
