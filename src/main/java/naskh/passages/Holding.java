package naskh.passages;

import java.nio.ByteBuffer;
import naskh.text.Bytes;

/**
 * That an article holds a passage of an earlier one, as it travels to that one: behind its {@link
 * Received}s, in the order of {@link #isQuote}, then of the passage: by its begin, the longer
 * first.
 *
 * @param isQuote whether it is a quotation
 * @param begin in the earlier text, in UTF-16 code units
 * @param end exclusive
 * @param holder number of the later article, its rank in the order of articles
 * @param at where it has it
 * @param published of the later one, microseconds since 1970; null if unknown
 * @param source of the later one; null if not given
 * @param firstId of the earlier one
 * @param firstSource of the earlier one; null if not given
 */
record Holding(
    boolean isQuote,
    int begin,
    int end,
    long holder,
    Place at,
    Long published,
    String source,
    String firstId,
    String firstSource) {

  private static final byte PASSAGE = Received.KIND + 1;
  private static final byte QUOTE = PASSAGE + 1;

  /** A part of an article, {@code end} exclusive, in UTF-16 code units. */
  record Place(String articleId, int begin, int end) {
    boolean overlaps(Place other) {
      return overlap(other.begin, other.end) > 0;
    }

    /** How many code units it has in common with {@code [begin, end)}; below 0 where they part. */
    int overlap(int otherBegin, int otherEnd) {
      return Math.min(end, otherEnd) - Math.max(begin, otherBegin);
    }

    /** From the begin of the first to the end of the last. */
    Place with(Place other) {
      return new Place(articleId, Math.min(begin, other.begin), Math.max(end, other.end));
    }
  }

  /** The same words as those of a place in a still earlier article. */
  Holding from(Place origin, String source) {
    return new Holding(
        isQuote,
        origin.begin(),
        origin.end(),
        holder,
        at,
        published,
        this.source,
        origin.articleId(),
        source);
  }

  Holding withPlace(Place other) {
    return new Holding(isQuote, begin, end, holder, other, published, source, firstId, firstSource);
  }

  /** For the article of this number. */
  byte[] record(long first) {
    Bytes bytes = new Bytes(64);
    bytes.putLong(first);
    bytes.varint(isQuote ? QUOTE : PASSAGE);
    bytes.putLong((long) begin << Integer.SIZE | (Integer.MAX_VALUE - end));
    bytes.putLong(holder);
    bytes.varint(at.begin());
    bytes.varint(at.end());
    putNullable(bytes, published);
    bytes.text(at.articleId());
    putNullable(bytes, source);
    bytes.text(firstId);
    putNullable(bytes, firstSource);
    return bytes.toArray();
  }

  /** Of a record that stands behind its key. */
  static Holding read(ByteBuffer record) {
    boolean isQuote = record.get() == QUOTE;
    long place = record.getLong();
    long holder = record.getLong();
    int begin = Bytes.varint(record);
    int end = Bytes.varint(record);
    Long published = nullableLong(record);
    String articleId = Bytes.text(record);
    String source = nullableText(record);
    return new Holding(
        isQuote,
        (int) (place >>> Integer.SIZE),
        Integer.MAX_VALUE - (int) place,
        holder,
        new Place(articleId, begin, end),
        published,
        source,
        Bytes.text(record),
        nullableText(record));
  }

  static void putNullable(Bytes bytes, Long value) {
    bytes.varint(value == null ? 0 : 1);
    if (value != null) {
      bytes.putLong(value);
    }
  }

  static void putNullable(Bytes bytes, String value) {
    bytes.varint(value == null ? 0 : 1);
    if (value != null) {
      bytes.text(value);
    }
  }

  static Long nullableLong(ByteBuffer bytes) {
    return bytes.get() == 0 ? null : bytes.getLong();
  }

  static String nullableText(ByteBuffer bytes) {
    return bytes.get() == 0 ? null : Bytes.text(bytes);
  }
}
