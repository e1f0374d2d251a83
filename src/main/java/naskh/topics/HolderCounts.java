package naskh.topics;

import java.util.Arrays;
import naskh.text.DistinctLongs;

/** In how many articles things stand, each article counted once: of keys that are any longs. */
final class HolderCounts {
  private final DistinctLongs numbers = new DistinctLongs(1 << 10);
  private int[] articles = new int[1 << 10];
  private int[] lastHolder = new int[1 << 10]; // number of an article, from 1
  private int article;

  /** What is added next is of another article. */
  void nextArticle() {
    article++;
  }

  /** The article holds it. */
  void add(long key) {
    int number = numbers.number(key);
    if (number == articles.length) {
      articles = Arrays.copyOf(articles, 2 * number);
      lastHolder = Arrays.copyOf(lastHolder, 2 * number);
    }
    if (lastHolder[number] != article) {
      lastHolder[number] = article;
      articles[number]++;
    }
  }

  /** How many articles hold it. */
  int of(long key) {
    int number = numbers.find(key);
    return number == DistinctLongs.NONE ? 0 : articles[number];
  }

  /** A key, and how many articles hold it. */
  interface Count {
    void of(long key, int articles);
  }

  /** Hands over all that was added, in any order. */
  void forEach(Count count) {
    numbers.forEach((key, number) -> count.of(key, articles[number]));
  }
}
