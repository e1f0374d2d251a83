package naskh.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a time zone as Java knows it. */
final class ZoneName implements ITypeConverter<ZoneId> {
  /** Of short ones, as EST, each differs from others by one. */
  private static final int LETTERS_PER_EDIT = 4;

  @Override
  public ZoneId convert(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new TypeConversionException(
          "'"
              + name
              + "' is not known; "
              + nearest(name)
                  .map(zone -> "did you mean " + zone + "?")
                  .orElse("want a time zone like Asia/Riyadh or +03:00"));
    }
  }

  /** The zone that is called almost so, or whose city is. */
  private static Optional<String> nearest(String name) {
    // Etc/GMT-3 is what people call GMT+3.
    List<String> zones =
        ZoneId.getAvailableZoneIds().stream().filter(zone -> !zone.startsWith("Etc/")).toList();
    String wanted = plain(name);
    return Nearest.of(zones, zone -> edits(wanted, plain(zone)), name.length() / LETTERS_PER_EDIT);
  }

  private static int edits(String wanted, String zone) {
    return Math.min(
        Nearest.edits(wanted, zone),
        Nearest.edits(wanted, zone.substring(zone.lastIndexOf('/') + 1)));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
  }
}
