package naskh.bench.planted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Plants copies of an archive's articles, as many of each {@link PlantedKind} as of the others. */
public final class PlantedCopies {
  private static final int LEAST_DELAY = 3600;
  private static final int MOST_DELAY = 3 * 24 * 3600;

  private final Archive archive;
  private final long seed;
  private final SplittableRandom random;
  private final CopyWays ways;
  private final List<Planted> planted = new ArrayList<>();

  private PlantedCopies(Archive archive, long seed) {
    this.archive = archive;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    this.ways = new CopyWays(archive, random);
  }

  /**
   * Pages of ids that no other seed gives, of other sources than the originals, published 1 to 72
   * hours after them. No article is copied twice in one way as long as there are others; a kind
   * that no article suits is left out.
   *
   * @param count how many in all
   */
  public static List<Planted> of(Archive archive, int count, long seed) {
    PlantedCopies copies = new PlantedCopies(archive, seed);
    List<PlantedKind> kinds = List.of(PlantedKind.values());
    for (int i = 0; i < kinds.size(); i++) {
      copies.plant(kinds.get(i), (count + kinds.size() - 1 - i) / kinds.size());
    }
    return copies.planted;
  }

  private void plant(PlantedKind kind, int count) {
    List<News> suited = new ArrayList<>(archive.all().stream().filter(kind::suits).toList());
    for (int made = 0; made < count && suited.size() > 1; made++) {
      int turn = made % suited.size();
      Collections.swap(suited, turn, random.nextInt(turn, suited.size()));
      News original = suited.get(turn);
      News other =
          kind == PlantedKind.TWO_ARTICLES
              ? suited.get((turn + random.nextInt(1, suited.size())) % suited.size())
              : ways.another(original);
      plant(kind, original, other, made);
    }
  }

  private void plant(PlantedKind kind, News original, News other, int number) {
    long after = Math.max(original.published(), kind.shows() ? other.published() : Long.MIN_VALUE);
    News page =
        new News(
            "planted-"
                + seed
                + "-"
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + "-"
                + number,
            archive.otherSource(original.source(), random),
            original.title(),
            after + random.nextInt(LEAST_DELAY, MOST_DELAY),
            "");
    planted.add(kind.write(original, other, page, ways).as(kind.label(), page));
  }
}
