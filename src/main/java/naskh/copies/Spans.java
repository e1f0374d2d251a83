package naskh.copies;

import java.nio.ByteBuffer;
import java.util.List;
import naskh.align.Passage;
import naskh.text.TokenOffsets;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Spans of two texts as bytes, since Spark takes long over arrays of structs: begin and end in the
 * earlier text, then in the later one, 4 bytes each.
 */
final class Spans {
  private static final int INTS = 4;
  private static final int BYTES = INTS * Integer.BYTES;

  private Spans() {}

  /** In token numbers. */
  static byte[] pack(List<Passage> passages) {
    ByteBuffer bytes = ByteBuffer.allocate(passages.size() * BYTES);
    for (Passage passage : passages) {
      bytes.putInt(passage.earlierBegin()).putInt(passage.earlierEnd());
      bytes.putInt(passage.laterBegin()).putInt(passage.laterEnd());
    }
    return bytes.array();
  }

  /** Spans behind the number of their bytes. */
  static byte[] read(ByteBuffer bytes) {
    byte[] packed = new byte[bytes.getInt()];
    bytes.get(packed);
    return packed;
  }

  /** One span, all of both texts. */
  static byte[] whole(int tokens) {
    return ByteBuffer.allocate(BYTES).putInt(0).putInt(tokens).putInt(0).putInt(tokens).array();
  }

  /** The same spans, on one side in characters instead of tokens. */
  static byte[] inText(byte[] packed, boolean isEarlier, TokenOffsets places) {
    ByteBuffer bytes = ByteBuffer.wrap(packed.clone());
    for (int at = isEarlier ? 0 : BYTES / 2; at < packed.length; at += BYTES) {
      bytes.putInt(at, places.begin(bytes.getInt(at)));
      bytes.putInt(at + Integer.BYTES, places.end(bytes.getInt(at + Integer.BYTES) - 1));
    }
    return bytes.array();
  }

  /** Rows of the four numbers of each span. */
  static Row[] rows(byte[] packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    Row[] rows = new Row[packed.length / BYTES];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = RowFactory.create(bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt());
    }
    return rows;
  }
}
