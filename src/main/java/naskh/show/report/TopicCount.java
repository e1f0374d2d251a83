package naskh.show.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import naskh.show.report.Findings.Topic;
import naskh.show.report.Findings.Topics.Unit;

/** Counts articles of topics over time and by source. Holds a number a topic and day. */
final class TopicCount {
  /** Share of the articles that may lie before the first span of time, and behind the last. */
  private static final double STRAYS = 0.005;

  /** What is seen apart in a chart as wide as a hand. */
  private static final int MOST_SPANS = 60;

  private final int topics;
  private final long[][] bySource;
  private final TreeMap<LocalDate, long[]> byDay = new TreeMap<>();

  TopicCount(int topics, int sources) {
    this.topics = topics;
    bySource = new long[topics][sources];
  }

  /**
   * @param source −1: none is given
   * @param at null: no date
   */
  void add(int topic, int source, Instant at) {
    if (source >= 0) {
      bySource[topic][source]++;
    }
    if (at != null) {
      byDay.computeIfAbsent(day(at), day -> new long[topics])[topic]++;
    }
  }

  static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  List<Long> ofSource(int topic) {
    return boxed(bySource[topic]);
  }

  private static List<Long> boxed(long[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /** Names, sizes and coherences are those of {@code all}, which has a topic for each number. */
  Findings.Topics over(List<Topic> all) {
    if (byDay.isEmpty()) {
      return new Findings.Topics(
          all.stream().map(topic -> with(topic, List.of(), all.indexOf(topic))).toList(),
          List.of(),
          Unit.DAY,
          0);
    }
    LocalDate first = quantile(STRAYS);
    LocalDate last = quantile(1 - STRAYS);
    Unit unit = unit(ChronoUnit.DAYS.between(first, last) + 1);
    List<LocalDate> begins = new ArrayList<>();
    for (LocalDate at = begin(first, unit); !at.isAfter(last); at = next(at, unit)) {
      begins.add(at);
    }
    LocalDate end = next(begins.get(begins.size() - 1), unit);
    long outside = sum(byDay.headMap(begins.get(0))) + sum(byDay.tailMap(end));
    List<Topic> counted = new ArrayList<>();
    for (int topic = 0; topic < topics; topic++) {
      long[] spans = new long[begins.size()];
      for (int i = 0; i < spans.length; i++) {
        for (long[] day : byDay.subMap(begins.get(i), next(begins.get(i), unit)).values()) {
          spans[i] += day[topic];
        }
      }
      counted.add(with(all.get(topic), boxed(spans), topic));
    }
    return new Findings.Topics(counted, begins, unit, outside);
  }

  private Topic with(Topic topic, List<Long> spans, int number) {
    return new Topic(
        topic.id(), topic.label(), topic.size(), topic.coherence(), spans, ofSource(number));
  }

  private static long sum(Map<LocalDate, long[]> days) {
    return days.values().stream().flatMapToLong(Arrays::stream).sum();
  }

  /** The day up to which that share of the articles is. */
  private LocalDate quantile(double share) {
    double wanted = share * sum(byDay);
    long seen = 0;
    for (Map.Entry<LocalDate, long[]> day : byDay.entrySet()) {
      seen += Arrays.stream(day.getValue()).sum();
      if (seen > wanted) {
        return day.getKey();
      }
    }
    return byDay.lastKey();
  }

  private static Unit unit(long days) {
    if (days <= MOST_SPANS) {
      return Unit.DAY;
    }
    if (days <= MOST_SPANS * 7) {
      return Unit.WEEK;
    }
    return days <= MOST_SPANS * 31 ? Unit.MONTH : Unit.YEAR;
  }

  private static LocalDate begin(LocalDate day, Unit unit) {
    return switch (unit) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(LocalDate begin, Unit unit) {
    return switch (unit) {
      case DAY -> begin.plusDays(1);
      case WEEK -> begin.plusWeeks(1);
      case MONTH -> begin.plusMonths(1);
      case YEAR -> begin.plusYears(1);
    };
  }
}
