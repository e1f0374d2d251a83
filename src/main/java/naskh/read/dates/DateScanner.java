package naskh.read.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.read.dates.DateToken.Day;
import naskh.read.dates.DateToken.Digits;
import naskh.read.dates.DateToken.Mark;
import naskh.read.dates.DateToken.Offset;
import naskh.read.dates.DateToken.Region;
import naskh.read.dates.DateToken.Time;
import naskh.read.dates.DateToken.Word;

/** A written date → its numeric dates, times, offsets, numbers, words and marks, in order. */
final class DateScanner {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})(?!\\d)");

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4})(?!\\d)");

  /**
   * By slashes the year of two digits is the last number, where no sign of the Hijri era follows;
   * by hyphens and dots it is the first as often.
   */
  private static final Pattern SHORT_YEAR_LAST =
      Pattern.compile("(\\d{1,2}) ?/ ?(\\d{1,2}) ?/ ?(\\d{2})(?![\\d/])(?! ?ه)");

  /** Years that an article can have, of either calendar: other long numbers are no dates. */
  private static final Pattern COMPACT =
      Pattern.compile(
          "((?:19|20|13|14)\\d{2})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(?:(\\d{2})(\\d{3})?)?)?(?!\\d)");

  /**
   * Year, month, day, and where they are written hour, minute, second, as Python and Jackson write
   * them; what follows is a fraction or follows from these.
   */
  private static final Pattern LIST =
      Pattern.compile(
          "(\\d{4}), ?(\\d{1,2}), ?(\\d{1,2})"
              + "(?:, ?(\\d{1,2}), ?(\\d{1,2})(?:, ?(\\d{1,2})(?:, ?\\d+)*)?)?(?!\\d)");

  private static final Pattern ISO_WEEK = Pattern.compile("\\d{4}-w\\d{2}-[1-7](?!\\d)");
  private static final Pattern ISO_ORDINAL = Pattern.compile("\\d{4}-\\d{3}(?!\\d)");

  /** 10:15, 10:15:00.123, 10:15:00:123 (SQL Server), 10h15 (French), 10.15.00 (Oracle). */
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})(?: : |:| ?h ?)(\\d{2})(?!\\d)"
              + "(?:(?: : |:)(\\d{2})(?!\\d)(?:[.,:](\\d{1,12}))?)?"
              + "|(\\d{1,2})\\.(\\d{2})(?!\\d)(?:\\.(\\d{2})(?!\\d)(?:\\.(\\d{1,12}))?)?");

  /** The time of the basic format of ISO 8601, behind T or behind a date. */
  private static final Pattern BASIC_TIME =
      Pattern.compile("(\\d{2})(\\d{2})(?:(\\d{2})(?:[.,](\\d{1,12}))?)?(?!\\d)");

  private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:(?:st|nd|rd|th|er)(?!\\p{L}))?");

  /** No offset but a hyphen, if a date or the rest of one follows: 10:15-27/03/2024. */
  private static final Pattern OFFSET =
      Pattern.compile(
          "([+-])(\\d{2}):?(\\d{2})(?![\\d:/.-])"
              + "|(\\+)(\\d{1,2})(?!\\d)"
              + "|(-)(\\d{1,2})(?![\\d:/.-]| ?\\p{L})");

  private static final Pattern REGION = Pattern.compile("[a-z]+(?:/[a-z0-9_+-]+)+");

  /** Also a.m. and p.m., and the second half of Dhu al-Hijjah. */
  private static final Pattern WORD =
      Pattern.compile("[ap]\\. ?m(?!\\p{L})\\.?|(?:al|ul|dhul)-\\p{L}+|\\p{L}+");

  private static final int YEAR_DIGITS = 4;
  private static final int NANO_DIGITS = 9;

  private final String text;
  private final List<DateToken> tokens = new ArrayList<>();
  private int at;
  private boolean behindT;

  private DateScanner(String text) {
    this.text = text;
  }

  /** {@code plain} is what {@link DateText#plain} gives. */
  static List<DateToken> tokens(String plain) {
    DateScanner scan = new DateScanner(plain);
    while (scan.at < plain.length()) {
      scan.next();
    }
    return scan.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == ' ') {
      at++;
    } else if (c == 't' && last() instanceof Day && isDigit(at + 1)) {
      at++;
      behindT = true;
    } else if (!takeLonger(c)) {
      tokens.add(new Mark(c));
      at++;
    }
  }

  private boolean takeLonger(char c) {
    if (isDigit(at)) {
      return takeDigits() || take(NUMBER, parts -> Optional.of(new Digits(parts.group(1))));
    }
    if (c == '+' || c == '-') {
      return mayHaveOffset(c) && take(OFFSET, DateScanner::offset);
    }
    return Character.isLetter(c)
        && (take(REGION, DateScanner::region) || take(WORD, DateScanner::word));
  }

  private boolean takeDigits() {
    int digits = 1;
    while (isDigit(at + digits)) {
      digits++;
    }
    if (digits < YEAR_DIGITS) {
      return take(YEAR_LAST, parts -> day(parts, 4, 3, 1, true))
          || take(SHORT_YEAR_LAST, DateScanner::shortDay)
          || take(TIME, DateScanner::time);
    }
    if (last() instanceof Day && take(BASIC_TIME, this::basicTime)) {
      return true;
    }
    return digits == YEAR_DIGITS
        ? take(YEAR_FIRST, parts -> day(parts, 1, 3, 4, false))
            || take(ISO_WEEK, parts -> iso(parts, DateTimeFormatter.ISO_WEEK_DATE))
            || take(ISO_ORDINAL, parts -> iso(parts, DateTimeFormatter.ISO_ORDINAL_DATE))
            || takeDayAndTime(LIST)
        : takeDayAndTime(COMPACT);
  }

  private boolean takeDayAndTime(Pattern pattern) {
    Matcher parts = pattern.matcher(text).region(at, text.length());
    if (!parts.lookingAt()) {
      return false;
    }
    tokens.add(new Day(number(parts, 1), number(parts, 2), number(parts, 3), false));
    if (parts.group(4) != null) {
      tokens.add(clock(parts, 4, parts.groupCount() > 6 ? parts.group(7) : null));
    }
    at = parts.end();
    return true;
  }

  /** Offsets stand behind a time, am or pm, or the name of a zone; after dates "-" is a dash. */
  private boolean mayHaveOffset(char sign) {
    DateToken last = last();
    if (last instanceof Word word) {
      return ZoneNames.isGreenwich(word.key()) || DayHalf.of(word.key()).isPresent();
    }
    return last instanceof Time || (sign == '+' && last instanceof Day);
  }

  private DateToken last() {
    return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
  }

  private boolean take(
      Pattern pattern, Function<MatchResult, Optional<? extends DateToken>> token) {
    Matcher parts = pattern.matcher(text).region(at, text.length());
    if (!parts.lookingAt()) {
      return false;
    }
    Optional<? extends DateToken> taken = token.apply(parts);
    taken.ifPresent(
        found -> {
          tokens.add(found);
          at = parts.end();
        });
    return taken.isPresent();
  }

  private static Optional<Day> day(
      MatchResult parts, int year, int month, int day, boolean yearLast) {
    return Optional.of(
        new Day(number(parts, year), number(parts, month), number(parts, day), yearLast));
  }

  private static Optional<Day> shortDay(MatchResult parts) {
    int year = DateParser.year(number(parts, 3));
    return Optional.of(new Day(year, number(parts, 2), number(parts, 1), true));
  }

  private static Optional<Day> iso(MatchResult parts, DateTimeFormatter format) {
    try {
      LocalDate day = LocalDate.parse(parts.group().toUpperCase(Locale.ROOT), format);
      return Optional.of(new Day(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<Time> time(MatchResult parts) {
    int group = parts.group(1) == null ? 5 : 1;
    return Optional.of(clock(parts, group, parts.group(group + 3)));
  }

  /** Four digits are a time only behind T: elsewhere they are a year. */
  private Optional<Time> basicTime(MatchResult parts) {
    boolean time = behindT || parts.group(3) != null;
    return time ? Optional.of(clock(parts, 1, parts.group(4))) : Optional.empty();
  }

  /**
   * @param group of the hour; minute and second, which may be null, follow
   * @param fraction digits of the second behind its point; may be null
   */
  private static Time clock(MatchResult parts, int group, String fraction) {
    return new Time(
        number(parts, group),
        number(parts, group + 1),
        parts.group(group + 2) == null ? 0 : number(parts, group + 2),
        fraction == null
            ? 0
            : Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS)));
  }

  private static Optional<Offset> offset(MatchResult parts) {
    int group = parts.group(1) != null ? 1 : parts.group(4) != null ? 4 : 6;
    int sign = parts.group(group).equals("-") ? -1 : 1;
    int minutes = group == 1 ? number(parts, 3) : 0;
    try {
      return Optional.of(
          new Offset(ZoneOffset.ofHoursMinutes(sign * number(parts, group + 1), sign * minutes)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<Region> region(MatchResult id) {
    return ZoneNames.region(id.group()).map(Region::new);
  }

  private static Optional<Word> word(MatchResult word) {
    return Optional.of(new Word(DateWords.key(word.group())));
  }

  private boolean isDigit(int position) {
    return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
  }

  private static int number(MatchResult parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
