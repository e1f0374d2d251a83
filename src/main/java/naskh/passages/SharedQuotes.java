package naskh.passages;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_micros;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import naskh.boilerplate.BoilerplateSpans;
import naskh.spark.PackedShuffle;
import naskh.text.Bytes;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Quotations that share a run of {@link Quotes#LEAST_TOKENS} tokens with one of an earlier article.
 *
 * <p>Cost: a pass over the texts; a shuffle of some 80 bytes for each token of a quotation but its
 * first eleven. A run that n articles quote costs n.
 */
final class SharedQuotes {
  private static final StructType QUOTES = StructType.fromDDL("article_id STRING, quotes BINARY");

  private SharedQuotes() {}

  /**
   * {@link Holding}s for their earliest articles.
   *
   * @param standing {@code article_id, number, source, published_at, boilerplate} of articles that
   *     are no versions
   * @param contents {@code article_id, text, pack} of these and perhaps others
   */
  static JavaRDD<byte[]> find(Dataset<Row> standing, Dataset<Row> contents, int parts) {
    Dataset<Row> quotes =
        standing
            .sparkSession()
            .createDataFrame(
                contents
                    .select("article_id", "text", "pack")
                    .javaRDD()
                    .flatMap(SharedQuotes::withQuotes),
                QUOTES);
    JavaRDD<byte[]> postings =
        quotes
            .join(
                standing.select(
                    col("article_id"),
                    col("number"),
                    col("source"),
                    unix_micros(col("published_at")).as("micros"),
                    col("boilerplate")),
                "article_id")
            .select("article_id", "quotes", "number", "source", "micros", "boilerplate")
            .javaRDD()
            .flatMap(SharedQuotes::postings);
    return PackedShuffle.of(postings, parts).byKey(SharedQuotes::holdings);
  }

  private static Iterator<Row> withQuotes(Row article) {
    HashedTokens tokens = TokenPack.text(article.getAs(2));
    List<Quotes.Quote> quotes = Quotes.of(article.getString(1), tokens);
    return quotes.isEmpty()
        ? Collections.emptyIterator()
        : List.of(RowFactory.create(article.getString(0), packed(quotes, tokens))).iterator();
  }

  /** Begin and end of each in the text; number of its runs, hash of each. */
  private static byte[] packed(List<Quotes.Quote> quotes, HashedTokens tokens) {
    Bytes bytes = new Bytes(256);
    long[] hashes = tokens.shingles(Quotes.LEAST_TOKENS);
    for (Quotes.Quote quote : quotes) {
      int runs = quote.end() - quote.begin() - Quotes.LEAST_TOKENS + 1;
      bytes.varint(tokens.begin(quote.begin()));
      bytes.varint(tokens.end(quote.end() - 1));
      bytes.varint(runs);
      for (int i = 0; i < runs; i++) {
        bytes.putLong(hashes[quote.begin() + i]);
      }
    }
    return bytes.toArray();
  }

  /** A record a run: its hash, the article's number, which orders them, and what is told of it. */
  private static Iterator<byte[]> postings(Row article) {
    String articleId = article.getString(0);
    ByteBuffer quotes = ByteBuffer.wrap(article.getAs(1));
    List<Row> cuts = article.getList(5);
    List<byte[]> postings = new ArrayList<>();
    while (quotes.hasRemaining()) {
      int begin = Bytes.varint(quotes);
      int end = Bytes.varint(quotes);
      int runs = Bytes.varint(quotes);
      boolean isFurniture = cuts.stream().anyMatch(cut -> isFurniture(cut, begin, end));
      for (int i = 0; i < runs; i++) {
        long run = quotes.getLong();
        if (!isFurniture) {
          Bytes posting = new Bytes(64);
          posting.putLong(run);
          posting.putLong(article.getLong(2));
          posting.varint(begin);
          posting.varint(end);
          posting.text(articleId);
          Holding.putNullable(posting, article.getString(3));
          Holding.putNullable(posting, article.isNullAt(4) ? null : article.getLong(4));
          postings.add(posting.toArray());
        }
      }
    }
    return postings.iterator();
  }

  private static boolean isFurniture(Row cut, int begin, int end) {
    return cut.getString(2).equals(BoilerplateSpans.FURNITURE)
        && cut.getInt(0) < end
        && begin < cut.getInt(1);
  }

  private record Posting(long number, Holding.Place place, String source, Long published) {
    static Posting read(ByteBuffer record) {
      long number = record.getLong();
      int begin = Bytes.varint(record);
      int end = Bytes.varint(record);
      return new Posting(
          number,
          new Holding.Place(Bytes.text(record), begin, end),
          Holding.nullableText(record),
          Holding.nullableLong(record));
    }
  }

  /** The articles that quote a run, as holders of what the earliest of them quotes. */
  private static Iterator<byte[]> holdings(long run, Iterator<ByteBuffer> records) {
    Posting first = Posting.read(records.next());
    return PackedShuffle.stream(records)
        .map(Posting::read)
        .filter(other -> other.number() != first.number())
        .map(
            other ->
                new Holding(
                        true,
                        first.place().begin(),
                        first.place().end(),
                        other.number(),
                        other.place(),
                        other.published(),
                        other.source(),
                        first.place().articleId(),
                        first.source())
                    .record(first.number()))
        .iterator();
  }
}
