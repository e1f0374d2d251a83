package naskh.copies;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import naskh.spark.PackedShuffle;

/**
 * What a record of the stage says of the article whose number is its key. The records of one
 * article come in this order.
 */
enum RecordKind {
  /** The article itself, see {@link PackedArticle}. */
  ARTICLE(0),
  /** That it is an exact copy: the number of the earliest of its text. */
  EXACT_COPY_OF(1),
  /** Whose cluster it has joined, by a link of its own: the number of the leader. */
  LEADER(2),
  /** A comparison with an earlier article, see {@link CopyLink}. */
  LINK(3),
  /** Of the earliest of its text: the number of an exact copy. */
  COPIER(4),
  /** A pair to compare, or a row to describe. */
  PAIR(5),
  /** That an earlier article, which came after it, has joined its cluster: the number of that. */
  LATE_MEMBER(6);

  private final byte code;

  RecordKind(int code) {
    this.code = (byte) code;
  }

  /** A record of an article; {@code rest} writes so many bytes behind its head. */
  byte[] of(long number, int bytes, Consumer<ByteBuffer> rest) {
    return PackedShuffle.record(number, code, bytes, rest);
  }

  /** A record of an article that names another one. */
  byte[] of(long number, long other) {
    return of(number, Long.BYTES, record -> record.putLong(other));
  }

  /** Whether a record, read up to its kind, is of this one; reads it. */
  static RecordKind read(ByteBuffer record) {
    byte code = record.get();
    for (RecordKind kind : KINDS) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of record: " + code);
  }

  private static final RecordKind[] KINDS = values();
}
