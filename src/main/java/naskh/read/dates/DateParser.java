package naskh.read.dates;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import naskh.read.dates.DateToken.Day;
import naskh.read.dates.DateToken.Digits;
import naskh.read.dates.DateToken.Mark;
import naskh.read.dates.DateToken.Offset;
import naskh.read.dates.DateToken.Region;
import naskh.read.dates.DateToken.Time;
import naskh.read.dates.DateToken.Word;
import naskh.read.dates.DateWords.Month;

/**
 * Tokens → the date they state. Its parts may come in any order. Other words are passed over where
 * marks part them from the date; a number that has no place in a date makes it unreadable.
 */
final class DateParser {
  private static final int YEAR_DIGITS = 4;
  private static final int DAY_DIGITS = 2;

  /** "الساعة" as a key. */
  private static final String HOUR = "ساعه";

  /** Years of two digits are those of POSIX: 69 to 99 are of the last century. */
  private static final int FIRST_YEAR_OF_1900 = 69;

  private final List<DateToken> tokens;
  private int at;
  private WrittenDays days = new WrittenDays();
  private Time time;
  private boolean timesDiffer;
  private DayHalf half;
  private ZoneId zone;
  private boolean updated;
  private boolean alone = true;
  private boolean readable = true;

  /** Whether nothing parts the next token from a part of the date. */
  private boolean touching;

  DateParser(List<DateToken> tokens) {
    this.tokens = tokens;
  }

  /** Empty where the tokens are no date, or more than one. */
  Optional<WrittenDate> parse() {
    while (readable && at < tokens.size()) {
      DateToken token = tokens.get(at);
      if (token instanceof Word word) {
        readWord(word.key());
      } else {
        at++;
        touching = !(token instanceof Mark);
        readOther(token);
      }
    }
    boolean unclearTime = timesDiffer && zone == null;
    return readable && !unclearTime ? days.chosen().flatMap(this::at) : Optional.empty();
  }

