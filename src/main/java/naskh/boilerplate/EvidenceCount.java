package naskh.boilerplate;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Adds up the votes on each shingle of one bucket. Give all pages, then ask. */
final class EvidenceCount {
  /** Bytes of a packed sum: place and sum. */
  private static final int BYTES = Integer.BYTES + Long.BYTES;

  private final Long2LongOpenHashMap sums = new Long2LongOpenHashMap(1 << 12);
  private final List<ByteBuffer> pages = new ArrayList<>();

  /** Adds one page's {@link RelatednessEvidence} of this bucket; pages are numbered from 0. */
  void add(ByteBuffer votes) {
    pages.add(votes.duplicate());
    while (votes.hasRemaining()) {
      long key = votes.getLong();
      votes.getInt();
      sums.addTo(key, votes.getInt());
    }
  }

  /** Hands out, for each page, its places with the sums of all pages' votes. */
  void counted(ObjIntConsumer<byte[]> out) {
    for (int i = 0; i < pages.size(); i++) {
      ByteBuffer votes = pages.get(i);
      byte[] sumsOfPage = new byte[votes.remaining() / RelatednessEvidence.BYTES * BYTES];
      ByteBuffer packed = ByteBuffer.wrap(sumsOfPage);
      while (votes.hasRemaining()) {
        long key = votes.getLong();
        packed.putInt(votes.getInt());
        votes.getInt();
        packed.putLong(sums.get(key));
      }
      out.accept(sumsOfPage, i);
    }
  }
}
