package naskh.passages;

import java.nio.ByteBuffer;
import naskh.text.Bytes;

/**
 * That an article has a passage from an earlier one, as it is told to the later one.
 *
 * @param begin in the later text, in UTF-16 code units
 * @param end exclusive
 * @param from number of the earlier article
 * @param origin where that has it
 * @param source of the earlier one; null if not given
 */
record Received(int begin, int end, long from, Holding.Place origin, String source) {
  /** Before all {@link Holding}s of an article. */
  static final byte KIND = 0;

  /** For the article of this number. */
  byte[] record(long later) {
    Bytes bytes = new Bytes(64);
    bytes.putLong(later);
    bytes.varint(KIND);
    bytes.putLong(from);
    bytes.varint(begin);
    bytes.varint(end);
    bytes.varint(origin.begin());
    bytes.varint(origin.end());
    bytes.text(origin.articleId());
    Holding.putNullable(bytes, source);
    return bytes.toArray();
  }

  /** Whether a record that stands behind its key is one. */
  static boolean is(ByteBuffer record) {
    return record.get(record.position()) == KIND;
  }

  static Received read(ByteBuffer record) {
    record.get();
    long from = record.getLong();
    int begin = Bytes.varint(record);
    int end = Bytes.varint(record);
    int originBegin = Bytes.varint(record);
    int originEnd = Bytes.varint(record);
    String articleId = Bytes.text(record);
    return new Received(
        begin,
        end,
        from,
        new Holding.Place(articleId, originBegin, originEnd),
        Holding.nullableText(record));
  }
}
