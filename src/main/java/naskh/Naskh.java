package naskh;

import naskh.show.FindJson;
import naskh.show.OutputTables;
import naskh.show.TextSearch;
import naskh.sql.Functions;
import naskh.text.TokenColumn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Naskh for Spark programs: who copied what, and what it was about, in articles that are a
 * DataFrame.
 *
 * <pre>{@code
 * try (NewsTables tables = Naskh.on(spark).articles(news).run()) {
 *   tables.copies().show();
 * }
 * }</pre>
 *
 * <p>The session keeps its settings, whatever they are, and several jobs may run in it at once. A
 * mistake of the caller is an {@link IllegalArgumentException} of one line that says what is wrong,
 * where, and what to do.
 */
public final class Naskh {
  private final SparkSession spark;

  private Naskh(SparkSession spark) {
    this.spark = spark;
  }

  /** In this session. */
  public static Naskh on(SparkSession spark) {
    return new Naskh(spark);
  }

  /**
   * Articles to do the job on, a row each.
   *
   * <p>In: columns under their usual names, as those of files are found, {@code text} or {@code
   * body}, {@code title}, {@code url}, {@code source}, {@code published} or {@code date} and so on,
   * in English or Arabic, or as {@link NewsArticles#column} names them: strings, numbers, dates and
   * timestamps; what is nested is taken apart as JSON is. A null is a field that is not there. The
   * rows are computed once for each job, so they may be others each time.
   *
   * @throws IllegalArgumentException for a stream: give the batches of its {@code foreachBatch}
   */
  public NewsArticles articles(Dataset<Row> articles) {
    return NewsArticles.of(spark, articles);
  }

  /**
   * The tables of an output, whoever wrote it.
   *
   * @throws IllegalArgumentException where there is none that is complete
   */
  public NewsTables open(String output) {
    return Mistake.told(() -> NewsTables.at(spark, opened(output).place()));
  }

  /**
   * The articles of an output that hold a text or parts of it, and who was first: the JSON that
   * {@code naskh find --json} prints, of all of them. Starts no job of Spark.
   *
   * @throws IllegalArgumentException where there is no such output, or the text has too few words
   */
  public String find(String output, String text) {
    return Mistake.told(
        () -> FindJson.of(new TextSearch(opened(output)).find(text), TextSearch.MOST_COMPARED));
  }

  private OutputTables opened(String output) {
    return OutputTables.open(spark.sessionState().newHadoopConf(), output);
  }

  /**
   * The folded words of a column of texts, by the annotator that the job uses.
   *
   * <p>Out: the same rows with {@code tokens array<struct<token string, begin int, end int>>},
   * offsets in UTF-16 code units, end exclusive; null where the text is null.
   *
   * @throws IllegalArgumentException where there is no such column, it is none of strings, or there
   *     is a column {@code tokens} already
   */
  public static Dataset<Row> tokens(Dataset<Row> texts, String column) {
    return TokenColumn.add(texts, column);
  }

  /**
   * Makes the SQL functions {@code naskh_fold}, {@code naskh_jaccard} and so on (docs/SQL.md) known
   * in a session. One that was begun with {@code spark.sql.extensions=naskh.sql.Functions} knows
   * them.
   */
  public static void register(SparkSession spark) {
    Functions.register(spark);
  }
}
