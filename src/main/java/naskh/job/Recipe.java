package naskh.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import naskh.boilerplate.Boilerplate;
import naskh.boilerplate.BoilerplateModel;
import naskh.boilerplate.BoilerplateSpans;
import naskh.copies.Copies;
import naskh.copies.CopyClusters;
import naskh.corpus.Corpus;
import naskh.passages.TravelledPassages;
import naskh.read.Articles;
import naskh.read.FileCounts;
import naskh.read.Inputs;
import naskh.sources.Agencies;
import naskh.sources.Sources;
import naskh.sources.Voices;
import naskh.spark.Models;
import naskh.spark.Store;
import naskh.stories.Stories;
import naskh.tables.Table;
import naskh.terms.ArabicArticles;
import naskh.terms.ArticleWords;
import naskh.terms.TermModel;
import naskh.text.EncodeTokens;
import naskh.topics.TopicModel;
import naskh.topics.Topics;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The job, stage by stage: read → corpus → boilerplate → copies → passages → terms → topics →
 * stories → sources. Each stage writes its tables, then keeps the manifest; the next one starts
 * from what was written, be it by this run or by the one that it continues.
 */
final class Recipe {
  private final SparkSession spark;
  private final JobOptions options;
  private final Inputs inputs;
  private final Output output;
  private final boolean inMemory;
  private final String root;
  private final Store store;
  private final Models models;
  private final Progress progress;
  private final StageProgress steps;
  private final StageCost cost;
  private final Manifest manifest;

  /**
   * @param inputs as they were listed
   * @param manifest tells of the stages that are finished already
   * @param output where their tables are, and those of the other stages go
   * @param inMemory whether intermediate tables stay in memory: then no other run can continue
   */
  Recipe(
      SparkSession spark,
      JobOptions options,
      Inputs inputs,
      Manifest manifest,
      Output output,
      boolean inMemory,
      Progress progress) {
    this.spark = spark;
    this.options = options;
    this.inputs = inputs;
    this.manifest = manifest;
    this.output = output;
    this.inMemory = inMemory;
    this.root = output.tables();
    this.models = new Models(spark.sessionState().newHadoopConf(), root);
    this.progress = progress;
    this.steps = new StageProgress(progress);
    this.cost = new StageCost(spark.sparkContext().isLocal());
    this.store =
        inMemory ? Store.inMemory(this::saved) : Store.onDisk(spark, output.store(), this::saved);
  }

  /** Runs the stages that are not finished; the tables and the manifest are then complete. */
  void run() {
    spark.sparkContext().addSparkListener(steps);
    spark.sparkContext().addSparkListener(cost);
    try {
      runStages();
    } finally {
      store.clear();
      spark.sparkContext().removeSparkListener(steps);
      spark.sparkContext().removeSparkListener(cost);
    }
  }

  private void runStages() {
    ShufflePartitions.fit(spark, inputs.state().unpackedBytes());
    for (Stage stage : options.until().upToThis()) {
      stage(stage, work(stage));
    }
    leaveEmpty();
  }

  private Consumer<Counts> work(Stage stage) {
    return switch (stage) {
      case READ -> this::read;
      case CORPUS -> this::corpus;
      case BOILERPLATE -> this::boilerplate;
      case COPIES -> this::copies;
      case PASSAGES -> this::passages;
      case TERMS -> this::terms;
      case TOPICS -> this::topics;
      case STORIES -> this::stories;
      case SOURCES -> this::sources;
    };
  }

  /** The tables of stages that do not run. Articles are complete without copies, too. */
  private void leaveEmpty() {
    for (Stage stage : Stage.values()) {
      if (!options.until().includes(stage)) {
        writeEmpty(stage.tables().toArray(Table[]::new));
      }
    }
    if (options.until().includes(Stage.CORPUS) && !options.until().includes(Stage.COPIES)) {
      Dataset<Row> spans =
          options.until().includes(Stage.BOILERPLATE)
              ? store.saved("spans")
              : BoilerplateSpans.none(spark);
      writeArticles(Copies.none(store.saved("corpus"), contents("pack"), spans));
    }
  }

  /** What a stage takes in and gives out, in rows. */
  private record Counts(Map<String, Long> in, Map<String, Long> out) {}

