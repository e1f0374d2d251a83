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
  private static final int LEAST_PAGES = 2;

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
                HeldText.record(
                    part.high(),
                    BoilerplateTable.FURNITURE,
                    part.low(),
                    page,
                    0,
                    part.filling(),
                    part.block(),
                    part.frames()));
  }

  private static Iterator<Row> recurring(long high, Iterator<ByteBuffer> records) {
    List<Row> rows = new ArrayList<>();
    HeldText text = new HeldText();
    long low = 0;
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      if (record.get() != BoilerplateTable.FURNITURE) {
        continue;
      }
      long next = record.getLong();
      if (next != low) {
        rows.addAll(rows(low, text));
        text = new HeldText();
        low = next;
      }
      text.add(record);
    }
    rows.addAll(rows(low, text));
    return rows.iterator();
  }

  private static List<Row> rows(long low, HeldText text) {
    return text.rows(low, BoilerplateSpans.FURNITURE, LEAST_PAGES);
  }
}
