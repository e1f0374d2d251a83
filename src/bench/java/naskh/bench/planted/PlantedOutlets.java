package naskh.bench.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Outlets of an archive with page furniture or formulas put in, each kind into an outlet of its own
 * as long as there are enough, and with real reuse around.
 */
public final class PlantedOutlets {
  private static final int MOST_PAGES = 2000;

  private final Archive archive;
  private final SplittableRandom random;
  private final Map<String, Planted> pages = new TreeMap<>();

  private PlantedOutlets(Archive archive, long seed) {
    this.archive = archive;
    this.random = new SplittableRandom(seed);
  }

  /**
   * What is planted, and in which outlet.
   *
   * @param pages new pages and changed ones, by id; those of an outlet in {@code outlets}
   */
  public record Result(Map<BoilerplateKind, String> outlets, List<Planted> pages) {}

  /**
   * Plants into the largest outlets.
   *
   * @param furnished outlets to leave alone, for they have furniture or formulas already
   */
  public static Result of(Archive archive, List<String> furnished, long seed) {
    PlantedOutlets planted = new PlantedOutlets(archive, seed);
    List<String> clean =
        archive.sources().stream().filter(source -> !furnished.contains(source)).toList();
    Map<BoilerplateKind, String> outlets = new TreeMap<>();
    List<BoilerplateKind> kinds = List.of(BoilerplateKind.values());
    IntStream.range(0, clean.isEmpty() ? 0 : kinds.size())
        .forEach(i -> outlets.put(kinds.get(i), clean.get(i % clean.size())));
    outlets.values().stream().distinct().forEach(planted::reuse);
    outlets.forEach(planted::plant);
    return new Result(outlets, List.copyOf(planted.pages.values()));
  }

  private void reuse(String outlet) {
    new PlantedReuse(window(outlet), random)
        .pages()
        .forEach(page -> pages.put(page.page().id(), page));
  }

  /** The latest articles of an outlet. */
  private List<News> window(String outlet) {
    List<News> all = archive.of(outlet);
    return all.subList(Math.max(0, all.size() - MOST_PAGES), all.size());
  }

  private void plant(BoilerplateKind kind, String outlet) {
    if (kind == BoilerplateKind.FORMULA) {
      new PlantedFormulas(window(outlet), random)
          .pages()
          .forEach(page -> pages.put(page.page().id(), page));
      return;
    }
    window(outlet).forEach(one -> pages.putIfAbsent(one.id(), Planted.untouched(one)));
    PageParts parts = new PageParts(archive);
    List<Planted> bare = new ArrayList<>(pages.values());
    for (Planted page : bare) {
      if (page.page().source().equals(outlet)) {
        pages.put(page.page().id(), kind.around(page, parts, random));
      }
    }
  }
}
