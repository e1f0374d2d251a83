package naskh.topics;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import naskh.spark.Millionths;
import naskh.terms.TokenLine;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * The words and names that belong to a topic, by Ochiai's coefficient between being in the topic
 * and holding the word: {@code D(w, c) / √(n_c · df(w))}, counted in articles.
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

  /** Words in a name at most: الاتحاد العام التونسي للشغل. */
  static final int NAME_WORDS = 4;

  private TopicWords() {}

  /**
   * A word, or a name of some words with a space between, how closely it belongs to a topic, and
   * how many articles of the corpus hold it.
   */
  record Weighted(String topic, String words, double ochiai, long articles) {}

  /**
   * Counts each word.
   *
   * <p>In: {@code topic_id, words} as {@link WordRuns} gives them, a row an article. Out: {@code
   * term, topic_id, inside}: articles of the topic that hold it.
   */
  static Dataset<Row> counts(Dataset<Row> runs) {
    return counted(
        runs.select(
            col("topic_id"), explode(array_distinct(TokenLine.tokens(col("words")))).as("term")));
  }

  /**
   * The best words of each topic.
   *
   * <p>In: {@link #counts}; {@code sizes}: how many articles are of each topic. Result: at most
   * {@value #CANDIDATES} a topic, best first, ties by word.
   */
  static List<Weighted> words(Dataset<Row> counts, Map<String, Long> sizes, int minArticles) {
    return best(counts, sizes, minArticles, CANDIDATES);
  }

  /**
   * Which of {@code terms} are {@linkplain BareForms forms} of another, with what they are forms
   * of. In: their {@code counts}.
   */
  static Map<String, String> forms(Dataset<Row> counts, Set<String> terms) {
    Set<String> asked = new HashSet<>();
    terms.forEach(term -> asked.addAll(BareForms.asked(term)));
    Map<String, Long> articles = articles(counts, asked);
    Map<String, String> forms = new HashMap<>();
    for (String term : terms) {
      BareForms.bare(term, one -> articles.getOrDefault(one, 0L))
          .ifPresent(bare -> forms.put(term, bare));
    }
    return forms;
  }

  /** Counts each name, two to four words that stand side by side, as {@link #counts} does words. */
  static Dataset<Row> nameCounts(Dataset<Row> runs) {
    UDF1<String, String[]> names = words -> names(TokenLine.split(words)).toArray(String[]::new);
    Column found = udf(names, DataTypes.createArrayType(DataTypes.StringType)).apply(col("words"));
    return counted(runs.select(col("topic_id"), explode(found).as("term")));
  }

  /** The best names of each topic, as {@link #words}; enough to hold those of all its words. */
  static List<Weighted> names(Dataset<Row> nameCounts, Map<String, Long> sizes, int minArticles) {
    return best(nameCounts, sizes, minArticles, CANDIDATES * NAME_WORDS);
  }

  /** The distinct runs of two to four words; an empty string parts words. */
  static Set<String> names(List<String> words) {
    Set<String> names = new LinkedHashSet<>();
    eachTerm(
        words,
        (begin, end) -> {
          if (end - begin > 1) {
            names.add(String.join(" ", words.subList(begin, end)));
          }
        });
    return names;
  }

  /** Tells begin and end of each word and each run of words that a name may be. */
  static void eachTerm(List<String> words, BiConsumer<Integer, Integer> told) {
    for (int begin = 0; begin < words.size(); begin++) {
      int last = Math.min(words.size(), begin + NAME_WORDS);
      for (int end = begin + 1; end <= last && !words.get(end - 1).isEmpty(); end++) {
        told.accept(begin, end);
      }
    }
  }

  private static Dataset<Row> counted(Dataset<Row> occurrences) {
    return occurrences.groupBy("term", "topic_id").agg(count(lit(1)).as("inside"));
  }

  /** How many articles of all topics hold each of {@code terms}. */
  private static Map<String, Long> articles(Dataset<Row> counts, Set<String> terms) {
    Dataset<Row> asked =
        counts.sparkSession().createDataset(List.copyOf(terms), Encoders.STRING()).toDF("term");
    Map<String, Long> articles = new HashMap<>();
    counts
        .join(broadcast(asked), "term")
        .groupBy("term")
        .agg(sum("inside"))
        .collectAsList()
        .forEach(row -> articles.put(row.getString(0), row.getLong(1)));
    return articles;
  }

  /**
   * The {@code count} terms of each topic that are closest to it.
   *
   * <p>Cost: what is collected grows with the topics and the words in a text only, some thousand
   * rows a topic, since few words are in one of {@value #RAREST} articles of it.
   */
  private static List<Weighted> best(
      Dataset<Row> counts, Map<String, Long> sizes, int minArticles, int count) {
    UDF2<String, Long, Boolean> isLikely = (topic, inside) -> inside * RAREST >= sizes.get(topic);
    List<Row> likely =
        counts
            .where(udf(isLikely, DataTypes.BooleanType).apply(col("topic_id"), col("inside")))
            .select("topic_id", "term", "inside")
            .collectAsList();
    Map<String, Long> articles =
        articles(counts, likely.stream().map(row -> row.getString(1)).collect(toSet()));
    long total = sizes.values().stream().mapToLong(size -> size).sum();
    Map<String, List<Weighted>> ofTopics = new TreeMap<>();
    for (Row row : likely) {
      String topic = row.getString(0);
      long inside = row.getLong(2);
      long ofTopic = sizes.get(topic);
      long all = articles.get(row.getString(1));
      if (all >= minArticles
          && inside * (total - ofTopic) >= (all - inside) * ofTopic * LEAST_LIFT) {
        double ochiai = inside / Math.sqrt((double) ofTopic * all);
        ofTopics
            .computeIfAbsent(topic, any -> new ArrayList<>())
            .add(new Weighted(topic, row.getString(1), Millionths.rounded(ochiai), all));
      }
    }
    Comparator<Weighted> bestFirst = Comparator.comparingDouble(word -> -word.ochiai());
    return ofTopics.values().stream()
        .flatMap(
            words -> words.stream().sorted(bestFirst.thenComparing(Weighted::words)).limit(count))
        .toList();
  }
}
