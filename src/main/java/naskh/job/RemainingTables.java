package naskh.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Set;
import naskh.archive.ArchiveTable;
import naskh.archive.Batches;
import naskh.boilerplate.Boilerplate;
import naskh.boilerplate.BoilerplateModel;
import naskh.copies.CopyClusters;
import naskh.copies.RemainingCopies;
import naskh.copies.ShortTexts;
import naskh.corpus.ArticleOrder;
import naskh.passages.RemainingPassages;
import naskh.read.Articles;
import naskh.sources.Sources;
import naskh.sources.Voices;
import naskh.spark.Models;
import naskh.spark.Store;
import naskh.stories.RemainingStories;
import naskh.stories.StoryModel;
import naskh.tables.Table;
import naskh.terms.ArabicArticles;
import naskh.terms.ArticleWords;
import naskh.terms.TermModel;
import naskh.text.EncodeTokens;
import naskh.topics.RemainingTopics;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables of an output, written anew without some articles. */
final class RemainingTables {
  private final SparkSession spark;
  private final JobOptions options;

  private final Published published;

  private final String root;
  private final Store store;
  private final RemainingManifest manifest;
  private final Models models;

  /** Loaded once: a pipeline of the user's may be large. */
  private final EncodeTokens encode;

  /** {@code article_id} of the articles that go. */
  private Dataset<Row> gone;

  /**
   * @param published the output as it is
   * @param root the folder of the new one
   */
  RemainingTables(
      SparkSession spark,
      JobOptions options,
      Published published,
      String root,
      Store store,
      RemainingManifest manifest) {
    this.spark = spark;
    this.options = options;
    this.published = published;
    this.root = root;
    this.store = store;
    this.manifest = manifest;
    this.models = new Models(spark.sessionState().newHadoopConf(), root);
    this.encode = EncodeTokens.by(options.pipeline());
  }

  /**
   * Which articles go: those of the ids, and their versions.
   *
   * @param ids some of which may be of no article
   */
  Set<String> find(Set<String> ids) {
    Dataset<Row> named =
        spark.createDataset(List.copyOf(ids), Encoders.STRING()).toDF("article_id");
    Dataset<Row> articles = published.read(Table.ARTICLES).select("article_id", "version_of");
    gone =
        store.save(
            "gone",
            articles
                .join(named, new String[] {"article_id"}, "left_semi")
                .select("article_id")
                .union(
                    articles
                        .join(named.toDF("version_of"), new String[] {"version_of"}, "left_semi")
                        .select("article_id"))
                .distinct());
    return Set.copyOf(gone.as(Encoders.STRING()).collectAsList());
  }

  /**
   * Writes them.
   *
   * @param ids what {@link #find} gave
   */
  void write(Set<String> ids) {
    Dataset<Row> identities =
        published
            .read(ArchiveTable.ARTICLES)
            .join(gone, "article_id")
            .select("article_id", "base_id");
    manifest.remove(ids, published.read(Table.ARTICLES).join(identities, "article_id"));
    Dataset<Row> rejected = identities.select(col("base_id").as("duplicated")).distinct();
    write(
        Table.REJECTS,
        published
            .read(Table.REJECTS)
            .withColumn("duplicated", Articles.duplicated())
            .join(rejected, new String[] {"duplicated"}, "left_anti"));
    copies();
    boilerplate();
    passages();
    terms();
    topics();
    stories(ids);
    sources();
    changes();
    archive();
  }

  private Dataset<Row> written(Table table) {
    return table.read(spark, root);
  }

  private void write(Table table, Dataset<Row> rows) {
    manifest.table(table.directory(), table.write(rows, root));
  }

  private void write(ArchiveTable table, Dataset<Row> rows) {
    manifest.archive(table, table.write(rows, root));
  }

  private void writeEmpty(Table table) {
    write(table, spark.createDataFrame(List.of(), table.schema()));
  }

  /** The rows but those whose {@code column} names an article that goes. */
  private Dataset<Row> without(Dataset<Row> rows, String column) {
    return rows.join(broadcast(gone).toDF(column), new String[] {column}, "left_anti");
  }

