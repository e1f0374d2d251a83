package naskh.read.dates;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.read.dates.DateWords.CalendarKind;

/**
 * Dates as people and programs write them, in Arabic, English and French: ISO 8601, RFC 2822, epoch
 * seconds to nanoseconds, {@code yyyy-MM-dd HH:mm:ss}, {@code dd/MM/yyyy}, 27 آذار/مارس 2024, 18
 * رمضان 1445; in digits of any script.
 */
public final class Dates {
  /** What the instants of a reading are. */
  public enum Kind {
    /** As written. */
    GREGORIAN,
    /** Converted from the Hijri calendar: lunar by Umm al-Qura, with Persian months solar. */
    HIJRI,
    /** Null: the date is one that programs write for no date. */
    NONE
  }

  /**
   * What a date can mean. Where day and month are told from each other by their place, both
   * readings are one; where by their numbers, one of them is null.
   *
   * @param dayFirst null where no calendar has it
   * @param monthFirst null where no calendar has it
   * @param day whether it states no time of the day
   */
  public record Reading(Instant dayFirst, Instant monthFirst, boolean day, Kind kind) {
    private static final Reading NONE = new Reading(null, null, false, Kind.NONE);
  }

  /** In any notation of a number; also as .NET writes it into JSON, where an offset is no part. */
  private static final Pattern EPOCH =
      Pattern.compile(
          "(?:/?date\\()?([+-]?\\d+(?:\\.\\d*)?(?:e[+-]?\\d{1,2})?)(?:(?:[+-]\\d{4})?\\)/?)?");

  /** yyyyMMddHHmm, which has as many digits as epoch milliseconds. */
  private static final Pattern COMPACT_MINUTE =
      Pattern.compile(
          "(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d");

  /**
   * Numbers for no date: the years 1 and 9999 in epoch seconds and milliseconds, the ends of 64
   * bits (NaT of pandas), compact days.
   */
  private static final Set<String> NONE_NUMBERS =
      Set.of(
          "-62135596800",
          "-62135596800000",
          "253402300799",
          "253402300800",
          "253402300799000",
          "253402300799999",
          "-9223372036854775808",
          "9223372036854775807",
          "00010101",
          "99991231");

  /** What programs write for no date in words. */
  private static final Set<String> NONE_WORDS =
      Set.of("null", "none", "nil", "nan", "nat", "n/a", "undefined", "invalid date");

  /** Day 0 of Excel, and its days of 1990 and 2099: no other five digits are a date. */
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final int FIRST_SERIAL = 32874;
  private static final int LAST_SERIAL = 73050;

  /** No news is older; years below are 0, 1 and mistakes. */
  private static final int MIN_YEAR = 1800;

  /** The zeros of OLE, Excel and Delphi, and the least second of 32 bits, with their mistakes. */
  private static final int FIRST_ZERO_YEAR = 1899;

  private static final int LAST_ZERO_YEAR = 1901;

  /** What databases write for the end of time. */
  private static final int MAX_YEAR = 9999;

  /** Epoch zero of any zone is less than a day from that of UTC, by whole quarters of an hour. */
  private static final long DAY_SECONDS = TimeUnit.DAYS.toSeconds(1);

  private static final long ZONE_STEP_SECONDS = TimeUnit.MINUTES.toSeconds(15);

