package naskh.copies;

import java.io.Serializable;
import naskh.spark.PackedShuffle;

/**
 * Which articles were published by an earlier run, and which are new, told by their numbers. What
 * is published stays as it is: only pairs with a new article are linked, and only new articles join
 * clusters. Where nothing is published, a number is a rank in the order of articles; else twice
 * that, and one more of a new article.
 *
 * @param areAdded whether anything is published
 */
record Arrivals(boolean areAdded) implements Serializable {
  /** More than any number: behind it the new ones go. */
  private static final long NEW = 1L << 48;

  /** Into how many parts so many articles are divided: by numbers of one kind as evenly. */
  int parts(long articles) {
    return areAdded ? PackedShuffle.parts(articles) | 1 : PackedShuffle.parts(articles);
  }

  boolean isPublished(long number) {
    return areAdded && (number & 1) == 0;
  }

  /** Whether there is nothing new about a pair. */
  boolean arePublished(long number, long other) {
    return isPublished(number) && isPublished(other);
  }

  /** The place of an article in the order of arrival: what is published, then the others. */
  long turn(long number) {
    return areAdded && !isPublished(number) ? number + NEW : number;
  }

  /** The number of the article whose {@link #turn} this is. */
  static long number(long turn) {
    return turn % NEW;
  }
}
