package naskh.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import naskh.copies.Copies;
import naskh.copies.CopyOptions;
import naskh.copies.UrlKey;
import naskh.read.ReadOptions;
import naskh.tables.Scratch;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Runs the copies stage and judges what it finds by the slow truth.
 *
 * <p>Cost: about 10 bytes of this machine's memory for each character of the articles.
 */
public final class CopyQuality {
  private CopyQuality() {}

  /**
   * Reads articles, runs the stage on them with versions kept apart, and measures.
   *
   * @param copies settings of the stage; whether it keeps versions does not matter
   * @param scratch for the tables on the way
   * @param told a line for each step that is done
   * @throws naskh.tables.WrongUse for inputs that are not there
   */
  public static CopyReport measure(
      SparkSession spark,
      List<String> inputs,
      ReadOptions reading,
      CopyOptions copies,
      Scratch scratch,
      Consumer<String> told) {
    Laps laps = new Laps(told);
    Dataset<Row> accepted = laps.lap("read", () -> Accepted.save(spark, inputs, reading, scratch));
    Copies found =
        laps.lap("copies", () -> Copies.find(accepted, copies.withKeepVersions(true), scratch));
    return laps.lap(
        "reference", () -> judged(accepted, found, copies.shingleTokens(), copies.minJaccard()));
  }

  private static CopyReport judged(
      Dataset<Row> accepted, Copies found, int shingleTokens, double least) {
    TokenizedTexts texts = new TokenizedTexts();
    List<String> pages = new ArrayList<>();
    Iterator<Row> articles =
        accepted.select("article_id", "source", "url", "text").toLocalIterator();
    while (articles.hasNext()) {
      Row article = articles.next();
      texts.add(article.getString(0), article.getString(3));
      pages.add(page(article.getString(1), article.getString(2)));
    }
    return CopyReport.of(texts, pages, found(found, texts), shingleTokens, least);
  }

  private static String page(String source, String url) {
    String key = UrlKey.of(url);
    return source == null || key == null ? null : source + ' ' + key;
  }

  private static CopiesFound found(Copies copies, TokenizedTexts texts) {
    List<CopyRow> rows =
        copies
            .copies()
            .select("earlier_id", "later_id", "kind", "jaccard", "spans")
            .collectAsList()
            .stream()
            .map(row -> row(row, texts))
            .toList();
    Map<Integer, Integer> clusters = new HashMap<>();
    copies
        .members()
        .select("article_id", "cluster_id")
        .collectAsList()
        .forEach(
            row -> clusters.put(texts.number(row.getString(0)), texts.number(row.getString(1))));
    return new CopiesFound(rows, clusters);
  }

  private static CopyRow row(Row row, TokenizedTexts texts) {
    List<CopyRow.Span> spans =
        row.<Row>getList(4).stream()
            .map(span -> new CopyRow.Span(span.getInt(0), span.getInt(1)))
            .toList();
    return new CopyRow(
        texts.number(row.getString(0)),
        texts.number(row.getString(1)),
        row.getString(2),
        row.getDouble(3),
        spans);
  }
}
