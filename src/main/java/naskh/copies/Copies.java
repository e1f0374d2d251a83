package naskh.copies;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import java.util.Optional;
import naskh.boilerplate.Boilerplate;
import naskh.corpus.ArticleOrder;
import naskh.corpus.OrderRank;
import naskh.spark.Store;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The copies stage: who copied whom.
 *
 * @param articles table {@code articles}, complete
 * @param copies table {@code copies}
 * @param clusters table {@code copy_clusters}
 * @param members table {@code copy_members}
 * @param boilerplate table {@code boilerplate}
 * @param unlinked meetings of articles in buckets that no round of stars accounted for: {@code
 *     later, bucket, place}
 */
public record Copies(
    Dataset<Row> articles,
    Dataset<Row> copies,
    Dataset<Row> clusters,
    Dataset<Row> members,
    Dataset<Row> boilerplate,
    Dataset<Row> unlinked) {

  /**
   * Finds them.
   *
   * <p>In: the accepted articles: {@code article_id, source, url, title, published_at,
   * published_precision, text, token_count} and whatever else the table {@code articles} has.
   */
  public static Copies find(Dataset<Row> accepted, CopyOptions options, Store store) {
    Dataset<Row> prints =
        store.save(
            "prints",
            accepted
                .select(
                    "article_id",
                    "source",
                    "url",
                    "published_at",
                    "published_precision",
                    "token_count",
                    "text")
                .transform(new EncodeTokens())
                .drop("text"));
    Dataset<Row> versionsOfPages = store.save("versions", Versions.find(prints, options, store));
    Dataset<Row> versions = options.keepVersions() ? Versions.none(prints) : versionsOfPages;
    Dataset<Row> standing =
        store.save(
            "standing",
            OrderRank.inOrder(Versions.standing(prints.drop("url", "tokens", "places"), versions)));
    Optional<Boilerplate> boilerplate =
        options.cutBoilerplate()
            ? Optional.of(learned(standing, prints, accepted, versionsOfPages, options, store))
            : Optional.empty();
    Dataset<Row> whole =
        standing.join(prints.select("article_id", "tokens", "places"), "article_id");
    Dataset<Row> mains =
        store.save(
            "mains",
            withCuts(whole, standing, boilerplate, store)
                .withColumn("time", ArticleOrder.time())
                .transform(new MainTexts()));

    Dataset<Row> exact = store.save("exact", ExactCopies.find(mains, options));
    Dataset<Row> texts =
        mains
            .where(col("main_tokens").gt(0))
            .join(exact, mains.col("number").equalTo(exact.col("later")), "left_anti")
            .select("number", "main", "main_tokens");
    CopyLinks links = CopyLinks.find(texts, mains, options, store);
    Dataset<Row> joined = CopyClusters.join(exact, links.found(), store);
    Dataset<Row> published =
        links
            .found()
            .join(
                joined
                    .where(col("is_direct"))
                    .select(
                        col("number").as("later"),
                        col("leader").as("earlier"),
                        lit(true).as("is_member")),
                new String[] {"later", "earlier"},
                "left")
            .where(col("is_star").or(col("is_member")));
    Dataset<Row> copies =
        store.save("copies", CopyRows.described(CopyRows.links(exact, published), mains, store));

    Dataset<Row> ids = mains.select("number", "article_id");
    Dataset<Row> leaders = CopyClusters.named(joined, ids);
    Dataset<Row> members = store.save("members", CopyClusters.members(leaders, copies));
    Dataset<Row> articles = resolved(accepted, versions, leaders, mains);
    return new Copies(
        articles,
        copies,
        CopyClusters.clusters(members, standing, accepted),
        members,
        boilerplate.map(Boilerplate::table).orElseGet(() -> noBoilerplate(accepted)),
        links.unlinked());
  }

  /**
   * Learned from one article of each token sequence, the earliest. Versions that are kept apart are
   * one page all the same.
   */
  private static Boilerplate learned(
      Dataset<Row> standing,
      Dataset<Row> prints,
      Dataset<Row> accepted,
      Dataset<Row> versions,
      CopyOptions options,
      Store store) {
    Dataset<Row> earliest =
        standing
            .where(col("token_hash").isNotNull())
            .withColumn("first", min("number").over(Window.partitionBy("token_hash")))
            .where(col("first").equalTo(col("number")))
            .select("article_id", "source", "published_at", "published_precision", "token_hash");
    return Boilerplate.find(
        earliest
            .join(versions, new String[] {"article_id"}, "left")
            .withColumn("page", coalesce(col("version_of"), col("article_id"))),
        prints,
        accepted,
        options.boilerplate(),
        store);
  }

  /** The cuts are saved, so that Spark knows how few they are and moves no text to join them. */
  private static Dataset<Row> withCuts(
      Dataset<Row> whole, Dataset<Row> standing, Optional<Boilerplate> boilerplate, Store store) {
    return boilerplate
        .map(found -> store.save("cuts", BoilerplateSpans.of(found.parts(), standing)))
        .map(cuts -> whole.join(cuts, new String[] {"token_hash"}, "left"))
        .orElseGet(() -> whole.withColumn("cuts", lit(null).cast(BoilerplateSpans.TYPE)));
  }

  /**
   * Tells of every article what stands for it: {@code version_of} and {@code canonical_id}, which
   * is its own id where nothing else does; a version has the canonical of the article that stands,
   * and no boilerplate.
   */
  private static Dataset<Row> resolved(
      Dataset<Row> accepted, Dataset<Row> versions, Dataset<Row> leaders, Dataset<Row> mains) {
    Dataset<Row> canonicals = leaders.select(col("article_id").as("standing_id"), col("leader_id"));
    Dataset<Row> all =
        Versions.dated(accepted, versions)
            .join(versions, new String[] {"article_id"}, "left")
            .withColumn("standing_id", coalesce(col("version_of"), col("article_id")));
    Dataset<Row> cut = mains.where(size(col("boilerplate")).gt(0));
    return all.join(canonicals, new String[] {"standing_id"}, "left")
        .join(cut.select("article_id", "boilerplate"), new String[] {"article_id"}, "left")
        .withColumn("canonical_id", coalesce(col("leader_id"), col("standing_id")))
        .withColumn(
            "boilerplate", coalesce(col("boilerplate"), array().cast(BoilerplateSpans.TYPE)))
        .drop("standing_id", "leader_id");
  }

  private static Dataset<Row> noBoilerplate(Dataset<Row> accepted) {
    return accepted.sparkSession().createDataFrame(List.of(), Table.BOILERPLATE.schema());
  }
}
