package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import naskh.spark.PackedShuffle;

/**
 * The blocks of a page with their scores, before it is known how common furniture is in its source.
 *
 * @param key of the page
 * @param source hash of its source
 */
record ScoredPage(long key, long source, Furniture furniture) {

  /**
   * Scores pages.
   *
   * @param pages {@link PageRecord}s, with counts and sums
   * @return {@link PageRecord#SCORED}, of pages that have a block
   */
  static PackedShuffle of(PackedShuffle pages, BoilerplateOptions options, int parts) {
    return PackedShuffle.of(pages.byKey((key, records) -> scored(key, records, options)), parts);
  }

  private static Iterator<byte[]> scored(
      long key, Iterator<ByteBuffer> records, BoilerplateOptions options) {
    PageRecord record = PageRecord.first(key, records);
    if (!records.hasNext()) {
      return Collections.emptyIterator();
    }
    Page page = Page.of(record.text(), ShingleStatistics.rest(records.next()));
    List<Block> blocks = records.hasNext() ? page.blocks() : List.of();
    if (blocks.isEmpty()) {
      return Collections.emptyIterator();
    }
    double[] scores =
        BlockScores.of(
            page,
            blocks,
            new EvidenceSums(page.shingles.length, ShingleStatistics.rest(records.next())),
            options.minPages());
    int own = page.ownStretches().max().orElse(0);
    Furniture furniture = new Furniture(page.text.count(), own, blocks, scores);
    return List.of(new ScoredPage(key, record.source(), furniture).pack()).iterator();
  }

  private byte[] pack() {
    return PackedShuffle.record(
        key,
        PageRecord.SCORED,
        Long.BYTES + furniture.bytes(),
        record -> {
          record.putLong(source);
          furniture.put(record);
        });
  }

  /** Of the one record of a page. */
  static Iterator<ScoredPage> of(long key, Iterator<ByteBuffer> records) {
    return List.of(read(key, ShingleStatistics.rest(records.next()))).iterator();
  }

  /** Of a record behind its kind. */
  static ScoredPage read(long key, ByteBuffer record) {
    return new ScoredPage(key, record.getLong(), Furniture.read(record));
  }
}
