package naskh.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment, in ISO 8601; a day is its begin in UTC. */
final class Moment implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String written) {
    try {
      return written.indexOf('T') < 0
          ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + written + "' is no time; want one as 2024-06-01 or 2024-06-01T12:00:00Z");
    }
  }
}
