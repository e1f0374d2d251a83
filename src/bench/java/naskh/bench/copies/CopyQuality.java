package naskh.bench.copies;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import naskh.bench.measure.Accepted;
import naskh.bench.measure.Laps;
import naskh.bench.measure.Measure;
import naskh.bench.measure.Section;
import naskh.bench.truth.Corpus;
import naskh.bench.truth.ShingleSets;
import naskh.bench.truth.ShortRule;
import naskh.bench.truth.TokenizedTexts;
import naskh.bench.truth.WordRarity;
import naskh.copies.CopyOptions;
import naskh.corpus.UrlKey;
import naskh.read.ReadOptions;
import naskh.spark.Store;
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
   * @param store for the tables on the way
   * @param told a line for each step that is done
   * @throws naskh.WrongUse for inputs or labels that are not there
   */
  public static CopyReport measure(
      SparkSession spark,
      List<String> inputs,
      ReadOptions reading,
      CopyQualityOptions options,
      Store store,
      Consumer<String> told) {
    Laps laps = new Laps(told);
    List<LabelledPair> labels = options.labels().map(LabelledPair::read).orElse(List.of());
    Dataset<Row> accepted = laps.lap("read", () -> Accepted.save(spark, inputs, reading, store));
    Corpus corpus = laps.lap("tokens", () -> corpus(accepted));
    return new CopyQuality(options, accepted, corpus, laps).report(labels, store);
  }

  private CopyReport report(List<LabelledPair> labels, Store store) {
    StageTables off =
        laps.lap(
            "copies, whole texts", () -> tables(options.copies().withCutBoilerplate(false), store));
    StageTables on =
        laps.lap(
            "copies, main texts", () -> tables(options.copies().withCutBoilerplate(true), store));
    List<Section> sections = new ArrayList<>();
    sections.addAll(laps.lap("references", () -> ofWholeTexts(off.found())));
    sections.addAll(laps.lap("rows", () -> ofTables("boilerplate off", off)));
    sections.addAll(laps.lap("rows", () -> ofTables("boilerplate on", on)));
    sections.add(laps.lap("lost pairs", () -> ofLoss(off, on)));
    sections.add(laps.lap("labels", () -> ofLabels(labels, on)));
    return new CopyReport(corpus.texts().size(), sections);
  }

  private StageTables tables(CopyOptions copies, Store store) {
    return StageTables.of(accepted, copies, store, corpus.texts());
  }

  private List<Section> ofWholeTexts(CopiesFound found) {
    CopyOptions copies = options.copies();
    return References.of(corpus, copies.shingleTokens(), copies.minJaccard())
        .reachedBy(found, corpus);
  }

  private List<Section> ofTables(String which, StageTables tables) {
    TokenizedTexts main = corpus.texts().without(tables.cuts());
    RowTruth truth =
        new RowTruth(
            main,
            corpus.texts(),
            ShingleSets.of(main, options.copies().shingleTokens()),
            new ShortRule(WordRarity.of(main)),
            options.copies().minJaccard());
    CopiesFound found = tables.found();
    OtherFillings fillings = fillings(tables);
    List<CopyRow> rows =
        found.rows().stream().filter(row -> !fillings.areIn(row.earlier(), row.later())).toList();
    int left = found.rows().size() - rows.size();
    return List.of(
        new Section(
            List.of(
                Measure.share(
                    which + ": rows left out, formulas filled otherwise in them",
                    left,
                    found.rows().size())),
            List.of()),
        RowCheck.of(rows, truth).section(which, main),
        SpanRecall.of(rows, main).section(which),
        ClusterCheck.of(found, main).section(which, main));
  }

  private OtherFillings fillings(StageTables tables) {
    return OtherFillings.of(corpus.texts(), tables, options.copies().shingleTokens());
  }

  private Section ofLoss(StageTables off, StageTables on) {
    TokenizedTexts main = corpus.texts().without(on.cuts());
    LostPairs pairs = LostPairs.of(off.found(), new Reach(on.found(), main), fillings(on), corpus);
    options
        .lost()
        .ifPresent(
            file -> LostPairsPage.write(file, pairs.lost(), accepted, corpus.texts(), on.cuts()));
    return pairs.section();
  }

  private Section ofLabels(List<LabelledPair> labels, StageTables on) {
    if (options.labels().isEmpty()) {
      return new Section(
          List.of(new Measure("labelled pairs", "–", "no labels were given")), List.of());
    }
    Reach reach = new Reach(on.found(), corpus.texts().without(on.cuts()));
    return new LabelFigures(corpus.texts(), reach).of(labels);
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
