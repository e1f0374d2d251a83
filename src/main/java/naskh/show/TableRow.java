package naskh.show;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** A row of a table, or a struct in one. A column that was not asked for is an error. */
public final class TableRow {
  private final Group values;

  TableRow(Group values) {
    this.values = values;
  }

  public boolean isNull(String column) {
    return values.getFieldRepetitionCount(column) == 0;
  }

  /** Null where the column is. */
  public String text(String column) {
    return isNull(column) ? null : values.getBinary(column, 0).toStringUsingUTF8();
  }

  /** Of 32 or 64 bits; null where the column is. */
  public Long integer(String column) {
    if (isNull(column)) {
      return null;
    }
    boolean isLong =
        values.getType().getType(column).asPrimitiveType().getPrimitiveTypeName()
            == PrimitiveTypeName.INT64;
    return isLong ? values.getLong(column, 0) : (long) values.getInteger(column, 0);
  }

  /** Of a column that is never null and small. */
  public int count(String column) {
    return Math.toIntExact(integer(column));
  }

  /** Null where the column is. */
  public Double number(String column) {
    return isNull(column) ? null : (Double) values.getDouble(column, 0);
  }

  public boolean isTrue(String column) {
    return !isNull(column) && values.getBoolean(column, 0);
  }

  /** Null where the column is. */
  public Instant time(String column) {
    return isNull(column) ? null : Instant.EPOCH.plus(values.getLong(column, 0), ChronoUnit.MICROS);
  }

  /**
   * A column as what it is: a string, a long, a double, a boolean, an instant (of all numbers of 64
   * bits that are times), a list of strings; null where the column is.
   */
  Object value(String column) {
    if (isNull(column)) {
      return null;
    }
    Type type = values.getType().getType(column);
    if (!type.isPrimitive()) {
      return texts(column);
    }
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY -> text(column);
      case BOOLEAN -> isTrue(column);
      case DOUBLE -> number(column);
      default ->
          type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation
              ? time(column)
              : integer(column);
    };
  }

  /** The strings of an array; none where the column is null. */
  public List<String> texts(String column) {
    return elements(column).map(e -> e.getBinary(0, 0).toStringUsingUTF8()).toList();
  }

  /** The structs of an array; none where the column is null. */
  public List<TableRow> rows(String column) {
    return elements(column).map(element -> new TableRow(element.getGroup(0, 0))).toList();
  }

  /** As Spark writes an array: a group of one repeated group of one element. */
  private Stream<Group> elements(String column) {
    if (isNull(column)) {
      return Stream.empty();
    }
    Group list = values.getGroup(column, 0);
    return IntStream.range(0, list.getFieldRepetitionCount(0))
        .mapToObj(i -> list.getGroup(0, i))
        .filter(element -> element.getFieldRepetitionCount(0) > 0);
  }
}
