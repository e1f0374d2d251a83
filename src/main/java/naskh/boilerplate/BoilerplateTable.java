package naskh.boilerplate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import naskh.spark.PackedShuffle;
import naskh.spark.Store;
import naskh.tables.Table;
import naskh.text.CodePoints;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The table {@code boilerplate}: the parts that stand on several pages, worded as on the first of
 * them by id.
 *
 * <p>Cost: a shuffle of the parts, some 100 bytes each, a saved table, and a join of as many texts
 * as the table has rows. Of one part the days are in memory.
 */
final class BoilerplateTable {
  private static final StructType RECURRING =
      StructType.fromDDL(
          "article_id STRING, begin INT, end INT, kind STRING, source STRING, article_count INT,"
              + " day_count INT");

  private static final UDF4<String, byte[], Integer, Integer, String> WORDED =
      BoilerplateTable::worded;

  private BoilerplateTable() {}

  /** In: {@code contents}: {@code article_id, text, pack}. */
  static Dataset<Row> of(JavaRDD<PageParts> found, Dataset<Row> contents, int parts, Store store) {
    JavaRDD<Row> recurring =
        PackedShuffle.of(found.flatMap(BoilerplateTable::ofHashes), parts)
            .byKey((high, records) -> recurring(records));
    // Saved, so that Spark knows how few they are, and moves no text to join them.
    Dataset<Row> saved =
        store.save(
            "boilerplate-recurring", contents.sparkSession().createDataFrame(recurring, RECURRING));
    return Table.BOILERPLATE.conform(
        saved
            .join(contents.select("article_id", "text", "pack"), "article_id")
            .withColumn(
                "text",
                udf(WORDED, DataTypes.StringType)
                    .apply(col("text"), col("pack"), col("begin"), col("end"))));
  }

  private static String worded(String text, byte[] pack, int begin, int end) {
    HashedTokens tokens = TokenPack.text(pack);
    return text.substring(tokens.begin(begin), tokens.end(end - 1));
  }

  /** By hash and kind, then by page: all of one text come together. */
  private static Iterator<byte[]> ofHashes(PageParts page) {
    return page.parts().stream()
        .map(
            part ->
                PackedShuffle.record(
                    part.high(),
                    part.kind(),
                    2 * Long.BYTES + 3 * Integer.BYTES + page.told().remaining(),
                    record -> {
                      record.putLong(part.low()).putLong(page.key());
                      record.putInt(part.begin()).putInt(part.end()).putInt(page.day());
                      record.put(page.told().duplicate());
                    }))
        .iterator();
  }

  private static Iterator<Row> recurring(Iterator<ByteBuffer> records) {
    List<Row> rows = new ArrayList<>();
    Text text = null;
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      byte kind = record.get();
      long low = record.getLong();
      if (text == null || text.kind != kind || text.low != low) {
        addTo(rows, text);
        text = new Text(kind, low);
      }
      text.add(record);
    }
    addTo(rows, text);
    return rows.iterator();
  }

  private static void addTo(List<Row> rows, Text text) {
    if (text != null && text.pages > 1) {
      rows.add(text.row());
    }
  }

  /** One text of one kind, over all pages. */
  private static final class Text {
    private final byte kind;
    private final long low;
    private final Set<Integer> days = new HashSet<>();
    private final TreeSet<String> sources = new TreeSet<>();
    private boolean isOfUnknown;
    private int pages;
    private long page;
    private String firstId;
    private int begin;
    private int end;

    Text(byte kind, long low) {
      this.kind = kind;
      this.low = low;
    }

    void add(ByteBuffer record) {
      long ofRecord = record.getLong();
      if (pages > 0 && ofRecord == page) {
        return; // it stands there again, further down
      }
      page = ofRecord;
      pages++;
      int beginHere = record.getInt();
      int endHere = record.getInt();
      int day = record.getInt();
      if (day != RecurrenceCount.NO_DAY) {
        days.add(day);
      }
      String id = PageRecord.readId(record);
      addSource(PageRecord.readSource(record));
      if (firstId == null || CodePoints.compare(id, firstId) < 0) {
        firstId = id;
        begin = beginHere;
        end = endHere;
      }
    }

    private void addSource(String source) {
      isOfUnknown |= source == null;
      if (source != null && sources.size() < 2) {
        sources.add(source);
      }
    }

    Row row() {
      boolean isOfOne = sources.size() == 1 && !isOfUnknown;
      return RowFactory.create(
          firstId,
          begin,
          end,
          Part.name(kind),
          isOfOne ? sources.first() : null,
          pages,
          days.size());
    }
  }
}
