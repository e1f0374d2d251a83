package naskh.read.dates;

import naskh.read.dates.DateWords.CalendarKind;

/**
 * A day as it is written, not yet checked against its calendar.
 *
 * @param calendar never null: that of the month's name, else that of the year
 * @param yearLast whether three numbers were written, so that day and month may be exchanged
 */
record WrittenDay(CalendarKind calendar, int year, int month, int day, boolean yearLast) {
  /** Month and day exchanged. */
  WrittenDay exchanged() {
    return new WrittenDay(calendar, year, /* month= */ day, /* day= */ month, yearLast);
  }

  /** Whether both can mean the same day of one calendar. */
  boolean agrees(WrittenDay other) {
    return calendar == other.calendar
        && year == other.year
        && (isSame(other) || ((yearLast || other.yearLast) && isSame(other.exchanged())));
  }

  private boolean isSame(WrittenDay other) {
    return month == other.month && day == other.day;
  }
}
