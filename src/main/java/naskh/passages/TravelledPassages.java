package naskh.passages;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import naskh.spark.PackedShuffle;
import naskh.spark.Store;
import naskh.tables.Table;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The passages stage: which text travelled, from whom, to whom.
 *
 * <p>A passage is what the spans of {@code copies} hold of the text that had it first; spans there
 * of which half of the shorter one is in both are one passage. Quotations of {@value
 * Quotes#LEAST_TOKENS} tokens and more are passages, too, where several articles quote such a run.
 * What an article has from an earlier one is that one's passage, by {@link Origins}.
 */
public final class TravelledPassages {
  private static final StructType PLACES =
      StructType.fromDDL(
          "article_id STRING, begin INT, end INT, is_quote BOOLEAN, article_count INT,"
              + " source_count INT, last BIGINT,"
              + " holders ARRAY<STRUCT<article_id: STRING, begin: INT, end: INT>>");

  private TravelledPassages() {}

  /**
   * Finds them: the table {@code passages}.
   *
   * <p>Cost: {@link SharedQuotes}; a shuffle of the spans; a join of the passages with the texts
   * that had them first. Of one article all passages are in memory, with the numbers of their
   * holders.
   *
   * @param copies what {@link naskh.copies.Copies#copies} is
   * @param standing {@code article_id, number, source, published_at, boilerplate} of articles that
   *     are no versions; {@code number} their rank in the order of articles
   * @param contents {@code article_id, text, pack} of these and perhaps others
   * @param store where places are saved, so that Spark knows how few they are
   */
  public static Dataset<Row> find(
      Dataset<Row> copies, Dataset<Row> standing, Dataset<Row> contents, Store store) {
    int parts = PackedShuffle.parts(standing.select("number").javaRDD().count());
    JavaRDD<Row> links =
        copies
            .select(
                "earlier_id",
                "later_id",
                "earlier_source",
                "later_source",
                "spans",
                "earlier_number",
                "later_number",
                "later_published")
            .javaRDD();
    JavaRDD<byte[]> held =
        Origins.of(
            links.flatMap(TravelledPassages::holdings),
            links.flatMap(TravelledPassages::received),
            parts);
    JavaRDD<byte[]> all = held.union(SharedQuotes.find(standing, contents, parts));
    Dataset<Row> places =
        store.save(
            "passage_places",
            copies
                .sparkSession()
                .createDataFrame(
                    PackedShuffle.of(all, parts).byKey(TravelledPassages::places), PLACES));
    JavaRDD<Row> passages =
        places
            .join(standing.select("article_id", "published_at"), "article_id")
            .join(contents.select("article_id", "text", "pack"), "article_id")
            .select(
                col("article_id"),
                col("begin"),
                col("end"),
                col("is_quote"),
                col("article_count"),
                col("source_count"),
                col("last"),
                col("holders"),
                col("published_at"),
                col("text"),
                col("pack"))
            .javaRDD()
            .map(TravelledPassages::passage);
    return copies.sparkSession().createDataFrame(passages, Table.PASSAGES.schema());
  }

  /**
   * Gives passages the ids under which they are known: that of an earlier passage of which the
   * first place lies in a passage, or among its holders. An earlier one that none holds any more
   * stays as it was.
   *
   * @param found the table {@code passages}
   * @param published the same table as it was
   */
  public static Dataset<Row> keepIds(Dataset<Row> found, Dataset<Row> published) {
    Dataset<Row> places =
        found
            .select(col("passage_id"), col("is_quote"), explode(col("holders")).as("at"))
            .select("passage_id", "is_quote", "at.article_id", "at.begin", "at.end");
    Dataset<Row> firsts =
        published.select(
            col("passage_id").as("known_id"),
            col("is_quote"),
            col("first_article_id").as("article_id"),
            element_at(col("holders"), 1).getField("begin").as("known_begin"),
            element_at(col("holders"), 1).getField("end").as("known_end"));
    Column common =
        least(col("end"), col("known_end")).minus(greatest(col("begin"), col("known_begin")));
    Column shorter =
        least(col("end").minus(col("begin")), col("known_end").minus(col("known_begin")));
    // Each known one goes to the passage that holds most of it, each passage takes the first.
    Dataset<Row> ids =
        places
            .join(firsts, new String[] {"article_id", "is_quote"})
            .where(common.multiply(2).geq(shorter))
            .groupBy("known_id")
            .agg(
                max(struct(
                        common.as("common"),
                        col("passage_id").equalTo(col("known_id")).as("is_same"),
                        col("passage_id")))
                    .getField("passage_id")
                    .as("passage_id"))
            .groupBy("passage_id")
            .agg(min("known_id").as("known_id"));
    Dataset<Row> named =
        found
            .join(ids, new String[] {"passage_id"}, "left")
            .withColumn("passage_id", coalesce(col("known_id"), col("passage_id")))
            .drop("known_id");
    return named.unionByName(
        published.join(named.select("passage_id"), new String[] {"passage_id"}, "left_anti"));
  }

  private static Iterator<byte[]> holdings(Row copy) {
    List<Row> spans = copy.getList(4);
    List<byte[]> records = new ArrayList<>();
    for (Row span : spans) {
      records.add(
          new Holding(
                  false,
                  span.getInt(0),
                  span.getInt(1),
                  copy.getLong(6),
                  new Holding.Place(copy.getString(1), span.getInt(2), span.getInt(3)),
                  copy.isNullAt(7) ? null : copy.getLong(7),
                  copy.getString(3),
                  copy.getString(0),
                  copy.getString(2))
              .record(copy.getLong(5)));
    }
    return records.iterator();
  }

  private static Iterator<byte[]> received(Row copy) {
    List<Row> spans = copy.getList(4);
    List<byte[]> records = new ArrayList<>();
    for (Row span : spans) {
      Holding.Place origin = new Holding.Place(copy.getString(0), span.getInt(0), span.getInt(1));
      records.add(
          new Received(span.getInt(2), span.getInt(3), copy.getLong(5), origin, copy.getString(2))
              .record(copy.getLong(6)));
    }
    return records.iterator();
  }

  private static Iterator<Row> places(long first, Iterator<ByteBuffer> records) {
    List<Row> rows = new ArrayList<>();
    for (Family family : Families.of(records)) {
      rows.add(
          RowFactory.create(
              family.firstId(),
              family.begin(),
              family.end(),
              family.isQuote(),
              family.articleCount(),
              family.sourceCount(),
              family.lastPublished(),
              family.holders().stream()
                  .map(at -> RowFactory.create(at.articleId(), at.begin(), at.end()))
                  .toArray(Row[]::new)));
    }
    return rows.iterator();
  }

  private static Row passage(Row place) {
    String articleId = place.getString(0);
    int begin = place.getInt(1);
    int end = place.getInt(2);
    boolean isQuote = place.getBoolean(3);
    String text = place.getString(9).substring(begin, end);
    Timestamp first = place.getTimestamp(8);
    Timestamp last = place.isNullAt(6) ? first : timestamp(place.getLong(6));
    List<Row> holders = new ArrayList<>();
    holders.add(RowFactory.create(articleId, begin, end));
    holders.addAll(place.getList(7));
    return RowFactory.create(
        articleId + (isQuote ? "#q" : "#") + begin + "-" + end,
        text,
        tokens(place.getAs(10), begin, end),
        place.getInt(4),
        place.getInt(5),
        articleId,
        first,
        first != null && last.before(first) ? first : last,
        isQuote,
        holders.toArray(Row[]::new));
  }

  private static Timestamp timestamp(long micros) {
    return Timestamp.from(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }

  /** How many tokens of a text begin in {@code [begin, end)}. */
  private static int tokens(byte[] pack, int begin, int end) {
    HashedTokens tokens = TokenPack.text(pack);
    int count = 0;
    for (int i = 0; i < tokens.count(); i++) {
      count += tokens.begin(i) >= begin && tokens.begin(i) < end ? 1 : 0;
    }
    return count;
  }
}
