package naskh.passages;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * One passage of an article and those that hold it later: overlapping spans in the text that had it
 * first.
 */
final class Family {
  /** Named for a passage, the earliest; the others are counted. What a page can show of one. */
  static final int MOST_HOLDERS = 100;

  private static final Comparator<Holding> IN_ORDER =
      Comparator.comparingLong(Holding::holder).thenComparingInt(holding -> holding.at().begin());

  private final String firstId;
  private final boolean isQuote;
  private final int begin;
  private int end;
  private Long lastPublished;
  private final LongOpenHashSet articles = new LongOpenHashSet();
  private final Set<String> sources = new HashSet<>();
  private final PriorityQueue<Holding> earliest = new PriorityQueue<>(IN_ORDER.reversed());

  Family(Holding first) {
    firstId = first.firstId();
    isQuote = first.isQuote();
    begin = first.begin();
    end = first.end();
    sources.add(first.firstSource());
    add(first);
  }

  void add(Holding holding) {
    end = Math.max(end, holding.end());
    articles.add(holding.holder());
    sources.add(holding.source());
    if (holding.published() != null
        && (lastPublished == null || lastPublished < holding.published())) {
      lastPublished = holding.published();
    }
    earliest.add(merged(holding));
    if (earliest.size() >= MOST_HOLDERS) { // the first article is one, too
      earliest.poll();
    }
  }

  /** With the place that its article is named for already, where that overlaps this one. */
  private Holding merged(Holding holding) {
    Holding merged = holding;
    for (Iterator<Holding> named = earliest.iterator(); named.hasNext(); ) {
      Holding other = named.next();
      if (other.holder() == merged.holder() && other.at().overlaps(merged.at())) {
        named.remove();
        merged = merged.withPlace(merged.at().with(other.at()));
      }
    }
    return merged;
  }

  /** How many code units it has in common with {@code [begin, end)} of its text. */
  int overlap(int otherBegin, int otherEnd) {
    return Math.min(end, otherEnd) - Math.max(begin, otherBegin);
  }

  /** Whether half of the shorter of the two is in both. */
  boolean isOverlapped(int otherBegin, int otherEnd) {
    return 2 * overlap(otherBegin, otherEnd) >= Math.min(end - begin, otherEnd - otherBegin);
  }

  /** Whether its later articles all hold it as a part of what {@code others} are. */
  boolean isWithin(List<Family> others) {
    LongOpenHashSet rest = new LongOpenHashSet(articles);
    for (Family other : others) {
      if (2 * other.overlap(begin, end) >= end - begin) {
        rest.removeAll(other.articles);
      }
    }
    return rest.isEmpty();
  }

  /** The article that had it first. */
  String firstId() {
    return firstId;
  }

  boolean isQuote() {
    return isQuote;
  }

  int begin() {
    return begin;
  }

  int end() {
    return end;
  }

  /** Of the later articles, microseconds since 1970; null if no date is known. */
  Long lastPublished() {
    return lastPublished;
  }

  /** Articles that hold it, the first included. */
  int articleCount() {
    return articles.size() + 1;
  }

  /** Their sources; not given is none. */
  int sourceCount() {
    return sources.size() - (sources.contains(null) ? 1 : 0);
  }

  /** Where later articles have it, in their order, {@link #MOST_HOLDERS} with the first article. */
  List<Holding.Place> holders() {
    List<Holding> sorted = new ArrayList<>(earliest);
    sorted.sort(IN_ORDER);
    return sorted.stream().map(Holding::at).toList();
  }
}
