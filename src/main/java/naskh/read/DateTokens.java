package naskh.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
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
import naskh.text.Letters;

/** A written date → its numeric dates, times, offsets, numbers, words and marks, in order. */
final class DateTokens {
  sealed interface Token permits Day, Time, Offset, Number, Region, Word, Mark {}

  /**
   * A date of three numbers.
   *
   * @param yearLast whether month and day may have changed places
   */
  record Day(int year, int month, int day, boolean yearLast) implements Token {}

  /** Not checked: 25:61 is one. */
  record Time(int hour, int minute, int second, int nano) implements Token {}

  record Offset(ZoneOffset zone) implements Token {}

  record Number(String digits) implements Token {}

  record Region(ZoneId zone) implements Token {}

  record Word(String text) implements Token {}

  record Mark(char sign) implements Token {}

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})(?!\\d)");

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4})(?!\\d)");

  /** Years that an article can have, of either calendar: other long numbers are no dates. */
  private static final Pattern COMPACT =
      Pattern.compile(
          "((?:19|20|13|14)\\d{2})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(?:(\\d{2})(\\d{3})?)?)?(?!\\d)");

  private static final Pattern ISO_WEEK = Pattern.compile("\\d{4}-w\\d{2}-[1-7](?!\\d)");
  private static final Pattern ISO_ORDINAL = Pattern.compile("\\d{4}-\\d{3}(?!\\d)");

  /** 10:15, 10:15:00.123, 10:15:00:123 (SQL Server), 10h15 (French), 10.15.00 (Oracle). */
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})(?: : |:| ?h ?)(\\d{2})(?!\\d)(?:(?: : |:)(\\d{2})(?!\\d)(?:[.,:](\\d{1,12}))?)?"
              + "|(\\d{1,2})\\.(\\d{2})(?!\\d)(?:\\.(\\d{2})(?!\\d)(?:\\.(\\d{1,12}))?)?");

  /** The time of the basic format of ISO 8601, behind T or behind a date. */
  private static final Pattern BASIC_TIME =
      Pattern.compile("(\\d{2})(\\d{2})(?:(\\d{2})(?:[.,](\\d{1,12}))?)?(?!\\d)");

  private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:(?:st|nd|rd|th|er)(?!\\p{L}))?");

  /** No offset but a hyphen, if a date or the rest of one follows: 10:15-27/03/2024. */
  private static final Pattern OFFSET =
      Pattern.compile(
          "([+-])(\\d{2}):?(\\d{2})(?![\\d:/.-])|(\\+)(\\d{1,2})(?!\\d)|(-)(\\d{1,2})(?![\\d:/.-]| ?\\p{L})");

  private static final Pattern REGION = Pattern.compile("[a-z]+(?:/[a-z0-9_+-]+)+");
  private static final Pattern WORD = Pattern.compile("[ap]\\. ?m(?!\\p{L})\\.?|\\p{L}+");

  private static final int NANO_DIGITS = 9;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private DateTokens(String text) {
    this.text = text;
  }

  /** {@code plain} is what {@link #plain} gives. */
  static List<Token> of(String plain) {
    DateTokens scan = new DateTokens(plain);
    while (scan.at < plain.length()) {
      scan.next();
    }
    return scan.tokens;
  }

  /** Folded letters, ASCII digits and separators, single spaces, no apostrophes. */
  static String plain(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    boolean ascii = true;
    for (int i = 0; i < written.length(); i++) {
      char c = separator(written, i);
      ascii &= c < 128;
      boolean space = c == ' ';
      if (c != '\'' && !(space && (plain.isEmpty() || plain.charAt(plain.length() - 1) == ' '))) {
        plain.append(c);
      }
    }
    String same = plain.toString().strip();
    return ascii ? same.toLowerCase(Locale.ROOT) : Letters.fold(same);
  }

  private static char separator(String written, int i) {
    char c = written.charAt(i);
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFF0D' -> '-';
      case '\\', '\u2044', '\u2215', '\u060D', '\uFF0F' -> '/';
      case '\u2236', '\uFF1A' -> ':';
      case '\u2019', '\u2018', '\u02BB', '\u02BC', '`', '\u00B4' -> '\'';
      case '\u200C' -> ' '; // parts the words of Persian names
      case '\u0640' -> isBetweenDigits(written, i) ? '-' : c; // a tatweel as a dash
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    };
  }

  private static boolean isBetweenDigits(String written, int i) {
    return i > 0
        && i + 1 < written.length()
        && Character.isDigit(written.charAt(i - 1))
        && Character.isDigit(written.charAt(i + 1));
  }

  private void next() {
    char c = text.charAt(at);
    boolean taken;
    if (c == ' ') {
      at++;
      return;
    } else if (c >= '0' && c <= '9') {
      taken = number();
    } else if (c == '+' || c == '-') {
      taken = mayHaveOffset() && take(OFFSET, DateTokens::offset);
    } else {
      taken = take(REGION, DateTokens::region) || take(WORD, DateTokens::word);
    }
    if (!taken) {
      tokens.add(new Mark(c));
      at++;
    }
  }

  private boolean number() {
    boolean behindT = last() instanceof Word word && word.text().equals("t");
    boolean behindDay = behindT || last() instanceof Day;
    return take(ISO_WEEK, parts -> iso(parts, DateTimeFormatter.ISO_WEEK_DATE))
        || take(ISO_ORDINAL, parts -> iso(parts, DateTimeFormatter.ISO_ORDINAL_DATE))
        || take(YEAR_FIRST, parts -> Optional.of(new Day(number(parts, 1), number(parts, 3), number(parts, 4), false)))
        || take(YEAR_LAST, parts -> Optional.of(new Day(number(parts, 4), number(parts, 3), number(parts, 1), true)))
        || take(TIME, DateTokens::time)
        || (behindDay && take(BASIC_TIME, parts -> basicTime(parts, behindT)))
        || compact()
        || take(NUMBER, parts -> Optional.of(new Number(parts.group(1))));
  }

  private boolean compact() {
    Matcher parts = COMPACT.matcher(text).region(at, text.length());
    if (!parts.lookingAt()) {
      return false;
    }
    tokens.add(new Day(number(parts, 1), number(parts, 2), number(parts, 3), false));
    if (parts.group(4) != null) {
      tokens.add(clock(parts, 4));
    }
    at = parts.end();
    return true;
  }

  /** Offsets stand behind a time, am or pm, or the name of a zone; after dates "-" is a dash. */
  private boolean mayHaveOffset() {
    Token last = last();
    if (last instanceof Word word) {
      return tokens.stream().anyMatch(Time.class::isInstance)
          && (ZoneNames.abbreviation(word.text()).isPresent()
              || DateWords.half(DateWords.key(word.text())).isPresent()
              || ZoneNames.isGreenwich(DateWords.key(word.text())));
    }
    boolean plus = text.charAt(at) == '+';
    return last instanceof Time || (plus && last instanceof Day);
  }

  private Token last() {
    return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
  }

  private boolean take(Pattern pattern, Function<MatchResult, Optional<? extends Token>> token) {
    Matcher parts = pattern.matcher(text).region(at, text.length());
    if (!parts.lookingAt()) {
      return false;
    }
    Optional<? extends Token> taken = token.apply(parts);
    taken.ifPresent(
        found -> {
          tokens.add(found);
          at = parts.end();
        });
    return taken.isPresent();
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
    return Optional.of(clock(parts, parts.group(1) == null ? 5 : 1));
  }

  /** Four digits are a time only behind T: elsewhere they are a year. */
  private static Optional<Time> basicTime(MatchResult parts, boolean behindT) {
    return behindT || parts.group(3) != null ? Optional.of(clock(parts, 1)) : Optional.empty();
  }

  /** Hour, minute, and where they are written second and fraction, from {@code group} on. */
  private static Time clock(MatchResult parts, int group) {
    String fraction = parts.group(group + 3);
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
          new Offset(
              ZoneOffset.ofHoursMinutes(sign * number(parts, group + 1), sign * minutes)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<Region> region(MatchResult id) {
    return ZoneNames.region(id.group()).map(Region::new);
  }

  private static Optional<Word> word(MatchResult word) {
    return Optional.of(new Word(word.group().replaceAll("[. ]", "")));
  }

  private static int number(MatchResult parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
