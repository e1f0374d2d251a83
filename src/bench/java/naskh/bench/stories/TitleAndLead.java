package naskh.bench.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naskh.text.LightStemmer;
import naskh.text.Tokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * The plain way to tell stories: cosine of the light stems in the title and the first {@value
 * #LEAD} words, each weighted by idf^1.5.
 */
final class TitleAndLead {
  private static final int LEAD = 60;
  private static final double IDF_POWER = 1.5;
  private static final UDF2<String, String, List<String>> STEMS = TitleAndLead::stems;

  private final Map<String, Map<String, Double>> vectors = new HashMap<>();

  /** In: {@code article_id, title, text}; similarities of {@code ids} can be asked for. */
  TitleAndLead(Dataset<Row> articles, Set<String> ids) {
    Dataset<Row> stemmed =
        articles.select(
            col("article_id"),
            udf(STEMS, DataTypes.createArrayType(DataTypes.StringType))
                .apply(col("title"), col("text"))
                .as("stems"));
    Map<String, List<String>> wanted = new HashMap<>();
    stemmed
        .where(col("article_id").isin(ids.toArray()))
        .collectAsList()
        .forEach(row -> wanted.put(row.getString(0), row.getList(1)));
    Set<String> known = new HashSet<>();
    wanted.values().forEach(known::addAll);
    Map<String, Double> weights = new HashMap<>();
    double all = articles.count();
    stemmed
        .select(explode(col("stems")).as("stem"))
        .groupBy("stem")
        .agg(count(lit(1)).as("articles"))
        .where(col("stem").isin(known.toArray()))
        .collectAsList()
        .forEach(
            row ->
                weights.put(row.getString(0), Math.pow(Math.log(all / row.getLong(1)), IDF_POWER)));
    wanted.forEach((id, stems) -> vectors.put(id, vector(stems, weights)));
  }

  /** Of two articles; 0 where one is not known. */
  double similarity(String a, String b) {
    Map<String, Double> other = vectors.getOrDefault(b, Map.of());
    return vectors.getOrDefault(a, Map.of()).entrySet().stream()
        .mapToDouble(stem -> stem.getValue() * other.getOrDefault(stem.getKey(), 0.0))
        .sum();
  }

  private static Map<String, Double> vector(List<String> stems, Map<String, Double> weights) {
    Map<String, Double> vector = new HashMap<>();
    stems.forEach(stem -> vector.put(stem, weights.get(stem)));
    double length = Math.sqrt(vector.values().stream().mapToDouble(w -> w * w).sum());
    vector.replaceAll((stem, weight) -> length == 0 ? 0 : weight / length);
    return vector;
  }

  /** Each once. */
  private static List<String> stems(String title, String text) {
    Set<String> stems = new HashSet<>();
    if (title != null) {
      Tokenizer.tokens(title).forEach(token -> stems.add(LightStemmer.stem(token)));
    }
    Tokenizer.tokens(text).stream()
        .limit(LEAD)
        .forEach(token -> stems.add(LightStemmer.stem(token)));
    return new ArrayList<>(stems);
  }
}
