package naskh.topics;

import static java.util.stream.Collectors.toSet;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naskh.text.Letters;
import naskh.topics.TopicWords.Weighted;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Describes topics in the words of their articles: a label, terms with their weights, and how
 * coherent these are.
 *
 * <p>Cost: one task, which holds {@value #MOST_WORDS} words at most, 8 bytes each, and, once, some
 * 150 for each spelling.
 */
final class TopicDescription implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Terms in a label. */
  private static final int LABEL_TERMS = 4;

  /** Words of all articles together; 20,000 of news have a fifth. Then no further one is read. */
  private static final int MOST_WORDS = 1 << 24;

  /** Folded words that stand before the last word of a name, never at its end. */
  private static final Set<String> NAMES_GO_ON =
      Stream.of("بن", "ابن", "بنت", "أبو", "آل", "عبد").map(Letters::fold).collect(toSet());

  /**
   * Folded titles of persons: parts of names, but none by themselves. The same in every corpus;
   * counts cannot tell them from names.
   */
  private static final Set<String> TITLES =
      Stream.of(
              "السيد السيده الدكتور الدكتوره الاستاذ المهندس الشيخ الشيخه الحاج الامير الاميره الملك",
              "الرئيس الوزير النائب العميد اللواء العقيد المشير الامين",
              "سمو صاحب السمو معالي سعادة فضيلة جلالة فخامة سماحة حفظه رئيس وزير امير ملك نائب")
          .flatMap(words -> Stream.of(words.split(" ", -1)))
          .map(Letters::fold)
          .collect(toSet());

  private final int minArticles;
  private final int wordsPerTopic;

  TopicDescription(TopicOptions options) {
    this.minArticles = options.minArticles();
    this.wordsPerTopic = options.wordsPerTopic();
  }

  /**
   * Describes the topics of {@code articles}.
   *
   * <p>In: {@code topic_id, title, text, words} as {@link naskh.terms.ArticleWords} gives them, in
   * one partition, in an order that the data decide. Out: {@code topic_id, label, terms,
   * coherence_npmi} as in the table {@code topics}, by topic.
   */
  Map<String, Row> of(Dataset<Row> articles) {
    return articles
        .select("topic_id", "title", "text", "words")
        .javaRDD()
        .mapPartitions(this::described)
        .collect()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row));
  }

  private Iterator<Row> described(Iterator<Row> articles) {
    WordRuns runs = new WordRuns();
    while (articles.hasNext() && runs.length() < MOST_WORDS) {
      Row article = articles.next();
      runs.add(article.getString(0), article.getString(1), article.getString(2), article.getAs(3));
    }
    return described(runs).iterator();
  }

  private List<Row> described(WordRuns sample) {
    int least = Math.min(minArticles, Math.max(1, sample.articles().size() / 10));
    TopicWords counts = TopicWords.ofWords(sample);
    List<Weighted> words = counts.words(sample.words(), least);
    Set<String> candidates = words.stream().map(Weighted::words).collect(toSet());
    candidates.addAll(counts.forms(candidates, sample.words()).values());
    candidates.addAll(NameParts.of(candidates, sample));
    Map<String, String> forms = counts.forms(candidates, sample.words());
    candidates.addAll(forms.values());
    WordRuns runs = sample.only(candidates, forms.keySet());
    Phrases phrases = new Phrases(runs.words());
    Map<String, List<Weighted>> names =
        byTopic(
            TopicWords.ofNames(runs, phrases).names(phrases, least).stream()
                .filter(name -> isWhole(name.words(), forms.keySet()) && !isTitle(name.words()))
                .toList());

    Map<String, List<Weighted>> terms =
        byTopic(
            words.stream()
                .filter(word -> !isTitle(word.words()))
                .filter(word -> !forms.containsKey(word.words()))
                .filter(word -> !NAMES_GO_ON.contains(word.words()))
                .toList());
    terms.replaceAll(
        (topic, ofTopic) -> TermChoice.candidates(ofTopic, names.getOrDefault(topic, List.of())));
    Coherence coherence = new TermUse(words(terms), runs).coherence();
    terms.replaceAll(
        (topic, ofTopic) ->
            TermChoice.best(
                ofTopic,
                wordsPerTopic,
                (one, other) -> coherence.discounted(one.words(), other.words())));
    Map<String, List<String>> chosen = words(terms);
    Map<String, String> surfaces = new TermUse(chosen, runs).surfaces();
    List<Row> rows = new ArrayList<>();
    terms.forEach(
        (topic, ofTopic) ->
            rows.add(
                RowFactory.create(
                    topic,
                    label(ofTopic, surfaces),
                    termRows(ofTopic, surfaces),
                    coherence.of(chosen.get(topic)))));
    return rows;
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

  private static boolean isTitle(String term) {
    return Stream.of(term.split(" ", -1)).allMatch(TITLES::contains);
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
