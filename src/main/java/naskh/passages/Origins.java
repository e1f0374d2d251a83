package naskh.passages;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import naskh.spark.PackedShuffle;
import org.apache.spark.api.java.JavaRDD;

/**
 * Sends passages to where they come from: what an article has from an earlier one did not begin
 * with it, so those that hold it later belong to the earlier one.
 */
final class Origins {
  /** A star's centre is the earliest of its bucket, so few passages come by more hands. */
  private static final int ROUNDS = 2;

  private final List<Received> received = new ArrayList<>();

  private Origins() {}

  /**
   * {@link Holding}s, each for the earliest article that it is known of.
   *
   * @param held {@link Holding}s of passages
   * @param received {@link Received}s
   */
  static JavaRDD<byte[]> of(JavaRDD<byte[]> held, JavaRDD<byte[]> received, int parts) {
    JavaRDD<byte[]> sent = held;
    for (int round = 0; round < ROUNDS; round++) {
      sent =
          PackedShuffle.of(sent.union(received), parts)
              .byKey((number, records) -> new Origins().sent(number, records));
    }
    return sent;
  }

  private Iterator<byte[]> sent(long number, Iterator<ByteBuffer> records) {
    return PackedShuffle.stream(records)
        .flatMap(record -> read(number, record).stream())
        .iterator();
  }

  private Optional<byte[]> read(long number, ByteBuffer record) {
    if (Received.is(record)) {
      received.add(Received.read(record));
      return Optional.empty();
    }
    Holding holding = Holding.read(record);
    return Optional.of(
        received.stream()
            .filter(from -> 2 * overlap(from, holding) >= holding.end() - holding.begin())
            .min(
                Comparator.comparingLong(Received::from)
                    .thenComparingInt(from -> -overlap(from, holding)))
            .map(from -> holding.from(from.origin(), from.source()).record(from.from()))
            .orElseGet(() -> holding.record(number)));
  }

  private static int overlap(Received received, Holding holding) {
    return Math.min(received.end(), holding.end()) - Math.max(received.begin(), holding.begin());
  }
}
