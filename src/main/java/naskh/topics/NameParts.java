package naskh.topics;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that do not belong to a topic by themselves, but are part of a name that does: فتح of فتح
 * الله غولن. They stand next to a word of a topic, or next to what has been found of its name, more
 * often than not.
 */
final class NameParts {
  /** What stands in fewer of these does not tell what it stands next to. */
  private static final int LEAST = 3;

  private final List<WordRun> articles;
  private final Lexicon words;

  private NameParts(WordRuns runs) {
    this.articles = runs.articles();
    this.words = runs.words();
  }

  /** Those of {@code of}, which are folded. Cost: three passes over the articles. */
  static Set<String> of(Set<String> of, WordRuns runs) {
    NameParts found = new NameParts(runs);
    Set<String> parts = new HashSet<>();
    Set<String> terms = of;
    for (int length = 1; length < TopicWords.NAME_WORDS && !terms.isEmpty(); length++) {
      terms = found.longer(terms, length);
      terms.forEach(term -> parts.addAll(List.of(term.split(" ", -1))));
    }
    return parts;
  }

  /** Where a word stands, as seen from the term next to it. */
  private enum Side {
    BEFORE,
    BEHIND
  }

  /** A word that stands next to a term in {@code articles} articles. */
  private record Neighbour(String term, Side side, String word, int articles) {
    String joined() {
      return side == Side.BEFORE ? word + " " + term : term + " " + word;
    }
  }

  /** Terms of one word more: each with the word that stands on one side of it in most articles. */
  private Set<String> longer(Set<String> terms, int length) {
    for (int word = 0; word < words.size(); word++) {
      words.withoutAttached(word); // which adds words: no more of them must come
    }
    Phrases phrases = new Phrases(words);
    boolean[] isTerm = new boolean[words.size() + length * terms.size()];
    for (String term : terms) {
      int number = phrases.number(term);
      if (number != Phrases.NONE) {
        isTerm[number] = true;
      }
    }
    Map<Side, HolderCounts> neighbours =
        Map.of(Side.BEFORE, new HolderCounts(), Side.BEHIND, new HolderCounts());
    HolderCounts held = new HolderCounts();
    for (WordRun run : articles) {
      held.nextArticle();
      neighbours.values().forEach(HolderCounts::nextArticle);
      for (int begin = 0, end = length; end <= run.length(); begin++, end++) {
        int term = phrase(run, begin, end, phrases);
        if (term == Phrases.NONE || !isTerm[term]) {
          continue;
        }
        held.add(term);
        count(term, begin > 0 ? run.word(begin - 1) : WordRun.GAP, neighbours.get(Side.BEFORE));
        if (begin > 0 && run.word(begin - 1) != WordRun.GAP) {
          int bare = words.withoutAttached(run.word(begin - 1));
          count(term, bare, neighbours.get(Side.BEFORE));
        }
        count(term, end < run.length() ? run.word(end) : WordRun.GAP, neighbours.get(Side.BEHIND));
      }
    }
    Map<List<Object>, Neighbour> best = new HashMap<>();
    neighbours.forEach(
        (side, counts) ->
            counts.forEach(
                (key, holders) -> {
                  int term = (int) (key >>> Integer.SIZE);
                  if (holders >= LEAST && 2 * holders > held.of(term)) {
                    Neighbour one =
                        new Neighbour(phrases.words(term), side, words.word((int) key), holders);
                    best.merge(List.of(one.term, side), one, NameParts::better);
                  }
                }));
    return joined(best.values());
  }

  private static Set<String> joined(Collection<Neighbour> neighbours) {
    return neighbours.stream().map(Neighbour::joined).collect(Collectors.toSet());
  }

  private static int phrase(WordRun run, int begin, int end, Phrases phrases) {
    int phrase = run.word(begin);
    for (int i = begin + 1; i < end && phrase != Phrases.NONE; i++) {
      phrase = phrases.find(phrase, run.word(i));
    }
    return phrase;
  }

  private static void count(int term, int word, HolderCounts counts) {
    if (word != WordRun.GAP) {
      counts.add((long) term << Integer.SIZE | word);
    }
  }

  /** وزير would give زير, but never more often: of equals the longer neighbour is the word. */
  private static Neighbour better(Neighbour one, Neighbour other) {
    Comparator<Neighbour> order =
        Comparator.comparingInt(Neighbour::articles)
            .thenComparing(neighbour -> neighbour.word.length())
            .thenComparing(Neighbour::word);
    return order.compare(one, other) < 0 ? other : one;
  }
}
