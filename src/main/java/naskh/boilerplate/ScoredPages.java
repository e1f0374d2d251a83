package naskh.boilerplate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.IntStream;
import naskh.fingerprint.PageText;
import naskh.spark.Transform;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataType;

/**
 * Scores the blocks of each page, before it is known how common furniture is in its source.
 *
 * <p>In: what {@link ShingleStatistics#recurring} and {@link ShingleStatistics#sums} give,
 * together; {@code sums} null where nothing recurs in the article's own source. Out: {@code
 * article_id, source, source_key, day, text}; {@code tokens int}; {@code own int}, tokens of the
 * longest of {@link Page#ownStretches}; {@code blocks array<struct<begin, end, score>>}, in token
 * numbers; {@code places array<string>}, see {@link Furniture#places}; {@code counts}, null where
 * no formula is possible. Only pages with a block or where a formula is possible.
 */
record ScoredPages(BoilerplateOptions options) implements Transform {
  private static final DataType SCORED =
      DataType.fromDDL(
          "STRUCT<tokens: INT, own: INT, blocks: ARRAY<STRUCT<begin: INT, end: INT, score: DOUBLE>>,"
              + " places: ARRAY<STRING>, may_hold_formula: BOOLEAN>");

  @Override
  public Dataset<Row> apply(Dataset<Row> weighed) {
    UDF3<byte[], byte[], byte[], Row> score = this::score;
    return weighed
        .withColumn(
            "scored",
            // Else Spark repeats this costly function in the filters that it infers.
            udf(score, SCORED).asNondeterministic().apply(col("text"), col("counts"), col("sums")))
        .select(
            col("article_id"),
            col("source"),
            col("source_key"),
            col("day"),
            col("text"),
            col("scored.tokens"),
            col("scored.own"),
            col("scored.blocks"),
            col("scored.places"),
            when(col("scored.may_hold_formula"), col("counts")).as("counts"))
        .where(size(col("blocks")).gt(0).or(col("counts").isNotNull()));
  }

  private Row score(byte[] text, byte[] counts, byte[] sums) {
    Page page = Page.of(PageText.of(text), counts);
    List<Block> blocks = sums == null ? List.of() : page.blocks();
    double[] scores = sums == null ? new double[0] : scores(page, blocks, sums);
    int own = page.ownStretches().max().orElse(0);
    return RowFactory.create(
        page.text.count(),
        own,
        IntStream.range(0, scores.length)
            .mapToObj(i -> RowFactory.create(blocks.get(i).begin(), blocks.get(i).end(), scores[i]))
            .toArray(Row[]::new),
        new Furniture(page.text.count(), own, blocks, scores)
            .places().stream().map(Place::name).toArray(String[]::new),
        Formula.isPossible(page, options));
  }

  private double[] scores(Page page, List<Block> blocks, byte[] sums) {
    EvidenceSums votings = new EvidenceSums(page.shingles.length, sums);
    return BlockScores.of(page, blocks, votings, options.minPages());
  }

  /**
   * How common furniture is on the pages of each source that has enough of them.
   *
   * <p>In: {@code scored}, what this gives; all articles. Out: {@code source_key, shares
   * map<string, double>}, by the names of {@link Place}.
   */
  Dataset<Row> shares(Dataset<Row> scored, Dataset<Row> articles) {
    Dataset<Row> pages =
        articles
            .groupBy("source_key")
            .agg(count(lit(1)).as("pages"))
            .where(col("pages").geq(options.minSourceArticles()));
    return scored
        .select(col("source_key"), explode(col("places")).as("place"))
        .groupBy("source_key", "place")
        .agg(count(lit(1)).as("found"))
        .join(pages, "source_key")
        .groupBy("source_key")
        .agg(
            map_from_entries(collect_list(struct(col("place"), col("found").divide(col("pages")))))
                .as("shares"));
  }
}
