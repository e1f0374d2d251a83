package naskh.show.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stretch of time in UTC, and where its marks are. */
record TimeAxis(Instant begin, Instant end, List<Instant> ticks, String pattern) {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private static final List<Long> STEPS =
      List.of(
          5 * MINUTE,
          15 * MINUTE,
          30 * MINUTE,
          HOUR,
          2 * HOUR,
          3 * HOUR,
          6 * HOUR,
          12 * HOUR,
          DAY,
          2 * DAY,
          5 * DAY,
          10 * DAY,
          30 * DAY,
          60 * DAY,
          120 * DAY,
          365 * DAY);

  /**
   * @param most marks that there is room for
   */
  static TimeAxis of(Instant first, Instant last, int most) {
    long span = Math.max(MINUTE, last.getEpochSecond() - first.getEpochSecond());
    long step =
        STEPS.stream()
            .filter(seconds -> span / seconds < most)
            .findFirst()
            .orElse(DAY * 365 * (1 + span / (DAY * 365 * most)));
    List<Instant> ticks = new ArrayList<>();
    for (long at = Math.floorDiv(first.getEpochSecond(), step) * step;
        at <= first.getEpochSecond() + span;
        at += step) {
      if (at >= first.getEpochSecond()) {
        ticks.add(Instant.ofEpochSecond(at));
      }
    }
    String pattern = step < DAY ? "d MMM HH:mm" : step < 60 * DAY ? "d MMM yyyy" : "MMM yyyy";
    return new TimeAxis(
        first, Instant.ofEpochSecond(first.getEpochSecond() + span), ticks, pattern);
  }

  /** 0 at the begin, 1 at the end. */
  double share(Instant at) {
    return (double) (at.getEpochSecond() - begin.getEpochSecond())
        / (end.getEpochSecond() - begin.getEpochSecond());
  }
}
