package naskh.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import naskh.spark.Transform;
import naskh.terms.ArabicArticles;
import naskh.text.HashedTokens;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;

/**
 * Removes copies that have nothing but a notice for a text, as all columns of a page may have
 * («جميع المقالات المنشورة تمثل رأي كتابها فقط»): the text is short, and neither do the titles of
 * the copy and of its canonical have a word in common with it nor with each other. Such articles
 * are no reports of one event.
 *
 * <p>In: Arabic articles that are no versions, with {@code article_id, canonical_id, title, text,
 * token_count}; a title may be null, which says nothing against a copy. Out: the same without
 * {@code text} and without such copies. Cost: a join with the titles of the canonicals; only short
 * copies are moved with their texts and tokenized.
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
    Column isShortCopy =
        not(ArabicArticles.areCanonical()).and(col("token_count").lt(SHORT_TOKENS));
    Column isNotice =
        col("short_text")
            .isNotNull()
            .and(
                udf(STRANGERS, DataTypes.BooleanType)
                    .apply(col("title"), col("canonical_title"), col("short_text")));
    return arabic
        .withColumn("short_text", when(isShortCopy, col("text")))
        .drop("text")
        .join(titles, new String[] {"canonical_id"}, "left")
        .where(not(isNotice))
        .drop("short_text", "canonical_title");
  }

  /** Whether all three say anything and no two have a word in common. */
  private static boolean areStrangers(String title, String other, String text) {
    Set<Long> words = words(title);
    Set<Long> others = words(other);
    Set<Long> body = words(text);
    return !words.isEmpty()
        && !others.isEmpty()
        && !body.isEmpty()
        && Collections.disjoint(words, others)
        && Collections.disjoint(words, body)
        && Collections.disjoint(others, body);
  }

  private static Set<Long> words(String text) {
    Set<Long> words = new HashSet<>();
    HashedTokens tokens = HashedTokens.of(text == null ? "" : text);
    for (int i = 0; i < tokens.count(); i++) {
      if (!tokens.isStopWord(i)) {
        words.add(tokens.stem(i));
      }
    }
    return words;
  }
}
