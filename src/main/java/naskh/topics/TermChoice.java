package naskh.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naskh.text.LightStemmer;
import naskh.topics.TopicWords.Weighted;

/**
 * Chooses the terms that describe a topic: from the best word on, a name of two words in place of
 * either of them where it belongs to the topic nearly as closely, and no two terms of one stem.
 */
final class TermChoice {
  /** A pair replaces its words where its weight is this share of the larger one's. */
  private static final double PAIR_SHARE = 0.6;

  private final List<Weighted> pairs;
  private final Set<String> usedStems = new HashSet<>();

  private TermChoice(List<Weighted> pairs) {
    this.pairs = pairs;
  }

  /** Up to {@code count} of a topic's {@code words} and {@code pairs}, the words best first. */
  static List<Weighted> of(List<Weighted> words, List<Weighted> pairs, int count) {
    TermChoice choice = new TermChoice(pairs);
    List<Weighted> chosen = new ArrayList<>();
    for (Weighted word : words) {
      if (chosen.size() < count && choice.isNew(word)) {
        Weighted term = choice.pairWith(word).orElse(word);
        choice.use(term);
        chosen.add(term);
      }
    }
    return chosen;
  }

  private Optional<Weighted> pairWith(Weighted word) {
    return pairs.stream()
        .filter(pair -> List.of(pair.words().split(" ", -1)).contains(word.words()))
        .filter(pair -> pair.ochiai() >= PAIR_SHARE * word.ochiai())
        .filter(this::isNew)
        .max(Comparator.comparingDouble(Weighted::ochiai).thenComparing(Weighted::words));
  }

  private boolean isNew(Weighted term) {
    return stems(term).stream().noneMatch(usedStems::contains);
  }

  private void use(Weighted term) {
    usedStems.addAll(stems(term));
  }

  private static List<String> stems(Weighted term) {
    List<String> stems = new ArrayList<>();
    for (String word : term.words().split(" ", -1)) {
      stems.add(LightStemmer.stem(word));
    }
    return stems;
  }
}
