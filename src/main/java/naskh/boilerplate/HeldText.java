package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import naskh.spark.PackedShuffle;
import org.apache.spark.sql.Row;

/**
 * A text that many pages hold, some filled otherwise than others: gathered page by page. Cost: the
 * days are in memory.
 */
final class HeldText {
  private static final int MOST_EXAMPLES = 3;

  private final Holders holders = new Holders();
  private final TreeMap<Integer, Held> examples = new TreeMap<>(); // by day
  private Held best;
  private long filling;
  private boolean isFilledOtherwise;

  /** The text as one page has it. */
  private record Held(String id, long typical, Block whole, List<Block> frames) {
    boolean isMoreTypicalThan(Held other) {
      return other == null
          || typical > other.typical
          || (typical == other.typical && Holders.isBefore(id, other.id));
    }
  }

  /**
   * A record of {@link BoilerplateTable}, for {@link #add} to read.
   *
   * @param key what the record is sorted by: that of the text, or its first half
   * @param rest of the key
   * @param filling equal for pages that fill the text alike
   * @param frames of the text in the page; what lies before, between and behind them may be a
   *     filling
   * @param whole from the first to the last token of the text in the page
   * @param typical the higher, the better the page shows the text
   */
  static byte[] record(
      long key,
      byte kind,
      long rest,
      PageParts page,
      long typical,
      long filling,
      Block whole,
      List<Block> frames) {
    return PackedShuffle.record(
        key,
        kind,
        4 * Long.BYTES + (4 + 2 * frames.size()) * Integer.BYTES + page.told().remaining(),
        record -> {
          record.putLong(rest).putLong(page.key()).putInt(page.day()).putLong(typical);
          record.putLong(filling).putInt(whole.begin()).putInt(whole.end());
          record.putInt(frames.size());
          frames.forEach(block -> record.putInt(block.begin()).putInt(block.end()));
          record.put(page.told().duplicate());
        });
  }

  /** Adds a page; {@code record}: behind the rest of the key. */
  void add(ByteBuffer record) {
    long page = record.getLong();
    int day = record.getInt();
    long typical = record.getLong();
    long fillingOfPage = record.getLong();
    Block whole = new Block(record.getInt(), record.getInt());
    List<Block> frames = new ArrayList<>();
    for (int more = record.getInt(); more > 0; more--) {
      frames.add(new Block(record.getInt(), record.getInt()));
    }
    String id = holders.add(page, day, record);
    if (id == null) {
      return; // it stands there again
    }
    isFilledOtherwise |= best != null && filling != fillingOfPage;
    filling = fillingOfPage;
    Held held = new Held(id, typical, whole, frames);
    best = held.isMoreTypicalThan(best) ? held : best;
    examples.merge(day, held, (a, b) -> b.isMoreTypicalThan(a) ? b : a);
    if (examples.size() > MOST_EXAMPLES) {
      examples.values().remove(leastTypical(examples.values()));
    }
  }

  private static Held leastTypical(Collection<Held> all) {
    return all.stream().reduce((a, b) -> a.isMoreTypicalThan(b) ? b : a).orElseThrow();
  }

  /** Rows of {@link BoilerplateTable}; none where fewer pages hold it. */
  List<Row> rows(long key, String kind, int leastPages) {
    if (best == null || holders.pages() < leastPages) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    List<Block> text = isFilledOtherwise ? best.frames() : List.of(best.whole());
    rows.add(holders.row(key, kind, BoilerplateTable.TEXT, best.id(), text));
    if (!isFilledOtherwise) {
      return rows; // it may have slots, but shows none
    }
    for (Held example : examples.values()) {
      if (example.frames().size() > 1) { // else no slot is between
        rows.add(holders.row(key, kind, rows.size(), example.id(), example.frames()));
      }
    }
    return rows;
  }
}
