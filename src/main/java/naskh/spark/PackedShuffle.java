package naskh.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.rdd.ShuffledRDD;
import org.apache.spark.serializer.KryoSerializer;
import scala.Product2;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Records of bytes, divided by their keys and sorted. The first eight bytes of a record are its
 * key, most significant first; all of its bytes, unsigned, are its place in the order. So records
 * of one key come one after the other, in an order that the sender chooses and that neither
 * partitions nor retries change: where two records tie, they are equal.
 *
 * <p>Keys are hashes, or numbers counted up from 0: they are divided by their remainder. Many small
 * records travel together, see {@link Parcels}.
 *
 * <p>Cost: one shuffle, no query. Arriving records are sorted in Spark's execution memory and spill
 * to disk from there; of what {@link #byKey} goes over, one record is in memory.
 */
public final class PackedShuffle implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A part holds so many articles, their packs of some 11 MB, or their postings in one slice. */
  private static final int ARTICLES_A_PART = 4_000;

  /** Fewer than this are not worth a second task; more are divided among the cores of a laptop. */
  private static final int ARTICLES_OF_ONE_PART = 500;

  private static final int LEAST_PARTS = 8;

  private static final int MOST_PARTS = 1 << 20;

  private final JavaRDD<byte[]> sorted;

  private PackedShuffle(JavaRDD<byte[]> sorted) {
    this.sorted = sorted;
  }

  /** Into how many parts the records of so many articles are divided; no result shows it. */
  public static int parts(long articles) {
    return articles < ARTICLES_OF_ONE_PART
        ? 1
        : (int) Math.min(MOST_PARTS, Math.max(LEAST_PARTS, articles / ARTICLES_A_PART));
  }

  /**
   * A record that is told from others of its key by its kind; {@code rest} writes so many bytes
   * behind the two.
   */
  public static byte[] record(long key, byte kind, int bytes, Consumer<ByteBuffer> rest) {
    ByteBuffer record = ByteBuffer.allocate(Long.BYTES + 1 + bytes).putLong(key).put(kind);
    rest.accept(record);
    return record.array();
  }

  /** The part of a key. */
  static int part(long key, int parts) {
    return (int) Long.remainderUnsigned(key, parts);
  }

  /** Divides and sorts {@code records}, each of eight bytes at least. */
  public static PackedShuffle of(JavaRDD<byte[]> records, int parts) {
    RDD<Tuple2<byte[], Object>> alone =
        records.map(record -> new Tuple2<byte[], Object>(record, null)).rdd();
    return new PackedShuffle(shuffled(alone, parts).toJavaRDD().map(Tuple2::_1));
  }

  private static ShuffledRDD<byte[], Object, Object> shuffled(
      RDD<? extends Product2<byte[], Object>> records, int parts) {
    ClassTag<byte[]> bytes = ClassTag$.MODULE$.apply(byte[].class);
    ClassTag<Object> nothing = ClassTag$.MODULE$.apply(Object.class);
    return new ShuffledRDD<>(records, new ByRemainder(parts), bytes, nothing, nothing)
        .setSerializer(new KryoSerializer(records.sparkContext().getConf()))
        .setKeyOrdering(scala.math.Ordering$.MODULE$.comparatorToOrdering(new Unsigned()));
  }

  /** Those that are divided into parts by their keys already, and in order. */
  static PackedShuffle inOrder(JavaRDD<byte[]> records) {
    return new PackedShuffle(records);
  }

  /** These and the {@code others}, in one order; both have as many parts. Moves nothing. */
  public PackedShuffle and(PackedShuffle others) {
    return new PackedShuffle(sorted.zipPartitions(others.sorted, Merged::new));
  }

  /** What becomes of the records of one key. */
  public interface OfKey<T> extends Serializable {
    /**
     * Turns them into results.
     *
     * @param records in their order, each at the place behind its key; read while the results are
     *     taken, and never after
     */
    Iterator<T> results(long key, Iterator<ByteBuffer> records);
  }

  /** Goes over the keys in their order. */
  public <T> JavaRDD<T> byKey(OfKey<T> function) {
    return sorted.mapPartitions(records -> new Keys<>(new Peeking(records), function));
  }

  /** What becomes of all records of one part. */
  public interface OfPart<T> extends Serializable {
    Iterator<T> results(Iterator<ByteBuffer> records);
  }

  /** Goes over the parts, whose records are in their order, each at the place of its key. */
  public <T> JavaRDD<T> byPart(OfPart<T> function) {
    return sorted.mapPartitions(
        records -> function.results(stream(records).map(ByteBuffer::wrap).iterator()));
  }

  /** Of records that are taken one by one; nothing is kept. */
  public static <T> Stream<T> stream(Iterator<T> records) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false);
  }

  private static long key(byte[] record) {
    return ByteBuffer.wrap(record).getLong();
  }

  private static final class ByRemainder extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int parts;

    ByRemainder(int parts) {
      this.parts = parts;
    }

    @Override
    public int numPartitions() {
      return parts;
    }

    @Override
    public int getPartition(Object record) {
      return part(key((byte[]) record), parts);
    }
  }

  private static final class Unsigned implements Comparator<byte[]>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(byte[] a, byte[] b) {
      return Arrays.compareUnsigned(a, b);
    }
  }

  private static final class Peeking implements Iterator<byte[]> {
    private final Iterator<byte[]> records;
    private byte[] next;

    Peeking(Iterator<byte[]> records) {
      this.records = records;
    }

    /** The next record; null behind the last. */
    byte[] peek() {
      if (next == null && records.hasNext()) {
        next = records.next();
      }
      return next;
    }

    @Override
    public boolean hasNext() {
      return peek() != null;
    }

    @Override
    public byte[] next() {
      byte[] taken = peek();
      if (taken == null) {
        throw new NoSuchElementException();
      }
      next = null;
      return taken;
    }
  }

  private static final class Merged implements Iterator<byte[]> {
    private final Peeking some;
    private final Peeking others;

    Merged(Iterator<byte[]> some, Iterator<byte[]> others) {
      this.some = new Peeking(some);
      this.others = new Peeking(others);
    }

    @Override
    public boolean hasNext() {
      return some.hasNext() || others.hasNext();
    }

    @Override
    public byte[] next() {
      boolean isSome =
          some.hasNext()
              && (!others.hasNext() || Arrays.compareUnsigned(some.peek(), others.peek()) <= 0);
      return isSome ? some.next() : others.next();
    }
  }

  /** The results of one key after the other. */
  private static final class Keys<T> extends Batched<T> {
    private final Peeking records;
    private final OfKey<T> function;
    private OneKey key;

    Keys(Peeking records, OfKey<T> function) {
      this.records = records;
      this.function = function;
    }

    @Override
    protected Iterator<T> nextBatch() {
      if (key != null) {
        key.skipRest();
      }
      if (!records.hasNext()) {
        return null;
      }
      key = new OneKey(records);
      return function.results(key.key, key);
    }
  }

  private static final class OneKey implements Iterator<ByteBuffer> {
    private final Peeking records;
    private final long key;

    OneKey(Peeking records) {
      this.records = records;
      this.key = key(records.peek());
    }

    void skipRest() {
      while (hasNext()) {
        records.next();
      }
    }

    @Override
    public boolean hasNext() {
      return records.hasNext() && key(records.peek()) == key;
    }

    @Override
    public ByteBuffer next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ByteBuffer.wrap(records.next()).position(Long.BYTES);
    }
  }
}
