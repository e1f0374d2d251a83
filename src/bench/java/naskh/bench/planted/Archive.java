package naskh.bench.planted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import naskh.WrongUse;

/** The articles to plant from. */
public final class Archive {
  private static final Comparator<News> BY_TIME =
      Comparator.comparingLong(News::published).thenComparing(News::id);

  private final List<News> all;
  private final Map<String, List<News>> bySource = new TreeMap<>();

  /**
   * Of articles in any order.
   *
   * @throws WrongUse where none has a text
   */
  public Archive(List<News> articles) {
    if (articles.stream().allMatch(article -> article.text().isBlank())) {
      throw new WrongUse("no article has a date and a text: there is nothing to plant");
    }
    all = articles.stream().sorted(BY_TIME).toList();
    all.forEach(one -> bySource.computeIfAbsent(one.source(), any -> new ArrayList<>()).add(one));
  }

  /** All articles, in the order of their dates. */
  List<News> all() {
    return all;
  }

  /** The sources, largest first. */
  List<String> sources() {
    Comparator<String> bySize = Comparator.comparingInt(source -> -of(source).size());
    return bySource.keySet().stream()
        .sorted(bySize.thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The articles of a source, in the order of their dates. */
  List<News> of(String source) {
    return bySource.getOrDefault(source, List.of());
  }

  /** Any article that has a text. */
  News any(SplittableRandom random) {
    News one = all.get(random.nextInt(all.size()));
    while (one.text().isBlank()) {
      one = all.get(random.nextInt(all.size()));
    }
    return one;
  }

  /** Any other source, or a made-up one where there is no other. */
  String otherSource(String than, SplittableRandom random) {
    List<String> others = bySource.keySet().stream().filter(one -> !one.equals(than)).toList();
    return others.isEmpty() ? "planted" : others.get(random.nextInt(others.size()));
  }

  /** The newest articles of a source before a time, newest first, at most so many. */
  List<News> newest(String source, long before, int most) {
    List<News> ofSource = of(source);
    int end = firstFrom(ofSource, before);
    List<News> newest = new ArrayList<>(ofSource.subList(Math.max(0, end - most), end));
    Collections.reverse(newest);
    return newest;
  }

  private static int firstFrom(List<News> byTime, long time) {
    int low = 0;
    int high = byTime.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byTime.get(middle).published() < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
