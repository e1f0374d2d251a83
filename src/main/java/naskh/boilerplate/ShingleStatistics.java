package naskh.boilerplate;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import naskh.fingerprint.PageText;
import naskh.spark.PackedShuffle;
import naskh.spark.Parcels;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/**
 * Gathers, for each page, what all pages together tell of its shingles.
 *
 * <p>Cost: for each of the two two shuffles: of the postings to the slices of their hashes, and of
 * what they tell to the pages. In memory: what some thousand pages have in one slice; of a shingle
 * that all pages share, 28 bytes a page.
 *
 * @param pages {@link PageRecord}s
 */
record ShingleStatistics(PackedShuffle pages, int parts) implements Serializable {

  /** The pages on which anything recurs: {@link PageRecord#COUNTS}. */
  PackedShuffle counts() {
    return gathered(
        PageRecord.COUNTS,
        Parcels.exchange(
            pages.byKey((key, records) -> List.of(PageRecord.first(key, records)).iterator()),
            parts,
            ShingleStatistics::sendShingles,
            ShingleStatistics::counted));
  }

  private static void sendShingles(PageRecord page, Parcels parcels) {
    PageText text = page.text();
    byte[] head =
        ByteBuffer.allocate(4 * Long.BYTES + Integer.BYTES)
            .putLong(page.key())
            .putLong(page.source())
            .putLong(page.page())
            .putInt(page.occasion(text))
            .putLong(page.turn())
            .array();
    parcels.addAll(head, ShinglePostings.of(text, parcels.slices()));
  }

  private static Iterator<byte[]> counted(Parcels.Received records) {
    RecurrenceCount counts = new RecurrenceCount();
    List<Long> keys = new ArrayList<>();
    records.forEachRemaining(
        record -> {
          keys.add(record.getLong());
          counts.add(record.getLong(), record.getLong(), record.getInt(), record.getLong(), record);
        });
    List<byte[]> found = new ArrayList<>();
    counts.counted((packed, i) -> found.add(piece(keys.get(i), packed)));
    return found.iterator();
  }

  /**
   * The pages of which something recurs in their own source: {@link PageRecord#SUMS}.
   *
   * @param counts what {@link #counts} gives
   */
  PackedShuffle sums(PackedShuffle counts, Broadcast<BoilerplateModel> model) {
    return gathered(
        PageRecord.SUMS,
        Parcels.exchange(
            pages.and(counts).byKey(Voter::recurring),
            parts,
            (voter, parcels) -> voter.send(model.value().use(), parcels),
            ShingleStatistics::summed));
  }

  /** A page of which anything recurs. */
  private record Voter(PageRecord record, ByteBuffer counts) {
    static Iterator<Voter> recurring(long key, Iterator<ByteBuffer> records) {
      PageRecord record = PageRecord.first(key, records);
      return records.hasNext()
          ? List.of(new Voter(record, rest(records.next()))).iterator()
          : Collections.emptyIterator();
    }

    void send(WordUse use, Parcels parcels) {
      parcels.addAll(
          ByteBuffer.allocate(Long.BYTES).putLong(record.key()).array(),
          RelatednessEvidence.of(
              Page.of(record.text(), counts),
              record.source(),
              record.isVoter(),
              use,
              parcels.slices()));
    }
  }

  /** What is behind the kind of a record. */
  static ByteBuffer rest(ByteBuffer record) {
    return record.position(record.position() + 1).slice();
  }

  private static Iterator<byte[]> summed(Parcels.Received records) {
    EvidenceCount votes = new EvidenceCount();
    List<Long> keys = new ArrayList<>();
    records.forEachRemaining(
        record -> {
          keys.add(record.getLong());
          votes.add(record);
        });
    List<byte[]> found = new ArrayList<>();
    votes.counted((packed, i) -> found.add(piece(keys.get(i), packed)));
    return found.iterator();
  }

  private static byte[] piece(long key, byte[] told) {
    return ByteBuffer.allocate(Long.BYTES + told.length).putLong(key).put(told).array();
  }

  /** Brings together what all slices tell of a page. */
  private PackedShuffle gathered(byte kind, JavaRDD<byte[]> pieces) {
    return Parcels.gather(
        pieces,
        parts,
        (piece, parcels) -> parcels.add(ByteBuffer.wrap(piece).getLong(), piece),
        (key, all) ->
            PackedShuffle.record(
                key,
                kind,
                all.stream().mapToInt(ByteBuffer::remaining).sum(),
                record -> all.forEach(record::put)));
  }
}