  private Optional<WrittenDate> at(WrittenDay day) {
    if (time == null) {
      return Optional.of(new WrittenDate(day, null, zone, alone));
    }
    try {
      int hour = half == null ? time.hour() : half.hour(time.hour());
      LocalTime clock = LocalTime.of(hour, time.minute(), time.second(), time.nano());
      return Optional.of(new WrittenDate(day, clock, zone, alone));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private void readOther(DateToken token) {
    if (token instanceof Day day) {
      days.add(day);
    } else if (token instanceof Time clock) {
      readTime(clock);
    } else if (token instanceof Offset offset) {
      zone = offset.zone();
    } else if (token instanceof Region region) {
      readZone(region.zone());
    } else if (token instanceof Digits number) {
      readNumber(number.text());
    }
  }

  /** A second time is the first one elsewhere; the one beside the zone counts. */
  private void readTime(Time clock) {
    timesDiffer |= time != null && !time.equals(clock);
    if (time == null || zone == null) {
      time = clock;
    }
  }

  private void readZone(ZoneId named) {
    zone = zone == null ? named : zone;
  }

  private void readNumber(String digits) {
    if (digits.length() == YEAR_DIGITS) {
      readable = days.addYear(Integer.parseInt(digits));
    } else if (digits.length() > DAY_DIGITS) {
      readable = false;
    } else if (isHour()) {
      readTime(new Time(Integer.parseInt(digits), 0, 0, 0));
    } else {
      int number = Integer.parseInt(digits);
      boolean mayBeYear = digits.length() == DAY_DIGITS && !isMonthNext();
      readable = days.addNumber(number, mayBeYear ? year(number) : 0);
    }
  }

  /** The year that two digits stand for. */
  static int year(int twoDigits) {
    return twoDigits + (twoDigits < FIRST_YEAR_OF_1900 ? 2000 : 1900);
  }

  /** Whether the number just read is that of "الساعة 10", "10 مساء", "10 AM", "22h". */
  private boolean isHour() {
    return (at > 1 && keyAt(at - 2).equals(HOUR))
        || keyAt(at).equals("h")
        || longest(at, DayHalf.MAX_WORDS, DayHalf::of).isPresent();
  }

  private boolean isMonthNext() {
    int next = at;
    while (next < tokens.size() && tokens.get(next) instanceof Mark) {
      next++;
    }
    return isMonth(next);
  }

  private boolean isMonth(int position) {
    return longest(position, DateWords.MAX_MONTH_WORDS, DateWords::month).isPresent();
  }

  private void readWord(String key) {
    if (isEra(key)) {
      at++;
    } else if (ZoneNames.isIntroduction(key)) {
      at++;
      readPlace();
    } else if (read(1, ZoneNames::abbreviation, this::readZone)) {
      touching = true;
    } else if (DateWords.isPassedOver(key)) {
      at++;
      touching = false;
      readLabel(key);
    } else if (read(DateWords.MAX_MONTH_WORDS, DateWords::month, this::readMonth)
        || read(DayHalf.MAX_WORDS, DayHalf::of, this::readHalf)
        || (isBehindTime() && read(ZoneNames.MAX_PLACE_WORDS, ZoneNames::place, this::readZone))) {
      touching = true;
    } else {
      passOver();
    }
  }

  /** "م" behind a year is that of the Christian era, elsewhere that of the afternoon. */
  private boolean isEra(String key) {
    DateToken last = at == 0 ? null : tokens.get(at - 1);
    boolean behindYear =
        last instanceof Day
            || (last instanceof Digits number && number.text().length() == YEAR_DIGITS);
    return behindYear && key.equals("م");
  }

  private boolean isBehindTime() {
    return time != null
        && touching
        && (tokens.get(at - 1) instanceof Time || DayHalf.of(keyAt(at - 1)).isPresent());
  }

  private void readMonth(Month month) {
    readable = days.addMonth(month, keyAt(at - 1));
  }

  private void readHalf(DayHalf read) {
    half = half == null ? read : half;
  }

  /** Behind "بتوقيت". A place that has no known zone leaves the date without one. */
  private void readPlace() {
    while (at < tokens.size() && tokens.get(at) instanceof Mark mark && mark.sign() == '.') {
      at++;
    }
    if (read(ZoneNames.MAX_PLACE_WORDS, ZoneNames::place, this::readZone)
        || read(1, ZoneNames::abbreviation, this::readZone)) {
      return;
    }
    while (at < tokens.size()
        && tokens.get(at) instanceof Word
        && !DateWords.isPassedOver(keyAt(at))
        && !isMonth(at)) {
      at++;
    }
  }

  private void readLabel(String key) {
    if (DateWords.isSolar(key)) {
      days.markSolar();
    } else if (DateWords.isLunar(key)) {
      days.markLunar();
    } else if (DateWords.isUpdated(key)) {
      updated = true;
      // What follows a date is that of a later state.
      at = days.anyComplete() ? tokens.size() : at;
    } else if (updated && DateWords.isPublished(key)) {
      updated = false;
      days = new WrittenDays();
      time = null;
      timesDiffer = false;
      half = null;
      zone = null;
    }
  }

  /** Words that are none of a date, "by Ahmad", must not touch its parts: "3 hours" is none. */
  private void passOver() {
    at++;
    DateToken next = at < tokens.size() ? tokens.get(at) : null;
    boolean parted = next == null || next instanceof Mark || (next instanceof Word && !isMonth(at));
    readable = parted && !touching;
    alone = false;
  }

  private String keyAt(int position) {
    boolean word = position < tokens.size() && tokens.get(position) instanceof Word;
    return word ? ((Word) tokens.get(position)).key() : "";
  }

  private record Phrase<T>(T meaning, int words) {}

  /** The meaning of the longest phrase at {@code from} that has one. */
  private <T> Optional<Phrase<T>> longest(
      int from, int maxWords, Function<String, Optional<T>> meaning) {
    StringBuilder phrase = new StringBuilder();
    Phrase<T> longest = null;
    for (int words = 1; words <= maxWords && !keyAt(from + words - 1).isEmpty(); words++) {
      phrase.append(keyAt(from + words - 1));
      T found = meaning.apply(phrase.toString()).orElse(null);
      longest = found == null ? longest : new Phrase<>(found, words);
    }
    return Optional.ofNullable(longest);
  }

  /** Takes the longest phrase here that has a meaning; false if there is none. */
  private <T> boolean read(int maxWords, Function<String, Optional<T>> meaning, Consumer<T> use) {
    Optional<Phrase<T>> phrase = longest(at, maxWords, meaning);
    phrase.ifPresent(
        found -> {
          at += found.words();
          use.accept(found.meaning());
        });
    return phrase.isPresent();
  }
}
