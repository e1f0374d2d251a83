package naskh.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naskh.terms.Surfaces;

/**
 * How the terms of topics are used in articles: together, and in what spelling. A term is a word,
 * or a name of some words with a space between.
 */
final class TermUse {
  private final WordRuns runs;
  private final Phrases phrases;
  private final List<String> terms = new ArrayList<>();
  private final List<BitSet> topicsOf = new ArrayList<>(); // by the place of a term in the list
  private final int[] places; // in the list, by number of the phrase; or NONE

  /** Of {@code terms}, those of each topic, in the articles of {@code runs}. */
  TermUse(Map<String, List<String>> terms, WordRuns runs) {
    this.runs = runs;
    this.phrases = new Phrases(runs.words());
    Map<String, BitSet> topics = new HashMap<>();
    int topic = 0;
    for (List<String> ofTopic : terms.values()) {
      for (String term : ofTopic) {
        topics.computeIfAbsent(term, any -> new BitSet()).set(topic);
      }
      topic++;
    }
    topics.forEach(
        (term, ofTerm) -> {
          this.terms.add(term);
          topicsOf.add(ofTerm);
        });
    int[] numbers = this.terms.stream().mapToInt(phrases::number).toArray();
    places = new int[phrases.size()];
    Arrays.fill(places, Phrases.NONE);
    for (int place = 0; place < numbers.length; place++) {
      places[numbers[place]] = place;
    }
  }

  /** Counts in how many articles the terms stand, alone and with others of their topic. */
  Coherence coherence() {
    HolderCounts with = new HolderCounts();
    HolderCounts withBoth = new HolderCounts();
    List<WordRun> articles = runs.articles();
    for (WordRun run : articles) {
      with.nextArticle();
      withBoth.nextArticle();
      int[] held = held(run).stream().toArray();
      for (int i = 0; i < held.length; i++) {
        with.add(held[i]);
        for (int j = i + 1; j < held.length; j++) {
          if (topicsOf.get(held[i]).intersects(topicsOf.get(held[j]))) {
            withBoth.add((long) held[i] << Integer.SIZE | held[j]);
          }
        }
      }
    }
    Map<String, Long> ofOne = new HashMap<>();
    with.forEach((term, holders) -> ofOne.put(terms.get((int) term), (long) holders));
    Map<Set<String>, Long> ofBoth = new HashMap<>();
    withBoth.forEach(
        (pair, holders) ->
            ofBoth.put(
                Set.of(terms.get((int) (pair >>> Integer.SIZE)), terms.get((int) pair)),
                (long) holders));
    return new Coherence(articles.size(), ofOne, ofBoth);
  }

  private BitSet held(WordRun run) {
    BitSet held = new BitSet();
    phrases.forEachKnown(
        run,
        (phrase, begin, end) -> {
          if (places[phrase] != Phrases.NONE) {
            held.set(places[phrase]);
          }
        });
    return held;
  }

  /** The most frequent spelling of each term. */
  Map<String, String> surfaces() {
    List<Map<String, Integer>> spellings = new ArrayList<>();
    terms.forEach(any -> spellings.add(new HashMap<>()));
    for (WordRun run : runs.articles()) {
      phrases.forEachKnown(
          run,
          (phrase, begin, end) -> {
            if (places[phrase] != Phrases.NONE) {
              spellings.get(places[phrase]).merge(surface(run, begin, end), 1, Integer::sum);
            }
          });
    }
    Map<String, String> surfaces = new HashMap<>();
    for (int place = 0; place < terms.size(); place++) {
      String best = "";
      int most = 0;
      for (Map.Entry<String, Integer> spelling : spellings.get(place).entrySet()) {
        if (Surfaces.isBetter(spelling.getKey(), spelling.getValue(), best, most)) {
          best = spelling.getKey();
          most = spelling.getValue();
        }
      }
      surfaces.put(terms.get(place), best);
    }
    return surfaces;
  }

  private String surface(WordRun run, int begin, int end) {
    StringBuilder surface = new StringBuilder();
    for (int i = begin; i < end; i++) {
      surface.append(i == begin ? "" : " ").append(runs.surfaces().word(run.surface(i)));
    }
    return surface.toString();
  }
}
