package naskh.copies;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import naskh.corpus.ArticleOrder;
import naskh.spark.PackedShuffle;
import naskh.tables.Table;
import naskh.text.TokenOffsets;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of the table {@code copies}, each with whether it is why one of its articles is in the
 * cluster of the other.
 *
 * <p>Cost: two shuffles of the rows, one to the text of each side, where spans become characters; a
 * text is opened once for all of its rows, and an article without rows is not.
 */
final class CopyRows {
  private static final long MICROS_OF_A_SECOND = 1_000_000;

  /** No article has this number. */
  private static final long NOBODY = -1;

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private CopyRows() {}

  /** Of what {@link #of} gives: the table, and what {@link Copies#copies} tells besides. */
  static StructType schema() {
    return Table.COPIES
        .schema()
        .add("member_id", DataTypes.StringType, true)
        .add("earlier_number", DataTypes.LongType, false)
        .add("later_number", DataTypes.LongType, false)
        .add("later_published", DataTypes.LongType, true);
  }

  /**
   * Describes all links between articles: those that a round of stars accounts for, and those by
   * which an article has joined a cluster. An exact copy of an article inherits that article's
   * links, which hold for it word by word, and its place in a cluster.
   *
   * @param articles {@link PackedArticle}s
   * @param exact what {@link ExactCopies} gives
   * @param links what {@link CopyLinks} gives
   * @param leaders what {@link LeaderClusters} gives of them
   * @param arrivals pairs of which both are published have rows already
   */
  static JavaRDD<Row> of(
      PackedShuffle articles,
      PackedShuffle exact,
      PackedShuffle links,
      PackedShuffle leaders,
      Arrivals arrivals,
      int parts) {
    JavaRDD<byte[]> rows =
        exact.and(links).and(leaders).byKey((later, records) -> ofLater(later, records, arrivals));
    PackedShuffle ofEarlier = PackedShuffle.of(rows, parts);
    PackedShuffle ofLater =
        PackedShuffle.of(articles.and(ofEarlier).byKey(CopyRows::described), parts);
    return articles.and(ofLater).byKey(CopyRows::complete);
  }

  /** Which side of a link is by it in the cluster of the other. */
  private enum Member {
    NEITHER(0),
    LATER(1),
    EARLIER(2);

    private final byte code;

    Member(int code) {
      this.code = (byte) code;
    }

    static Member of(byte code) {
      return code == LATER.code ? LATER : code == EARLIER.code ? EARLIER : NEITHER;
    }
  }

  /**
   * A link on its way, in a record of one of its sides: the other side, who is a member by it,
   * measures; then, of the earlier side, what is told of it.
   */
  private record Link(long other, Member member, CopyMeasures measures) {
    private static final int BYTES = Long.BYTES + 1;

    byte[] pack(long side, ByteBuffer told) {
      return RecordKind.PAIR.of(
          side,
          BYTES + measures.bytes() + told.remaining(),
          record -> {
            record.putLong(other).put(member.code);
            measures.put(record);
            record.put(told);
          });
    }

    static Link read(ByteBuffer record) {
      RecordKind.read(record);
      return new Link(record.getLong(), Member.of(record.get()), CopyMeasures.read(record));
    }
  }

  /**
   * The rows of a later article and of its exact copies, as records of the earlier ones. Of an
   * article that is an exact copy itself they are its original's.
   */
  private static Iterator<byte[]> ofLater(
      long later, Iterator<ByteBuffer> records, Arrivals arrivals) {
    CopyLink.Copies copies = new CopyLink.Copies();
    long joined = NOBODY;
    Set<Long> late = new HashSet<>();
    ByteBuffer copier = null;
    while (copier == null && records.hasNext()) {
      ByteBuffer record = records.next();
      switch (RecordKind.read(record)) {
        case LEADER -> joined = record.getLong();
        case LATE_MEMBER -> late.add(record.getLong());
        case LINK -> copies.add(CopyLink.read(record));
        case COPIER -> copier = record;
        default -> {}
      }
    }
    long leader = joined;
    List<CopyLink> links =
        copies.all().stream()
            .filter(link -> !arrivals.arePublished(later, link.earlier()))
            .filter(
                link -> link.isStar() || link.earlier() == leader || late.contains(link.earlier()))
            .toList();
    Stream<byte[]> own = links.stream().map(link -> row(link, later, leader, late));
    if (copier == null) {
      return own.iterator();
    }
    Stream<Long> others =
        PackedShuffle.stream(records)
            .map(
                record -> {
                  RecordKind.read(record);
                  return record.getLong();
                });
    Stream<byte[]> ofCopiers =
        Stream.concat(Stream.of(copier.getLong()), others)
            .flatMap(
                number ->
                    Stream.concat(
                        Stream.of(
                            new Link(
                                    number,
                                    leader == NOBODY ? Member.LATER : Member.NEITHER,
                                    CopyMeasures.EXACT)
                                .pack(later, NOTHING)),
                        links.stream().map(link -> row(link, number, leader, late))));
    return Stream.concat(own, ofCopiers).iterator();
  }