  /** The articles that remain, with their canonicals as they were. */
  private Dataset<Row> articles() {
    return without(published.read(Table.ARTICLES), "article_id");
  }

  private void copies() {
    Dataset<Row> articles =
        articles()
            .where(col("version_of").isNull())
            .select("article_id", "source", "published_at", "published_precision", "token_count");
    RemainingCopies left =
        RemainingCopies.of(
            new RemainingCopies.Tables(
                published.read(Table.COPY_MEMBERS),
                published.read(Table.COPIES),
                articles,
                gone,
                articles().select("article_id", "title", "text"),
                published.read(ArchiveTable.SPANS)),
            encode,
            published.load("copies", ShortTexts.VERSION, ShortTexts.class),
            options.copies(),
            store);
    write(Table.COPIES, left.copies());
    write(Table.COPY_MEMBERS, left.members());
    Dataset<Row> members = written(Table.COPY_MEMBERS);
    Dataset<Row> canonicals =
        members
            .join(
                members
                    .where("is_canonical")
                    .select(col("cluster_id"), col("article_id").as("leader_id")),
                "cluster_id")
            .select(col("article_id").as("standing_id"), col("leader_id"));
    Column standing = coalesce(col("version_of"), col("article_id"));
    write(
        Table.ARTICLES,
        articles()
            .withColumn("standing_id", standing)
            .join(canonicals, new String[] {"standing_id"}, "left")
            .withColumn("canonical_id", coalesce(col("leader_id"), col("standing_id"))));
    write(Table.COPY_CLUSTERS, CopyClusters.clusters(members, written(Table.ARTICLES)));
  }

  /** Learned anew of the articles that remain, as it is where articles are added. */
  private void boilerplate() {
    if (published.read(Table.BOILERPLATE).isEmpty()) {
      writeEmpty(Table.BOILERPLATE);
      return;
    }
    Dataset<Row> standing = written(Table.ARTICLES).where(col("version_of").isNull());
    Dataset<Row> packs =
        store.save(
            "packs",
            standing
                .select("article_id", "title", "text")
                .transform(encode)
                .select("article_id", "pack"));
    Dataset<Row> corpus =
        standing
            .select("article_id", "source", "published_at", "published_precision")
            .join(
                published
                    .read(ArchiveTable.ARTICLES)
                    .select(col("article_id"), col("token_hash"), col("arrival").as("number")),
                "article_id")
            .withColumn("page", col("article_id"));
    Boilerplate found =
        Boilerplate.of(
            corpus,
            standing.select("article_id", "text").join(packs, "article_id"),
            options.copies().boilerplate(),
            store);
    models.save("boilerplate", BoilerplateModel.VERSION, found.model());
    write(Table.BOILERPLATE, found.table());
  }

  private void passages() {
    write(
        Table.PASSAGES,
        RemainingPassages.of(
            published.read(Table.PASSAGES),
            published.read(Table.ARTICLES).select("article_id", "source", "published_at"),
            gone,
            written(Table.ARTICLES).select("article_id", "text"),
            encode,
            store));
  }

  private Dataset<Row> arabic() {
    Dataset<Row> articles = written(Table.ARTICLES);
    return ArabicArticles.of(articles, ArabicArticles.representatives(articles));
  }

  /** A canonical that was none before gets its own. */
  private void terms() {
    Dataset<Row> left = without(published.read(Table.TERMS), "article_id");
    Dataset<Row> untold =
        store.save(
            "untold",
            ArabicArticles.canonicals(arabic())
                .join(left.select("article_id"), new String[] {"article_id"}, "left_anti"));
    Dataset<Row> contents =
        untold
            .select("article_id", "title", "text")
            .transform(encode)
            .select("article_id", "text", "pack");
    Dataset<Row> words =
        store.save("words", ArticleWords.table(ArabicArticles.texts(untold, contents)));
    TermModel model = published.load("terms", TermModel.VERSION, TermModel.class);
    write(Table.TERMS, left.unionByName(new ArticleWords(words).rows().transform(model)));
  }

  private void topics() {
    write(Table.ARTICLE_TOPICS, without(published.read(Table.ARTICLE_TOPICS), "article_id"));
    write(
        Table.TOPICS,
        RemainingTopics.of(
            published.read(Table.TOPICS),
            published.read(Table.ARTICLE_TOPICS).join(gone, "article_id")));
  }

