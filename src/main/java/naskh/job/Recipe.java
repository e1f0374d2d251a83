package naskh.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naskh.copies.Copies;
import naskh.read.Articles;
import naskh.read.Warning;
import naskh.stories.Stories;
import naskh.tables.ArticleOrder;
import naskh.tables.Scratch;
import naskh.tables.Table;
import naskh.terms.TermModel;
import naskh.terms.Voices;
import naskh.text.Tokenizer;
import naskh.topics.Topics;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * The job, stage by stage: read → text → copies → terms → topics → stories. Each stage writes its
 * tables; the next one starts from what was written.
 */
final class Recipe {
  /** The stages in their order, and about how many tables each saves. */
  private static final Map<String, Integer> STAGES = stages();

  private static final UDF1<String, Integer> TOKEN_COUNT = Tokenizer::count;

  private final SparkSession spark;
  private final JobOptions options;
  private final String root;
  private final Scratch scratch;
  private final Progress progress;
  private final Steps steps;
  private final Manifest manifest;
  private int stagesBegun;

  private static Map<String, Integer> stages() {
    Map<String, Integer> stages = new LinkedHashMap<>();
    stages.put("read", 1);
    stages.put("text", 2);
    stages.put("copies", 24);
    stages.put("terms", 2);
    stages.put("topics", 6);
    stages.put("stories", 10);
    return stages;
  }

  /**
   * @param root where the tables go
   * @param scratchFolder where intermediate tables go, removed by the caller
   */
  Recipe(
      SparkSession spark,
      JobOptions options,
      String root,
      String scratchFolder,
      Progress progress) {
    this.spark = spark;
    this.options = options;
    this.root = root;
    this.progress = progress;
    this.steps = new Steps(progress);
    this.scratch = new Scratch(spark, scratchFolder, steps::saved);
    this.manifest = new Manifest(spark, options);
  }

  /**
   * Runs all stages and tells what was done; the tables are then complete, the manifest unwritten.
   */
  Manifest run() {
    spark.sparkContext().addSparkListener(steps);
    try {
      runStages();
      return manifest;
    } finally {
      spark.sparkContext().removeSparkListener(steps);
    }
  }

  private void runStages() {
    Dataset<Row> records = stage("read", this::read);
    Dataset<Row> accepted = stage("text", counts -> text(records, counts));
    stage("copies", counts -> copies(accepted, counts));

    Dataset<Row> voices = voices();
    Dataset<Row> tokens = stage("terms", counts -> terms(voices, counts));
    stage("topics", counts -> topics(tokens, voices, counts));
    stage("stories", counts -> stories(tokens, voices, counts));
  }

  /** What a stage takes in and gives out, in rows. */
  private record Counts(Map<String, Long> in, Map<String, Long> out) {}

  private interface Work<T> {
    T run(Counts counts);
  }

  private <T> T stage(String name, Work<T> work) {
    stagesBegun++;
    steps.expect(STAGES.get(name));
    progress.begin(name, stagesBegun, STAGES.size());
    Instant began = Instant.now();
    Counts counts = new Counts(new LinkedHashMap<>(), new LinkedHashMap<>());
    T result = work.run(counts);
    double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
    manifest.stage(name, seconds, counts.in(), counts.out());
    progress.end(seconds);
    return result;
  }

  private Dataset<Row> read(Counts counts) {
    Dataset<Row> records =
        scratch.save("records", Articles.records(spark, options.inputs(), options.read()));
    counts.out().put("records", records.count());
    return records;
  }

