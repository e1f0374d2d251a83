package naskh.read.dates;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The half of the day that a word behind a time states: 10:15 مساء is 22:15. */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed.
enum DayHalf {
  AM("ص", "صباحا", "صباح", "am", "فجرا", "فجر", "ضحى", "قبل الظهر") {
    @Override
    int hour(int hour) {
      return hour > NOON_HOUR ? IMPOSSIBLE : hour % NOON_HOUR;
    }
  },
  PM("م", "مساء", "مساءا", "pm", "عصرا", "عصر", "بعد الظهر") {
    @Override
    int hour(int hour) {
      return hour == 0 ? IMPOSSIBLE : afternoon(hour);
    }
  },
  /** From 10 to 12 before and at noon. */
  NOON("ظهرا", "ظهر") {
    @Override
    int hour(int hour) {
      return hour == 0 ? IMPOSSIBLE : hour >= 10 ? hour : afternoon(hour);
    }
  },
  /** From 6 to 11 in the evening, from 12 to 5 after midnight. */
  NIGHT("ليلا", "ليل") {
    @Override
    int hour(int hour) {
      return hour == NOON_HOUR ? 0 : hour < 6 ? hour : afternoon(hour);
    }
  };

  /** No name of a half has more words. */
  static final int MAX_WORDS = 2;

  private static final int NOON_HOUR = 12;

  /** An hour that no clock has. */
  private static final int IMPOSSIBLE = -1;

  private static final Map<String, DayHalf> BY_KEY =
      Arrays.stream(values())
          .flatMap(
              half -> half.names.stream().map(name -> Map.entry(DateWords.nameKey(name), half)))
          .collect(
              Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, same) -> first));

  private final List<String> names;

  DayHalf(String... names) {
    this.names = List.of(names);
  }

  /** {@code key} is that of {@link DateWords#nameKey}. */
  static Optional<DayHalf> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** The hour of 24 that {@code hour} is in this half; −1 if it has none. */
  abstract int hour(int hour);

  private static int afternoon(int hour) {
    return hour < NOON_HOUR ? hour + NOON_HOUR : hour;
  }
}
