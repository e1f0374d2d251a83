package naskh.read.dates;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import naskh.read.dates.DateWords.CalendarKind;

/** Days of the Hijri calendars, lunar by Umm al-Qura and solar as in Iran, as Gregorian days. */
final class HijriDays {
  /** 1882 and 1921: no news is older, and ICU's table of Umm al-Qura begins here. */
  static final int MIN_YEAR = 1300;

  /** 2076 and 2121. */
  static final int MAX_YEAR = 1500;

  static final int MAX_LUNAR_DAYS = 30;

  /** A solar month that is longer than any lunar one. */
  private static final int LONG_SOLAR_DAYS = 31;

  private static final int LONG_SOLAR_MONTHS = 6;
  private static final int MONTHS = 12;

  private HijriDays() {}

  static boolean isYear(int year) {
    return year >= MIN_YEAR && year <= MAX_YEAR;
  }

  /**
   * Empty where the calendar cannot have the day. The 30th of a lunar month that has 29 days by Umm
   * al-Qura is the day after: countries that watch the moon may have had it.
   */
  static Optional<LocalDate> day(CalendarKind calendar, int year, int month, int day) {
    boolean solar = calendar == CalendarKind.SOLAR_HIJRI;
    int days = solar && month <= LONG_SOLAR_MONTHS ? LONG_SOLAR_DAYS : MAX_LUNAR_DAYS;
    if (!isYear(year) || month < 1 || month > MONTHS || day < 1 || day > days) {
      return Optional.empty();
    }
    String name = solar ? "persian" : "islamic-umalqura";
    Calendar fields = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("ar@calendar=" + name));
    fields.clear();
    fields.set(year, month - 1, day);
    return Optional.of(
        LocalDate.ofEpochDay(TimeUnit.MILLISECONDS.toDays(fields.getTimeInMillis())));
  }
}
