package naskh.stories;

import java.nio.ByteBuffer;
import naskh.spark.Millionths;
import org.apache.spark.sql.Row;

/**
 * What an article is compared by.
 *
 * @param number of the article, in the order of articles
 * @param time in microseconds, {@link StoryArticle#UNDATED} if unknown
 * @param source a hash of it; 0 where it is not known
 */
record ComparedArticle(int number, long time, long source, double background, PackedVector vector) {
  /** Bytes of what {@link #packed} gives, beside those of the vector. */
  private static final int HEAD = Integer.BYTES + 3 * Long.BYTES;

  /** Of a row of {@link StoryVectors} as bytes, behind a head that the caller fills. */
  static ByteBuffer packed(Row row, int head) {
    byte[] vector = row.getAs("vector");
    ByteBuffer bytes = ByteBuffer.allocate(head + HEAD + vector.length);
    return bytes
        .position(head)
        .putInt(row.getAs("number"))
        .putLong(time(row))
        .putLong(row.getAs("source"))
        .putDouble(row.getAs("background"))
        .put(vector)
        .rewind();
  }

  /** Reads what remains of a buffer. */
  static ComparedArticle read(ByteBuffer packed) {
    return new ComparedArticle(
        packed.getInt(),
        packed.getLong(),
        packed.getLong(),
        packed.getDouble(),
        new PackedVector(packed));
  }

  /** Of a row of {@link StoryVectors}. */
  static ComparedArticle of(Row row) {
    return read(packed(row, 0));
  }

  private static long time(Row row) {
    Long time = row.getAs("time");
    return time == null ? StoryArticle.UNDATED : time;
  }

  /** Of two vectors, rounded, since it decides. */
  double similarity(ComparedArticle other) {
    return Millionths.rounded(vector.dot(other.vector));
  }
}
