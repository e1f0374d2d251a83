package naskh.copies;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Iterator;
import java.util.stream.Stream;
import naskh.spark.PackedShuffle;
import org.apache.spark.api.java.JavaRDD;

/**
 * Clusters around leaders, which cannot chain: in order, an article joins, among the earlier
 * articles it links to that are leaders themselves, the one it shares most tokens with (tie: the
 * earlier one); else it leads its own.
 *
 * <p>Cost: a shuffle of 20 bytes a link to one task, which sorts them and goes over them in order.
 * It keeps a bit an article: whether it has joined another.
 */
final class LeaderClusters {
  private LeaderClusters() {}

  /**
   * Settles who joins whom.
   *
   * <p>In: {@link RecordKind#LINK}s. Out: {@link RecordKind#LEADER}, a record for each article that
   * joined another. Numbers count up from 0.
   */
  static PackedShuffle join(PackedShuffle links, int parts) {
    return PackedShuffle.of(settle(links.byKey(LeaderClusters::ofOneReport)), parts);
  }

  /** A pair that may be in one cluster: later one, rank among its links, earlier one. */
  static byte[] link(long later, long earlier, int sharedTokens) {
    return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
        .putLong(later)
        .putInt(Integer.MAX_VALUE - sharedTokens)
        .putLong(earlier)
        .array();
  }

  private static Iterator<byte[]> ofOneReport(long later, Iterator<ByteBuffer> records) {
    return PackedShuffle.stream(records)
        .map(
            record -> {
              RecordKind.read(record);
              return CopyLink.read(record);
            })
        .filter(CopyLink::isSameReport)
        .map(link -> link(later, link.earlier(), link.measures().sharedTokens()))
        .iterator();
  }

  /** The same of {@link #link}s, each once or more. */
  static JavaRDD<byte[]> settle(JavaRDD<byte[]> links) {
    return PackedShuffle.of(links, 1)
        .byPart(inOrder -> PackedShuffle.stream(inOrder).flatMap(new InOrder()::settle).iterator());
  }

  /** Settles articles whose links come sorted by article, best first. */
  private static final class InOrder {
    private static final long NOBODY = -1;

    private final BitSet members = new BitSet();
    private long article = NOBODY;

    Stream<byte[]> settle(ByteBuffer link) {
      long later = link.getLong();
      link.getInt();
      long earlier = link.getLong();
      boolean isSettled = later == article;
      if (isSettled || members.get(Math.toIntExact(earlier))) {
        return Stream.empty();
      }
      article = later;
      members.set(Math.toIntExact(later));
      return Stream.of(RecordKind.LEADER.of(later, earlier));
    }
  }
}
