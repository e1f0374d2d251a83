package naskh.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naskh.terms.Surfaces;
import naskh.terms.TokenLine;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;

/**
 * How the terms of topics are used in articles: together, and in what spelling.
 *
 * @param terms those of each topic: words, or names of some words with a space between
 */
record TermUse(Map<String, List<String>> terms) implements Serializable {

  /**
   * Counts in how many articles the terms stand, alone and with others of their topic.
   *
   * <p>In: {@code words} as {@link WordRuns} gives them, a row for each of {@code articles}.
   */
  Coherence coherence(Dataset<Row> runs, long articles) {
    DataType type = DataType.fromDDL("ARRAY<STRUCT<first: STRING, second: STRING>>");
    UDF1<String, Row[]> together = words -> together(TokenLine.split(words));
    Map<String, Long> with = new HashMap<>();
    Map<Set<String>, Long> withBoth = new HashMap<>();
    runs.select(explode(udf(together, type).apply(col("words"))).as("use"))
        .groupBy("use.first", "use.second")
        .agg(count(lit(1)).as("articles"))
        .collectAsList()
        .forEach(
            row -> {
              if (row.isNullAt(1)) {
                with.put(row.getString(0), row.getLong(2));
              } else {
                withBoth.put(Set.of(row.getString(0), row.getString(1)), row.getLong(2));
              }
            });
    return new Coherence(articles, with, withBoth);
  }

  /** The terms that an article holds, and the pairs of them within a topic, each pair once. */
  private Row[] together(List<String> words) {
    Set<String> held = new HashSet<>(words);
    held.addAll(TopicWords.names(words));
    Set<Row> uses = new LinkedHashSet<>();
    for (List<String> ofTopic : terms.values()) {
      List<String> sorted = ofTopic.stream().filter(held::contains).sorted().toList();
      for (int i = 0; i < sorted.size(); i++) {
        uses.add(RowFactory.create(sorted.get(i), null));
        for (int j = i + 1; j < sorted.size(); j++) {
          uses.add(RowFactory.create(sorted.get(i), sorted.get(j)));
        }
      }
    }
    return uses.toArray(Row[]::new);
  }

  /** The most frequent spelling of each term. */
  Map<String, String> surfaces(Dataset<Row> runs) {
    Set<String> all = new HashSet<>();
    terms.values().forEach(all::addAll);
    DataType type = DataType.fromDDL("ARRAY<STRUCT<term: STRING, surface: STRING>>");
    UDF2<String, String, Row[]> spellings =
        (words, surfaces) -> spellings(TokenLine.split(words), TokenLine.split(surfaces), all);
    Map<String, String> surfaces = new HashMap<>();
    runs.select(explode(udf(spellings, type).apply(col("words"), col("surfaces"))).as("use"))
        .groupBy("use.term", "use.surface")
        .agg(count(lit(1)).as("times"))
        .groupBy("term")
        .agg(Surfaces.mostOften().as("surface"))
        .collectAsList()
        .forEach(row -> surfaces.put(row.getString(0), row.getString(1)));
    return surfaces;
  }

  private static Row[] spellings(List<String> words, List<String> surfaces, Set<String> terms) {
    List<Row> spellings = new ArrayList<>();
    TopicWords.eachTerm(
        words,
        (begin, end) -> {
          String term = String.join(" ", words.subList(begin, end));
          if (terms.contains(term)) {
            spellings.add(RowFactory.create(term, String.join(" ", surfaces.subList(begin, end))));
          }
        });
    return spellings.toArray(Row[]::new);
  }
}
