package naskh.stories;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import naskh.terms.ArabicArticles;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * Copies that have nothing but a notice for a text, as all columns of a page may have («جميع
 * المقالات المنشورة تمثل رأي كتابها فقط»): the text is short, and neither do the titles of the copy
 * and of its canonical have a word in common with it nor with each other. Such articles are no
 * reports of one event.
 */
final class Notices {
  /** A text of fewer tokens is short. */
  private static final int SHORT_TOKENS = 40;

  /** So many short copies, with their packs some 10 MB, are sent to all packs; else these move. */
  private static final long MOST_SENT = 20_000;

  private static final UDF2<byte[], byte[], Boolean> STRANGERS = Notices::areStrangers;

  private Notices() {}

  /**
   * Takes notices away. Runs a job that counts short copies.
   *
   * <p>In: {@code arabic}: Arabic articles that are no versions, with {@code article_id,
   * canonical_id, token_count}; {@code packs}: {@code article_id, pack} of these and perhaps
   * others, {@link TokenPack}s; a title without words says nothing against a copy. Out: the rows of
   * {@code arabic} but such copies.
   */
  static Dataset<Row> removed(Dataset<Row> arabic, Dataset<Row> packs) {
    Dataset<Row> copies =
        arabic
            .where(not(ArabicArticles.areCanonical()).and(col("token_count").lt(SHORT_TOKENS)))
            .select("article_id", "canonical_id");
    long count = copies.javaRDD().count();
    if (count == 0) {
      return arabic;
    }
    Dataset<Row> canonicals =
        packs.select(col("article_id").as("canonical_id"), col("pack").as("canonical_pack"));
    Dataset<Row> notices =
        sent(sent(copies, count).join(packs, "article_id"), count)
            .join(canonicals, "canonical_id")
            .where(udf(STRANGERS, DataTypes.BooleanType).apply(col("pack"), col("canonical_pack")))
            .select("article_id");
    return arabic.join(notices, new String[] {"article_id"}, "left_anti");
  }

  private static Dataset<Row> sent(Dataset<Row> rows, long count) {
    return count <= MOST_SENT ? broadcast(rows) : rows;
  }

  /** Whether both titles and the text of the copy have words, and no two one in common. */
  private static boolean areStrangers(byte[] copy, byte[] canonical) {
    Set<Long> words = words(TokenPack.title(copy));
    Set<Long> others = words(TokenPack.title(canonical));
    Set<Long> body = words(TokenPack.text(copy));
    return !words.isEmpty()
        && !others.isEmpty()
        && !body.isEmpty()
        && Collections.disjoint(words, others)
        && Collections.disjoint(words, body)
        && Collections.disjoint(others, body);
  }

  private static Set<Long> words(HashedTokens tokens) {
    Set<Long> words = new HashSet<>();
    for (int i = 0; i < tokens.count(); i++) {
      if (!tokens.isStopWord(i)) {
        words.add(tokens.stem(i));
      }
    }
    return words;
  }
}
