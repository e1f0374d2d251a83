package naskh.bench.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import naskh.bench.measure.Half;
import naskh.bench.measure.Judged;
import naskh.bench.measure.Measure;
import naskh.bench.measure.WeightedScore;
import naskh.job.JobOptions;
import naskh.job.NewsJob;
import naskh.job.Progress;
import naskh.spark.Store;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The stories of a whole run against labelled pairs, beside the plain way of {@link TitleAndLead}.
 *
 * <p>A pair is said to be one story where both articles, or those that stand for them, are in one
 * story or one copy cluster. The plain way is not clustered, which only helps it: its pairs are
 * judged one by one, with the best threshold on the tuning halves of all labels.
 */
public final class StoryQuality {
  private final Map<String, String> canonicals = new HashMap<>();
  private final Map<String, String> stories = new HashMap<>();
  private final List<Measure> measures = new ArrayList<>();

  private StoryQuality() {}

  /**
   * Runs the job and judges its tables; gives the lines to print.
   *
   * @param pairs ids of articles, two by two, that are explained as well; may be empty
   * @throws naskh.WrongUse for inputs, labels or articles that are not there
   */
  public static List<String> measure(
      SparkSession spark, JobOptions options, List<Path> labels, List<String> pairs, Store store) {
    List<List<StoryPair>> sets = labels.stream().map(StoryPair::read).toList();
    String root = NewsJob.run(spark, options, Progress.silent()).location();
    StoryQuality quality = new StoryQuality();
    Dataset<Row> articles = Table.ARTICLES.read(spark, root);
    quality.read(articles, Table.STORY_MEMBERS.read(spark, root));
    quality.judge(sets, labels, articles.where(col("canonical_id").equalTo(col("article_id"))));
    quality.describe(spark, root);
    List<String> lines = new ArrayList<>(Measure.table(quality.measures));
    if (!pairs.isEmpty()) {
      ExplainedPairs explained = new ExplainedPairs(articles, quality::isOneStory, sets);
      lines.addAll(explained.lines(pairs, options.stories(), store));
    }
    return lines;
  }

  private void read(Dataset<Row> articles, Dataset<Row> members) {
    articles
        .select(col("article_id"), col("canonical_id"))
        .collectAsList()
        .forEach(row -> canonicals.put(row.getString(0), row.getString(1)));
    members
        .select("article_id", "story_id")
        .collectAsList()
        .forEach(row -> stories.put(row.getString(0), row.getString(1)));
  }

  private void judge(
      List<List<StoryPair>> sets, List<Path> labels, Dataset<Row> canonicalArticles) {
    List<List<StoryPair>> here =
        sets.stream().map(set -> set.stream().filter(this::isHere).toList()).toList();
    Set<String> ids = new HashSet<>();
    here.forEach(
        set ->
            set.forEach(
                pair -> {
                  ids.add(canonicals.get(pair.a()));
                  ids.add(canonicals.get(pair.b()));
                }));
    TitleAndLead plain = new TitleAndLead(canonicalArticles, ids);
    double threshold = bestThreshold(here.stream().flatMap(List::stream).toList(), plain);
    for (int i = 0; i < sets.size(); i++) {
      String name = String.valueOf(labels.get(i).getFileName());
      measures.add(
          Measure.share(
              name + ": pairs whose articles are here", here.get(i).size(), sets.get(i).size()));
      for (Half half : Half.values()) {
        compare(name + ", " + half, half(here.get(i), half), plain, threshold);
      }
      compare(name + ", both halves", here.get(i), plain, threshold);
    }
  }

  private boolean isHere(StoryPair pair) {
    return canonicals.containsKey(pair.a()) && canonicals.containsKey(pair.b());
  }

  private static List<StoryPair> half(List<StoryPair> pairs, Half half) {
    return pairs.stream().filter(pair -> pair.half() == half).toList();
  }

  private void compare(String name, List<StoryPair> pairs, TitleAndLead plain, double threshold) {
    WeightedScore ours = score(pairs, this::isOneStory);
    WeightedScore theirs = score(pairs, pair -> similarity(pair, plain) >= threshold);
    measures.add(ours.f1("F1: " + name));
    measures.addAll(ours.measures(name));
    measures.add(theirs.f1("– F1 of title and lead, idf^1.5"));
    measures.add(
        new Measure(
            "– chance that ours is better",
            String.format(Locale.ROOT, "%.3f", ours.confidenceOver(theirs)),
            "samples of the pairs"));
  }

  private static WeightedScore score(List<StoryPair> pairs, Predicate<StoryPair> said) {
    return new WeightedScore(
        pairs.stream()
            .map(pair -> new Judged(pair.stratum(), pair.weight(), said.test(pair), pair.isSame()))
            .toList());
  }

  private boolean isOneStory(StoryPair pair) {
    return isOneStory(pair.a(), pair.b());
  }

  private boolean isOneStory(String first, String second) {
    String a = canonicals.get(first);
    String b = canonicals.get(second);
    return stories.getOrDefault(a, a).equals(stories.getOrDefault(b, b));
  }

  private double similarity(StoryPair pair, TitleAndLead plain) {
    String a = canonicals.get(pair.a());
    String b = canonicals.get(pair.b());
    return a.equals(b) ? 1 : plain.similarity(a, b);
  }

  private double bestThreshold(List<StoryPair> pairs, TitleAndLead plain) {
    List<StoryPair> tune = half(pairs, Half.TUNE);
    double best = 0;
    double most = -1;
    for (int percent = 1; percent < 100; percent++) {
      double threshold = percent / 100.0;
      double f1 = score(tune, pair -> similarity(pair, plain) >= threshold).f1();
      if (f1 > most) {
        most = f1;
        best = threshold;
      }
    }
    return best;
  }

  /** How large stories are, and how they lie in topics. */
  private void describe(SparkSession spark, String root) {
    Dataset<Row> found = Table.STORIES.read(spark, root);
    measures.add(Measure.count("stories", found.count(), "of two articles and more"));
    found
        .orderBy(col("report_count").desc(), col("story_id"))
        .limit(1)
        .select(col("report_count"), coalesce(col("title"), lit("without a title")))
        .collectAsList()
        .forEach(
            largest ->
                measures.add(
                    Measure.count(
                        "reports of the largest", largest.getInt(0), largest.getString(1))));
    Dataset<Row> members =
        Table.STORY_MEMBERS
            .read(spark, root)
            .join(found.select("story_id", "topic_id"), "story_id")
            .join(
                Table.ARTICLE_TOPICS
                    .read(spark, root)
                    .select(col("article_id"), col("topic_id").as("own")),
                "article_id");
    long elsewhere =
        members.where(coalesce(col("own").notEqual(col("topic_id")), col("own").isNull())).count();
    measures.add(
        Measure.share("members in another topic than their story", elsewhere, members.count()));
  }
}
