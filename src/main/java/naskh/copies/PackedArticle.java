package naskh.copies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_micros;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import naskh.boilerplate.BoilerplateSpans;
import naskh.corpus.ArticleOrder;
import naskh.fingerprint.FormulaMarks;
import naskh.fingerprint.MainText;
import naskh.spark.PackedShuffle;
import naskh.text.HashedTokens;
import naskh.text.TokenOffsets;
import naskh.text.TokenPack;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * An article as the stage works on it: its pack, what is cut out of it, and what the tables tell of
 * it, in one record. Nothing is unpacked before it is asked for.
 *
 * <p>Layout: bytes of the side; side ({@link Side}); date in the order of articles, hash of all
 * tokens; number of cuts, begin, end and kind of each; marks of formulas; the pack.
 */
final class PackedArticle {
  private static final int NONE = -1;

  private final long number;
  private final ByteBuffer side;
  private final ByteBuffer rest;

  private PackedArticle(long number, ByteBuffer record) {
    this.number = number;
    int sideBytes = record.getInt();
    side = record.slice(record.position(), sideBytes);
    rest = record.slice(record.position() + sideBytes, record.remaining() - sideBytes);
  }

  /** The article of which {@code records} are; takes the first, which is it. */
  static PackedArticle first(long number, Iterator<ByteBuffer> records) {
    ByteBuffer record = records.next();
    if (RecordKind.read(record) != RecordKind.ARTICLE) {
      throw new IllegalStateException("article " + number + " does not stand");
    }
    return new PackedArticle(number, record);
  }

  /**
   * All articles that stand, by number.
   *
   * @param standing {@code number, article_id, source, published_at, published_precision,
   *     token_hash}
   * @param packs {@code article_id, pack}
   * @param spans {@link naskh.boilerplate.BoilerplateSpans}
   */
  static PackedShuffle shuffled(
      Dataset<Row> standing, Dataset<Row> packs, Dataset<Row> spans, int parts) {
    Dataset<Row> articles =
        standing
            .select(
                col("number"),
                col("article_id"),
                col("source"),
                unix_micros(col("published_at")).as("micros"),
                col("published_precision"),
                ArticleOrder.time().as("time"),
                col("token_hash"))
            .join(packs, "article_id")
            .join(spans, new String[] {"token_hash"}, "left")
            .select(
                "number",
                "article_id",
                "source",
                "micros",
                "published_precision",
                "time",
                "token_hash",
                "cuts",
                "marks",
                "pack");
    return PackedShuffle.of(articles.javaRDD().map(PackedArticle::pack), parts);
  }

  private static byte[] pack(Row article) {
    byte[] id = article.getString(1).getBytes(UTF_8);
    byte[] source = bytes(article.getString(2));
    byte[] precision = bytes(article.getString(4));
    byte[] hash = article.isNullAt(6) ? new byte[0] : article.getAs(6);
    List<Row> cuts = article.isNullAt(7) ? null : article.getList(7);
    byte[] marks = article.isNullAt(8) ? null : article.getAs(8);
    byte[] pack = article.getAs(9);
    int bytesOfSide =
        3 * Integer.BYTES + 1 + Long.BYTES + id.length + length(source) + length(precision);
    int cutBytes =
        cuts == null
            ? 0
            : cuts.stream()
                .mapToInt(cut -> 3 * Integer.BYTES + bytes(cut.getString(2)).length)
                .sum();
    return RecordKind.ARTICLE.of(
        article.getLong(0),
        4 * Integer.BYTES
            + bytesOfSide
            + LONG_BYTES
            + hash.length
            + cutBytes
            + length(marks)
            + pack.length,
        record -> {
          record.putInt(bytesOfSide);
          put(id, record);
          put(source, record);
          put(article.isNullAt(3) ? null : article.getLong(3), record);
          put(precision, record);
          put(article.isNullAt(5) ? null : article.getLong(5), record);
          put(hash, record);
          record.putInt(cuts == null ? NONE : cuts.size());
          if (cuts != null) {
            cuts.forEach(
                cut -> {
                  record.putInt(cut.getInt(0)).putInt(cut.getInt(1));
                  put(bytes(cut.getString(2)), record);
                });
          }
          put(marks, record);
          record.put(pack);
        });
  }

