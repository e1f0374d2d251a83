package naskh.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import naskh.archive.ArchiveTable;
import naskh.archive.Batches;
import naskh.boilerplate.Boilerplate;
import naskh.boilerplate.BoilerplateModel;
import naskh.boilerplate.BoilerplateSpans;
import naskh.copies.Copies;
import naskh.copies.CopyClusters;
import naskh.copies.PublishedCopies;
import naskh.copies.ShortTexts;
import naskh.corpus.ArticleOrder;
import naskh.corpus.Corpus;
import naskh.passages.TravelledPassages;
import naskh.read.Articles;
import naskh.read.FileCounts;
import naskh.sources.Agencies;
import naskh.sources.Sources;
import naskh.sources.Voices;
import naskh.spark.Models;
import naskh.stories.AddedStories;
import naskh.stories.StoryModel;
import naskh.tables.Table;
import naskh.terms.ArabicArticles;
import naskh.terms.ArticleWords;
import naskh.terms.TermModel;
import naskh.text.EncodeTokens;
import naskh.topics.AddedTopics;
import naskh.topics.TopicModel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Articles are added to an output, stage by stage. What is published keeps its ids and its groups:
 * only new articles are judged, by all that is known with them. Tables get new rows in files of
 * their own, beside those that are there; small ones are written anew.
 */
final class AddRecipe extends Recipe {
  /** Tables that are written anew, small as they are; others get new rows in files of their own. */
  private static final Set<Table> WHOLE =
      Set.of(
          Table.COPY_CLUSTERS,
          Table.PASSAGES,
          Table.BOILERPLATE,
          Table.STORIES,
          Table.TOPICS,
          Table.SOURCES,
          Table.BATCHES,
          Table.CHANGES);

  /** Of earlier articles a twentieth fit no topic; of twice as many the topics are others. */
  private static final double MOST_STRANGERS = 0.1;

  private final int batch;

  /** The output as it is. */
  private final Published published;

  AddRecipe(Work work) {
    super(work);
    this.published = new Published(spark, output.place);
    this.batch = manifest.batch();
  }

  @Override
  Set<String> savedAfter(Stage stage) {
    return switch (stage) {
      case READ -> Set.of("records");
      case CORPUS -> Set.of("records", "changed_ids", "corpus", "published");
      case BOILERPLATE -> Set.of("records", "changed_ids", "corpus", "published", "spans");
      case COPIES -> Set.of("records", "changed_ids", "corpus", "published", "copies");
      case PASSAGES -> Set.of("records", "changed_ids", "corpus", "published");
      case TERMS, TOPICS ->
          Set.of("records", "changed_ids", "corpus", "published", "arabic", "tokens");
      case STORIES, SOURCES -> Set.of("corpus");
    };
  }