  private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);

  private final ZoneId zone;

  /** {@code zone} is that of dates that state none. */
  public Dates(ZoneId zone) {
    this.zone = zone;
  }

  /** Whether {@code line} is a date and its label, in digits or words, and nothing else. */
  public static boolean isAlone(String line) {
    return WrittenDate.isAlone(line);
  }

  /** Empty where {@code written} is no date, more than one, or one that no calendar has. */
  public Optional<Reading> read(String written) {
    String stripped = written.strip();
    if (stripped.isEmpty() || stripped.length() > WrittenDate.MAX_CHARS) {
      return Optional.empty();
    }
    String plain = DateText.plain(stripped);
    if (NONE_WORDS.contains(plain) || NONE_NUMBERS.contains(plain)) {
      return Optional.of(Reading.NONE);
    }
    return epoch(plain)
        .or(() -> WrittenDate.of(plain).flatMap(this::reading))
        .map(this::noneIfZero);
  }

  /** Seconds to nanoseconds are told by their digits: those of 1973 to 2286. */
  private Optional<Reading> epoch(String plain) {
    Matcher epoch = EPOCH.matcher(plain);
    if (!epoch.matches() || COMPACT_MINUTE.matcher(plain).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(epoch.group(1));
    if (number.signum() == 0) {
      return Optional.of(Reading.NONE);
    }
    return switch (number.precision() - number.scale()) {
      case 5 -> serial(number);
      case 9, 10 -> epoch(number.movePointRight(9));
      case 12, 13 -> epoch(number.movePointRight(6));
      case 15, 16 -> epoch(number.movePointRight(3));
      case 18, 19 -> epoch(number);
      default -> Optional.empty();
    };
  }

  /** A day of Excel, whose fraction is the time of the day. */
  private Optional<Reading> serial(BigDecimal number) {
    int days = number.intValue();
    if (days < FIRST_SERIAL || days > LAST_SERIAL) {
      return Optional.empty();
    }
    BigDecimal fraction = number.subtract(BigDecimal.valueOf(days));
    long second = Math.round(fraction.doubleValue() * DAY_SECONDS);
    Instant instant =
        SERIAL_ZERO.plusDays(days).atStartOfDay().plusSeconds(second).atZone(zone).toInstant();
    return Optional.of(new Reading(instant, instant, fraction.signum() == 0, Kind.GREGORIAN));
  }

  private static Optional<Reading> epoch(BigDecimal nanos) {
    BigInteger[] parts = nanos.toBigInteger().divideAndRemainder(NANOS_PER_SECOND);
    Instant instant = Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    boolean none = isNoneYear(instant.atOffset(ZoneOffset.UTC).getYear());
    return Optional.of(none ? Reading.NONE : new Reading(instant, instant, false, Kind.GREGORIAN));
  }

  private Optional<Reading> reading(WrittenDate date) {
    WrittenDay day = date.day();
    if (day.calendar() == CalendarKind.GREGORIAN && isNoneYear(day.year())) {
      return Optional.of(Reading.NONE);
    }
    Instant dayFirst = instant(day, date);
    Instant monthFirst = day.yearLast() ? instant(day.exchanged(), date) : dayFirst;
    if (dayFirst == null && monthFirst == null) {
      return Optional.empty();
    }
    Kind kind = day.calendar() == CalendarKind.GREGORIAN ? Kind.GREGORIAN : Kind.HIJRI;
    return Optional.of(new Reading(dayFirst, monthFirst, date.time() == null, kind));
  }

  /** Null where the calendar does not have the day. */
  private Instant instant(WrittenDay day, WrittenDate date) {
    ZoneId of = date.zone() == null ? zone : date.zone();
    return calendarDay(day)
        .map(
            known ->
                date.time() == null
                    ? known.atStartOfDay(of).toInstant()
                    : known.atTime(date.time()).atZone(of).toInstant())
        .orElse(null);
  }

  private static Optional<LocalDate> calendarDay(WrittenDay day) {
    if (day.calendar() != CalendarKind.GREGORIAN) {
      return HijriDays.day(day.calendar(), day.year(), day.month(), day.day());
    }
    try {
      return Optional.of(LocalDate.of(day.year(), day.month(), day.day()));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static boolean isNoneYear(int year) {
    return year < MIN_YEAR
        || (year >= FIRST_ZERO_YEAR && year <= LAST_ZERO_YEAR)
        || year >= MAX_YEAR;
  }

  private Reading noneIfZero(Reading reading) {
    return isZero(reading.dayFirst()) || isZero(reading.monthFirst()) ? Reading.NONE : reading;
  }

  private boolean isZero(Instant instant) {
    if (instant == null || instant.getNano() != 0) {
      return false;
    }
    long second = instant.getEpochSecond();
    // Dates without a zone have their whole hours in the run's.
    long local = second + zone.getRules().getOffset(instant).getTotalSeconds();
    return local >= -DAY_SECONDS
        && local < DAY_SECONDS
        && (second % ZONE_STEP_SECONDS == 0 || local % ZONE_STEP_SECONDS == 0);
  }
}
