package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import naskh.spark.PackedShuffle;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The parts of a page that are boilerplate, sorted, not overlapping.
 *
 * @param key of the page
 * @param day of its date, {@link RecurrenceCount#NO_DAY} if unknown
 * @param told see {@link PageRecord#told}
 */
record PageParts(long key, int day, ByteBuffer told, List<Part> parts) {

  byte[] pack() {
    return PackedShuffle.record(
        key,
        FormulaVetoes.PARTS,
        3 * Integer.BYTES + told.remaining() + parts.size() * Part.BYTES,
        record -> {
          record.putInt(day).putInt(told.remaining()).put(told.duplicate());
          record.putInt(parts.size());
          parts.forEach(part -> part.put(record));
        });
  }

  /** Of a record behind its kind. */
  static PageParts read(long key, ByteBuffer record) {
    int day = record.getInt();
    int bytes = record.getInt();
    ByteBuffer told = record.slice(record.position(), bytes);
    record.position(record.position() + bytes);
    List<Part> parts = new ArrayList<>();
    for (int more = record.getInt(); more > 0; more--) {
      parts.add(Part.read(record));
    }
    return new PageParts(key, day, told, parts);
  }

  PageParts withoutTemplates() {
    return new PageParts(
        key, day, told, parts.stream().filter(part -> part.kind() != Part.TEMPLATE).toList());
  }

  /** {@code article_id, parts}, as {@link Boilerplate#parts} has them. */
  Row row() {
    return RowFactory.create(
        PageRecord.readId(told.duplicate()),
        parts.stream()
            .map(part -> RowFactory.create(part.begin(), part.end(), Part.name(part.kind())))
            .toArray(Row[]::new));
  }
}
