package naskh.job;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import java.util.Set;
import naskh.archive.ArchiveTable;
import naskh.archive.Batches;
import naskh.boilerplate.Boilerplate;
import naskh.boilerplate.BoilerplateModel;
import naskh.boilerplate.BoilerplateSpans;
import naskh.copies.Copies;
import naskh.copies.CopyClusters;
import naskh.copies.ShortTexts;
import naskh.corpus.Corpus;
import naskh.passages.TravelledPassages;
import naskh.read.Articles;
import naskh.read.FileCounts;
import naskh.sources.Agencies;
import naskh.sources.Sources;
import naskh.sources.Voices;
import naskh.spark.PackedShuffle;
import naskh.stories.Stories;
import naskh.stories.StoryModel;
import naskh.tables.Table;
import naskh.terms.ArabicArticles;
import naskh.terms.ArticleWords;
import naskh.terms.TermModel;
import naskh.topics.TopicModel;
import naskh.topics.Topics;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The job, stage by stage: read → corpus → boilerplate → copies → passages → terms → topics →
 * stories → sources.
 */
final class RunRecipe extends Recipe {
  RunRecipe(Work work) {
    super(work);
  }

  @Override
  Set<String> savedAfter(Stage stage) {
    return switch (stage) {
      case READ -> Set.of("records");
      case CORPUS -> Set.of("records", "changed_ids", "corpus");
      case BOILERPLATE -> Set.of("records", "changed_ids", "corpus", "spans");
      case COPIES -> Set.of("records", "changed_ids", "verdicts", "copies");
      case PASSAGES -> Set.of("records", "changed_ids", "verdicts");
      case TERMS, TOPICS ->
          Set.of("records", "changed_ids", "verdicts", "representatives", "tokens");
      case STORIES -> Set.of("verdicts");
      case SOURCES -> Set.of();
    };
  }

  /** The tables of stages that do not run. Articles are complete without copies, too. */
  @Override
  void finish() {
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

  @Override
  void corpus(Counts counts) {
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
    ArticleWarnings.of(corpus).forEach(manifest::warn);
  }

  /** What of the articles is as long as they are, by their ids. */
  private Dataset<Row> contents(String... columns) {
    return Articles.contents(store.saved("records"), store.saved("changed_ids"), columns);
  }

  @Override
  void boilerplate(Counts counts) {
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

  @Override
  void copies(Counts counts) {
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
    keepForMore(found);
  }

  /** What articles that are added later need. */
  private void keepForMore(Copies found) {
    write(ArchiveTable.ARTICLES, store.saved("verdicts"));
    write(ArchiveTable.SPANS, store.saved("spans"));
    write(
        ArchiveTable.POSTINGS,
        found
            .postings()
            .withColumnRenamed("number", "arrival")
            .repartition(PackedShuffle.parts(store.rows("corpus")), col("bucket")));
    models.save("copies", ShortTexts.VERSION, found.shorts());
  }

  /** Texts meet what was found of them once, here. In: {@link Copies#articles}. */
  private long writeArticles(Dataset<Row> found) {
    Dataset<Row> verdicts = store.save("verdicts", store.saved("corpus").join(found, "article_id"));
    Dataset<Row> texts = verdicts.join(contents("text"), "article_id");
    long written = write(Table.ARTICLES, texts.withColumn("agency", Agencies.column()));
    CorpusWarning.warn(Table.ARTICLES.read(spark, root), manifest);
    return written;
  }

  @Override
  void passages(Counts counts) {
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

  @Override
  void terms(Counts counts) {
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

  @Override
  void topics(Counts counts) {
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

  @Override
  void stories(Counts counts) {
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
    models.save("stories", StoryModel.VERSION, found.model());
    counts.out().put("stories", write(Table.STORIES, found.stories()));
    counts.out().put("story_members", write(Table.STORY_MEMBERS, found.members()));
    counts.out().put("story_keys_cut", found.keysCut());
  }

  /** Whose words the canonical articles are: {@code article_id, voice}. */
  private Dataset<Row> voices() {
    return Voices.of(
        Table.ARTICLES.read(spark, root), Table.COPY_CLUSTERS.read(spark, root), options.owners());
  }

  @Override
  void sources(Counts counts) {
    counts.in().put("articles", store.rows("verdicts"));
    Dataset<Row> found =
        Sources.of(
            Table.ARTICLES.read(spark, root),
            store.saved("verdicts"),
            Table.COPIES.read(spark, root),
            Table.STORY_MEMBERS.read(spark, root),
            options.owners());
    counts.out().put("sources", write(Table.SOURCES, found));
    writeEmpty(Table.CHANGES);
    write(
        Table.BATCHES,
        Batches.row(
            spark,
            manifest.batch(),
            manifest.asOf(),
            options.inputs(),
            manifest.tables(),
            Map.of(
                Batches.NEW_CLUSTER, manifest.tables().get(Table.COPY_CLUSTERS.directory()),
                Batches.NEW_STORY, manifest.tables().get(Table.STORIES.directory()))));
  }
}