  private Dataset<Row> text(Dataset<Row> records, Counts counts) {
    ShufflePartitions.fit(spark, scratch.place("records"));
    Dataset<Row> accepted =
        scratch.save(
            "accepted",
            Articles.articles(records)
                .repartition(col("article_id"))
                .withColumn(
                    "token_count", udf(TOKEN_COUNT, DataTypes.IntegerType).apply(col("text"))));
    counts.in().put("records", records.count());
    counts.out().put("articles", accepted.count());
    counts.out().put("rejects", write(Table.REJECTS, Articles.rejects(records)));
    accepted
        .select(explode(col("warnings")).as("warning"))
        .groupBy("warning")
        .agg(count(lit(1)).as("times"))
        .orderBy("warning")
        .collectAsList()
        .forEach(
            row ->
                manifest.warn(
                    row.getString(0), row.getLong(1), Warning.valueOf(row.getString(0)).meaning()));
    return accepted.drop("warnings");
  }

  private Void copies(Dataset<Row> accepted, Counts counts) {
    Copies found = Copies.find(accepted, options.copies(), scratch);
    counts.in().put("articles", accepted.count());
    counts.out().put("articles", write(Table.ARTICLES, found.articles()));
    counts.out().put("copies", write(Table.COPIES, found.copies()));
    counts.out().put("copy_members", write(Table.COPY_MEMBERS, found.members()));
    counts.out().put("copy_clusters", write(Table.COPY_CLUSTERS, found.clusters()));
    counts.out().put("boilerplate", write(Table.BOILERPLATE, found.boilerplate()));
    counts.out().put("bucket_members_unlinked", found.unlinked().count());
    return null;
  }

  /** Arabic articles that are no version. */
  private Dataset<Row> voices() {
    return Voices.of(Table.ARTICLES.read(spark, root))
        .withColumn("order", ArticleOrder.key())
        .withColumn("time", ArticleOrder.time());
  }

  private Dataset<Row> terms(Dataset<Row> voices, Counts counts) {
    Dataset<Row> tokens =
        scratch.save(
            "tokens",
            Voices.canonicals(voices)
                .select("article_id", "source", "order", "time", "title", "text", "boilerplate")
                .transform(Voices::tokens));
    long articles = tokens.count();
    counts.in().put("canonicals", articles);
    if (articles == 0) {
      writeEmpty(Table.TERMS);
      return tokens;
    }
    Dataset<Row> terms = tokens.transform(TermModel.fit(tokens, articles, options.terms()));
    counts.out().put("terms", write(Table.TERMS, terms));
    return tokens;
  }

  private Void topics(Dataset<Row> tokens, Dataset<Row> voices, Counts counts) {
    long articles = tokens.count();
    counts.in().put("canonicals", articles);
    if (articles == 0) {
      return writeEmpty(Table.TOPICS, Table.ARTICLE_TOPICS);
    }
    Topics found =
        Topics.find(
            tokens,
            articles,
            voices.select("article_id", "canonical_id"),
            options.topics(),
            scratch);
    counts.out().put("topics", write(Table.TOPICS, found.topics()));
    counts.out().put("article_topics", write(Table.ARTICLE_TOPICS, found.articleTopics()));
    return null;
  }

  private Void stories(Dataset<Row> tokens, Dataset<Row> voices, Counts counts) {
    long articles = tokens.count();
    counts.in().put("canonicals", articles);
    if (articles == 0) {
      return writeEmpty(Table.STORIES, Table.STORY_MEMBERS);
    }
    Stories found =
        Stories.find(
            tokens,
            articles,
            voices,
            Table.TERMS.read(spark, root),
            Table.ARTICLE_TOPICS.read(spark, root),
            options.stories(),
            scratch);
    counts.out().put("stories", write(Table.STORIES, found.stories()));
    counts.out().put("story_members", write(Table.STORY_MEMBERS, found.members()));
    return null;
  }

  /** Nothing can be learned from no article. */
  private Void writeEmpty(Table... tables) {
    for (Table table : tables) {
      write(table, spark.createDataFrame(List.of(), table.schema()));
    }
    return null;
  }

  private long write(Table table, Dataset<Row> rows) {
    table.write(rows, root);
    steps.saved();
    long written = table.read(spark, root).count();
    manifest.table(table.directory(), written);
    return written;
  }
}
