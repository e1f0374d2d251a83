package naskh.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Brings small records of many rows together by buckets, packed: as every row has something for
 * almost every bucket, a row of Spark for each record would cost more than the record, and rows
 * times buckets grow with the square of a corpus.
 *
 * <p>Cost: a shuffle of the records with all their pieces, 4 bytes more for each. In memory: some
 * three times {@link #PACKED_BYTES} a task, then what is sent to one bucket, where {@link
 * #received} keeps it.
 */
public abstract class ByBucket implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Of records that wait until they are sent. */
  private static final int PACKED_BYTES = 4 << 20;

  private static final int ARTICLES_A_BUCKET = 4_000;
  private static final int MIN_BUCKETS = 8;

  private static final StructType PARCELS =
      StructType.fromDDL("bucket INT, records BINARY NOT NULL");

  private final int buckets;

  /** With so many buckets that one of them has little of {@code articles}; no result shows it. */
  protected ByBucket(long articles) {
    buckets = (int) Math.min(1 << 20, Math.max(MIN_BUCKETS, articles / ARTICLES_A_BUCKET));
  }

  /** How many buckets there are, numbered from 0. */
  protected final int buckets() {
    return buckets;
  }

  /** Sends what a row has for the buckets. */
  protected abstract void send(Row row, Parcels parcels);

  /** What becomes of all that was sent to one bucket. */
  protected abstract Iterator<Row> received(Records records);

  /** In: rows as {@link #send} takes them. Out: rows of {@code schema}. */
  public final Dataset<Row> apply(Dataset<Row> rows, StructType schema) {
    MapPartitionsFunction<Row, Row> pack = Packing::new;
    FlatMapGroupsFunction<Integer, Row, Row> unpack =
        (bucket, parcels) -> received(new Records(parcels));
    return rows.mapPartitions(pack, Encoders.row(PARCELS))
        .groupBy("bucket")
        .as(Encoders.INT(), Encoders.row(PARCELS))
        .flatMapGroups(unpack, Encoders.row(schema));
  }

  /** Records that wait until they are sent. */
  public static final class Parcels {
    private final ByteBuffer[] open;
    private int bytes;

    private Parcels(int buckets) {
      open = new ByteBuffer[buckets];
    }

    /** Adds a record for each bucket: a head, and what {@code pieces} has for it; null: none. */
    public void addAll(byte[] head, byte[][] pieces) {
      for (int bucket = 0; bucket < pieces.length; bucket++) {
        if (pieces[bucket] != null) {
          add(bucket, head, pieces[bucket]);
        }
      }
    }

    /** Adds a record for a bucket, in pieces. */
    public void add(int bucket, byte[]... pieces) {
      int length = 0;
      for (byte[] piece : pieces) {
        length += piece.length;
      }
      ByteBuffer parcel = withRoom(bucket, Integer.BYTES + length).putInt(length);
      for (byte[] piece : pieces) {
        parcel.put(piece);
      }
      bytes += Integer.BYTES + length;
    }

    private ByteBuffer withRoom(int bucket, int needed) {
      ByteBuffer parcel = open[bucket];
      if (parcel == null || parcel.remaining() < needed) {
        int held = parcel == null ? 0 : parcel.position();
        ByteBuffer larger = ByteBuffer.allocate(Math.max(held * 2, held + needed));
        open[bucket] = parcel == null ? larger : larger.put(parcel.flip());
      }
      return open[bucket];
    }

    private Iterator<Row> taken() {
      List<Row> rows = new ArrayList<>();
      for (int bucket = 0; bucket < open.length; bucket++) {
        if (open[bucket] != null) {
          byte[] records = new byte[open[bucket].position()];
          open[bucket].flip().get(records);
          open[bucket] = null;
          rows.add(RowFactory.create(bucket, records));
        }
      }
      bytes = 0;
      return rows.iterator();
    }
  }

  private final class Packing implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final Parcels parcels = new Parcels(buckets);
    private Iterator<Row> ready = List.<Row>of().iterator();

    Packing(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && rows.hasNext()) {
        while (rows.hasNext() && parcels.bytes < PACKED_BYTES) {
          send(rows.next(), parcels);
        }
        ready = parcels.taken();
      }
      return ready.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }
  }

  /** What was sent to one bucket, in any order. */
  public static final class Records implements Iterator<ByteBuffer> {
    private final Iterator<Row> parcels;
    private ByteBuffer parcel = ByteBuffer.allocate(0);

    private Records(Iterator<Row> parcels) {
      this.parcels = parcels;
    }

    /** Keeps all, packed as they came, to be gone over more than once; call it first. */
    public Iterable<ByteBuffer> kept() {
      List<Row> all = new ArrayList<>();
      parcels.forEachRemaining(all::add);
      return () -> new Records(all.iterator());
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
        parcel = ByteBuffer.wrap(parcels.next().getAs(1));
      }
      int length = parcel.getInt();
      ByteBuffer record = parcel.slice(parcel.position(), length);
      parcel.position(parcel.position() + length);
      return record;
    }
  }
}
