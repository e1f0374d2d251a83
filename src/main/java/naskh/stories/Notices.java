package naskh.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import naskh.spark.Transform;
import naskh.terms.ArabicArticles;
import naskh.text.LightStemmer;
import naskh.text.StopWords;
import naskh.text.Tokenizer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;

/**
 * Tells copies of a report from articles that have nothing but one notice for a text, as all
 * columns of a page may have («جميع المقالات المنشورة تمثل رأي كتابها فقط»): the text is short, and
 * neither do their titles have a word in common with it nor with each other. Such articles tell no
 * event together.
 *
 * <p>In: Arabic articles that are no versions, with {@code article_id, canonical_id, title, text,
 * token_count}; the title may be null, which says nothing against a copy. Out: the same without
 * {@code text}, each such copy for itself. Cost: a join with the titles of the canonicals; of
 * texts, only short ones are moved.
 */
record Notices() implements Transform {
  /** A text of fewer tokens is short. */
  private static final int SHORT_TOKENS = 40;

  private static final UDF3<String, String, String, Boolean> STRANGERS = Notices::areStrangers;

  @Override
  public Dataset<Row> apply(Dataset<Row> arabic) {
    Dataset<Row> titles =
        ArabicArticles.canonicals(arabic)
            .select(col("canonical_id"), col("title").as("canonical_title"));
    Column isNotice =
        udf(STRANGERS, DataTypes.BooleanType)
            .apply(col("title"), col("canonical_title"), col("short_text"));
    return arabic
        .withColumn("short_text", when(col("token_count").lt(SHORT_TOKENS), col("text")))
        .drop("text")
        .join(titles, new String[] {"canonical_id"}, "left")
        .withColumn(
            "canonical_id", when(isNotice, col("article_id")).otherwise(col("canonical_id")))
        .drop("canonical_title", "short_text");
  }

  /** Whether all three tell anything and no two have a word in common. */
  static boolean areStrangers(String title, String other, String text) {
    Set<String> words = words(title);
    Set<String> others = words(other);
    Set<String> body = words(text);
    return !words.isEmpty()
        && !others.isEmpty()
        && !body.isEmpty()
        && Collections.disjoint(words, others)
        && Collections.disjoint(words, body)
        && Collections.disjoint(others, body);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String token : Tokenizer.tokens(text == null ? "" : text)) {
      if (!StopWords.contains(token)) {
        words.add(LightStemmer.stem(token));
      }
    }
    return words;
  }
}
