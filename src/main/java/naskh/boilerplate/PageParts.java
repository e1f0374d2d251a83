package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import naskh.spark.PackedShuffle;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The parts of a page that are boilerplate.
 *
 * @param key of the page
 * @param day of its date, {@link PageRecord#NO_DAY} if unknown
 * @param told see {@link PageRecord#told}
 * @param furniture in its order
 */
record PageParts(
    long key, int day, ByteBuffer told, List<FurniturePart> furniture, Formula formula) {

  /** All that is read of it, in one shuffle, so that the parts of a page are found once. */
  Iterator<byte[]> records() {
    return Stream.of(Stream.of(record()), FurnitureTexts.records(this), FormulaGroups.records(this))
        .flatMap(records -> records)
        .iterator();
  }

  /** A block, and which kind of boilerplate it is. */
  private record Part(Block block, boolean isFurniture) {
    private static final int BYTES = 2 * Integer.BYTES + 1;

    void put(ByteBuffer record) {
      record.putInt(block.begin()).putInt(block.end()).put((byte) (isFurniture ? 1 : 0));
    }

    static Row row(ByteBuffer record) {
      return RowFactory.create(
          record.getInt(),
          record.getInt(),
          record.get() == 1 ? BoilerplateSpans.FURNITURE : BoilerplateSpans.FORMULA);
    }
  }

  private byte[] record() {
    Stream<Part> ofFormulas =
        formula.stretches().stream()
            .flatMap(stretch -> stretch.frames().stream())
            .map(block -> new Part(block, false));
    List<Part> parts =
        Stream.concat(furniture.stream().map(part -> new Part(part.block(), true)), ofFormulas)
            .sorted(Comparator.comparingInt(part -> part.block().begin()))
            .toList();
    byte[] marks = formula.marks() == null ? new byte[0] : formula.marks().bytes();
    return PackedShuffle.record(
        key,
        BoilerplateTable.PARTS,
        told.remaining() + Integer.BYTES + parts.size() * Part.BYTES + marks.length,
        record -> {
          record.put(told.duplicate()).putInt(parts.size());
          parts.forEach(part -> part.put(record));
          record.put(marks);
        });
  }

  /**
   * Of {@link #records}: {@code article_id, parts, marks}, as {@link Boilerplate#parts} has them.
   */
  static Iterator<Row> rows(long key, Iterator<ByteBuffer> records) {
    return PackedShuffle.stream(records)
        .filter(record -> record.get() == BoilerplateTable.PARTS)
        .map(PageParts::row)
        .iterator();
  }

  private static Row row(ByteBuffer record) {
    String id = PageRecord.readId(record);
    PageRecord.readSource(record);
    Row[] parts = new Row[record.getInt()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Part.row(record);
    }
    byte[] marks = new byte[record.remaining()];
    record.get(marks);
    return RowFactory.create(id, parts, marks.length == 0 ? null : marks);
  }
}
