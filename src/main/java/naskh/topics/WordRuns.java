package naskh.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import naskh.spark.Transform;
import naskh.terms.TokenLine;
import naskh.text.Letters;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.StructType;

/**
 * The words of an article that can stand in a label, in their order.
 *
 * <p>In: {@code title_surfaces, surfaces} as {@link naskh.terms.Tokens} gives them. Out: the other
 * columns, and {@link TokenLine}s {@code words} (folded, not stemmed) and {@code surfaces} (as
 * written), of title and text, of the same length.
 */
record WordRuns() implements Transform {
  private static final StructType COLUMNS = StructType.fromDDL("words STRING, surfaces STRING");

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    UDF2<String, String, Row> runs = WordRuns::of;
    return replaced(articles, udf(runs, COLUMNS).apply(col("title_surfaces"), col("surfaces")));
  }

  /**
   * Leaves of {@code words} and {@code surfaces} only the words of {@code kept}, and those that are
   * such a word with something attached, without it and after a gap: لحزب العمال is a mention of
   * حزب العمال, and بوتين وترامب is none of بوتين ترامب. For others, one empty string. What begins
   * with one of {@code forms}, of another kept word, stands at the end once more, without what is
   * attached: الأمين العام للاتحاد العام is a mention of الاتحاد العام, too.
   */
  static Dataset<Row> only(Set<String> kept, Set<String> forms, Dataset<Row> runs) {
    UDF2<String, String, Row> only =
        (words, surfaces) -> only(kept, forms, TokenLine.split(words), TokenLine.split(surfaces));
    return replaced(runs, udf(only, COLUMNS).apply(col("words"), col("surfaces")));
  }

  private static Dataset<Row> replaced(Dataset<Row> articles, Column runs) {
    return articles
        .withColumn("runs", runs)
        .drop("title_surfaces", "words", "surfaces")
        .select("*", "runs.*")
        .drop("runs");
  }

  private static Row only(
      Set<String> kept, Set<String> forms, List<String> words, List<String> surfaces) {
    Runs left = new Runs();
    List<Integer> again = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (kept.contains(word)) {
        left.add(word, surfaces.get(i));
        if (forms.contains(word) && hasKeptInside(word, kept)) {
          again.add(i);
        }
        continue;
      }
      left.part();
      if (hasKeptInside(word, kept)) {
        left.add(withoutAttached(word), withoutAttached(surfaces.get(i)));
      }
    }
    for (int begin : again) {
      left.part();
      left.add(withoutAttached(words.get(begin)), withoutAttached(surfaces.get(begin)));
      int last = Math.min(words.size(), begin + TopicWords.NAME_WORDS);
      for (int i = begin + 1; i < last && kept.contains(words.get(i)); i++) {
        left.add(words.get(i), surfaces.get(i));
      }
    }
    return left.row();
  }

  private static boolean hasKeptInside(String word, Set<String> kept) {
    return BareForms.withoutAttached(word).filter(kept::contains).isPresent();
  }

  private static String withoutAttached(String word) {
    return BareForms.withoutAttached(word).orElse(word);
  }

  private static Row of(String title, String text) {
    Runs runs = new Runs();
    runs.addWords(TokenLine.split(title));
    runs.part();
    runs.addWords(TokenLine.split(text));
    return runs.row();
  }

  /** The lines of one article as they grow. */
  private static final class Runs {
    private final TokenLine words = new TokenLine();
    private final TokenLine surfaces = new TokenLine();

    void add(String word, String surface) {
      words.add(word);
      surfaces.add(surface);
    }

    void part() {
      words.part();
      surfaces.part();
    }

    void addWords(List<String> tokens) {
      for (String token : tokens) {
        String word = Letters.fold(token);
        if (isWord(word)) {
          add(word, token);
        } else {
          part();
        }
      }
    }

    Row row() {
      return RowFactory.create(words.toString(), surfaces.toString());
    }
  }

  private static boolean isWord(String word) {
    int at = 0;
    while (at < word.length() && Character.isLetter(word.codePointAt(at))) {
      at += Character.charCount(word.codePointAt(at));
    }
    return at > 1 && at == word.length();
  }
}
