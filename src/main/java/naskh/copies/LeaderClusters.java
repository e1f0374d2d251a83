package naskh.copies;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import naskh.spark.PackedShuffle;
import org.apache.spark.api.java.JavaRDD;

/**
 * Clusters around leaders, which cannot chain: in order, an article joins, among the earlier
 * articles it links to that are leaders themselves, the one it shares most tokens with (tie: the
 * earlier one); else it leads its own. The order is that of their arrival: what is published stays
 * where it is, and a new article joins it though it may be the earlier one.
 *
 * <p>Cost: a shuffle of 20 bytes a link to one task, which sorts them and goes over them in order.
 * It keeps a bit an article: whether it has joined another.
 */
final class LeaderClusters {
  private LeaderClusters() {}

  /**
   * Settles who joins whom.
   *
   * <p>In: {@link RecordKind#LINK}s between others. Out: a record for each new article that joined
   * another, {@link RecordKind#LEADER} of it or, where that is the later one, {@link
   * RecordKind#LATE_MEMBER} of that. Numbers count up from 0.
   *
   * @param memberships {@link #link}s of what is published
   */
  static PackedShuffle join(
      PackedShuffle links, JavaRDD<byte[]> memberships, Arrivals arrivals, int parts) {
    JavaRDD<byte[]> found = links.byKey((later, records) -> ofOneReport(later, records, arrivals));
    JavaRDD<byte[]> joined = settle(arrivals.areAdded() ? found.union(memberships) : found);
    return PackedShuffle.of(joined.flatMap(turns -> joined(turns, arrivals)), parts);
  }

  private static Iterator<byte[]> joined(byte[] turns, Arrivals arrivals) {
    ByteBuffer record = ByteBuffer.wrap(turns);
    long member = Arrivals.number(record.getLong());
    RecordKind.read(record);
    long leader = Arrivals.number(record.getLong());
    if (arrivals.isPublished(member)) {
      return Collections.emptyIterator();
    }
    return List.of(
            leader < member
                ? RecordKind.LEADER.of(member, leader)
                : RecordKind.LATE_MEMBER.of(leader, member))
        .iterator();
  }

  /** A pair that may be in one cluster: later one, rank among its links, earlier one. */
  static byte[] link(long later, long earlier, int sharedTokens) {
    return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
        .putLong(later)
        .putInt(Integer.MAX_VALUE - sharedTokens)
        .putLong(earlier)
        .array();
  }

  private static Iterator<byte[]> ofOneReport(
      long later, Iterator<ByteBuffer> records, Arrivals arrivals) {
    return PackedShuffle.stream(records)
        .filter(record -> RecordKind.read(record) == RecordKind.LINK)
        .map(CopyLink::read)
        .filter(link -> link.isSameReport() && !arrivals.arePublished(later, link.earlier()))
        .map(
            link -> {
              long turn = arrivals.turn(later);
              long other = arrivals.turn(link.earlier());
              CopyMeasures copy = link.measures();
              return link(
                  Math.max(turn, other),
                  Math.min(turn, other),
                  copy.kind() == CopyKind.EXACT ? Integer.MAX_VALUE : copy.sharedTokens());
            })
        .iterator();
  }

  /** {@link RecordKind#LEADER}s by {@link #link}s, each once or more. */
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
      if (isSettled || members.get(bit(earlier))) {
        return Stream.empty();
      }
      article = later;
      members.set(bit(later));
      return Stream.of(RecordKind.LEADER.of(later, earlier));
    }

    private static int bit(long turn) {
      return Math.toIntExact(Arrivals.number(turn));
    }
  }
}
