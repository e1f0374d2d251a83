package naskh.bench.measure;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import naskh.boilerplate.Boilerplate;
import naskh.boilerplate.BoilerplateSpans;
import naskh.copies.Copies;
import naskh.copies.CopyClusters;
import naskh.copies.CopyOptions;
import naskh.corpus.Corpus;
import naskh.sources.Agencies;
import naskh.spark.Store;
import naskh.tables.Table;
import naskh.text.EncodeTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the stages from packs to copies find in articles, one after the other, as in a run.
 *
 * @param articles table {@code articles}, complete, and {@code number} of those that stand
 * @param copies table {@code copies}
 * @param clusters table {@code copy_clusters}
 * @param members table {@code copy_members}
 * @param boilerplate table {@code boilerplate}
 * @param marks {@code article_id, marks}, see {@link naskh.fingerprint.FormulaMarks}: of articles
 *     that hold a formula
 * @param unlinked postings that no round of stars accounted for
 */
public record FoundCopies(
    Dataset<Row> articles,
    Dataset<Row> copies,
    Dataset<Row> clusters,
    Dataset<Row> members,
    Dataset<Row> boilerplate,
    Dataset<Row> marks,
    Dataset<Row> unlinked) {

  /**
   * Finds them.
   *
   * <p>In: {@code article_id, source, url, title, published_at, published_precision, text} and
   * whatever else the table {@code articles} has; with the columns of {@link EncodeTokens} or
   * without.
   */
  public static FoundCopies in(Dataset<Row> articles, CopyOptions options, Store store) {
    boolean isPacked = Arrays.asList(articles.columns()).contains("pack");
    Dataset<Row> packed =
        isPacked
            ? articles
            : store.save("packed", articles.drop("token_count").transform(new EncodeTokens()));
    Dataset<Row> packs = packed.select("article_id", "pack");
    Dataset<Row> corpus = Corpus.of(packed.drop("text", "pack"), packs, options.corpus(), store);
    Dataset<Row> spans = BoilerplateSpans.none(articles.sparkSession());
    Dataset<Row> boilerplate =
        articles.sparkSession().createDataFrame(List.of(), Table.BOILERPLATE.schema());
    if (options.cutBoilerplate()) {
      Boilerplate learned = Boilerplate.of(corpus, packed, options.boilerplate(), store);
      spans = store.save("spans", learned.spans(corpus));
      boilerplate = learned.table();
    }
    Copies copies = Copies.find(corpus, packs, spans, options, store);
    Dataset<Row> found =
        corpus
            .join(copies.articles(), "article_id")
            .join(packed.select("article_id", "text"), "article_id")
            .withColumn("agency", Agencies.column());
    return new FoundCopies(
        found,
        copies.copies(),
        CopyClusters.clusters(copies.members(), found),
        copies.members(),
        boilerplate,
        spans
            .where(col("marks").isNotNull())
            .join(corpus, "token_hash")
            .select("article_id", "marks"),
        copies.unlinked());
  }
}
