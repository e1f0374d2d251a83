package naskh.show;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import naskh.text.Plain;

/**
 * How values are written for people.
 *
 * @param isTerminal Arabic is isolated, so that a terminal that orders signs keeps the columns
 *     beside it where they are; files get the letters only
 * @param isColoured whether signs of colour are written
 * @param zone of dates without a time, as the run took them
 */
public record Written(boolean isTerminal, boolean isColoured, ZoneId zone) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';
  private static final int MOST_CHARS = 100;

  /** A text of an article, whole, on one line; steering signs in it are made visible. */
  public String text(String text) {
    return isolated(Plain.line(text));
  }

  /** A line of which the direction is its own, whatever stands around it. */
  String isolated(String line) {
    return isTerminal ? FIRST_STRONG_ISOLATE + line + POP_ISOLATE : line;
  }

  /** As much of a title or source as a line has room for. */
  public String shortText(String text) {
    return text(cut(text));
  }

  /** At most what a line has room for. */
  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= MOST_CHARS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_CHARS)).stripTrailing() + " …";
  }

  public String title(String title) {
    return title == null ? "(no title)" : shortText(title);
  }

  public String source(String source) {
    return source == null ? "(no source)" : shortText(source);
  }

  /** A day in the time zone that the run took it in; else a minute in UTC. */
  public String date(Instant published, boolean isDay) {
    if (published == null) {
      return "(no date)";
    }
    return isDay ? published.atZone(zone).toLocalDate().toString() : MINUTE.format(published);
  }

  /** The day of an article that has a date, in the time zone that the run took days in. */
  LocalDate day(ArticleHead article) {
    return article.published().atZone(zone).toLocalDate();
  }

  public String date(ArticleHead article) {
    return date(article.published(), article.isDay());
  }

  /** The two largest units of a time that passed. */
  public static String lag(long seconds) {
    Duration time = Duration.ofSeconds(seconds);
    if (time.toDays() > 0) {
      return joined(time.toDays(), time.toDays() == 1 ? "day" : "days", time.toHoursPart(), "h");
    }
    if (time.toHours() > 0) {
      return joined(time.toHours(), "h", time.toMinutesPart(), "min");
    }
    return joined(time.toMinutes(), "min", time.toSecondsPart(), "s");
  }

  private static String joined(long large, String unit, int small, String smallUnit) {
    if (large == 0) {
      return small + " " + smallUnit;
    }
    String first = String.format(Locale.ROOT, "%,d %s", large, unit);
    return small == 0 ? first : first + " " + small + " " + smallUnit;
  }

  /** How much later something came; null: not known. */
  public static String later(Long seconds) {
    if (seconds == null) {
      return "later (by how much is not known)";
    }
    return seconds == 0 ? "at the same time" : lag(seconds) + " later";
  }

  /** A share, in whole per cent; what is little is not nothing, what lacks little not all. */
  public static String percent(double share) {
    long rounded = Math.round(share * 100);
    if (rounded == 0 && share > 0) {
      return "under 1 %";
    }
    return rounded == 100 && share < 1 ? "over 99 %" : rounded + " %";
  }

  /** A number of things: {@code 1 article}, {@code 2,300 articles}. */
  public static String count(long number, String thing) {
    return count(number, thing, thing + "s");
  }

  /** The same where more of them are not called by an s. */
  static String count(long number, String thing, String things) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? thing : things);
  }
}