  /**
   * Tables that have only new rows so far get the files of those that were there, or, where these
   * are many, their rows.
   */
  @Override
  void finish() {
    try {
      output.carry(Models.FOLDER);
      for (Table table : Table.values()) {
        if (!WHOLE.contains(table)) {
          if (output.isOfManyFiles(table.directory())) {
            table.write(all(table).coalesce(Output.FEW_FILES), output.store());
            output.replace(table.directory());
          } else {
            output.carry(table.directory());
          }
        }
      }
      for (ArchiveTable table : ArchiveTable.values()) {
        if (output.isOfManyFiles(table.directory())) {
          Dataset<Row> all = published.read(table).unionByName(table.read(spark, root));
          table.write(all.repartition(Output.FEW_FILES, col(table.key())), output.store());
          output.replace(table.directory());
        } else {
          output.carry(table.directory());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Dataset<Row> added(Table table) {
    return table.read(spark, root);
  }

  /** The rows that there were, and those that came. */
  private Dataset<Row> all(Table table) {
    return published.read(table).unionByName(added(table));
  }

  /** Writes new rows of a table that keeps the others. */
  private long grow(Table table, Dataset<Row> rows) {
    long written = write(table, few(rows));
    manifest.table(table.directory(), manifest.before(table.directory()) + written);
    return written;
  }

  /** In few files, as each batch adds some: so many as tasks that write a batch of this size. */
  private Dataset<Row> few(Dataset<Row> rows) {
    return rows.coalesce(files());
  }

  private int files() {
    return (int) Math.max(1, ShufflePartitions.wanted(inputs.state().unpackedBytes()));
  }

  @Override
  void corpus(Counts counts) {
    Dataset<Row> records = store.saved("records");
    Dataset<Row> known = published.read(ArchiveTable.ARTICLES);
    Dataset<Row> changedIds = store.save("changed_ids", Articles.changedIds(records, known));
    store.save(
        "published",
        published
            .read(Table.ARTICLES)
            .where(col("version_of").isNull())
            .select("article_id", "title", "text")
            .transform(EncodeTokens.by(options.pipeline()))
            .select("article_id", "text", "pack"));
    Dataset<Row> articles =
        Articles.articles(records, changedIds).drop("text", "pack").withColumn("batch", lit(batch));
    Dataset<Row> standing =
        published
            .read(Table.ARTICLES)
            .where(col("version_of").isNull())
            .join(
                known.select("article_id", "arrival", "base_id", "content_hash", "token_hash"),
                "article_id")
            .withColumn("warnings", array().cast(articles.schema().apply("warnings").dataType()))
            .select(
                Stream.concat(Arrays.stream(articles.columns()), Stream.of("arrival"))
                    .map(functions::col)
                    .toArray(Column[]::new));
    Dataset<Row> corpus =
        Corpus.add(articles, standing, contents("pack"), options.copies().corpus(), store);
    counts.in().put("records", store.rows("records"));
    counts.out().put("articles", store.rows("corpus"));
    counts.out().put("rejects", grow(Table.REJECTS, Articles.rejects(records, changedIds)));
    manifest.files(FileCounts.of(records, changedIds, inputs));
    ArticleWarnings.of(corpus).forEach(manifest::warn);
  }

  private Dataset<Row> arrived() {
    return store.saved("corpus").where(col("batch").equalTo(batch));
  }

  /** What of the articles, new and published, is as long as they are, by their ids. */
  private Dataset<Row> contents(String... columns) {
    return contentsOfNew(columns)
        .unionByName(store.saved("published").select("article_id", columns));
  }

  private Dataset<Row> contentsOfNew(String... columns) {
    return Articles.contents(store.saved("records"), store.saved("changed_ids"), columns);
  }

  /** Learned of all articles; the published ones keep what was cut out of them. */
  @Override
  void boilerplate(Counts counts) {
    Dataset<Row> corpus = store.saved("corpus");
    counts.in().put("articles", store.rows("corpus"));
    Dataset<Row> kept = published.read(ArchiveTable.SPANS);
    if (!options.copies().cutBoilerplate()) {
      store.save("spans", BoilerplateSpans.none(spark));
      write(ArchiveTable.SPANS, few(store.saved("spans")));
      writeEmpty(Table.BOILERPLATE);
      return;
    }
    Boilerplate found =
        Boilerplate.of(corpus, contents("text", "pack"), options.copies().boilerplate(), store);
    Dataset<Row> judged =
        corpus.where(col("batch").lt(batch)).select("token_hash").where("token_hash is not null");
    Dataset<Row> spans =
        store.save(
            "new_spans",
            found.spans(corpus).join(judged.distinct(), new String[] {"token_hash"}, "left_anti"));
    write(ArchiveTable.SPANS, few(spans));
    store.save("spans", kept.unionByName(spans));
    models.save("boilerplate", BoilerplateModel.VERSION, found.model());
    counts.out().put("boilerplate", write(Table.BOILERPLATE, found.table()));
  }

  @Override
  void copies(Counts counts) {
    Dataset<Row> corpus = store.saved("corpus");
    Dataset<Row> spans = store.saved("spans");
    ShortTexts shorts = published.load("copies", ShortTexts.VERSION, ShortTexts.class);
    Dataset<Row> postings =
        store.save(
            "postings",
            Copies.postings(
                Corpus.standing(arrived()),
                contentsOfNew("pack"),
                spans,
                shorts,
                options.copies()));
    Dataset<Row> met =
        store.save(
            "met",
            published
                .read(ArchiveTable.POSTINGS)
                .join(postings.select("bucket").distinct(), new String[] {"bucket"}, "left_semi")
                .join(tokens(corpus), "arrival")
                .select("number", "main_tokens", "bucket", "place"));
    Dataset<Row> compared =
        corpus.join(met.select("number").distinct(), new String[] {"number"}, "left_semi");
    Dataset<Row> joined =
        published
            .read(Table.ARTICLES)
            .where(col("canonical_id").notEqual(col("article_id")))
            .select("article_id");
    Copies found =
        Copies.add(
            arrived().unionByName(compared),
            contents("pack"),
            spans,
            new PublishedCopies(
                met,
                compared.join(joined, new String[] {"article_id"}, "left_semi").select("number"),
                shorts),
            options.copies(),
            store);
    models.save("copies", ShortTexts.VERSION, shorts);
    counts.in().put("articles", store.rows("corpus"));
    counts.out().put("copies", grow(Table.COPIES, found.copies()));
    Dataset<Row> members =
        CopyClusters.keepIds(found.members(), published.read(Table.COPY_MEMBERS))
            .join(
                published.read(Table.COPY_MEMBERS).select("article_id"),
                new String[] {"article_id"},
                "left_anti");
    counts.out().put("copy_members", grow(Table.COPY_MEMBERS, members));
    counts.out().put("articles", writeArticles(found.articles()));
    write(
        ArchiveTable.POSTINGS,
        postings
            .join(Corpus.standing(arrived()).select("number", "arrival"), "number")
            .drop("number")
            .repartition(files(), col("bucket")));
    counts
        .out()
        .put(
            "copy_clusters",
            write(
                Table.COPY_CLUSTERS,
                CopyClusters.clusters(all(Table.COPY_MEMBERS), all(Table.ARTICLES))));
    counts.out().put("bucket_members_unlinked", found.unlinked().count());
  }

  /** {@code arrival, number, main_tokens} of the published articles. */
  private Dataset<Row> tokens(Dataset<Row> corpus) {
    return corpus
        .where(col("batch").lt(batch))
        .join(
            published.read(ArchiveTable.ARTICLES).select("article_id", "furniture_tokens"),
            "article_id")
        .select(
            col("arrival"),
            col("number"),
            col("token_count").minus(col("furniture_tokens")).as("main_tokens"));
  }

  /** A version has the canonical of the article that stands, which may be a published one. */
  private long writeArticles(Dataset<Row> found) {
    Dataset<Row> canonicals =
        published
            .read(Table.ARTICLES)
            .select(col("article_id").as("canonical_id"), col("canonical_id").as("published_id"));
    Dataset<Row> verdicts =
        arrived()
            .join(found, "article_id")
            .join(canonicals, new String[] {"canonical_id"}, "left")
            .withColumn("canonical_id", coalesce(col("published_id"), col("canonical_id")));
    write(ArchiveTable.ARTICLES, few(verdicts));
    Dataset<Row> texts = verdicts.join(contentsOfNew("text"), "article_id");
    long written = grow(Table.ARTICLES, texts.withColumn("agency", Agencies.column()));
    CorpusWarning.warn(all(Table.ARTICLES), manifest);
    return written;
  }

  @Override
  void passages(Counts counts) {
    Dataset<Row> corpus = store.saved("corpus");
    Dataset<Row> numbers = corpus.select("article_id", "number", "published_at");
    Dataset<Row> earlier =
        numbers.select(col("article_id").as("earlier_id"), col("number").as("earlier_number"));
    Dataset<Row> later =
        numbers.select(
            col("article_id").as("later_id"),
            col("number").as("later_number"),
            functions.unix_micros(col("published_at")).as("later_published"));
    Dataset<Row> copies = all(Table.COPIES).join(earlier, "earlier_id").join(later, "later_id");
    Dataset<Row> standing =
        Corpus.standing(corpus)
            .join(all(Table.ARTICLES).select("article_id", "boilerplate"), "article_id");
    counts.in().put("copies", store.rows("copies"));
    counts
        .out()
        .put(
            "passages",
            write(
                Table.PASSAGES,
                TravelledPassages.keepIds(
                    TravelledPassages.find(copies, standing, contents("text", "pack"), store),
                    published.read(Table.PASSAGES))));
  }

  @Override
  void terms(Counts counts) {
    Dataset<Row> articles = all(Table.ARTICLES);
    Dataset<Row> arabic =
        store.save(
            "arabic",
            ArabicArticles.of(articles, ArabicArticles.representatives(articles)).drop("text"));
    Dataset<Row> untermed =
        arabic.join(
            published.read(Table.TERMS).select("article_id"),
            new String[] {"article_id"},
            "left_anti");
    store.save("tokens", words("untermed", untermed));
    ArticleWords words = new ArticleWords(store.saved("tokens"));
    TermModel found = words.fit(options.terms());
    TermModel model =
        published.load("terms", TermModel.VERSION, TermModel.class).and(found, options.terms());
    models.save("terms", TermModel.VERSION, model);
    counts.in().put("canonicals", found.articles());
    counts.out().put("terms", grow(Table.TERMS, words.rows().transform(model)));
  }

  @Override
  void topics(Counts counts) {
    if (!published.has("topics")) { // nobody could learn any
      writeEmpty(Table.TOPICS, Table.ARTICLE_TOPICS);
      return;
    }
    TopicModel model = published.load("topics", TopicModel.VERSION, TopicModel.class);
    AddedTopics found =
        AddedTopics.of(
            words().transform(model),
            store.saved("arabic").where(col("batch").equalTo(batch)),
            published.read(Table.TOPICS),
            published.read(Table.ARTICLE_TOPICS));
    counts.out().put("article_topics", grow(Table.ARTICLE_TOPICS, found.articleTopics()));
    counts.out().put("topics", write(Table.TOPICS, found.topics(added(Table.ARTICLE_TOPICS))));
    long strangers = found.strangers(added(Table.ARTICLE_TOPICS));
    counts.out().put("fit_no_topic", strangers);
    if (strangers > MOST_STRANGERS * counts.out().get("article_topics")) {
      manifest.warn(
          new Manifest.WarningCount(
              "NEW_THEMES",
              strangers,
              "new articles that fit no topic: naskh run on all articles would find other topics",
              null));
    }
  }

  private Dataset<Row> words() {
    return new ArticleWords(store.saved("tokens")).rows();
  }

  @Override
  void stories(Counts counts) {
    if (!published.has("stories")) {
      writeEmpty(Table.STORIES, Table.STORY_MEMBERS);
      return;
    }
    Dataset<Row> arabic = store.saved("arabic");
    AddedStories found =
        AddedStories.of(
            words(),
            near(arabic),
            published.load("stories", StoryModel.VERSION, StoryModel.class),
            new AddedStories.Tables(
                arabic,
                batch,
                published.read(Table.STORY_MEMBERS),
                published.read(Table.STORIES),
                all(Table.TERMS),
                all(Table.ARTICLE_TOPICS),
                Voices.of(all(Table.ARTICLES), added(Table.COPY_CLUSTERS), options.owners()),
                contents("pack")),
            options.stories(),
            store);
    models.save("stories", StoryModel.VERSION, found.model());
    counts.out().put("story_members", grow(Table.STORY_MEMBERS, found.members()));
    counts.out().put("stories", write(Table.STORIES, found.stories()));
  }

  /** The words of published canonicals within the window of a new one, or of unknown time. */
  private Dataset<Row> near(Dataset<Row> arabic) {
    int window = (int) Math.ceil(options.stories().windowDays());
    Column day = floor(col("time").divide(ArticleOrder.MICROS_OF_A_DAY));
    Dataset<Row> known = arabic.where(col("batch").lt(batch).and(ArabicArticles.areCanonical()));
    boolean isAnyUndated = !words().where(col("time").isNull()).isEmpty();
    Dataset<Row> days =
        words().select(explode(sequence(day.minus(window), day.plus(window))).as("day")).distinct();
    Dataset<Row> near =
        isAnyUndated
            ? known
            : known
                .where(col("time").isNull())
                .unionByName(
                    known
                        .withColumn("day", day)
                        .join(days, new String[] {"day"}, "left_semi")
                        .drop("day"));
    return new ArticleWords(store.save("near_tokens", words("near", near))).rows();
  }

  /** What {@link ArticleWords#table} gives of canonicals, saved so that Spark knows how few. */
  private Dataset<Row> words(String name, Dataset<Row> arabic) {
    Dataset<Row> canonicals =
        store.save(
            name,
            arabic.select(
                "article_id", "canonical_id", "source", "order", "time", "title", "boilerplate"));
    return ArticleWords.table(ArabicArticles.texts(canonicals, contents("text", "pack")));
  }

  @Override
  void sources(Counts counts) {
    Dataset<Row> found =
        Sources.of(
            all(Table.ARTICLES),
            published
                .read(ArchiveTable.ARTICLES)
                .unionByName(ArchiveTable.ARTICLES.read(spark, root)),
            all(Table.COPIES),
            all(Table.STORY_MEMBERS),
            options.owners());
    counts.out().put("sources", write(Table.SOURCES, found));
    Dataset<Row> changes = Batches.changes(published::read, this::added);
    counts.out().put("changes", write(Table.CHANGES, changes.coalesce(1)));
    Map<String, Long> came = new HashMap<>();
    for (Table table : List.of(Table.ARTICLES, Table.REJECTS, Table.COPIES)) {
      String name = table.directory();
      came.put(name, manifest.tables().get(name) - manifest.before(name));
    }
    Dataset<Row> row =
        Batches.row(
            spark,
            batch,
            manifest.asOf(),
            options.inputs(),
            came,
            Batches.groups(added(Table.CHANGES)));
    write(Table.BATCHES, published.read(Table.BATCHES).unionByName(row).coalesce(1));
  }
}
