package naskh.topics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import naskh.spark.Millionths;
import naskh.text.LightStemmer;
import naskh.topics.TopicWords.Weighted;

/**
 * Chooses the terms that describe a topic.
 *
 * <p>First {@link #candidates}: words, and names in place of their words, no word of a stem that
 * another has, nor a name that another is in one word. Then {@link #best}: those that belong to the
 * topic and to each other.
 */
final class TermChoice {
  /** A name replaces its words where its weight is this share of the best one's. */
  private static final double NAME_SHARE = 0.6;

  /**
   * A longer name replaces a shorter one where this share of the articles with the shorter one hold
   * it: of all articles, so that it is the same whatever the borders of topics.
   */
  private static final double LONGER_SHARE = 0.7;

  private final List<Weighted> names;
  private final List<Weighted> candidates = new ArrayList<>();

  private TermChoice(List<Weighted> names) {
    this.names = names;
  }

  /** Of a topic's {@code words} and {@code names}, both best first. */
  static List<Weighted> candidates(List<Weighted> words, List<Weighted> names) {
    TermChoice choice = new TermChoice(names);
    for (Weighted word : words) {
      if (choice.isNew(word) && choice.namesWith(word).noneMatch(choice::isThere)) {
        choice.add(choice.nameWith(word).orElse(word));
      }
    }
    return choice.candidates;
  }

  /** In place of the words that a name holds. */
  private void add(Weighted term) {
    candidates.removeIf(other -> isWord(other) && shareStem(term, other));
    candidates.add(term);
  }

  private Optional<Weighted> nameWith(Weighted word) {
    return namesWith(word).filter(this::isNew).findFirst().map(this::grown);
  }

  private Stream<Weighted> namesWith(Weighted word) {
    return names.stream()
        .filter(name -> holds(name, word.words()))
        .filter(name -> name.ochiai() >= NAME_SHARE * word.ochiai());
  }

  /** Whether the name has been taken, maybe written in one word: عبدالعزيز for عبد العزيز. */
  private boolean isThere(Weighted name) {
    return candidates.stream().anyMatch(other -> inOneWord(other).equals(inOneWord(name)));
  }

  /**
   * What is nearly always part of a longer name is a cut name: التركي رجب. The longer one may hold
   * a word that is used, alone or in another name: الاتحاد is in many, العام التونسي للشغل stands
   * nearly never without it.
   */
  private Weighted grown(Weighted name) {
    return names.stream()
        .filter(other -> !other.equals(name) && holds(other, name.words()))
        .filter(other -> other.articles() >= LONGER_SHARE * name.articles())
        .findFirst()
        .map(this::grown)
        .orElse(name);
  }

  private boolean isNew(Weighted term) {
    return candidates.stream().noneMatch(other -> shareStem(term, other));
  }

  private static boolean shareStem(Weighted one, Weighted other) {
    return !Collections.disjoint(stems(one), stems(other));
  }

  private static boolean isWord(Weighted term) {
    return term.words().indexOf(' ') < 0;
  }

  private static boolean holds(Weighted name, String part) {
    return (" " + name.words() + " ").contains(" " + part + " ");
  }

  private static List<String> words(Weighted term) {
    return List.of(term.words().split(" ", -1));
  }

  private static List<String> stems(Weighted term) {
    return Stream.concat(words(term).stream(), Stream.of(inOneWord(term)))
        .map(LightStemmer::stem)
        .toList();
  }

  private static String inOneWord(Weighted term) {
    return term.words().replace(" ", "");
  }

  /**
   * The first of {@code candidates}, then always the one of the largest weight times mean {@code
   * togetherness} with those chosen: a word that half a topic shares, but with nothing else in it,
   * tells an outlet's habit, no theme.
   *
   * @param togetherness from −1 to 1; below 0 counts as 0
   * @return up to {@code count}, the largest weight first
   */
  static List<Weighted> best(
      List<Weighted> candidates, int count, ToDoubleBiFunction<Weighted, Weighted> togetherness) {
    List<Weighted> left = new ArrayList<>(candidates);
    List<Weighted> chosen = new ArrayList<>();
    while (!left.isEmpty() && chosen.size() < count) {
      Weighted next = left.get(0);
      double best = -1;
      for (Weighted candidate : left) {
        double score = candidate.ochiai() * together(candidate, chosen, togetherness);
        if (score > best) {
          best = score;
          next = candidate;
        }
      }
      left.remove(next);
      chosen.add(next);
    }
    chosen.sort(
        Comparator.comparingDouble((Weighted term) -> -term.ochiai())
            .thenComparing(Weighted::words));
    return chosen;
  }

  private static double together(
      Weighted candidate,
      List<Weighted> chosen,
      ToDoubleBiFunction<Weighted, Weighted> togetherness) {
    double mean =
        chosen.stream()
            .mapToDouble(other -> togetherness.applyAsDouble(candidate, other))
            .average()
            .orElse(1);
    return Millionths.rounded(Math.max(0, mean));
  }
}
