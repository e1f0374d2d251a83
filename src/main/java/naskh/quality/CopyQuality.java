package naskh.quality;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import naskh.copies.CopyOptions;
import naskh.copies.UrlKey;
import naskh.read.ReadOptions;
import naskh.tables.Scratch;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Runs the copies stage, once on whole texts and once as it is meant to run, and judges what it
 * finds by the slow truth.
 *
 * <p>Cost: about 10 bytes of this machine's memory for each character of the articles.
 */
public final class CopyQuality {
  private final CopyQualityOptions options;
  private final Dataset<Row> accepted;
  private final Corpus corpus;
  private final Laps laps;

  private CopyQuality(CopyQualityOptions options, Dataset<Row> accepted, Corpus corpus, Laps laps) {
    this.options = options;
    this.accepted = accepted;
    this.corpus = corpus;
    this.laps = laps;
  }

  /**
   * Reads articles, runs the stage on them with versions kept apart, and measures.
   *
   * @param scratch for the tables on the way
   * @param told a line for each step that is done
   * @throws naskh.tables.WrongUse for inputs or labels that are not there
   */
  public static CopyReport measure(
      SparkSession spark,
      List<String> inputs,
      ReadOptions reading,
      CopyQualityOptions options,
      Scratch scratch,
      Consumer<String> told) {
    Laps laps = new Laps(told);
    List<LabelledPair> labels = options.labels().map(LabelledPair::read).orElse(List.of());
    Dataset<Row> accepted = laps.lap("read", () -> Accepted.save(spark, inputs, reading, scratch));
    Corpus corpus = laps.lap("tokens", () -> corpus(accepted));
    return new CopyQuality(options, accepted, corpus, laps).report(labels, scratch);
  }

  private CopyReport report(List<LabelledPair> labels, Scratch scratch) {
    StageTables off = laps.lap("copies, whole texts", () -> tables(options.copies(), scratch));
    List<Section> sections = new ArrayList<>();
    sections.add(laps.lap("references", () -> ofWholeTexts(off.found())));
    sections.add(laps.lap("rows", () -> ofMainTexts(off, labels)));
    return new CopyReport(corpus.texts().size(), Section.of(sections));
  }

  private StageTables tables(CopyOptions copies, Scratch scratch) {
    return StageTables.of(accepted, copies, scratch, corpus.texts());
  }

  private Section ofWholeTexts(CopiesFound found) {
    CopyOptions copies = options.copies();
    return References.of(corpus, copies.shingleTokens(), copies.minJaccard())
        .reachedBy(found, corpus);
  }

  private Section ofMainTexts(StageTables tables, List<LabelledPair> labels) {
    TokenizedTexts main = corpus.texts().without(tables.cuts());
    RowTruth truth =
        new RowTruth(
            main,
            corpus.texts(),
            ShingleSets.of(main, options.copies().shingleTokens()),
            new ShortRule(WordRarity.of(main)),
            options.copies().minJaccard());
    CopiesFound found = tables.found();
    return Section.of(
        List.of(
            RowCheck.of(found.rows(), truth).section("copies", main),
            ClusterCheck.of(found, main).section(main),
            new LabelFigures(corpus.texts(), new Reach(found, main)).of(labels)));
  }

  private static Corpus corpus(Dataset<Row> accepted) {
    Corpus corpus = new Corpus(new TokenizedTexts(), new ArrayList<>(), new ArrayList<>());
    Iterator<Row> articles =
        accepted.select("article_id", "source", "url", "text").toLocalIterator();
    while (articles.hasNext()) {
      Row article = articles.next();
      corpus.texts().add(article.getString(0), article.getString(3));
      corpus.sources().add(article.getString(1));
      corpus.pages().add(page(article.getString(1), article.getString(2)));
    }
    return corpus;
  }

  private static String page(String source, String url) {
    String key = UrlKey.of(url);
    return source == null || key == null ? null : source + ' ' + key;
  }
}