  private static int length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(UTF_8);
  }

  private static void put(byte[] bytes, ByteBuffer record) {
    record.putInt(bytes == null ? NONE : bytes.length);
    if (bytes != null) {
      record.put(bytes);
    }
  }

  /** Bytes of a number that may be null. */
  static final int LONG_BYTES = 1 + Long.BYTES;

  static void put(Long value, ByteBuffer record) {
    record.put((byte) (value == null ? 0 : 1)).putLong(value == null ? 0 : value);
  }

  private static byte[] readBytes(ByteBuffer record) {
    int length = record.getInt();
    if (length == NONE) {
      return null;
    }
    byte[] bytes = new byte[length];
    record.get(bytes);
    return bytes;
  }

  private static String readText(ByteBuffer record) {
    byte[] bytes = readBytes(record);
    return bytes == null ? null : new String(bytes, UTF_8);
  }

  /** Reads a number that may be null. */
  static Long readLong(ByteBuffer record) {
    boolean isThere = record.get() == 1;
    long value = record.getLong();
    return isThere ? value : null;
  }

  /**
   * What the table {@code copies} tells of one side of a pair.
   *
   * @param published microseconds since 1970, null if unknown
   * @param precision of this date, null if unknown
   */
  record Side(String articleId, String source, Long published, String precision) {
    /** As it is packed. */
    static Side read(ByteBuffer packed) {
      return new Side(readText(packed), readText(packed), readLong(packed), readText(packed));
    }
  }

  long number() {
    return number;
  }

  Side side() {
    return Side.read(side.duplicate());
  }

  /** The same as it is packed. */
  ByteBuffer packedSide() {
    return side.duplicate();
  }

  /** Its date in the order of articles, null if unknown. */
  Long time() {
    return readLong(rest.duplicate());
  }

  /** Its text without what was cut out of it. */
  MainText main() {
    return parts().main();
  }

  /** What is cut out of it, in numbers of tokens, {@code end} exclusive. */
  private record Cut(int begin, int end, String kind) {}

  /**
   * Its tokens, and what is boilerplate of them.
   *
   * @param marks of formulas; null: none
   */
  private record Parts(
      ByteBuffer tokenHash, HashedTokens tokens, List<Cut> cuts, FormulaMarks marks) {
    MainText main() {
      return MainText.without(tokens.hashes(), removed(), marks);
    }

    /** What is no main text. */
    BitSet removed() {
      BitSet removed = new BitSet();
      cuts.stream()
          .filter(cut -> cut.kind().equals(BoilerplateSpans.FURNITURE))
          .forEach(cut -> removed.set(cut.begin(), cut.end()));
      return removed;
    }
  }

  private Parts parts() {
    ByteBuffer record = rest.duplicate();
    readLong(record);
    ByteBuffer hash = ByteBuffer.wrap(readBytes(record));
    int count = record.getInt();
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cuts.add(new Cut(record.getInt(), record.getInt(), readText(record)));
    }
    byte[] marks = readBytes(record);
    byte[] pack = new byte[record.remaining()];
    record.get(pack);
    return new Parts(
        hash, TokenPack.text(pack), cuts, marks == null ? null : FormulaMarks.of(marks));
  }

  /**
   * Its id, what is cut out of it, in offsets of its text, and how many tokens of that are no main
   * text; nothing where nothing is.
   */
  static Iterator<Row> boilerplate(long number, Iterator<ByteBuffer> records) {
    PackedArticle article = first(number, records);
    if (!article.isCut()) {
      return Collections.emptyIterator();
    }
    Parts parts = article.parts();
    HashedTokens tokens = parts.tokens();
    Row[] ranges =
        parts.cuts().stream()
            .map(
                cut ->
                    RowFactory.create(
                        tokens.begin(cut.begin()), tokens.end(cut.end() - 1), cut.kind()))
            .toArray(Row[]::new);
    return List.of(
            RowFactory.create(article.side().articleId(), ranges, parts.removed().cardinality()))
        .iterator();
  }

  private boolean isCut() {
    ByteBuffer record = rest.duplicate();
    readLong(record);
    readBytes(record);
    return record.getInt() != NONE;
  }

  /**
   * A main text as whole texts are told apart.
   *
   * @param tokens of it
   * @param hash of its tokens, or, of an article that has no main text, of all its tokens; empty
   *     without any
   */
  record Whole(int tokens, ByteBuffer hash) {}

  Whole whole() {
    Parts parts = parts();
    if (parts.removed().isEmpty()) {
      return new Whole(parts.tokens().count(), parts.tokenHash());
    }
    MainText main = parts.main();
    return new Whole(
        main.count(),
        main.count() == 0
            ? parts.tokenHash()
            : ByteBuffer.wrap(HashedTokens.sequenceHash(main.tokens())));
  }

  /** Where the tokens of its main text stand; all of its tokens, if it has no main text. */
  TokenOffsets offsets() {
    Parts parts = parts();
    TokenOffsets all = TokenOffsets.of(parts.tokens());
    BitSet removed = parts.removed();
    return removed.cardinality() == all.count() ? all : all.without(removed);
  }

  /** How many tokens its main text has. */
  int mainTokens() {
    Parts parts = parts();
    return parts.tokens().count() - parts.removed().cardinality();
  }
}
