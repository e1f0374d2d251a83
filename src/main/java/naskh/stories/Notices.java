package naskh.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import naskh.tables.Stage;
import naskh.terms.Voices;
import naskh.text.LightStemmer;
import naskh.text.StopWords;
import naskh.text.Tokenizer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * Tells copies of a report from articles that have nothing but one notice for a text, as all
 * columns of a page may have («جميع المقالات المنشورة تمثل رأي كتابها فقط»): the title of a short
 * text is a part of what it says, and theirs have no word in common. Such articles tell no event
 * together.
 *
 * <p>In: voices, with {@code article_id, canonical_id, title, token_count}. Out: the same, each
 * such copy for itself. Cost: a join with the titles of the canonicals.
 */
record Notices() implements Stage {
  /** A text of fewer tokens is short, as it is where copies are found. */
  private static final int SHORT_TOKENS = 40;

  private static final UDF2<String, String, Boolean> STRANGERS = Notices::areStrangers;

  @Override
  public Dataset<Row> apply(Dataset<Row> voices) {
    Dataset<Row> titles =
        Voices.canonicals(voices).select(col("canonical_id"), col("title").as("canonical_title"));
    Column isNotice =
        col("token_count")
            .lt(SHORT_TOKENS)
            .and(udf(STRANGERS, DataTypes.BooleanType).apply(col("title"), col("canonical_title")));
    return voices
        .join(titles, new String[] {"canonical_id"}, "left")
        .withColumn(
            "canonical_id", when(isNotice, col("article_id")).otherwise(col("canonical_id")))
        .drop("canonical_title");
  }

  /** Whether two titles tell anything and have no word in common. */
  static boolean areStrangers(String title, String other) {
    Set<String> words = words(title);
    Set<String> others = words(other);
    return !words.isEmpty() && !others.isEmpty() && Collections.disjoint(words, others);
  }

  private static Set<String> words(String title) {
    Set<String> words = new HashSet<>();
    for (String token : Tokenizer.tokens(title == null ? "" : title)) {
      if (!StopWords.contains(token)) {
        words.add(LightStemmer.stem(token));
      }
    }
    return words;
  }
}
