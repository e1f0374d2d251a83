package naskh.read.dates;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A date as it is written, in any calendar, not yet checked against it.
 *
 * @param day of the Gregorian calendar where more than one is written
 * @param time null where only the day is written
 * @param zone null where none is written, or one that has no known name
 * @param alone whether nothing else is written but words of dates and their labels
 */
record WrittenDate(WrittenDay day, LocalTime time, ZoneId zone, boolean alone) {
  /** The longest dates in use, with label, weekday, two calendars and a zone, have 120. */
  static final int MAX_CHARS = 200;

  /** Empty where {@code plain}, made by {@link DateText#plain}, has no date or more than one. */
  static Optional<WrittenDate> of(String plain) {
    return new DateParser(DateScanner.tokens(plain)).parse();
  }

  /** Whether {@code line} is a date and its label, in digits or words, and nothing else. */
  static boolean isAlone(String line) {
    return line.length() <= MAX_CHARS
        && line.chars().anyMatch(Character::isDigit)
        && of(DateText.plain(line)).filter(WrittenDate::alone).isPresent();
  }
}
