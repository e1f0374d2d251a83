package naskh.bench.background;

import static naskh.frequency.NewsFrequencies.END;
import static naskh.frequency.NewsFrequencies.PAIR;
import static naskh.frequency.NewsFrequencies.WORD;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import naskh.bench.measure.Accepted;
import naskh.bench.measure.ArabicNews;
import naskh.frequency.NewsFrequencies;
import naskh.read.ReadOptions;
import naskh.spark.Millionths;
import naskh.spark.Store;
import naskh.terms.ArticleWords;
import naskh.text.HashedTokens;
import naskh.text.Letters;
import naskh.text.LightStemmer;
import naskh.text.TokenPack;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Counts in how many articles of some corpora stems, words and pairs of stems stand, as {@link
 * NewsFrequencies} reads it. Copies, versions, furniture and stop words do not count. Each corpus
 * weighs the same, however many articles it has; what is in one outlet only is left out, and what
 * is in nearly only one, as its bylines, counts little, unless there is one outlet only.
 */
public final class NewsCount {
  /** Articles of all corpora that hold a stem at least; of what is rarer little is learned. */
  private static final int LEAST_OF_STEMS = 3;

  /** The same of words, of which common ones are asked for only. */
  private static final int LEAST_OF_WORDS = 10;

  /** The same of pairs, which are many. */
  private static final int LEAST_OF_PAIRS = 6;

  /** Articles of an outlet at least; what fewer are from is no outlet, but a slip in the source. */
  private static final int LEAST_OF_OUTLETS = 100;

  /**
   * An outlet counts as having something at most so many times as often as any other: its byline is
   * in all its articles.
   */
  private static final double MOST_OFTEN = 10;

  private NewsCount() {}

  /** The lines of the table, of {@code corpora}, each a file or folder of its own. */
  public static List<String> lines(
      SparkSession spark, List<String> corpora, ReadOptions reading, Store store) {
    Dataset<Row> counts = null;
    Dataset<Row> outlets = null;
    for (String corpus : corpora) {
      Dataset<Row> things = things(spark, corpus, reading, store);
      double ofAll = (double) things.count() * corpora.size();
      Dataset<Row> counted =
          store.save(
              "counts_" + corpora.indexOf(corpus),
              things
                  .select(col("source"), explode(col("things")).as("thing"))
                  .groupBy("thing", "source")
                  .agg(count(lit(1)).as("held")));
      Dataset<Row> weighed =
          store.save(
              "outlets_" + corpora.indexOf(corpus),
              things
                  .groupBy("source")
                  .agg(count(lit(1)).as("articles"))
                  .withColumn("weight", col("articles").divide(ofAll)));
      counts = counts == null ? counted : counts.union(counted);
      outlets = outlets == null ? weighed : outlets.union(weighed);
    }
    boolean areSeveral = outlets.count() > 1;
    UDF2<Seq<Double>, Seq<Double>, Double> share =
        (weights, shares) ->
            share(
                JavaConverters.seqAsJavaList(weights),
                JavaConverters.seqAsJavaList(shares),
                areSeveral);
    List<Row> shares =
        counts
            .join(broadcast(outlets), "source")
            .groupBy("thing")
            .agg(
                sum("held").as("held"),
                udf(share, DataTypes.DoubleType)
                    .apply(
                        collect_list("weight"), collect_list(col("held").divide(col("articles"))))
                    .as("share"))
            .where(col("held").geq(least()).and(col("share").gt(0)))
            .orderBy("thing")
            .select("thing", "share")
            .collectAsList();
    return lines(shares);
  }

  private static Column least() {
    return when(col("thing").contains(String.valueOf(PAIR)), LEAST_OF_PAIRS)
        .when(col("thing").contains(String.valueOf(WORD)), LEAST_OF_WORDS)
        .otherwise(LEAST_OF_STEMS);
  }

  /** The mean of what outlets have, each at most as often as others let expect. */
  private static double share(List<Double> weights, List<Double> shares, boolean areSeveral) {
    double mean = 0;
    for (int i = 0; i < shares.size(); i++) {
      double others = 0;
      for (int j = 0; j < shares.size(); j++) {
        others = i == j ? others : Math.max(others, shares.get(j));
      }
      double most = areSeveral ? MOST_OFTEN * others : 1;
      mean += weights.get(i) * Math.min(shares.get(i), most);
    }
    return Millionths.rounded(mean);
  }

  /** {@code source, things}: what stands in an article, each once. */
  private static Dataset<Row> things(
      SparkSession spark, String corpus, ReadOptions reading, Store store) {
    Dataset<Row> accepted = Accepted.save(spark, List.of(corpus), reading, store);
    Dataset<Row> texts =
        ArabicNews.in(accepted, store)
            .texts()
            .withColumn("written_title", col("title"))
            .withColumn("written", col("text"));
    UDF3<byte[], String, String, String[]> things = NewsCount::things;
    Dataset<Row> found =
        store.save(
            "found",
            new ArticleWords(ArticleWords.table(texts))
                .rows()
                .select(
                    col("source"),
                    udf(things, DataTypes.createArrayType(DataTypes.StringType))
                        .apply(col("words"), col("written_title"), col("written"))
                        .as("things")));
    Dataset<Row> outlets =
        found
            .groupBy("source")
            .agg(count(lit(1)).as("articles"))
            .where(col("articles").geq(LEAST_OF_OUTLETS))
            .select("source");
    return store.save("things", found.join(outlets, "source"));
  }

  /**
   * A stem is followed by {@link NewsFrequencies#END}, so that what belongs to it is sorted behind
   * it: a word of it, or a stem that stands behind it.
   */
  private static String[] things(byte[] words, String title, String text) {
    Set<String> things = new HashSet<>();
    add(TokenPack.title(words), title, things);
    add(TokenPack.text(words), text, things);
    return things.toArray(String[]::new);
  }

  private static void add(HashedTokens tokens, String text, Set<String> things) {
    String before = "";
    for (int i = 0; i < tokens.count(); i++) {
      String word = Letters.fold(text.substring(tokens.begin(i), tokens.end(i)));
      String stem = LightStemmer.stem(word);
      things.add(stem + END);
      things.add(stem + END + WORD + word);
      if (i > 0 && tokens.begin(i) == tokens.end(i - 1) + 1) {
        things.add(before + END + PAIR + stem);
      }
      before = stem;
    }
  }

  private static List<String> lines(List<Row> shares) {
    List<String> lines = new ArrayList<>();
    lines.add(NewsFrequencies.VERSION);
    String stem = "";
    for (Row row : shares) {
      String thing = row.getString(0);
      int end = thing.indexOf(END);
      String share = END + Long.toString(NewsFrequencies.code(row.getDouble(1)));
      if (end == thing.length() - 1) {
        stem = thing;
        lines.add(thing.substring(0, end) + share);
      } else if (thing.startsWith(stem)) {
        lines.add(thing.substring(end + 1) + share);
      }
    }
    return lines;
  }
}
