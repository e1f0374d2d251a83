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
import java.util.List;
import java.util.Map;
import java.util.Set;
import naskh.terms.Surfaces;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * How the chosen terms of all topics are used in the articles: together, and in what spelling.
 *
 * @param chosen the terms of each topic, in its order: words, or two words with a space between
 */
record TermUse(Map<String, List<String>> chosen) implements Serializable {

  /**
   * Coherence of each topic over all rows of {@code runs} (a row an article, as {@link WordRuns}
   * gives them); a topic of fewer than two terms has none.
   */
  Map<String, Double> coherence(Dataset<Row> runs, long articles) {
    DataType type = DataType.fromDDL("ARRAY<STRUCT<first: STRING, second: STRING>>");
    UDF1<Seq<String>, Row[]> together = words -> together(JavaConverters.seqAsJavaList(words));
    Map<String, Long> with = new HashMap<>();
    Map<List<String>, Long> withBoth = new HashMap<>();
    runs.select(explode(udf(together, type).apply(col("words"))).as("use"))
        .groupBy("use.first", "use.second")
        .agg(count(lit(1)).as("articles"))
        .collectAsList()
        .forEach(
            row -> {
              if (row.isNullAt(1)) {
                with.put(row.getString(0), row.getLong(2));
              } else {
                withBoth.put(List.of(row.getString(0), row.getString(1)), row.getLong(2));
              }
            });
    Map<String, Double> coherence = new HashMap<>();
    chosen.forEach(
        (topic, terms) -> coherence.put(topic, Coherence.npmi(terms, articles, with, withBoth)));
    return coherence;
  }

  /** The terms that an article holds, and the pairs of them within a topic. */
  private Row[] together(List<String> words) {
    Set<String> held = held(words);
    Set<Row> uses = new HashSet<>();
    for (List<String> terms : chosen.values()) {
      for (int i = 0; i < terms.size(); i++) {
        if (held.contains(terms.get(i))) {
          uses.add(RowFactory.create(terms.get(i), null));
          for (int j = i + 1; j < terms.size(); j++) {
            if (held.contains(terms.get(j))) {
              uses.add(RowFactory.create(terms.get(i), terms.get(j)));
            }
          }
        }
      }
    }
    return uses.toArray(Row[]::new);
  }

  private static Set<String> held(List<String> words) {
    Set<String> held = new HashSet<>(words);
    for (int i = 1; i < words.size(); i++) {
      held.add(words.get(i - 1) + " " + words.get(i));
    }
    return held;
  }

  /** The most frequent spelling of each chosen term. */
  Map<String, String> surfaces(Dataset<Row> runs) {
    Set<String> terms = new HashSet<>();
    chosen.values().forEach(terms::addAll);
    DataType type = DataType.fromDDL("ARRAY<STRUCT<term: STRING, surface: STRING>>");
    UDF2<Seq<String>, Seq<String>, Row[]> spellings =
        (words, surfaces) ->
            spellings(
                JavaConverters.seqAsJavaList(words), JavaConverters.seqAsJavaList(surfaces), terms);
    Dataset<Row> occurrences =
        runs.select(explode(udf(spellings, type).apply(col("words"), col("surfaces"))).as("use"))
            .select("use.*");
    Dataset<Row> wanted =
        runs.sparkSession().createDataset(List.copyOf(terms), Encoders.STRING()).toDF("term");
    return Surfaces.mostFrequent(occurrences, wanted);
  }

  private static Row[] spellings(List<String> words, List<String> surfaces, Set<String> terms) {
    List<Row> spellings = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (terms.contains(words.get(i))) {
        spellings.add(RowFactory.create(words.get(i), surfaces.get(i)));
      }
      if (i > 0 && terms.contains(words.get(i - 1) + " " + words.get(i))) {
        spellings.add(
            RowFactory.create(
                words.get(i - 1) + " " + words.get(i),
                surfaces.get(i - 1) + " " + surfaces.get(i)));
      }
    }
    return spellings.toArray(Row[]::new);
  }
}
