package naskh.stories;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A canonical article as the stage reads it. */
final class StoryArticle {
  /** The time of an article without a date: behind all others. */
  static final long UNDATED = Long.MAX_VALUE;

  private final String id;
  private final String source;
  private final long time;
  private final int fewerTokens;
  private final byte[] words;

  private StoryArticle(String id, String source, long time, int fewerTokens, byte[] words) {
    this.id = id;
    this.source = source;
    this.time = time;
    this.fewerTokens = fewerTokens;
    this.words = words;
  }

  /** Bytes of {@link #orderKey} beside the id: time and tokens before it, one behind it. */
  static final int ORDER_KEY_BESIDE_ID = Long.BYTES + Integer.BYTES + 1;

  /** In: {@code article_id, source, order, time, words}. */
  static JavaRDD<StoryArticle> of(Dataset<Row> tokens) {
    return tokens
        .select("article_id", "source", "time", "order.fewer_tokens", "words")
        .javaRDD()
        .map(
            row ->
                new StoryArticle(
                    row.getString(0),
                    row.getString(1),
                    row.isNullAt(2) ? UNDATED : row.getLong(2),
                    row.getInt(3),
                    row.getAs(4)));
  }

  String id() {
    return id;
  }

  /** In microseconds; {@link #UNDATED} if unknown. */
  long time() {
    return time;
  }

  /** Without stop words. */
  HashedTokens title() {
    return TokenPack.title(words);
  }

  /** Without stop words and boilerplate. */
  HashedTokens text() {
    return TokenPack.text(words);
  }

  /** A hash of the source; 0 where it is not known. */
  long sourceKey() {
    return source == null ? 0 : Hashing.komihash5_0().hashCharsToLong(source);
  }

  /** Bytes that compare, unsigned, as the order of articles does, whatever follows them. */
  byte[] orderKey() {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(ORDER_KEY_BESIDE_ID + bytes.length)
        .putLong(time ^ Long.MIN_VALUE)
        .putInt(fewerTokens ^ Integer.MIN_VALUE)
        .put(bytes)
        .array(); // the last byte, 0, ends the id
  }
}
