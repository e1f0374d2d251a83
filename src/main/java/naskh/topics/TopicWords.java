package naskh.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import naskh.frequency.NewsFrequencies;
import naskh.spark.Millionths;

/**
 * The words and names that belong to a topic, by Ochiai's coefficient between being in the topic
 * and holding the word: {@code D(w, c) / √(n_c · df(w))}, counted in articles, those of the corpus
 * and {@link NewsFrequencies#ARTICLES} of general news. Of these a topic has one in {@value
 * #TOPICS}, which hold a word that is in all articles of the topic as often as general news can
 * have it. So few articles are told by broad words, not by whatever rare ones they share.
 *
 * @see "Ochiai, Zoogeographical studies on the soleoid fishes, 1957"
 */
final class TopicWords {
  /** Words a topic that are looked at more closely; many are parts of names or attached. */
  private static final int CANDIDATES = 60;

  /** What fewer than one in so many articles of a topic hold does not tell what it is about. */
  private static final int RAREST = 100;

  /** A word is in so many times as large a share of a topic's articles as of the others. */
  private static final int LEAST_LIFT = 3;

  /** Themes of general news: of one country, of one sport. */
  private static final int TOPICS = 50;

  /** Of more articles of a topic than these, so many share a word at least. */
  private static final int LEAST_SHARED = 2;

  /** Words in a name at most: الاتحاد العام التونسي للشغل. */
  static final int NAME_WORDS = 4;

  private final List<Likely> likely = new ArrayList<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private int[] articles = new int[1 << 10]; // that hold a term, by its number

  private TopicWords() {}

  /**
   * A word, or a name of some words with a space between, how closely it belongs to a topic, and
   * how many articles of the corpus hold it.
   */
  record Weighted(String topic, String words, double ochiai, long articles) {}

  /** A term that is in enough articles of a topic. */
  private record Likely(String topic, int term, int inside) {}

  /** Counts the words of articles. */
  static TopicWords ofWords(WordRuns runs) {
    return counted(
        runs,
        (run, found) -> {
          for (int i = 0; i < run.length(); i++) {
            if (run.word(i) != WordRun.GAP) {
              found.accept(run.word(i));
            }
          }
        });
  }

  /** Counts the names, two to four words that stand side by side; {@code phrases} gets them. */
  static TopicWords ofNames(WordRuns runs, Phrases phrases) {
    return counted(
        runs,
        (run, found) ->
            phrases.forEach(
                run,
                (phrase, begin, end) -> {
                  if (end - begin > 1) {
                    found.accept(phrase);
                  }
                }));
  }

  private interface Terms {
    /** Hands over the numbers of the terms of an article. */
    void of(WordRun run, IntConsumer found);
  }

  private static TopicWords counted(WordRuns runs, Terms terms) {
    TopicWords counts = new TopicWords();
    runs.topics().forEach((topic, ofTopic) -> counts.add(topic, ofTopic, terms));
    return counts;
  }

  private void add(String topic, List<WordRun> runs, Terms terms) {
    HolderCounts inside = new HolderCounts();
    for (WordRun run : runs) {
      inside.nextArticle();
      terms.of(run, inside::add);
    }
    sizes.put(topic, runs.size());
    inside.forEach(
        (key, holders) -> {
          int term = (int) key;
          if (term >= articles.length) {
            articles = Arrays.copyOf(articles, Math.max(2 * articles.length, term + 1));
          }
          articles[term] += holders;
          if (holders * RAREST >= runs.size()) {
            likely.add(new Likely(topic, term, holders));
          }
        });
  }

  /** How many articles hold a term, by its number; {@link Lexicon#NONE}: none. */
  long articles(int term) {
    return term < 0 || term >= articles.length ? 0 : articles[term];
  }

  /** The best words of each topic, best first, ties by word. */
  List<Weighted> words(Lexicon words, int minArticles) {
    return best(words::word, minArticles, CANDIDATES);
  }

  /** The best names of each topic, as {@link #words}; enough to hold those of all its words. */
  List<Weighted> names(Phrases names, int minArticles) {
    return best(names::words, minArticles, CANDIDATES * NAME_WORDS);
  }

  /** How many articles hold a word, of the corpus and of general news. */
  private long articlesWithNews(String word, Lexicon words) {
    double ofNews = NewsFrequencies.ARTICLES * NewsFrequencies.shipped().phrase(word);
    return articles(words.find(word)) + Math.round(ofNews);
  }

  /** Which of {@code terms} are {@linkplain BareForms forms} of another, and of which. */
  Map<String, String> forms(Set<String> terms, Lexicon words) {
    Map<String, String> forms = new HashMap<>();
    for (String term : terms) {
      BareForms.bare(term, one -> articlesWithNews(one, words))
          .ifPresent(bare -> forms.put(term, bare));
    }
    return forms;
  }

  /** Whether the topic holds a word so much more often than other articles and general news do. */
  private static boolean isMoreThanElsewhere(
      long inside, long ofTopic, long all, long total, double ofNews) {
    double elsewhere =
        (all - inside + NewsFrequencies.ARTICLES * ofNews)
            / (total - ofTopic + NewsFrequencies.ARTICLES);
    return (double) inside / ofTopic >= LEAST_LIFT * elsewhere;
  }

  private static double ochiai(long inside, long ofTopic, long all, double ofNews) {
    double share = (double) inside / ofTopic;
    double insideOfNews = share * Math.min(ofNews, 1.0 / TOPICS);
    return (inside + NewsFrequencies.ARTICLES * insideOfNews)
        / Math.sqrt(
            (ofTopic + (double) NewsFrequencies.ARTICLES / TOPICS)
                * (all + NewsFrequencies.ARTICLES * ofNews));
  }

  private List<Weighted> best(IntFunction<String> words, int minArticles, int count) {
    long total = sizes.values().stream().mapToLong(size -> size).sum();
    Map<String, List<Weighted>> ofTopics = new HashMap<>();
    for (Likely one : likely) {
      long inside = one.inside;
      long ofTopic = sizes.get(one.topic);
      long all = articles[one.term];
      // First without general news, of which many a term has nothing.
      if (all >= minArticles
          && inside >= (ofTopic > LEAST_SHARED ? LEAST_SHARED : 1)
          && inside * (total - ofTopic) >= (all - inside) * ofTopic * LEAST_LIFT) {
        String term = words.apply(one.term);
        double ofNews = NewsFrequencies.shipped().phrase(term);
        if (isMoreThanElsewhere(inside, ofTopic, all, total, ofNews)) {
          double ochiai = Millionths.rounded(ochiai(inside, ofTopic, all, ofNews));
          ofTopics
              .computeIfAbsent(one.topic, any -> new ArrayList<>())
              .add(new Weighted(one.topic, term, ochiai, all));
        }
      }
    }
    Comparator<Weighted> bestFirst = Comparator.comparingDouble(word -> -word.ochiai());
    return ofTopics.values().stream()
        .flatMap(
            ofTopic ->
                ofTopic.stream().sorted(bestFirst.thenComparing(Weighted::words)).limit(count))
        .toList();
  }
}
