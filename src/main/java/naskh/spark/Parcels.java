package naskh.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;

/**
 * Small records of many articles, packed for the slice of their hash: as every article has
 * something for almost every slice, an object for each record would cost more than the record, and
 * articles times slices grow with the square of a corpus.
 *
 * <p>Cost: a {@link PackedShuffle} of the records, 4 bytes more for each. In memory: of the sender
 * some three times {@link #PACKED_BYTES} a task; of the receiver what {@link Received} keeps of one
 * slice.
 */
public final class Parcels {
  /** Of records that wait until they are sent. */
  private static final int PACKED_BYTES = 4 << 20;

  private final ByteBuffer[] open;
  private int bytes;

  private Parcels(int slices) {
    open = new ByteBuffer[slices];
  }

  /** What a row has for the slices. */
  public interface Sender<T> extends Serializable {
    void send(T row, Parcels parcels);
  }

  /** What becomes of all that was sent to one slice. */
  public interface Receiver<T> extends Serializable {
    Iterator<T> results(Received records);
  }

  /** Sends what {@code rows} have, and receives it slice by slice. */
  public static <T, R> JavaRDD<R> exchange(
      JavaRDD<T> rows, int slices, Sender<T> sender, Receiver<R> receiver) {
    JavaRDD<byte[]> parcels = rows.mapPartitions(some -> new Packing<>(some, slices, sender));
    return PackedShuffle.of(parcels, slices)
        .byKey((slice, packed) -> receiver.results(new Received(packed)));
  }

  /** What is told of an article, all of it. */
  public interface Gatherer extends Serializable {
    /** Makes one record of the pieces that were sent under a number, which come in any order. */
    byte[] record(long number, List<ByteBuffer> pieces);
  }

  /**
   * Sends pieces to the articles that they begin with the numbers of, and makes one record of those
   * of each: {@link Received#byNumber} of a part is in memory.
   */
  public static <T> PackedShuffle gather(
      JavaRDD<T> rows, int parts, Sender<T> sender, Gatherer gatherer) {
    return PackedShuffle.inOrder(
        exchange(
            rows,
            parts,
            sender,
            received -> {
              Map<Long, List<ByteBuffer>> pieces = received.byNumber();
              return pieces.keySet().stream()
                  .sorted(Long::compareUnsigned)
                  .map(number -> gatherer.record(number, pieces.get(number)))
                  .iterator();
            }));
  }

  /** How many slices there are, numbered from 0. */
  public int slices() {
    return open.length;
  }

  /** The slice of a key. */
  public int slice(long key) {
    return PackedShuffle.part(key, open.length);
  }

  /** Adds a record for each slice: a head, and what {@code pieces} has for it; null: none. */
  public void addAll(byte[] head, byte[][] pieces) {
    for (int slice = 0; slice < pieces.length; slice++) {
      if (pieces[slice] != null) {
        add(slice, head, pieces[slice]);
      }
    }
  }

  /** Adds a record for the slice of {@code key}, in pieces. */
  public void add(long key, byte[]... pieces) {
    int slice = slice(key);
    int length = 0;
    for (byte[] piece : pieces) {
      length += piece.length;
    }
    ByteBuffer parcel = withRoom(slice, Integer.BYTES + length).putInt(length);
    for (byte[] piece : pieces) {
      parcel.put(piece);
    }
    bytes += Integer.BYTES + length;
  }

  private ByteBuffer withRoom(int slice, int needed) {
    ByteBuffer parcel = open[slice];
    if (parcel == null) {
      open[slice] = ByteBuffer.allocate(Long.BYTES + needed).putLong(slice);
    } else if (parcel.remaining() < needed) {
      int larger = Math.max(parcel.position() * 2, parcel.position() + needed);
      open[slice] = ByteBuffer.allocate(larger).put(parcel.flip());
    }
    return open[slice];
  }

  private Iterator<byte[]> taken() {
    List<byte[]> parcels = new ArrayList<>();
    for (int slice = 0; slice < open.length; slice++) {
      if (open[slice] != null) {
        byte[] parcel = new byte[open[slice].position()];
        open[slice].flip().get(parcel);
        open[slice] = null;
        parcels.add(parcel);
      }
    }
    bytes = 0;
    return parcels.iterator();
  }

  private static final class Packing<T> extends Batched<byte[]> {
    private final Iterator<T> rows;
    private final Sender<T> sender;
    private final Parcels parcels;

    Packing(Iterator<T> rows, int slices, Sender<T> sender) {
      this.rows = rows;
      this.sender = sender;
      parcels = new Parcels(slices);
    }

    @Override
    protected Iterator<byte[]> nextBatch() {
      if (!rows.hasNext()) {
        return null;
      }
      while (rows.hasNext() && parcels.bytes < PACKED_BYTES) {
        sender.send(rows.next(), parcels);
      }
      return parcels.taken();
    }
  }

  /**
   * The records of one slice. Their order depends on how the senders' rows were divided: what is
   * made of them must not.
   */
  public static final class Received implements Iterator<ByteBuffer> {
    private final Iterator<ByteBuffer> parcels;
    private ByteBuffer parcel = ByteBuffer.allocate(0);

    private Received(Iterator<ByteBuffer> parcels) {
      this.parcels = parcels;
    }

    /** Keeps all, packed as they came, to be gone over more than once; call it first. */
    public Iterable<ByteBuffer> kept() {
      List<ByteBuffer> all = new ArrayList<>();
      parcels.forEachRemaining(all::add);
      return () -> new Received(all.stream().map(ByteBuffer::duplicate).iterator());
    }

    /** Keeps all, by the number that each begins with; it is behind them. */
    public Map<Long, List<ByteBuffer>> byNumber() {
      Map<Long, List<ByteBuffer>> byNumber = new HashMap<>();
      forEachRemaining(
          record ->
              byNumber.computeIfAbsent(record.getLong(), any -> new ArrayList<>()).add(record));
      return byNumber;
    }

    @Override
    public boolean hasNext() {
      return parcel.hasRemaining() || parcels.hasNext();
    }

    @Override
    public ByteBuffer next() {
      if (!parcel.hasRemaining()) {
        parcel = parcels.next();
      }
      int length = parcel.getInt();
      ByteBuffer record = parcel.slice(parcel.position(), length);
      parcel.position(parcel.position() + length);
      return record;
    }
  }
}
