package naskh.quality.planted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The following days: so many articles. */
  private static final int FOLLOWING = 400;

  private final List<News> window;
  private final Archive archive;
  private final SplittableRandom random;
  private final Map<String, Planted> pages = new HashMap<>();

  /**
   * @param window articles of the outlet, in the order of their dates
   */
  PlantedReuse(List<News> window, Archive archive, SplittableRandom random) {
    this.window = window;
    this.archive = archive;
    this.random = random;
  }

  /** New pages, the updates, and changed ones, those that the background went into. */
  List<Planted> pages() {
    List<Integer> long_ = new ArrayList<>();
    for (int i = 0; i < window.size(); i++) {
      if (HashedTokens.of(window.get(i).text()).count() >= MIN_TOKENS) {
        long_.add(i);
      }
    }
    for (int made = 0; made < EACH && !long_.isEmpty(); made++) {
      update(window.get(long_.get(random.nextInt(long_.size()))));
      background(long_.get(random.nextInt(long_.size())));
    }
    return List.copyOf(pages.values());
  }

  private void update(News report) {
    int times = random.nextInt(1, MOST_TIMES + 1);
    for (int time = 1; time <= times; time++) {
      long published = report.published() + time * 3600L + random.nextInt(3600);
      String id = "planted-update-" + report.id() + "-" + time;
      News page = new News(id, report.source(), report.title(), published, "");
      pages.put(
          id,
          new Draft()
              .own(foreign(10, 25) + ".\n")
              .copy(report)
              .own("\n" + foreign(15, 40) + ".")
              .as(UPDATE, page));
    }
  }

  private void background(int from) {
    News report = window.get(from);
    HashedTokens tokens = HashedTokens.of(report.text());
    int length = random.nextInt(LEAST_BACKGROUND, MOST_BACKGROUND + 1);
    int first = random.nextInt(tokens.count() - length + 1);
    int begin = tokens.begin(first);
    int end = tokens.end(first + length - 1);
    int times = random.nextInt(1, MOST_TIMES + 1);
    int following = Math.min(FOLLOWING, window.size() - 1 - from);
    for (int time = 0; time < times && following > 0; time++) {
      News host = window.get(from + 1 + random.nextInt(following));
      if (!pages.containsKey(host.id())) {
        pages.put(
            host.id(),
            new Draft().own(host.text() + "\n").copy(report, begin, end).as(BACKGROUND, host));
      }
    }
  }

  private String foreign(int least, int most) {
    return Stretches.some(archive.any(random).text(), least, most, random).replace('\n', ' ');
  }
}
