package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import naskh.spark.PackedShuffle;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;

/**
 * The furniture that stands on several pages, each text once.
 *
 * <p>Cost: a pass over the records of {@link BoilerplateTable}. Of one text the days are in memory.
 */
final class FurnitureTexts {
  private FurnitureTexts() {}

  /** Rows of {@link BoilerplateTable}; in: what {@link #records} gives, and others. */
  static JavaRDD<Row> of(PackedShuffle records) {
    return records.byKey(FurnitureTexts::recurring);
  }

  /** By hash, then by page: all of one text come together. */
  static Stream<byte[]> records(PageParts page) {
    return page.furniture().stream()
        .map(
            part ->
                PackedShuffle.record(
                    part.high(),
                    BoilerplateTable.FURNITURE,
                    2 * Long.BYTES + 3 * Integer.BYTES + page.told().remaining(),
                    record -> {
                      record.putLong(part.low()).putLong(page.key());
                      record.putInt(part.block().begin()).putInt(part.block().end());
                      record.putInt(page.day()).put(page.told().duplicate());
                    }));
  }

  private static Iterator<Row> recurring(long high, Iterator<ByteBuffer> records) {
    List<Row> rows = new ArrayList<>();
    Text text = null;
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      if (record.get() != BoilerplateTable.FURNITURE) {
        continue;
      }
      long low = record.getLong();
      if (text == null || text.low != low) {
        addTo(rows, text);
        text = new Text(low);
      }
      text.add(record);
    }
    addTo(rows, text);
    return rows.iterator();
  }

  private static void addTo(List<Row> rows, Text text) {
    if (text != null && text.holders.pages() > 1) {
      rows.add(
          text.holders.row(
              text.low,
              BoilerplateSpans.FURNITURE,
              BoilerplateTable.TEXT,
              text.firstId,
              List.of(text.first)));
    }
  }

  /** One text, over all pages. */
  private static final class Text {
    private final long low;
    private final Holders holders = new Holders();
    private String firstId;
    private Block first;

    Text(long low) {
      this.low = low;
    }

    void add(ByteBuffer record) {
      long page = record.getLong();
      Block block = new Block(record.getInt(), record.getInt());
      int day = record.getInt();
      String id = holders.add(page, day, record);
      if (Holders.isBefore(id, firstId)) {
        firstId = id;
        first = block;
      }
    }
  }
}
