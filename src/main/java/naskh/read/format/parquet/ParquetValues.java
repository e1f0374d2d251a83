package naskh.read.format.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * Values of a Parquet file as strings, lists, maps and null: numbers as plain decimal numbers,
 * times as ISO 8601, NaN and infinity as null.
 */
final class ParquetValues {
  /** Julian day number of 1970-01-01, which INT96 timestamps count from. */
  private static final int JULIAN_EPOCH_DAY = 2_440_588;

  private ParquetValues() {}

  /** A row or struct by the names of its fields. */
  static Map<String, Object> struct(Group group) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < group.getType().getFieldCount(); i++) {
      values.put(group.getType().getFieldName(i), field(group, i));
    }
    return values;
  }

  private static Object field(Group group, int field) {
    Type type = group.getType().getType(field);
    if (type.isRepetition(Type.Repetition.REPEATED)) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
        values.add(value(group, field, i));
      }
      return values;
    }
    return group.getFieldRepetitionCount(field) == 0 ? null : value(group, field, 0);
  }

  private static Object value(Group group, int field, int index) {
    Type type = group.getType().getType(field);
    if (type.isPrimitive()) {
      return primitive(group, field, index);
    }
    Group inner = group.getGroup(field, index);
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    boolean repeatedOnly =
        type.asGroupType().getFieldCount() == 1
            && type.asGroupType().getType(0).isRepetition(Type.Repetition.REPEATED);
    if (meaning instanceof ListLogicalTypeAnnotation && repeatedOnly) {
      return list(inner);
    }
    boolean map =
        meaning instanceof MapLogicalTypeAnnotation || meaning instanceof MapKeyValueTypeAnnotation;
    return map && repeatedOnly && !inner.getType().getType(0).isPrimitive()
        ? map(inner)
        : struct(inner);
  }

  private static List<Object> list(Group list) {
    Type repeated = list.getType().getType(0);
    boolean hull = !repeated.isPrimitive() && isHull(repeated.asGroupType(), list.getType());
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      values.add(hull ? field(list.getGroup(0, i), 0) : value(list, 0, i));
    }
    return values;
  }

  /**
   * Whether the group that is repeated in a list only holds the element, and is not the element: as
   * the format's rules for older writers tell them apart.
   *
   * @see "parquet-format, LogicalTypes.md, Lists, backward-compatibility rules"
   */
  private static boolean isHull(GroupType repeated, GroupType list) {
    return repeated.getFieldCount() == 1
        && !repeated.getName().equals("array")
        && !repeated.getName().equals(list.getName() + "_tuple");
  }

  private static Map<String, Object> map(Group map) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
      Group entry = map.getGroup(0, i);
      Object value = entry.getType().getFieldCount() > 1 ? field(entry, 1) : null;
      values.put(String.valueOf(field(entry, 0)), value);
    }
    return values;
  }

  private static String primitive(Group group, int field, int index) {
    PrimitiveType type = group.getType().getType(field).asPrimitiveType();
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> int32(group.getInteger(field, index), meaning);
      case INT64 -> int64(group.getLong(field, index), meaning);
      case INT96 -> int96(NanoTime.fromBinary(group.getInt96(field, index)));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(group.getBinary(field, index).getBytes(), meaning);
      case BOOLEAN -> Boolean.toString(group.getBoolean(field, index));
      case FLOAT -> {
        float value = group.getFloat(field, index);
        yield Float.isFinite(value) ? plain(new BigDecimal(Float.toString(value))) : null;
      }
      case DOUBLE -> {
        double value = group.getDouble(field, index);
        yield Double.isFinite(value) ? plain(BigDecimal.valueOf(value)) : null;
      }
    };
  }

  /** Without exponent, and without the {@code .0} of ids that have become fractions. */
  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String int32(int value, LogicalTypeAnnotation meaning) {
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(value).toString();
    }
    return isUnsigned(meaning) ? Integer.toUnsignedString(value) : whole(value, meaning);
  }

  private static String int64(long value, LogicalTypeAnnotation meaning) {
    if (!(meaning instanceof TimestampLogicalTypeAnnotation time)) {
      return isUnsigned(meaning) ? Long.toUnsignedString(value) : whole(value, meaning);
    }
    ChronoUnit unit =
        switch (time.getUnit()) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        };
    String instant = Instant.EPOCH.plus(value, unit).toString();
    // A timestamp without zone is a date and time as written, to be read in the zone of the run.
    return time.isAdjustedToUTC() ? instant : instant.replace("Z", "");
  }

  private static boolean isUnsigned(LogicalTypeAnnotation meaning) {
    return meaning instanceof IntLogicalTypeAnnotation integer && !integer.isSigned();
  }

  private static String whole(long value, LogicalTypeAnnotation meaning) {
    return meaning instanceof DecimalLogicalTypeAnnotation decimal
        ? BigDecimal.valueOf(value, decimal.getScale()).toPlainString()
        : Long.toString(value);
  }

  private static String int96(NanoTime time) {
    return Instant.EPOCH
        .plus(time.getJulianDay() - JULIAN_EPOCH_DAY, ChronoUnit.DAYS)
        .plusNanos(time.getTimeOfDayNanos())
        .toString();
  }

  private static String bytes(byte[] value, LogicalTypeAnnotation meaning) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return new BigDecimal(new BigInteger(value), decimal.getScale()).toPlainString();
    }
    if (meaning instanceof UUIDLogicalTypeAnnotation) {
      ByteBuffer halves = ByteBuffer.wrap(value);
      return new UUID(halves.getLong(), halves.getLong()).toString();
    }
    return new String(value, StandardCharsets.UTF_8);
  }
}
