package naskh.boilerplate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import naskh.fingerprint.PageText;
import naskh.spark.PackedShuffle;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A page as the stage works on it, in one record: what the stage knows of it, and its pack, which
 * is not unpacked before it is asked for.
 *
 * @param key hash of its id
 * @param source hash of its source
 * @param page equal for versions of one page
 * @param day of its date, {@link #NO_DAY} if unknown
 * @param turn see {@link Density#turn}
 * @param isVoter whether it is the one of its page that votes
 * @param told id and name of the source as they are packed
 * @param pack of its tokens
 */
record PageRecord(
    long key,
    long source,
    long page,
    int day,
    long turn,
    boolean isVoter,
    ByteBuffer told,
    ByteBuffer pack) {
  /** The day of a page without a date. */
  static final int NO_DAY = Integer.MIN_VALUE;

  /** What records say of a page; those of one page come in this order. */
  static final byte PAGE = 0;

  /** How its shingles recur, see {@link RecurrenceCount}. */
  static final byte COUNTS = 1;

  /** What all pages say for its blocks, see {@link EvidenceCount}. */
  static final byte SUMS = 2;

  /** Its blocks, see {@link ScoredPage}. */
  static final byte SCORED = 3;

  /** The contexts of formulas in it, see {@link FormulaContexts}. */
  static final byte MARKS = 4;

  private static final int HEAD_BYTES = 3 * Long.BYTES + Integer.BYTES + 1;
  private static final int NONE = -1;

  /**
   * All pages, by key.
   *
   * <p>In: {@code key, source_key, page_key, day, turn, tie, is_voter, article_id, source, pack}.
   */
  static PackedShuffle shuffled(Dataset<Row> pages, int parts) {
    return PackedShuffle.of(
        pages
            .select(
                "key",
                "source_key",
                "page_key",
                "day",
                "turn",
                "tie",
                "is_voter",
                "article_id",
                "source",
                "pack")
            .javaRDD()
            .map(PageRecord::pack),
        parts);
  }

  private static byte[] pack(Row page) {
    byte[] id = page.getString(7).getBytes(UTF_8);
    byte[] source = page.isNullAt(8) ? null : page.getString(8).getBytes(UTF_8);
    byte[] tokens = page.getAs(9);
    int sourceBytes = source == null ? 0 : source.length;
    int told = 2 * Integer.BYTES + id.length + sourceBytes;
    return PackedShuffle.record(
        page.getLong(0),
        PAGE,
        HEAD_BYTES + Integer.BYTES + told + tokens.length,
        record -> {
          record.putLong(page.getLong(1)).putLong(page.getLong(2)).putInt(page.getInt(3));
          record.putLong(Density.turn(page.getInt(4), page.getInt(5)));
          record.put((byte) (page.getBoolean(6) ? 1 : 0)).putInt(told);
          record.putInt(id.length).put(id);
          record.putInt(source == null ? NONE : source.length);
          record.put(source == null ? new byte[0] : source).put(tokens);
        });
  }

  /** The page of which {@code records} are; takes the first, which is it. */
  static PageRecord first(long key, Iterator<ByteBuffer> records) {
    ByteBuffer record = records.next();
    record.get();
    long source = record.getLong();
    long page = record.getLong();
    int day = record.getInt();
    long turn = record.getLong();
    boolean isVoter = record.get() == 1;
    int told = record.getInt();
    ByteBuffer pack = record.slice(record.position() + told, record.remaining() - told);
    return new PageRecord(
        key, source, page, day, turn, isVoter, record.slice(record.position(), told), pack);
  }

  PageText text() {
    byte[] bytes = new byte[pack.remaining()];
    pack.duplicate().get(bytes);
    return PageText.of(bytes);
  }

  /**
   * What stands for its instance of a formula: its day; without a date, one of its shingles, which
   * an almost equal text has, too, more often than not. Another filling may have it as well, so
   * that fewer instances are seen.
   */
  int occasion(PageText text) {
    if (day != NO_DAY) {
      return day;
    }
    long least = Arrays.stream(Shingling.of(text.tokens())).min().orElse(0);
    return Long.hashCode(least);
  }

  /** The id that {@link #told} begins with; reads it. */
  static String readId(ByteBuffer told) {
    return read(told, told.getInt());
  }

  /** The source behind it, null if unknown. */
  static String readSource(ByteBuffer told) {
    int length = told.getInt();
    return length == NONE ? null : read(told, length);
  }

  private static String read(ByteBuffer told, int length) {
    byte[] bytes = new byte[length];
    told.get(bytes);
    return new String(bytes, UTF_8);
  }
}
