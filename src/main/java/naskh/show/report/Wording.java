package naskh.show.report;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import naskh.text.Plain;
import naskh.text.Resources;

/**
 * The page's own words in one language: sentences, numbers, times. Digits are 0 to 9 in both, as
 * the newsrooms of most Arab countries write them on the web.
 */
final class Wording {
  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  /** Of words of articles in a sentence of ours. */
  private static final int MOST_CHARS = 160;

  private final Language language;
  private final ZoneId zone;
  private final ULocale locale;
  private final Properties patterns = new Properties();
  private final Map<String, MessageFormat> formats = new HashMap<>();
  private final NumberFormat numbers;
  private final NumberFormat percents;

  /**
   * @param zone in which a date without a time was taken for a day; all else is in UTC
   */
  Wording(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
    locale = ULocale.forLanguageTag(language.code() + "-u-nu-latn");
    numbers = NumberFormat.getIntegerInstance(locale);
    percents = NumberFormat.getPercentInstance(locale);
    try {
      patterns.load(
          new StringReader(Resources.text(Wording.class, language.code() + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Language language() {
    return language;
  }

  boolean has(String key) {
    return patterns.containsKey(key);
  }

  /** A sentence; its numbers in the forms that the language counts by. */
  String say(String key, Object... values) {
    return formats.computeIfAbsent(key, k -> new MessageFormat(pattern(k), locale)).format(values);
  }

  private String pattern(String key) {
    String pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language);
    }
    return pattern;
  }

  /**
   * Words of articles inside a sentence of ours, on one line: however they are written, they turn
   * the order of nothing around them.
   */
  static String isolated(String foreign) {
    return ISOLATE + Plain.line(Markup.cut(foreign, MOST_CHARS)) + END_OF_ISOLATE;
  }

  String number(long number) {
    return numbers.format(number);
  }

  /** A share, in whole per cent; what is little is not nothing, what lacks little not all. */
  String percent(double share) {
    long rounded = Math.round(share * 100);
    if (rounded == 0 && share > 0) {
      return isolated("<" + percents.format(0.01));
    }
    return isolated(
        rounded == 100 && share < 1 ? ">" + percents.format(0.99) : percents.format(share));
  }

  /** How long something took, in its largest unit; null: not known. */
  String lag(Long seconds) {
    if (seconds == null) {
      return say("lag.unknown");
    }
    Duration time = Duration.ofSeconds(seconds);
    if (time.toHours() >= 48) {
      return say("lag.days", Math.round(seconds / 86_400.0));
    }
    if (time.toMinutes() >= 100) {
      return say("lag.hours", Math.round(seconds / 3_600.0));
    }
    return time.toSeconds() >= 60
        ? say("lag.minutes", Math.round(seconds / 60.0))
        : say("lag.seconds", seconds);
  }

  /** The same as something that happened after another; null: not known. */
  String later(Long seconds) {
    if (seconds == null) {
      return say("later.unknown");
    }
    return seconds == 0 ? say("later.same") : say("later", lag(seconds));
  }

  /** A minute in UTC; a day where no time is known; null: no date. */
  String time(Instant at, boolean isDay) {
    if (at == null) {
      return say("date.none");
    }
    return isolated(
        isDay
            ? DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(zone))
            : utc(at, "yyyy-MM-dd HH:mm"));
  }

  String day(Instant at) {
    return at == null ? say("date.none") : isolated(utc(at, "yyyy-MM-dd"));
  }

  /** From one day to another. */
  String days(Instant first, Instant last) {
    if (first == null || last == null) {
      return say("date.none");
    }
    String begin = day(first);
    String end = day(last);
    return begin.equals(end) ? begin : say("date.range", begin, end);
  }

  String utc(Instant at, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language.code()))
        .format(at.atZone(ZoneOffset.UTC));
  }

  /** What a source is called; null: the articles without one. */
  String source(String name) {
    return name == null ? say("source.none") : isolated(name);
  }

  String title(String title) {
    return title == null || title.isBlank()
        ? say("title.none")
        : Plain.line(Markup.cut(title, MOST_CHARS));
  }
}
