package naskh.read.format.html;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naskh.read.dates.Dates;

/** A line of a page that says when its article was published. */
final class DateLine {
  /** Characters of a line that says when and by whom, at most: a longer one tells of other days. */
  private static final int MAX_CHARS = 160;

  /** The date is a fifth of its line or more: beside it stand name, place, number of readers. */
  private static final int MAX_SHARE = 5;

  /**
   * Words of a date before its first year, label, weekday and time too, and from there on, a second
   * calendar too.
   */
  private static final int WORDS_BEFORE = 10;

  private static final int WORDS_BEHIND = 12;

  /** Without a year it says how long ago, or only the hour. */
  private static final Pattern YEAR = Pattern.compile("(?!0000)\\p{Nd}{4}");

  private static final Pattern TIME = Pattern.compile("\\p{Nd}{1,2}:\\p{Nd}{2}");

  /** Between the things that a line says; within a date only before its time or behind it. */
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?<!:\\p{Nd}{2} ?(?:[صم] ?)?)[|•·](?! ?(?:الساعة )?\\p{Nd}{1,2}:\\p{Nd}{2})");

  private static final Pattern UPDATED =
      Pattern.compile(
          "(?:آخر |last )?(?:ال)?(?:تحديث|تعديل)|updated|modified", Pattern.CASE_INSENSITIVE);

  private static final Pattern PUBLISHED =
      Pattern.compile("ن\\p{M}*شر|[أا]ضيف|published|posted", Pattern.CASE_INSENSITIVE);

  /** The hours of a day, and as many as zones differ by. */
  private static final Duration NEAR = Duration.ofDays(2);

  /** Its zone is of no matter here. */
  private static final Dates DATES = new Dates(ZoneOffset.UTC);

  private DateLine() {}

  /** Whether a date as written names the year. */
  static boolean hasYear(String date) {
    return YEAR.matcher(date).find();
  }

  /** Whether the line says that it is the publication's date. */
  static boolean isPublished(String line) {
    return PUBLISHED.matcher(line).find();
  }

  /** Whether the line says that it is an update's date, and says nothing before. */
  static boolean isUpdate(String line) {
    Matcher updated = UPDATED.matcher(line);
    return updated.find() && !hasYear(line.substring(0, updated.start())) && !isPublished(line);
  }

  /** Whether a day stands behind a place. */
  static boolean isDateline(String line) {
    return line.indexOf('\n') < 0
        && Character.isLetter(line.codePointAt(0))
        && !Dates.isAlone(line)
        && !isPublished(line)
        && date(line).isPresent();
  }

  /** The date in the line as written, but not that of an update. */
  static Optional<String> date(String line) {
    String published = withoutUpdate(line);
    if (published.length() > MAX_CHARS || !hasYear(published)) {
      return Optional.empty();
    }
    return Arrays.stream(SEPARATOR.split(published, -1))
        .flatMap(piece -> within(piece.strip()).stream())
        .findFirst();
  }

  /** Up to the update, or from the publication on where that stands behind it. */
  private static String withoutUpdate(String line) {
    Matcher updated = UPDATED.matcher(line);
    if (!updated.find()) {
      return line;
    }
    Matcher published = PUBLISHED.matcher(line);
    return published.find(updated.end())
        ? line.substring(published.start())
        : line.substring(0, updated.start());
  }

  static boolean isDate(String written) {
    return instants(written).findAny().isPresent();
  }

  /** Whether the days are the same, or the next one of another zone. */
  static boolean isNear(String written, String day) {
    return instants(written)
        .anyMatch(
            one ->
                instants(day)
                    .anyMatch(other -> Duration.between(one, other).abs().compareTo(NEAR) <= 0));
  }

  /** Whether a date as written names the hour. */
  static boolean hasTime(String date) {
    return TIME.matcher(date).find();
  }

  static boolean isSameDay(String written, String other) {
    return days(written).anyMatch(day -> days(other).anyMatch(day::equals));
  }

  private static Stream<LocalDate> days(String written) {
    return instants(written).map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  private static Stream<Instant> instants(String written) {
    return DATES.read(written).stream()
        .flatMap(date -> Stream.of(date.dayFirst(), date.monthFirst()))
        .filter(Objects::nonNull);
  }

  /** The longest words in a row around the first year that are a date and nothing else. */
  private static Optional<String> within(String piece) {
    List<String> words = Arrays.asList(piece.split("\\s+", -1));
    int year = 0;
    while (year < words.size() && !hasYear(words.get(year))) {
      year++;
    }
    for (int size = WORDS_BEFORE + WORDS_BEHIND; size > 0; size--) {
      for (int begin = Math.max(0, year - WORDS_BEFORE); begin <= year; begin++) {
        int end = begin + size;
        if (year < end && end <= words.size() && end - year <= WORDS_BEHIND) {
          String span = String.join(" ", words.subList(begin, end));
          if (isEnd(words.get(begin))
              && isEnd(words.get(end - 1))
              && Dates.isAlone(span)
              && isDate(span)) {
            return Optional.of(span).filter(date -> MAX_SHARE * date.length() >= piece.length());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a date can begin or end with the word. */
  private static boolean isEnd(String word) {
    return word.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
