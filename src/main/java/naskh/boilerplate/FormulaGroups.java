package naskh.boilerplate;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.nio.ByteBuffer;
import java.util.ArrayList;
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
 * <p>Cost: a shuffle of some 20 bytes a context and formula, and one of the stretches, some 200
 * bytes each. In memory: of a slice what its contexts have; of a formula its contexts and days.
 */
final class FormulaGroups {
  private FormulaGroups() {}

  /**
   * Rows of {@link BoilerplateTable}.
   *
   * @param records what {@link #records} gives, and others
   * @param leastPages fewer show no formula: {@link BoilerplateOptions#minFormulaDays}
   */
  static JavaRDD<Row> of(PackedShuffle records, int leastPages, int parts) {
    JavaRDD<byte[]> aliases =
        Parcels.exchange(
            records.byKey(FormulaGroups::contexts),
            parts,
            (context, parcels) -> parcels.add(context.context(), context.pack()),
            FormulaGroups::aliases);
    PackedShuffle named = PackedShuffle.of(aliases, parts).and(records);
    return PackedShuffle.of(named.byKey(FormulaGroups::renamed), parts)
        .byKey((formula, stretches) -> described(formula, stretches, leastPages));
  }

  /** By formula: the contexts of the stretches of a page, and these, by page. */
  static Stream<byte[]> records(PageParts page) {
    return page.formula().stretches().stream()
        .flatMap(
            stretch ->
                Stream.concat(
                    stretch.others().stream().map(context -> context(stretch, context)),
                    Stream.of(
                        HeldText.record(
                            stretch.formula(),
                            BoilerplateTable.STRETCH,
                            0,
                            page,
                            stretch.typical(),
                            page.key(), // each page has one of its own
                            stretch.whole(),
                            stretch.frames()))));
  }

  private static byte[] context(FormulaStretch stretch, long context) {
    return PackedShuffle.record(
        stretch.formula(),
        BoilerplateTable.CONTEXT,
        Integer.BYTES + Long.BYTES,
        record -> record.putInt(stretch.pages()).putLong(context));
  }

  /** That a formula, which so many pages have, has a context. */
  private record Context(long formula, int pages, long context) {
    byte[] pack() {
      return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
          .putLong(context)
          .putInt(pages)
          .putLong(formula)
          .array();
    }
  }

  /** The contexts of a formula, each once, however many stretches have it. */
  private static Iterator<Context> contexts(long formula, Iterator<ByteBuffer> records) {
    return PackedShuffle.stream(records)
        .filter(record -> record.get() == BoilerplateTable.CONTEXT)
        .map(record -> new Context(formula, record.getInt(), record.getLong()))
        .distinct()
        .iterator();
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
                    BoilerplateTable.ALIAS,
                    Integer.BYTES + Long.BYTES,
                    record -> record.putInt(best.pages()).putLong(best.formula())));
  }

  /** The stretches of a formula under its best name. */
  private static Iterator<byte[]> renamed(long formula, Iterator<ByteBuffer> records) {
    return PackedShuffle.stream(records).flatMap(new Renaming(formula)::take).iterator();
  }

  /** Goes over the records of one formula, of which aliases come first. */
  private static final class Renaming {
    private Name best;

    Renaming(long formula) {
      best = new Name(formula, 0);
    }

    Stream<byte[]> take(ByteBuffer record) {
      switch (record.get()) {
        case BoilerplateTable.ALIAS -> {
          int pages = record.getInt();
          Name name = new Name(record.getLong(), pages);
          best = name.isBetterThan(best) ? name : best;
          return Stream.empty();
        }
        case BoilerplateTable.STRETCH -> {
          byte[] renamed = new byte[record.capacity()];
          record.rewind().get(renamed);
          ByteBuffer.wrap(renamed).putLong(best.formula());
          return Stream.of(renamed);
        }
        default -> {
          return Stream.empty();
        }
      }
    }
  }

  private static Iterator<Row> described(
      long formula, Iterator<ByteBuffer> records, int leastPages) {
    HeldText held = new HeldText();
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      record.get();
      record.getLong();
      held.add(record);
    }
    return held.rows(formula, BoilerplateSpans.FORMULA, leastPages).iterator();
  }
}
