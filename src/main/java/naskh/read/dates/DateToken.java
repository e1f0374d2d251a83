package naskh.read.dates;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** A part of a written date. */
sealed interface DateToken {
  /**
   * A date of three numbers.
   *
   * @param yearLast whether month and day may be exchanged
   */
  record Day(int year, int month, int day, boolean yearLast) implements DateToken {}

  /** Not checked: 25:61 is one. */
  record Time(int hour, int minute, int second, int nano) implements DateToken {}

  record Offset(ZoneOffset zone) implements DateToken {}

  record Region(ZoneId zone) implements DateToken {}

  /** A number that is part of none of these. */
  record Digits(String text) implements DateToken {}

  /** Letters, as {@link DateWords#key} gives them. */
  record Word(String key) implements DateToken {}

  record Mark(char sign) implements DateToken {}
}
