package naskh.read.dates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import naskh.read.dates.DateWords.CalendarKind;
import naskh.read.dates.DateWords.Month;

/**
 * The days that a date states, gathered number by number: one, or the same in several calendars (18
 * رمضان 1445 الموافق 28 مارس 2024). The methods that take a part return whether there is a place
 * for it.
 */
final class WrittenDays {
  /** French for Tuesday, too: "mar. 2 avril 2024". */
  private static final String MARDI = "mar";

  /** 1990: news below is rarer than news of the solar years with these numbers, up to 2031. */
  private static final int FIRST_SURELY_LUNAR_YEAR = 1411;

  /** A day whose parts are 0 and null until they are read. */
  private static final class Begun {
    int year;
    int day;
    Month month;
    String monthWord;

    boolean isComplete() {
      return year > 0 && day > 0 && month != null;
    }

    WrittenDay written() {
      return new WrittenDay(month.calendar(), year, month.number(), day, false);
    }
  }

  private final List<WrittenDay> complete = new ArrayList<>();

  /** Days without a year, of calendars that are written beside a complete day. */
  private final List<Begun> incomplete = new ArrayList<>();

  private Begun open = new Begun();

  /** Whether the last date in numbers may be of either Hijri calendar. */
  private boolean unclear;

  void add(DateToken.Day numbers) {
    close();
    CalendarKind calendar = calendar(numbers);
    unclear = calendar == CalendarKind.LUNAR_HIJRI && numbers.year() < FIRST_SURELY_LUNAR_YEAR;
    complete.add(
        new WrittenDay(
            calendar, numbers.year(), numbers.month(), numbers.day(), numbers.yearLast()));
  }

  boolean addYear(int year) {
    closeIfComplete();
    boolean place = open.year == 0;
    open.year = place ? year : open.year;
    return place;
  }

  /**
   * A number of one or two digits: the day of the month, or behind day and month the year.
   *
   * @param year what it is as a year; 0 if it cannot be one
   */
  boolean addNumber(int number, int year) {
    closeIfComplete();
    if (open.day == 0) {
      open.day = number;
    } else if (open.month == null || open.year > 0) {
      return false;
    } else if (year > 0 && open.month.calendar() == CalendarKind.GREGORIAN) {
      open.year = year;
    } else {
      close();
      open.day = number;
    }
    return true;
  }

  boolean addMonth(Month month, String word) {
    closeIfComplete();
    boolean mardi = MARDI.equals(open.monthWord);
    if (open.month != null && !mardi && !open.month.equals(month)) {
      if (open.month.calendar() == month.calendar()) {
        return false;
      }
      close();
    }
    open.month = month;
    open.monthWord = word;
    return true;
  }

  /** The last date was of the lunar calendar. */
  void markLunar() {
    unclear = false;
  }

  /** The last date was of the solar calendar, whose years look like lunar ones. */
  void markSolar() {
    close();
    unclear = false;
    int last = complete.size() - 1;
    if (last >= 0 && complete.get(last).calendar() == CalendarKind.LUNAR_HIJRI) {
      WrittenDay day = complete.remove(last);
      complete.add(
          new WrittenDay(
              CalendarKind.SOLAR_HIJRI, day.year(), day.month(), day.day(), day.yearLast()));
    }
  }

  boolean anyComplete() {
    return !complete.isEmpty() || open.isComplete();
  }

  /**
   * The Gregorian day if there is one. Empty where nothing is complete, where days of one calendar
   * differ, where a number has no month, and where the calendar is not clear.
   */
  Optional<WrittenDay> chosen() {
    close();
    Optional<WrittenDay> chosen =
        complete.stream()
            .min(
                Comparator.comparing((WrittenDay day) -> day.calendar() != CalendarKind.GREGORIAN)
                    .thenComparing(WrittenDay::yearLast));
    return chosen.filter(
        day ->
            !(unclear && day.calendar() == CalendarKind.LUNAR_HIJRI)
                && complete.stream()
                    .allMatch(other -> other.calendar() != day.calendar() || other.agrees(day))
                && incomplete.stream()
                    .allMatch(
                        other -> other.month != null && other.month.calendar() != day.calendar()));
  }

  /** In Arabic news a year of both Hijri calendars is lunar, unless the month has 31 days. */
  private static CalendarKind calendar(DateToken.Day numbers) {
    if (!HijriDays.isYear(numbers.year())) {
      return CalendarKind.GREGORIAN;
    }
    return Math.max(numbers.month(), numbers.day()) > HijriDays.MAX_LUNAR_DAYS
        ? CalendarKind.SOLAR_HIJRI
        : CalendarKind.LUNAR_HIJRI;
  }

  private void closeIfComplete() {
    if (open.isComplete()) {
      close();
    }
  }

  private void close() {
    if (open.isComplete()) {
      complete.add(open.written());
    } else if (open.year > 0 || open.day > 0 || open.month != null) {
      incomplete.add(open);
    }
    open = new Begun();
  }
}
