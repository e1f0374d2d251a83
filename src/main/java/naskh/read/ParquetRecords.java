package naskh.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * The rows of a Parquet file; the position is the row, from 1. Structs are flat fields with dots.
 * Not by Spark's own source: there a file damaged in the middle fails the whole run.
 */
final class ParquetRecords extends RecordReader {
  /** Julian day number of 1970-01-01, which INT96 timestamps count from. */
  private static final int JULIAN_EPOCH_DAY = 2_440_588;

  private final ParquetReader<Group> reader;
  private long position;

  ParquetRecords(Path path, Configuration hadoop) throws IOException {
    reader = ParquetReader.builder(new GroupReadSupport(), path).withConf(hadoop).build();
  }

  @Override
  protected RawRecord read() throws IOException {
    position++;
    Group row = reader.read();
    if (row == null) {
      return null;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    addGroup(row, "", fields);
    return RawRecord.of(position, fields);
  }

  private static void addGroup(Group group, String prefix, Map<String, Object> fields) {
    List<Type> types = group.getType().getFields();
    for (int i = 0; i < types.size(); i++) {
      Type type = types.get(i);
      String name = prefix + type.getName();
      int count = group.getFieldRepetitionCount(i);
      if (count == 0) {
        fields.put(name, null);
      } else if (type.isPrimitive() && count == 1) {
        fields.put(name, value(group, i, 0));
      } else if (type.isPrimitive() || isList(type)) {
        List<String> parts = new ArrayList<>();
        addParts(group, i, parts);
        fields.put(name, parts);
      } else if (!type.isRepetition(Type.Repetition.REPEATED)) {
        addGroup(group.getGroup(i, 0), name + ".", fields);
      }
    }
  }

  private static boolean isList(Type type) {
    return LogicalTypeAnnotation.listType().equals(type.getLogicalTypeAnnotation());
  }

  /** The primitive values below a list, whichever of the ways to write lists it is in. */
  private static void addParts(Group group, int field, List<String> parts) {
    boolean primitive = group.getType().getType(field).isPrimitive();
    for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
      if (primitive) {
        parts.add(value(group, field, i));
      } else {
        Group below = group.getGroup(field, i);
        for (int j = 0; j < below.getType().getFieldCount(); j++) {
          addParts(below, j, parts);
        }
      }
    }
  }

  private static String value(Group group, int field, int index) {
    PrimitiveType type = group.getType().getType(field).asPrimitiveType();
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> int32(group.getInteger(field, index), meaning);
      case INT64 -> int64(group.getLong(field, index), meaning);
      case INT96 -> int96(NanoTime.fromBinary(group.getInt96(field, index)));
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          meaning instanceof DecimalLogicalTypeAnnotation decimal
              ? new BigDecimal(
                      new BigInteger(group.getBinary(field, index).getBytes()), decimal.getScale())
                  .toPlainString()
              : group.getBinary(field, index).toStringUsingUTF8();
      case BOOLEAN, FLOAT, DOUBLE -> group.getValueToString(field, index);
    };
  }

  private static String int32(int value, LogicalTypeAnnotation meaning) {
    return meaning instanceof DateLogicalTypeAnnotation
        ? LocalDate.ofEpochDay(value).toString()
        : Integer.toString(value);
  }

  private static String int64(long value, LogicalTypeAnnotation meaning) {
    if (!(meaning instanceof TimestampLogicalTypeAnnotation time)) {
      return Long.toString(value);
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

  private static String int96(NanoTime time) {
    return Instant.EPOCH
        .plus(time.getJulianDay() - JULIAN_EPOCH_DAY, ChronoUnit.DAYS)
        .plusNanos(time.getTimeOfDayNanos())
        .toString();
  }

  @Override
  protected long position() {
    return Math.max(1, position);
  }

  @Override
  protected CharSequence seen() {
    return null;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
