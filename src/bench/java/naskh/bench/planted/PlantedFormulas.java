package naskh.bench.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Articles of an outlet that are filled formulas, each on many days. */
final class PlantedFormulas {
  private static final int DAYS = 40;
  private static final long DAY = 86_400;

  private final List<News> window;
  private final SplittableRandom random;

  /**
   * @param window articles of the outlet, in the order of their dates: the latest days of it are
   *     filled
   */
  PlantedFormulas(List<News> window, SplittableRandom random) {
    this.window = window;
    this.random = random;
  }

  /** A page a formula and day, on most days. */
  List<Planted> pages() {
    String label = BoilerplateKind.FORMULA.label();
    News last = window.get(window.size() - 1);
    List<Planted> pages = new ArrayList<>();
    for (int formula = 0; formula < Formulas.ALL.size(); formula++) {
      for (int day = DAYS; day > 0; day--) {
        if (random.nextInt(5) > 0) {
          Draft draft = new Draft();
          Formulas.ALL.get(formula).fill(label, draft, random);
          long published = last.published() - day * DAY + random.nextInt((int) DAY);
          String id = "planted-formula-" + formula + "-" + day;
          pages.add(draft.as(label, new News(id, last.source(), "", published, "")));
        }
      }
    }
    return pages;
  }
}
