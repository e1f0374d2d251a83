package naskh.bench.copies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naskh.bench.measure.Accepted;
import naskh.bench.measure.FoundCopies;
import naskh.bench.measure.Measure;
import naskh.bench.truth.Corpus;
import naskh.bench.truth.LongRun;
import naskh.bench.truth.Place;
import naskh.bench.truth.RunReference;
import naskh.bench.truth.TokenizedTexts;
import naskh.copies.CopyOptions;
import naskh.passages.TravelledPassages;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import naskh.text.EncodeTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Judges the table {@code passages}: whether a run of text that articles of two sources share is in
 * a passage that names both, and whether planted quotations are found with all who quote them.
 */
public final class PassageQuality {
  private static final int MIN_RUN_TOKENS = 30;

  /** Of a run that has to lie in the places that a passage names. */
  private static final double LEAST_SHARE = 0.9;

  private static final StructType CHANGED = StructType.fromDDL("article_id STRING, planted STRING");

  private final Corpus corpus;
  private final List<Map<Integer, List<Place>>> passages; // of each the places by text
  private final Map<Integer, Set<Integer>> byText = new HashMap<>();

  private PassageQuality(Corpus corpus, List<Map<Integer, List<Place>>> passages) {
    this.corpus = corpus;
    this.passages = passages;
    for (int i = 0; i < passages.size(); i++) {
      for (int text : passages.get(i).keySet()) {
        byText.computeIfAbsent(text, any -> new HashSet<>()).add(i);
      }
    }
  }

  /**
   * Reads articles, plants quotations, runs the stages, and measures.
   *
   * @throws naskh.WrongUse for inputs that are not there
   */
  public static List<String> lines(
      SparkSession spark,
      List<String> inputs,
      ReadOptions reading,
      int quotes,
      long seed,
      Store store) {
    Dataset<Row> accepted = Accepted.save(spark, inputs, reading, store);
    PlantedQuotes planted = PlantedQuotes.in(texts(accepted), quotes, seed);
    Dataset<Row> changed = spark.createDataFrame(planted.rows(), CHANGED);
    Dataset<Row> articles =
        store.save(
            "planted",
            accepted
                .join(changed, new String[] {"article_id"}, "left")
                .withColumn("text", coalesce(col("planted"), col("text")))
                .drop("planted")
                .drop(EncodeTokens.COLUMNS.toArray(String[]::new))
                .transform(new EncodeTokens()));
    Corpus corpus = texts(articles).corpus();
    CopyOptions options = CopyOptions.defaults().withKeepVersions(true);
    FoundCopies found = FoundCopies.in(articles, options, store);
    StageTables tables = StageTables.of(found, corpus.texts());
    Dataset<Row> table =
        TravelledPassages.find(
            found.copies(),
            found.articles().where(col("number").isNotNull()).drop("text"),
            articles,
            store);
    PassageQuality quality = new PassageQuality(corpus, passages(table, corpus.texts()));
    List<Measure> measures = new ArrayList<>();
    measures.addAll(quality.ofRuns(tables, options));
    measures.addAll(quality.ofQuotes(planted));
    return Measure.table(measures);
  }

  private static PlantedQuotes.Texts texts(Dataset<Row> articles) {
    Corpus corpus = new Corpus(new TokenizedTexts(), new ArrayList<>(), new ArrayList<>());
    List<String> texts = new ArrayList<>();
    Iterator<Row> rows =
        articles.select("article_id", "source", "text").orderBy("article_id").toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      corpus.texts().add(row.getString(0), row.getString(2));
      corpus.sources().add(row.getString(1));
      corpus.pages().add(null);
      texts.add(row.getString(2));
    }
    return new PlantedQuotes.Texts(corpus, texts);
  }

  private static List<Map<Integer, List<Place>>> passages(
      Dataset<Row> table, TokenizedTexts texts) {
    List<Map<Integer, List<Place>>> passages = new ArrayList<>();
    for (Row row : table.select("holders").collectAsList()) {
      Map<Integer, List<Place>> places = new HashMap<>();
      for (Row holder : row.<Row>getList(0)) {
        places
            .computeIfAbsent(texts.number(holder.getString(0)), any -> new ArrayList<>())
            .add(new Place(holder.getInt(1), holder.getInt(2)));
      }
      passages.add(places);
    }
    return passages;
  }

  private List<Measure> ofRuns(StageTables tables, CopyOptions options) {
    TokenizedTexts main = corpus.texts().without(tables.cuts());
    OtherFillings fillings = OtherFillings.of(corpus.texts(), tables, options.shingleTokens());
    int all = 0;
    int found = 0;
    int refused = 0;
    for (LongRun run : RunReference.runs(main, MIN_RUN_TOKENS, corpus::areOfTwoSources)) {
      if (areInOne(
          run.first(),
          main.place(run.first(), run.firstBegin(), run.firstBegin() + run.tokens()),
          run.second(),
          main.place(run.second(), run.secondBegin(), run.secondBegin() + run.tokens()))) {
        all++;
        found++;
      } else if (fillings.areIn(run.first(), run.second())) {
        refused++;
      } else {
        all++;
      }
    }
    return List.of(
        Measure.count("passages", passages.size(), "spans and quotations"),
        Measure.share(
            "runs of ≥ " + MIN_RUN_TOKENS + " tokens of two sources: both are holders", found, all),
        Measure.count("– besides, in a formula filled otherwise", refused, "of no passage"));
  }

  private List<Measure> ofQuotes(PlantedQuotes planted) {
    int found = 0;
    for (PlantedQuotes.Quote quote : planted.quotes()) {
      PlantedQuotes.Quoted first = quote.quoted().get(0);
      boolean areAll =
          quote.quoted().stream()
              .skip(1)
              .allMatch(
                  other ->
                      areInOne(
                          corpus.texts().number(first.articleId()),
                          first.place(),
                          corpus.texts().number(other.articleId()),
                          other.place()));
      found += areAll ? 1 : 0;
    }
    return List.of(
        Measure.share(
            "planted quotations of 12 to 30 tokens: all who quote are holders",
            found,
            planted.quotes().size()));
  }

  private boolean areInOne(int a, Place ofA, int b, Place ofB) {
    Set<Integer> both = new HashSet<>(byText.getOrDefault(a, Set.of()));
    both.retainAll(byText.getOrDefault(b, Set.of()));
    return both.stream()
        .map(passages::get)
        .anyMatch(places -> isIn(ofA, places.get(a)) && isIn(ofB, places.get(b)));
  }

  private static boolean isIn(Place place, List<Place> places) {
    int length = place.end() - place.begin();
    return places.stream()
        .anyMatch(
            other ->
                Math.min(place.end(), other.end()) - Math.max(place.begin(), other.begin())
                    >= LEAST_SHARE * length);
  }
}
