package naskh.show.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time in UTC, and where its marks are.
 *
 * @param fine pattern of what is written at each mark
 * @param coarse of what is written where it changes
 */
record TimeAxis(Instant begin, Instant end, List<Instant> ticks, String fine, String coarse) {
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
    String fine = step < DAY ? "HH:mm" : step < 60 * DAY ? "d MMM" : "MMM";
    Instant end = Instant.ofEpochSecond(first.getEpochSecond() + span);
    return new TimeAxis(first, end, ticks, fine, step < DAY ? "d MMM" : "yyyy");
  }

  /** 0 at the begin and before it, 1 at the end and behind it. */
  double share(Instant at) {
    double share =
        (double) (at.getEpochSecond() - begin.getEpochSecond())
            / (end.getEpochSecond() - begin.getEpochSecond());
    return Math.min(1, Math.max(0, share));
  }
}
