package naskh.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import naskh.terms.TokenLine;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataType;

/**
 * Words that do not belong to a topic by themselves, but are part of a name that does: فتح of فتح
 * الله غولن. They stand next to a word of a topic, or next to what has been found of its name, more
 * often than not.
 */
final class NameParts {
  /** What stands in fewer of these does not tell what it stands next to. */
  private static final int LEAST = 3;

  private static final DataType USES =
      DataType.fromDDL("ARRAY<STRUCT<term: STRING, before: BOOLEAN, neighbour: STRING>>");

  private NameParts() {}

  /**
   * Those of {@code words}, which are folded.
   *
   * <p>In: {@code words} as {@link WordRuns} gives them, a row an article. Cost: a few passes; what
   * is collected grows with the words asked for only.
   */
  static Set<String> of(Set<String> words, Dataset<Row> runs) {
    Set<String> parts = new HashSet<>();
    Set<String> terms = words;
    for (int length = 1; length < TopicWords.NAME_WORDS && !terms.isEmpty(); length++) {
      terms = longer(terms, length, runs);
      terms.forEach(term -> parts.addAll(List.of(term.split(" ", -1))));
    }
    return parts;
  }

  /** Terms of one word more: each with the word that stands on one side of it in most articles. */
  private static Set<String> longer(Set<String> terms, int length, Dataset<Row> runs) {
    Set<String> firsts =
        terms.stream().map(term -> term.split(" ", 2)[0]).collect(Collectors.toSet());
    UDF1<String, Row[]> uses = words -> uses(TokenLine.split(words), firsts, terms, length);
    Column held =
        max(when(col("neighbour").isNull(), col("articles"))).over(Window.partitionBy("term"));
    return runs
        .select(explode(udf(uses, USES).apply(col("words"))).as("use"))
        .groupBy("use.term", "use.before", "use.neighbour")
        .agg(count(lit(1)).as("articles"))
        .where(col("articles").geq(LEAST))
        .withColumn("held", held)
        .where(col("neighbour").isNotNull().and(col("articles").multiply(2).gt(col("held"))))
        .select("term", "before", "neighbour", "articles")
        .collectAsList()
        .stream()
        .collect(Collectors.groupingBy(row -> List.of(row.getString(0), row.getBoolean(1))))
        .values()
        .stream()
        .map(NameParts::mostFrequent)
        .collect(Collectors.toSet());
  }

  /** وزير would give زير, but never more often: of equals the longer neighbour is the word. */
  private static String mostFrequent(List<Row> ofOneSide) {
    Row best =
        ofOneSide.stream()
            .max(
                Comparator.comparingLong((Row row) -> row.getLong(3))
                    .thenComparing(row -> row.getString(2).length())
                    .thenComparing(row -> row.getString(2)))
            .orElseThrow();
    String term = best.getString(0);
    String neighbour = best.getString(2);
    return best.getBoolean(1) ? neighbour + " " + term : term + " " + neighbour;
  }

  /**
   * The terms of {@code length} words that an article holds, and each word that stands next to one,
   * each once; of a word before it also what is left without something attached.
   */
  private static Row[] uses(List<String> words, Set<String> firsts, Set<String> terms, int length) {
    Set<Use> uses = new LinkedHashSet<>();
    for (int begin = 0, end = length; end <= words.size(); begin++, end++) {
      if (!firsts.contains(words.get(begin))) {
        continue; // most end here, before a term is joined
      }
      // Over a gap there are two spaces, which no term has.
      String term = String.join(" ", words.subList(begin, end));
      if (!terms.contains(term)) {
        continue;
      }
      uses.add(new Use(term, null, null));
      for (String before : forms(begin == 0 ? "" : words.get(begin - 1))) {
        uses.add(new Use(term, true, before));
      }
      if (end < words.size() && !words.get(end).isEmpty()) {
        uses.add(new Use(term, false, words.get(end)));
      }
    }
    return uses.stream()
        .map(use -> RowFactory.create(use.term, use.before, use.neighbour))
        .toArray(Row[]::new);
  }

  /** A term that an article holds; what stands next to it, if anything, and on which side. */
  private record Use(String term, Boolean before, String neighbour) {}

  private static List<String> forms(String word) {
    List<String> forms = new ArrayList<>();
    if (!word.isEmpty()) {
      forms.add(word);
      BareForms.withoutAttached(word).ifPresent(forms::add);
    }
    return forms;
  }
}
