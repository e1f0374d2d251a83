package naskh.copies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import naskh.tables.ArticleOrder;
import naskh.tables.Scratch;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The copies stage: who copied whom.
 *
 * @param articles table {@code articles}, complete
 * @param copies table {@code copies}
 * @param clusters table {@code copy_clusters}
 * @param members table {@code copy_members}
 * @param boilerplate table {@code boilerplate}
 * @param unlinked members of band buckets that no round of stars linked: {@code bucket, id, rank}
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
  public static Copies find(Dataset<Row> accepted, CopyOptions options, Scratch scratch) {
    Dataset<Row> prints =
        scratch.save(
            "fingerprints", accepted.transform(new Fingerprint(options)).drop("text", "title"));
    Dataset<Row> versions =
        options.keepVersions()
            ? Versions.none(prints)
            : scratch.save("versions", Versions.find(prints, options.starRounds(), scratch));
    Dataset<Row> standing =
        scratch.save(
            "standing",
            Versions.standing(prints, versions).withColumn("order", ArticleOrder.key()));

    Dataset<Row> exact = scratch.save("exact", ExactLinks.find(standing));
    Dataset<Row> distinct =
        standing.join(
            exact.select(col("later_id").as("article_id")),
            new String[] {"article_id"},
            "left_anti");
    Stars near = NearLinks.find(distinct, options, scratch);
    Dataset<Row> links = CopyLinks.of(exact, near.links());
    Dataset<Row> copies =
        scratch.save(
            "copies",
            CopyLinks.withTexts(CopyLinks.described(links, standing), accepted)
                .transform(new Align(options.align())));

    Dataset<Row> joined =
        LeaderClusters.join("clusters", copies.withColumn("score", col("jaccard")), scratch);
    Dataset<Row> members = scratch.save("members", CopyClusters.members(joined, copies));
    Dataset<Row> articles = resolved(accepted, versions, joined);
    return new Copies(
        articles,
        copies,
        CopyClusters.clusters(members, articles),
        members,
        noBoilerplate(accepted),
        near.unlinked());
  }

  /**
   * Tells of every article what stands for it: {@code version_of} and {@code canonical_id}, which
   * is its own id where nothing else does; a version has the canonical of the article that stands.
   */
  private static Dataset<Row> resolved(
      Dataset<Row> accepted, Dataset<Row> versions, Dataset<Row> joined) {
    Dataset<Row> canonicals = joined.select(col("article_id").as("standing_id"), col("leader_id"));
    Dataset<Row> all =
        Versions.dated(accepted, versions)
            .join(versions, new String[] {"article_id"}, "left")
            .withColumn("standing_id", coalesce(col("version_of"), col("article_id")));
    return all.join(canonicals, new String[] {"standing_id"}, "left")
        .withColumn("canonical_id", coalesce(col("leader_id"), col("standing_id")))
        .withColumn("boilerplate", lit(null))
        .drop("standing_id", "leader_id");
  }

  private static Dataset<Row> noBoilerplate(Dataset<Row> accepted) {
    return accepted.sparkSession().createDataFrame(List.of(), Table.BOILERPLATE.schema());
  }
}
