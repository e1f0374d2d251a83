package naskh.topics;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naskh.spark.Sample;
import naskh.spark.Store;
import naskh.tables.Table;
import naskh.terms.TermCounts;
import naskh.text.Letters;
import naskh.topics.TopicWords.Weighted;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The topics stage: the lasting themes of a corpus, and how close each article is to them.
 *
 * @param topics table {@code topics}
 * @param articleTopics table {@code article_topics}
 */
public record Topics(Dataset<Row> topics, Dataset<Row> articleTopics) {
  /** Terms in a label. */
  private static final int LABEL_TERMS = 4;

  /** Folded words that stand before the last word of a name, never at its end. */
  private static final Set<String> NAMES_GO_ON =
      Stream.of("بن", "ابن", "بنت", "أبو", "آل", "عبد").map(Letters::fold).collect(toSet());

  /**
   * Finds them. Copies weigh nothing: only canonical articles are learned from, the others inherit.
   *
   * <p>Terms, their weights and the coherence are counted in a sample of the canonicals, see {@link
   * TopicOptions#describedFrom}; all articles get their topics.
   *
   * <p>In: {@code tokens}: a row per Arabic canonical article as {@link naskh.terms.Tokens} gives
   * them, {@code count} of them; {@code counts} of these; {@code arabic}: {@code article_id,
   * canonical_id} of every Arabic article that is no version.
   */
  public static Topics find(
      Dataset<Row> tokens,
      long count,
      TermCounts counts,
      Dataset<Row> arabic,
      TopicOptions options,
      Store store) {
    TopicFeatures features = TopicFeatures.of(counts, count, options, store);
    Dataset<Row> places =
        store.save(
            "topic_places", features.rows().transform(TopicPlaces.fit(features, count, options)));
    Dataset<Row> judged =
        store.save("topic_canonicals", places.transform(TopicModel.fit(places, count, options)));
    Dataset<Row> articleTopics =
        arabic
            .join(judged.withColumnRenamed("article_id", "canonical_id"), "canonical_id")
            .drop("canonical_id");
    return new Topics(
        described(tokens, count, judged, articleTopics, options, store), articleTopics);
  }

  private static Dataset<Row> described(
      Dataset<Row> tokens,
      long count,
      Dataset<Row> judged,
      Dataset<Row> articleTopics,
      TopicOptions options,
      Store store) {
    int sampled = options.describedFrom(count);
    Dataset<Row> sample =
        Sample.of(judged.select("article_id", "topic_id"), "article_id", sampled, count);
    Dataset<Row> sampleRuns =
        store.save(
            "topic_runs",
            tokens
                .join(sample, "article_id")
                .transform(new WordRuns())
                .select("topic_id", "words", "surfaces"));
    Map<String, Long> sizes = new HashMap<>();
    sampleRuns
        .groupBy("topic_id")
        .count()
        .collectAsList()
        .forEach(row -> sizes.put(row.getString(0), row.getLong(1)));
    int minArticles = Math.min(options.minArticles(), Math.max(1, sampled / 10));
    Dataset<Row> counts = store.save("topic_word_counts", TopicWords.counts(sampleRuns));
    List<Weighted> words = TopicWords.words(counts, sizes, minArticles);
    Set<String> candidates = words.stream().map(Weighted::words).collect(toSet());
    candidates.addAll(TopicWords.forms(counts, candidates).values());
    candidates.addAll(NameParts.of(candidates, sampleRuns));
    Map<String, String> forms = TopicWords.forms(counts, candidates);
    candidates.addAll(forms.values());
    Dataset<Row> runs =
        store.save(
            "topic_words", WordRuns.only(candidates, Set.copyOf(forms.keySet()), sampleRuns));
    Dataset<Row> nameCounts = store.save("topic_name_counts", TopicWords.nameCounts(runs));
    List<Weighted> allNames = TopicWords.names(nameCounts, sizes, minArticles);
    Map<String, List<Weighted>> names =
        byTopic(allNames.stream().filter(name -> isWhole(name.words(), forms.keySet())).toList());

    Map<String, List<Weighted>> terms =
        byTopic(
            words.stream()
                .filter(word -> !forms.containsKey(word.words()))
                .filter(word -> !NAMES_GO_ON.contains(word.words()))
                .toList());
    terms.replaceAll(
        (topic, ofTopic) -> TermChoice.candidates(ofTopic, names.getOrDefault(topic, List.of())));
    Coherence coherence = new TermUse(words(terms)).coherence(runs, sampled);
    terms.replaceAll(
        (topic, ofTopic) ->
            TermChoice.best(
                ofTopic,
                options.wordsPerTopic(),
                (one, other) -> coherence.discounted(one.words(), other.words())));
    Map<String, List<String>> chosen = words(terms);
    Map<String, String> surfaces = new TermUse(chosen).surfaces(runs);

    List<Row> rows = new ArrayList<>();
    articleTopics
        .groupBy("topic_id")
        .agg(count(lit(1)).as("size"))
        .orderBy("topic_id")
        .collectAsList()
        .forEach(
            row -> {
              String topic = row.getString(0);
              List<Weighted> ofTopic = terms.getOrDefault(topic, List.of());
              rows.add(
                  RowFactory.create(
                      topic,
                      label(ofTopic, surfaces),
                      termRows(ofTopic, surfaces),
                      coherence.of(chosen.getOrDefault(topic, List.of())),
                      (int) row.getLong(1)));
            });
    return tokens.sparkSession().createDataFrame(rows, Table.TOPICS.schema());
  }

  private static Map<String, List<String>> words(Map<String, List<Weighted>> terms) {
    return terms.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().stream().map(Weighted::words).toList()));
  }

  /**
   * Whether a name does not begin in the middle of a phrase, with a form of a word, nor ends before
   * its last word (محمد بن) or with one thing more (كلاشنيكوف وكمية). What is joined with و into
   * one name has the article: التربية والتعليم.
   */
  static boolean isWhole(String name, Set<String> forms) {
    String first = name.substring(0, name.indexOf(' '));
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return !forms.contains(first)
        && !NAMES_GO_ON.contains(last)
        && !(forms.contains(last) && last.startsWith("و") && !last.startsWith("وال"));
  }

  private static Map<String, List<Weighted>> byTopic(List<Weighted> weighted) {
    return weighted.stream().collect(Collectors.groupingBy(Weighted::topic));
  }

  private static String label(List<Weighted> chosen, Map<String, String> surfaces) {
    return chosen.stream()
        .limit(LABEL_TERMS)
        .map(term -> surfaces.get(term.words()))
        .collect(Collectors.joining("، "));
  }

  private static Row[] termRows(List<Weighted> chosen, Map<String, String> surfaces) {
    return chosen.stream()
        .map(term -> RowFactory.create(term.words(), surfaces.get(term.words()), term.ochiai()))
        .toArray(Row[]::new);
  }
}
