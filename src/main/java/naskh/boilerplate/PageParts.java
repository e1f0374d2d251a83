package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

  /** {@code article_id, parts, marks}, as {@link Boilerplate#parts} has them. */
  Row row() {
    Stream<Row> ofFurniture =
        furniture.stream().map(part -> part(part.block(), BoilerplateSpans.FURNITURE));
    Stream<Row> ofFormulas =
        formula.stretches().stream()
            .flatMap(stretch -> stretch.frames().stream())
            .map(block -> part(block, BoilerplateSpans.FORMULA));
    return RowFactory.create(
        PageRecord.readId(told.duplicate()),
        Stream.concat(ofFurniture, ofFormulas)
            .sorted(Comparator.comparingInt(part -> part.getInt(0)))
            .toArray(Row[]::new),
        formula.marks() == null ? null : formula.marks().bytes());
  }

  private static Row part(Block block, String kind) {
    return RowFactory.create(block.begin(), block.end(), kind);
  }
}
