package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import naskh.fingerprint.PageText;
import naskh.spark.ByBucket;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Gathers, for each article, what all articles together tell of its shingles. Spark only groups
 * packed bytes by buckets of hashes here.
 */
record ShingleStatistics(Broadcast<WordUse> use, long articleCount) {
  private static final StructType OF_ARTICLE = StructType.fromDDL("key BIGINT, packed BINARY");

  /**
   * In: {@code key, source_key, page_key, day, turn, tie, text}, keys distinct. Out: the articles
   * in which anything recurs, with {@code counts binary}, {@link RecurrenceCount#RUNS}.
   */
  Dataset<Row> recurring(Dataset<Row> articles) {
    Dataset<Row> parts =
        new Recurrence(articleCount)
            .apply(
                articles.select("key", "source_key", "page_key", "day", "turn", "tie", "text"),
                OF_ARTICLE);
    return articles.join(whole(parts, RecurrenceCount.RUNS, "counts"), "key");
  }

  /**
   * In: what {@link #recurring} gives. Out: {@code key bigint, sums binary}, {@link
   * VoteCount#RUNS}; only articles of which something recurs in their own source.
   */
  Dataset<Row> sums(Dataset<Row> recurring) {
    Dataset<Row> parts =
        new Voting(use, articleCount)
            .apply(recurring.select("key", "source_key", "is_voter", "text", "counts"), OF_ARTICLE);
    return whole(parts, EvidenceCount.RUNS, "sums");
  }

  private Dataset<Row> whole(Dataset<Row> parts, PackedRuns runs, String name) {
    return new Gathering(runs, articleCount).apply(parts, OF_ARTICLE).toDF("key", name);
  }

  private static final class Recurrence extends ByBucket {
    private static final long serialVersionUID = 1L;

    Recurrence(long articles) {
      super(articles);
    }

    @Override
    protected void send(Row article, Parcels parcels) {
      byte[] head =
          ByteBuffer.allocate(4 * Long.BYTES + Integer.BYTES)
              .putLong(article.getLong(0))
              .putLong(article.getLong(1))
              .putLong(article.getLong(2))
              .putInt(article.getInt(3))
              .putLong(Density.turn(article.getInt(4), article.getInt(5)))
              .array();
      parcels.addAll(head, ShinglePostings.of(PageText.of(article.<byte[]>getAs(6)), buckets()));
    }

    @Override
    protected Iterator<Row> received(Records records) {
      RecurrenceCount counts = new RecurrenceCount();
      List<Long> keys = new ArrayList<>();
      records.forEachRemaining(
          record -> {
            keys.add(record.getLong());
            counts.add(
                record.getLong(), record.getLong(), record.getInt(), record.getLong(), record);
          });
      List<Row> found = new ArrayList<>();
      counts.counted((packed, i) -> found.add(RowFactory.create(keys.get(i), packed)));
      return found.iterator();
    }
  }

  private static final class Voting extends ByBucket {
    private static final long serialVersionUID = 1L;

    private final Broadcast<WordUse> use;

    Voting(Broadcast<WordUse> use, long articles) {
      super(articles);
      this.use = use;
    }

    @Override
    protected void send(Row article, Parcels parcels) {
      Page page = Page.of(PageText.of(article.<byte[]>getAs(3)), article.getAs(4));
      parcels.addAll(
          key(article),
          RelatednessEvidence.of(
              page, article.getLong(1), article.getBoolean(2), use.value(), buckets()));
    }

    @Override
    protected Iterator<Row> received(Records records) {
      EvidenceCount votes = new EvidenceCount();
      List<Long> keys = new ArrayList<>();
      records.forEachRemaining(
          record -> {
            keys.add(record.getLong());
            votes.add(record);
          });
      List<Row> found = new ArrayList<>();
      votes.counted((packed, i) -> found.add(RowFactory.create(keys.get(i), packed)));
      return found.iterator();
    }
  }

  /** Brings together what all buckets tell of an article. */
  private static final class Gathering extends ByBucket {
    private static final long serialVersionUID = 1L;

    private final PackedRuns runs;

    Gathering(PackedRuns runs, long articles) {
      super(articles);
      this.runs = runs;
    }

    @Override
    protected void send(Row part, Parcels parcels) {
      int bucket = (int) Long.remainderUnsigned(part.getLong(0), buckets()); // keys are hashes
      parcels.add(bucket, key(part), part.getAs(1));
    }

    @Override
    protected Iterator<Row> received(Records records) {
      return records.byNumber().entrySet().stream()
          .map(article -> RowFactory.create(article.getKey(), runs.pack(article.getValue())))
          .iterator();
    }
  }

  private static byte[] key(Row article) {
    return ByteBuffer.allocate(Long.BYTES).putLong(article.getLong(0)).array();
  }
}