  private void stories(Set<String> ids) {
    RemainingStories left =
        RemainingStories.of(
            published.read(Table.STORY_MEMBERS),
            published.read(Table.STORIES),
            arabic(),
            published.read(Table.ARTICLES).join(gone, "article_id").select("article_id", "title"),
            Voices.of(written(Table.ARTICLES), written(Table.COPY_CLUSTERS), options.owners()),
            store);
    write(Table.STORIES, left.stories());
    write(
        Table.STORY_MEMBERS,
        left.members()
            .join(
                written(Table.STORIES).select("story_id"), new String[] {"story_id"}, "left_semi"));
    if (published.has("stories")) {
      models.save(
          "stories",
          StoryModel.VERSION,
          published.load("stories", StoryModel.VERSION, StoryModel.class).without(ids));
    }
  }

  private void sources() {
    write(
        Table.SOURCES,
        Sources.of(
            written(Table.ARTICLES),
            published.read(ArchiveTable.ARTICLES),
            written(Table.COPIES),
            written(Table.STORY_MEMBERS),
            options.owners()));
  }

  private void changes() {
    write(Table.BATCHES, published.read(Table.BATCHES));
    Dataset<Row> groups =
        written(Table.COPY_CLUSTERS)
            .select(col("cluster_id").as("group_id"), lit(true).as("is_cluster"))
            .unionByName(
                written(Table.STORIES)
                    .select(col("story_id").as("group_id"), lit(false).as("is_cluster")));
    Dataset<Row> left =
        without(published.read(Table.CHANGES), "article_id")
            .withColumn("is_cluster", col("kind").isin(Batches.NEW_CLUSTER, Batches.JOINED_CLUSTER))
            .join(groups, new String[] {"group_id", "is_cluster"}, "left_semi")
            .join(
                gone.select(col("article_id").as("earlier_id"), lit(true).as("is_gone")),
                new String[] {"earlier_id"},
                "left");
    Dataset<Row> changes = left;
    for (String column : List.of("earlier_id", "earlier_source", "lag_seconds")) {
      changes = changes.withColumn(column, when(col("is_gone").isNull(), col(column)));
    }
    write(Table.CHANGES, changes);
  }

  private void archive() {
    Dataset<Row> known = published.read(ArchiveTable.ARTICLES);
    Dataset<Row> left = without(known, "article_id");
    write(ArchiveTable.ARTICLES, left);
    write(
        ArchiveTable.SPANS,
        published
            .read(ArchiveTable.SPANS)
            .join(
                left.where(col("token_hash").isNotNull()).select("token_hash").distinct(),
                new String[] {"token_hash"},
                "left_semi"));
    Dataset<Row> lost =
        known
            .join(gone, "article_id")
            .where(col("arrival").isNotNull())
            .select("article_id", "arrival");
    Dataset<Row> postings = published.read(ArchiveTable.POSTINGS);
    Dataset<Row> rest =
        postings.join(lost.select("arrival"), new String[] {"arrival"}, "left_anti");
    Dataset<Row> inherited =
        postings.join(heirs(lost, left), "arrival").withColumn("arrival", col("heir")).drop("heir");
    write(ArchiveTable.POSTINGS, rest.unionByName(inherited).repartition(col("bucket")));
  }

  /**
   * Exact copies are found by the postings of the first one: where that goes, the next one has
   * them: {@code arrival, heir}.
   */
  private Dataset<Row> heirs(Dataset<Row> lost, Dataset<Row> left) {
    return published
        .read(Table.COPIES)
        .where(col("kind").equalTo("EXACT"))
        .select(col("earlier_id"), col("later_id").as("article_id"))
        .join(lost.toDF("earlier_id", "arrival"), "earlier_id")
        .join(
            written(Table.ARTICLES)
                .select("article_id", "published_at", "published_precision", "token_count"),
            "article_id")
        .groupBy("arrival")
        .agg(min(ArticleOrder.key()).getField("id").as("article_id"))
        .join(left.select(col("article_id"), col("arrival").as("heir")), "article_id")
        .drop("article_id");
  }
}
