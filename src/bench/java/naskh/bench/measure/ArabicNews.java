package naskh.bench.measure;

import naskh.copies.CopyOptions;
import naskh.spark.Store;
import naskh.tables.Table;
import naskh.terms.ArabicArticles;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What terms, topics and stories of some articles are made from, as in a run.
 *
 * @param articles see {@link ArabicArticles#of}
 * @param texts see {@link ArabicArticles#texts}
 */
public record ArabicNews(Dataset<Row> articles, Dataset<Row> texts) {

  /** In: {@link Accepted#save}. */
  public static ArabicNews in(Dataset<Row> accepted, Store store) {
    FoundCopies copies = FoundCopies.in(accepted, CopyOptions.defaults(), store);
    Dataset<Row> articles = store.save("articles", Table.ARTICLES.conform(copies.articles()));
    Dataset<Row> arabic =
        ArabicArticles.of(
            articles, store.save("representatives", ArabicArticles.representatives(articles)));
    return new ArabicNews(arabic, ArabicArticles.texts(arabic, accepted));
  }
}
