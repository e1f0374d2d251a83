package naskh.terms;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.stream.Stream;
import naskh.spark.Columns;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * The words of titles and main texts without stop words, and how often each is written, by one pass
 * over the texts.
 *
 * @param table what {@link #table(Dataset)} gives, saved
 */
public record ArticleWords(Dataset<Row> table) {
  /** Stems and spellings that a task counts before it hands the counts over: some 10 MB. */
  private static final int COUNTED = 150_000;

  private static final List<String> INPUT = List.of("title", "text", "pack", "boilerplate");
  private static final String ARTICLES =
      TokenPack.COLUMNS
          + ", title STRING, text STRING,"
          + " boilerplate ARRAY<STRUCT<begin: INT, end: INT, kind: STRING>>";

  private static final StructType COLUMNS =
      StructType.fromDDL("words BINARY, bucket INT, counts BINARY");

  /**
   * Reads the words off packs.
   *
   * <p>In: {@code article_id, title} (may be null), {@code text, pack binary}, a {@link TokenPack}
   * of these, {@code boilerplate array<struct<begin, end, kind>>}, sorted, in offsets of the text;
   * other columns stay. Out: what {@link #rows} and {@link #fit} read, to be saved: the words of
   * each article, and between them rows of {@link TermCounts}, in which these are null.
   *
   * @throws IllegalArgumentException for a column that is missing or of another type
   */
  public static Dataset<Row> table(Dataset<Row> articles) {
    Columns.check("terms: articles", articles, ARTICLES);
    StructType others = articles.drop(INPUT.toArray(String[]::new)).schema();
    StructType schema = new StructType();
    for (StructField column : others.fields()) {
      schema = schema.add(column.name(), column.dataType(), true, column.metadata());
    }
    for (StructField column : COLUMNS.fields()) {
      schema = schema.add(column);
    }
    int columns = others.size();
    int buckets = buckets(articles);
    MapPartitionsFunction<Row, Row> read = rows -> new Reading(rows, columns, buckets);
    return articles
        .select(columns(others.fieldNames(), INPUT))
        .mapPartitions(read, Encoders.row(schema));
  }

  private static Column[] columns(String[] first, List<String> then) {
    return Stream.concat(Arrays.stream(first), then.stream())
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private static int buckets(Dataset<Row> rows) {
    return rows.sparkSession().sessionState().conf().numShufflePartitions();
  }

  /**
   * A row an article: the other columns, and {@code words binary}, never null, the {@link
   * TokenPack} of its words.
   */
  public Dataset<Row> rows() {
    return table.where(col("article_id").isNotNull()).drop("bucket", "counts");
  }

  /**
   * Learns the document frequencies.
   *
   * <p>Cost: a shuffle of the counts, in which frequent words stand once a task, or a few times; in
   * memory the counts of one bucket, and the largest vocabulary.
   */
  public TermModel fit(TermOptions options) {
    JavaRDD<TermModel> parts =
        table
            .where(col("counts").isNotNull())
            .select("bucket", "counts")
            .javaRDD()
            .mapToPair(row -> new Tuple2<>(row.getInt(0), row.<byte[]>getAs(1)))
            .partitionBy(new HashPartitioner(buckets(table)))
            .mapPartitions(
                packed ->
                    merged(packed).values().stream()
                        .map(counts -> TermModel.of(counts, options))
                        .iterator());
    // One task merges the best of each bucket; else the driver would get them all.
    return parts
        .coalesce(1, true)
        .fold(TermModel.of(new TermCounts(), options), (a, b) -> a.with(b, options));
  }

  private static Map<Integer, TermCounts> merged(Iterator<Tuple2<Integer, byte[]>> packed) {
    Map<Integer, TermCounts> counts = new HashMap<>();
    packed.forEachRemaining(
        part -> counts.computeIfAbsent(part._1(), any -> new TermCounts()).merge(part._2()));
    return counts;
  }

  /** Rows of articles become rows of their words; counts of these come between. */
  private static final class Reading implements Iterator<Row> {
    private final Iterator<Row> articles;
    private final int columns; // that stay
    private final int buckets;
    private final Queue<Row> counted = new ArrayDeque<>();
    private TermCounts counts = new TermCounts();

    Reading(Iterator<Row> articles, int columns, int buckets) {
      this.articles = articles;
      this.columns = columns;
      this.buckets = buckets;
    }

    @Override
    public boolean hasNext() {
      if (counts.size() >= COUNTED || (counts.articles() > 0 && !articles.hasNext())) {
        byte[][] packed = counts.packed(buckets);
        for (int bucket = 0; bucket < buckets; bucket++) {
          Object[] row = new Object[columns + COLUMNS.size()];
          row[columns + 1] = bucket;
          row[columns + 2] = packed[bucket];
          counted.add(RowFactory.create(row));
        }
        counts = new TermCounts();
      }
      return !counted.isEmpty() || articles.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return counted.isEmpty() ? read(articles.next()) : counted.remove();
    }

    private Row read(Row article) {
      String title = article.getString(columns);
      String text = article.getString(columns + 1);
      byte[] pack = article.getAs(columns + 2);
      List<Row> removed = JavaConverters.seqAsJavaList(article.<Seq<Row>>getAs(columns + 3));
      HashedTokens titleWords = words(TokenPack.title(pack), List.of());
      HashedTokens textWords = words(TokenPack.text(pack), removed);
      counts.add(title, titleWords, text, textWords);
      Object[] row = new Object[columns + COLUMNS.size()];
      for (int i = 0; i < columns; i++) {
        row[i] = article.get(i);
      }
      row[columns] = TokenPack.pack(titleWords, textWords);
      return RowFactory.create(row);
    }
  }

  private static HashedTokens words(HashedTokens tokens, List<Row> removed) {
    BitSet words = new BitSet();
    int next = 0; // of the removed parts the first that does not end before the token
    for (int i = 0; i < tokens.count(); i++) {
      int begin = tokens.begin(i);
      while (next < removed.size() && removed.get(next).getInt(1) <= begin) {
        next++;
      }
      boolean isRemoved = next < removed.size() && removed.get(next).getInt(0) <= begin;
      words.set(i, !isRemoved && !tokens.isStopWord(i));
    }
    return tokens.where(words::get);
  }
}