  private static byte[] row(CopyLink copy, long later, long leader, Set<Long> late) {
    Member member =
        copy.earlier() == leader
            ? Member.LATER
            : late.contains(copy.earlier()) ? Member.EARLIER : Member.NEITHER;
    return new Link(later, member, copy.measures()).pack(copy.earlier(), NOTHING);
  }

  /** The rows of an earlier article, as records of the later ones. */
  private static Iterator<byte[]> described(long earlier, Iterator<ByteBuffer> records) {
    PackedArticle article = PackedArticle.first(earlier, records);
    if (!records.hasNext()) {
      return Collections.emptyIterator();
    }
    TokenOffsets offsets = article.offsets();
    return PackedShuffle.stream(records)
        .map(
            record -> {
              Link link = Link.read(record);
              CopyMeasures copy = link.measures();
              boolean isExact = copy.kind() == CopyKind.EXACT;
              byte[] spans = isExact ? Spans.whole(offsets.count()) : copy.spans().array();
              return new Link(
                      earlier, link.member(), copy.withSpans(Spans.inText(spans, true, offsets)))
                  .pack(link.other(), article.packedSide());
            })
        .iterator();
  }

  /** The rows of a later article. */
  private static Iterator<Row> complete(long later, Iterator<ByteBuffer> records) {
    PackedArticle article = PackedArticle.first(later, records);
    if (!records.hasNext()) {
      return Collections.emptyIterator();
    }
    TokenOffsets offsets = article.offsets();
    PackedArticle.Side side = article.side();
    int tokens = article.mainTokens();
    return PackedShuffle.stream(records)
        .map(
            record -> {
              Link link = Link.read(record);
              CopyMeasures copy = link.measures();
              PackedArticle.Side earlier = PackedArticle.Side.read(record);
              return RowFactory.create(
                  earlier.articleId(),
                  side.articleId(),
                  earlier.source(),
                  side.source(),
                  lagSeconds(earlier, side),
                  copy.kind().name(),
                  copy.jaccard(),
                  copy.coverageEarlier(),
                  copy.coverageLater(),
                  copy.kind() == CopyKind.EXACT ? tokens : copy.sharedTokens(),
                  Spans.rows(Spans.inText(copy.spans().array(), false, offsets)),
                  switch (link.member()) {
                    case NEITHER -> null;
                    case LATER -> side.articleId();
                    case EARLIER -> earlier.articleId();
                  },
                  link.other(),
                  later,
                  side.published());
            })
        .iterator();
  }

  /** Null where a date is missing, or where one says no more than the day that both share. */
  private static Long lagSeconds(PackedArticle.Side earlier, PackedArticle.Side later) {
    if (earlier.published() == null
        || later.published() == null
        || isInDayOf(earlier, later.published())
        || isInDayOf(later, earlier.published())) {
      return null;
    }
    return Math.floorDiv(later.published(), MICROS_OF_A_SECOND)
        - Math.floorDiv(earlier.published(), MICROS_OF_A_SECOND);
  }

  /** Whether all that is known of one article is the day that {@code moment} lies in. */
  private static boolean isInDayOf(PackedArticle.Side side, long moment) {
    return "DAY".equals(side.precision())
        && moment >= side.published()
        && moment < side.published() + ArticleOrder.MICROS_OF_A_DAY;
  }
}