  private void stage(Stage stage, Consumer<Counts> work) {
    String name = stage.toString();
    List<Stage> all = options.until().upToThis();
    int number = all.indexOf(stage) + 1;
    if (manifest.takenOver().contains(name)) {
      progress.takenOver(name, number, all.size());
      return;
    }
    steps.expect(stage.savedTables());
    progress.begin(name, number, all.size());
    cost.begin();
    Counts counts = new Counts(new LinkedHashMap<>(), new LinkedHashMap<>());
    work.accept(counts);
    double seconds = cost.seconds();
    manifest.stage(
        new Manifest.StageRecord(
            name,
            seconds,
            cost.cpuSeconds(),
            cost.savedTables(),
            cost.savedBytes(),
            counts.in(),
            counts.out()));
    if (!inMemory) {
      keep();
    }
    if (stage != options.until()) { // what leaveEmpty reads is there until the end
      store.keepOnly(stage.savedForLater());
    }
    progress.end(seconds);
  }

  /** An intermediate table was saved. */
  private void saved(long bytes) {
    cost.saved(bytes);
    steps.saved();
  }

  private void keep() {
    try {
      output.keep(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Counts counts) {
    Dataset<Row> records = Articles.records(spark, inputs, options.read(), manifest.asOf());
    // One file may hold all articles; what follows is work for every core.
    Dataset<Row> divided =
        inMemory ? records : records.repartition(col("file_number"), col("record"));
    store.save("records", divided.transform(new EncodeTokens()));
    counts.out().put("records", store.rows("records"));
  }

  private void corpus(Counts counts) {
    Dataset<Row> records = store.saved("records");
    Dataset<Row> changedIds = store.save("changed_ids", Articles.changedIds(records));
    Dataset<Row> corpus =
        Corpus.of(
            Articles.articles(records, changedIds).drop("text", "pack"),
            contents("pack"),
            options.copies().corpus(),
            store);
    counts.in().put("records", store.rows("records"));
    counts.out().put("articles", store.rows("corpus"));
    counts.out().put("rejects", write(Table.REJECTS, Articles.rejects(records, changedIds)));
    manifest.files(FileCounts.of(records, changedIds, inputs));
    warn(corpus);
  }

  /** What of the articles is as long as they are, by their ids. */
  private Dataset<Row> contents(String... columns) {
    return Articles.contents(store.saved("records"), store.saved("changed_ids"), columns);
  }

  private void warn(Dataset<Row> corpus) {
    ArticleWarnings.of(corpus).forEach(manifest::warn);
  }

  private void boilerplate(Counts counts) {
    Dataset<Row> corpus = store.saved("corpus");
    counts.in().put("articles", store.rows("corpus"));
    if (!options.copies().cutBoilerplate()) {
      store.save("spans", BoilerplateSpans.none(spark));
      writeEmpty(Table.BOILERPLATE);
      return;
    }
    Boilerplate found =
        Boilerplate.of(corpus, contents("text", "pack"), options.copies().boilerplate(), store);
    store.save("spans", found.spans(corpus));
    models.save("boilerplate", BoilerplateModel.VERSION, found.model());
    counts.out().put("boilerplate", write(Table.BOILERPLATE, found.table()));
  }

  private void copies(Counts counts) {
    Dataset<Row> corpus = store.saved("corpus");
    Copies found =
        Copies.find(corpus, contents("pack"), store.saved("spans"), options.copies(), store);
    counts.in().put("articles", store.rows("corpus"));
    counts.out().put("copies", write(Table.COPIES, found.copies()));
    counts.out().put("copy_members", write(Table.COPY_MEMBERS, found.members()));
    counts.out().put("articles", writeArticles(found.articles()));
    Dataset<Row> clusters =
        CopyClusters.clusters(
            Table.COPY_MEMBERS.read(spark, root), Table.ARTICLES.read(spark, root));
    counts.out().put("copy_clusters", write(Table.COPY_CLUSTERS, clusters));
    counts.out().put("bucket_members_unlinked", found.unlinked().count());
  }

  /** Texts meet what was found of them once, here. In: {@link Copies#articles}. */
  private long writeArticles(Dataset<Row> found) {
    Dataset<Row> verdicts = store.save("verdicts", store.saved("corpus").join(found, "article_id"));
    Dataset<Row> texts = verdicts.join(contents("text"), "article_id");
    long written = write(Table.ARTICLES, texts.withColumn("agency", Agencies.column()));
    CorpusWarning.warn(Table.ARTICLES.read(spark, root), manifest);
    return written;
  }

  private void passages(Counts counts) {
    Dataset<Row> copies = store.saved("copies");
    counts.in().put("copies", store.rows("copies"));
    counts
        .out()
        .put(
            "passages",
            write(
                Table.PASSAGES,
                TravelledPassages.find(
                    copies,
                    Corpus.standing(store.saved("verdicts")),
                    contents("text", "pack"),
                    store)));
  }

  private Dataset<Row> arabic() {
    return ArabicArticles.of(Table.ARTICLES.read(spark, root), store.saved("representatives"));
  }

  private void terms(Counts counts) {
    store.save("representatives", ArabicArticles.representatives(Table.ARTICLES.read(spark, root)));
    Dataset<Row> texts = ArabicArticles.texts(arabic(), contents("text", "pack"));
    store.save("tokens", ArticleWords.table(texts));
    TermModel model = words().fit(options.terms());
    models.save("terms", TermModel.VERSION, model);
    counts.in().put("canonicals", model.articles());
    counts.out().put("terms", write(Table.TERMS, words().rows().transform(model)));
  }

  private ArticleWords words() {
    return new ArticleWords(store.saved("tokens"));
  }

  private TermModel termModel() {
    return models.load("terms", TermModel.VERSION, TermModel.class);
  }

  private void topics(Counts counts) {
    TermModel terms = termModel();
    counts.in().put("canonicals", terms.articles());
    if (terms.articles() == 0) {
      writeEmpty(Table.TOPICS, Table.ARTICLE_TOPICS);
      return;
    }
    Topics found =
        Topics.find(
            words().rows(),
            terms,
            arabic().select("article_id", "canonical_id", "title", "text"),
            options.topics(),
            store);
    models.save("topics", TopicModel.VERSION, found.model());
    counts.out().put("topics", write(Table.TOPICS, found.topics()));
    counts.out().put("article_topics", write(Table.ARTICLE_TOPICS, found.articleTopics()));
  }

  private void stories(Counts counts) {
    long articles = termModel().articles();
    counts.in().put("canonicals", articles);
    if (articles == 0) {
      writeEmpty(Table.STORIES, Table.STORY_MEMBERS);
      return;
    }
    Stories found =
        Stories.find(
            words().rows(),
            articles,
            arabic(),
            contents("pack"),
            Table.TERMS.read(spark, root),
            Table.ARTICLE_TOPICS.read(spark, root),
            voices(),
            options.stories(),
            store);
    counts.out().put("stories", write(Table.STORIES, found.stories()));
    counts.out().put("story_members", write(Table.STORY_MEMBERS, found.members()));
    counts.out().put("story_keys_cut", found.keysCut());
  }

  /** Whose words the canonical articles are: {@code article_id, voice}. */
  private Dataset<Row> voices() {
    return Voices.of(
        Table.ARTICLES.read(spark, root), Table.COPY_CLUSTERS.read(spark, root), options.owners());
  }

  private void sources(Counts counts) {
    counts.in().put("articles", store.rows("verdicts"));
    Dataset<Row> articles =
        Table.ARTICLES
            .read(spark, root)
            .drop("text", "boilerplate")
            .join(store.saved("verdicts").select("article_id", "furniture_tokens"), "article_id");
    Dataset<Row> found =
        Sources.of(
            articles,
            Table.COPIES.read(spark, root),
            Table.STORIES.read(spark, root),
            options.owners());
    counts.out().put("sources", write(Table.SOURCES, found));
  }

  /** Nothing can be learned from no article. */
  private void writeEmpty(Table... tables) {
    for (Table table : tables) {
      write(table, spark.createDataFrame(List.of(), table.schema()));
    }
  }

  private long write(Table table, Dataset<Row> rows) {
    long written = table.write(rows, root);
    steps.saved();
    manifest.table(table.directory(), written);
    return written;
  }
}
