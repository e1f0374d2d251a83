package naskh.bench.planted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import naskh.text.HashedTokens;

/**
 * Real reuse inside one outlet: reports that are updated a few times with a new lead and a new end,
 * and background passages that stand again in articles of the following days.
 */
final class PlantedReuse {
  /** As people read it. */
  static final String UPDATE = "update";

  static final String BACKGROUND = "background used again";

  private static final int MIN_TOKENS = 100;
  private static final int LEAST_BACKGROUND = 45;
  private static final int MOST_BACKGROUND = 90;
  private static final int EACH = 60;
  private static final int MOST_TIMES = 5;

  private static final int REPORTS_TRIED = 10;

  /** The following days: so many articles. */
  private static final int FOLLOWING = 400;

  private final List<News> window;
  private final Related related;
  private final SplittableRandom random;
  private final Map<String, Planted> pages = new HashMap<>();

  /**
   * @param window articles of the outlet, in the order of their dates
   */
  PlantedReuse(List<News> window, SplittableRandom random) {
    this.window = window;
    this.related = new Related(window);
    this.random = random;
  }

  /** New pages, the updates, and changed ones, those that the background went into. */
  List<Planted> pages() {
    List<Integer> reports = new ArrayList<>();
    for (int i = 0; i < window.size(); i++) {
      if (HashedTokens.of(window.get(i).text()).count() >= MIN_TOKENS) {
        reports.add(i);
      }
    }
    for (int made = 0; made < EACH && !reports.isEmpty(); made++) {
      update(reports.get(random.nextInt(reports.size())));
      background(followed(reports));
    }
    return List.copyOf(pages.values());
  }

  /** What is new in an update stands in another article about the same things. */
  private void update(int from) {
    News report = window.get(from);
    Optional<Integer> other =
        related.closest(from, from - FOLLOWING, from + FOLLOWING, any -> true);
    if (other.isEmpty()) {
      return;
    }
    String news = window.get(other.get()).text();
    int times = random.nextInt(1, MOST_TIMES + 1);
    for (int time = 1; time <= times; time++) {
      long published = report.published() + time * 3600L + random.nextInt(3600);
      String id = "planted-update-" + report.id() + "-" + time;
      News page = new News(id, report.source(), report.title(), published, "");
      pages.put(
          id,
          new Draft()
              .own(some(news, 10, 25) + ".\n")
              .copy(report)
              .own("\n" + some(news, 15, 40) + ".")
              .as(UPDATE, page));
    }
  }

  /** A report of an affair that goes on: of a few reports the one with the closest follower. */
  private int followed(List<Integer> reports) {
    int best = -1;
    double closest = -1;
    for (int tried = 0; tried < REPORTS_TRIED; tried++) {
      int report = reports.get(random.nextInt(reports.size()));
      double similarity =
          related
              .closest(report, report + 1, report + 1 + FOLLOWING, any -> true)
              .map(follower -> related.similarity(report, follower))
              .orElse(0.0);
      if (similarity > closest) {
        closest = similarity;
        best = report;
      }
    }
    return best;
  }

  /** It goes into the following articles that are most about the same things. */
  private void background(int from) {
    News report = window.get(from);
    HashedTokens tokens = HashedTokens.of(report.text());
    int length = random.nextInt(LEAST_BACKGROUND, MOST_BACKGROUND + 1);
    int first = random.nextInt(tokens.count() - length + 1);
    int begin = tokens.begin(first);
    int end = tokens.end(first + length - 1);
    int times = random.nextInt(1, MOST_TIMES + 1);
    for (int time = 0; time < times; time++) {
      related
          .closest(
              from,
              from + 1,
              from + 1 + FOLLOWING,
              other -> !pages.containsKey(window.get(other).id()))
          .map(window::get)
          .ifPresent(host -> pages.put(host.id(), withBackground(host, report, begin, end)));
    }
  }

  private Planted withBackground(News host, News report, int begin, int end) {
    int at = Stretches.breakIn(host.text(), random);
    return new Draft()
        .own(host.text().substring(0, at) + "\n")
        .copy(report, begin, end)
        .own("\n" + host.text().substring(at))
        .as(BACKGROUND, host);
  }

  private String some(String text, int least, int most) {
    return Stretches.some(text, least, most, random).replace('\n', ' ');
  }
}
