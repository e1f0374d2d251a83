package naskh.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people and programs write them: ISO 8601, RFC 2822, epoch seconds and milliseconds,
 * {@code yyyy-MM-dd HH:mm:ss}, {@code dd/MM/yyyy}; also in Arabic-Indic digits.
 */
final class Dates {
  private static final String TIME =
      "(?:(?:T|\\s|,\\s?|\\s-\\s)\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*"
          + "(am|pm)?\\s*(Z|[A-Z]{2,4}|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}|(?:GMT|UTC)?[+-]\\d{1,2})?"
          + "(?:\\[[^\\]]*\\]|\\s*\\([^)]*\\))?)?";

  private static final Pattern YEAR_FIRST =
      pattern("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
  private static final Pattern YEAR_LAST = pattern("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME);
  private static final Pattern NAMED_MONTH =
      pattern(
          "(?:[a-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([a-z]{3,9})\\.?,?[\\s-]+(\\d{4})"
              + TIME);
  private static final Pattern MONTH_FIRST =
      pattern(
          "(?:[a-z]{3,9},\\s+)?([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})"
              + TIME);
  private static final Pattern COMPACT =
      pattern("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z)?)?");
  private static final Pattern EPOCH =
      pattern("(\\d{9,10})(?:\\.(\\d{1,9}))?|(\\d{12,13})(?:\\.0)?");

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** The zones of RFC 2822 that are not numbers. */
  private static final Map<String, ZoneOffset> ZONES =
      Map.ofEntries(
          Map.entry("Z", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("UT", ZoneOffset.UTC),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("CST", ZoneOffset.ofHours(-6)),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("MST", ZoneOffset.ofHours(-7)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("PST", ZoneOffset.ofHours(-8)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)),
          Map.entry("CET", ZoneOffset.ofHours(1)),
          Map.entry("CEST", ZoneOffset.ofHours(2)),
          Map.entry("EET", ZoneOffset.ofHours(2)),
          Map.entry("EEST", ZoneOffset.ofHours(3)),
          Map.entry("AST", ZoneOffset.ofHours(3)));

  private final ZoneId zone;

  /** {@code zone} is that of dates that state none. */
  Dates(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * What a date can mean. Where day and month are told from each other by their place, both
   * readings are one; where by their numbers, one of them is null.
   *
   * @param dayFirst null where no calendar has it
   * @param monthFirst null where no calendar has it
   * @param day whether it states no time of the day
   */
  record Reading(Instant dayFirst, Instant monthFirst, boolean day) {}

  /** Empty where {@code written} is no date, or one that no calendar has. */
  Optional<Reading> read(String written) {
    String date = asciiDigits(written).strip().replaceAll("\\s+", " ");
    return epoch(date)
        .or(() -> compact(date))
        .or(() -> yearFirst(date))
        .or(() -> yearLast(date))
        .or(() -> namedMonth(date));
  }

  private Optional<Reading> epoch(String date) {
    Matcher epoch = EPOCH.matcher(date);
    if (!epoch.matches() || (epoch.group(3) != null && compact(date).isPresent())) {
      return Optional.empty();
    }
    Instant instant =
        epoch.group(3) == null
            ? Instant.ofEpochSecond(Long.parseLong(epoch.group(1)), nanos(epoch.group(2)))
            : Instant.ofEpochMilli(Long.parseLong(epoch.group(3)));
    return Optional.of(new Reading(instant, instant, false));
  }

  private Optional<Reading> compact(String date) {
    Matcher compact = COMPACT.matcher(date);
    if (!compact.matches()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = day(compact.group(1), compact.group(2), compact.group(3));
    if (compact.group(4) == null) {
      return day.map(this::startOf);
    }
    int second = compact.group(6) == null ? 0 : Integer.parseInt(compact.group(6));
    return day.flatMap(
        d -> at(d, number(compact, 4), number(compact, 5), second, 0, compact.group(7)));
  }

  private Optional<Reading> yearFirst(String date) {
    Matcher parts = YEAR_FIRST.matcher(date);
    return parts.matches()
        ? day(parts.group(1), parts.group(3), parts.group(4)).flatMap(day -> timed(day, parts, 5))
        : Optional.empty();
  }

  private Optional<Reading> yearLast(String date) {
    Matcher parts = YEAR_LAST.matcher(date);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<Reading> dayFirst =
        day(parts.group(4), parts.group(3), parts.group(1)).flatMap(day -> timed(day, parts, 5));
    Optional<Reading> monthFirst =
        day(parts.group(4), parts.group(1), parts.group(3)).flatMap(day -> timed(day, parts, 5));
    return dayFirst
        .or(() -> monthFirst)
        .map(
            either ->
                new Reading(
                    dayFirst.map(Reading::dayFirst).orElse(null),
                    monthFirst.map(Reading::dayFirst).orElse(null),
                    either.day()));
  }

  private Optional<Reading> namedMonth(String date) {
    Matcher dayFirst = NAMED_MONTH.matcher(date);
    if (dayFirst.matches()) {
      return month(dayFirst.group(2))
          .flatMap(month -> day(dayFirst.group(3), month, dayFirst.group(1)))
          .flatMap(day -> timed(day, dayFirst, 4));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(date);
    return monthFirst.matches()
        ? month(monthFirst.group(1))
            .flatMap(month -> day(monthFirst.group(3), month, monthFirst.group(2)))
            .flatMap(day -> timed(day, monthFirst, 4))
        : Optional.empty();
  }

  /** The groups of TIME begin at {@code group}. */
  private Optional<Reading> timed(LocalDate day, Matcher parts, int group) {
    if (parts.group(group) == null) {
      return Optional.of(startOf(day));
    }
    int hour = number(parts, group);
    String half = parts.group(group + 4);
    if (half != null) {
      boolean impossible = hour < 1 || hour > 12;
      hour = impossible ? 99 : hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
    }
    int second = parts.group(group + 2) == null ? 0 : number(parts, group + 2);
    int nano = nanos(parts.group(group + 3));
    return at(day, hour, number(parts, group + 1), second, nano, parts.group(group + 5));
  }

  private Reading startOf(LocalDate day) {
    Instant start = day.atStartOfDay(zone).toInstant();
    return new Reading(start, start, true);
  }

  private Optional<Reading> at(
      LocalDate day, int hour, int minute, int second, int nano, String offset) {
    try {
      LocalDateTime time = day.atTime(LocalTime.of(hour, minute, second, nano));
      return offset(offset)
          .map(place -> time.atZone(place).toInstant())
          .map(instant -> new Reading(instant, instant, false));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private Optional<ZoneId> offset(String written) {
    if (written == null) {
      return Optional.of(zone);
    }
    String offset = written.toUpperCase(Locale.ROOT);
    if (ZONES.containsKey(offset)) {
      return Optional.of(ZONES.get(offset));
    }
    String number = offset.replaceFirst("^(GMT|UTC)", "");
    return number.startsWith("+") || number.startsWith("-")
        ? Optional.of(ZoneOffset.of(number))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    return day(year, Integer.parseInt(month), day);
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> month(String name) {
    String written = name.toLowerCase(Locale.ROOT);
    for (int month = 0; month < MONTHS.size(); month++) {
      if (MONTHS.get(month).startsWith(written)) {
        return Optional.of(month + 1);
      }
    }
    return Optional.empty();
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static String asciiDigits(String written) {
    StringBuilder ascii = new StringBuilder(written.length());
    written
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              if (digit >= 0) {
                ascii.append((char) ('0' + digit));
              } else {
                ascii.appendCodePoint(c == '\u060C' ? ',' : c);
              }
            });
    return ascii.toString();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
