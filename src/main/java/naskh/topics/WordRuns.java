package naskh.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import naskh.tables.Stage;
import naskh.text.Letters;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * The words of an article that can stand in a label, in their order.
 *
 * <p>In: {@code title_tokens, tokens}. Adds {@code words array<string>} (folded, not stemmed) and
 * {@code surfaces array<string>} (as written), of the same length. Where two words do not stand
 * next to each other in the text, an empty string stands between them in both.
 */
record WordRuns() implements Stage {
  private static final StructType COLUMNS =
      StructType.fromDDL("words ARRAY<STRING>, surfaces ARRAY<STRING>");

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    UDF2<Seq<Row>, Seq<Row>, Row> runs = WordRuns::of;
    return articles
        .withColumn("runs", udf(runs, COLUMNS).apply(col("title_tokens"), col("tokens")))
        .select("*", "runs.*")
        .drop("runs");
  }

  /**
   * Leaves of {@code words} and {@code surfaces} only the words of {@code kept}, and those that are
   * such a word with something attached, without it and after a gap: لحزب العمال is a mention of
   * حزب العمال, and بوتين وترامب is none of بوتين ترامب. For others, one empty string. What begins
   * with one of {@code forms}, of another kept word, stands at the end once more, without what is
   * attached: الأمين العام للاتحاد العام is a mention of الاتحاد العام, too.
   */
  static Dataset<Row> only(Set<String> kept, Set<String> forms, Dataset<Row> runs) {
    UDF2<Seq<String>, Seq<String>, Row> only =
        (words, surfaces) ->
            only(
                kept,
                forms,
                JavaConverters.seqAsJavaList(words),
                JavaConverters.seqAsJavaList(surfaces));
    return runs.withColumn("runs", udf(only, COLUMNS).apply(col("words"), col("surfaces")))
        .drop("words", "surfaces")
        .select("*", "runs.*")
        .drop("runs");
  }

  private static Row only(
      Set<String> kept, Set<String> forms, List<String> words, List<String> surfaces) {
    List<String> left = new ArrayList<>();
    List<String> leftSurfaces = new ArrayList<>();
    List<Integer> again = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (kept.contains(word)) {
        left.add(word);
        leftSurfaces.add(surfaces.get(i));
        if (forms.contains(word) && hasKeptInside(word, kept)) {
          again.add(i);
        }
        continue;
      }
      addGap(left, leftSurfaces);
      if (hasKeptInside(word, kept)) {
        left.add(withoutAttached(word));
        leftSurfaces.add(withoutAttached(surfaces.get(i)));
      }
    }
    for (int begin : again) {
      addGap(left, leftSurfaces);
      left.add(withoutAttached(words.get(begin)));
      leftSurfaces.add(withoutAttached(surfaces.get(begin)));
      int last = Math.min(words.size(), begin + TopicWords.NAME_WORDS);
      for (int i = begin + 1; i < last && kept.contains(words.get(i)); i++) {
        left.add(words.get(i));
        leftSurfaces.add(surfaces.get(i));
      }
    }
    return row(left, leftSurfaces);
  }

  private static void addGap(List<String> words, List<String> surfaces) {
    if (!words.isEmpty() && !words.get(words.size() - 1).isEmpty()) {
      words.add("");
      surfaces.add("");
    }
  }

  private static boolean hasKeptInside(String word, Set<String> kept) {
    return BareForms.withoutAttached(word).filter(kept::contains).isPresent();
  }

  private static String withoutAttached(String word) {
    return BareForms.withoutAttached(word).orElse(word);
  }

  private static Row row(List<String> words, List<String> surfaces) {
    return RowFactory.create(words.toArray(String[]::new), surfaces.toArray(String[]::new));
  }

  private static Row of(Seq<Row> title, Seq<Row> text) {
    List<String> words = new ArrayList<>();
    List<String> surfaces = new ArrayList<>();
    append(title, words, surfaces);
    append(text, words, surfaces);
    return row(words, surfaces);
  }

  private static void append(Seq<Row> tokens, List<String> words, List<String> surfaces) {
    int nextTo = -1;
    for (Row token : JavaConverters.seqAsJavaList(tokens)) {
      String surface = token.getString(1);
      String word = Letters.fold(surface);
      if (isWord(word)) {
        if (token.getInt(2) != nextTo) {
          addGap(words, surfaces);
        }
        words.add(word);
        surfaces.add(surface);
        nextTo = token.getInt(3) + 1; // one space
      }
    }
  }

  private static boolean isWord(String word) {
    return word.length() > 1 && word.codePoints().allMatch(Character::isLetter);
  }
}
