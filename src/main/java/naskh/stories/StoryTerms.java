package naskh.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import naskh.spark.Millionths;
import naskh.spark.PackedShuffle;
import naskh.spark.Parcels;
import naskh.text.DistinctLongs;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The words that hold a story together and set it apart from the other articles of its topic. */
final class StoryTerms implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private static final int TERMS = 6;

  /** A story of several reports is told by words of at least so many of them. */
  private static final int LEAST_REPORTS = 2;

  private static final StructType COLUMNS =
      StructType.fromDDL("story_key BIGINT, terms ARRAY<STRING>");

  /** What a record is, in its first byte; behind it stands the hash of a term … */
  private static final byte SPELLING = 0;

  private static final byte TOPIC = 1;

  /** … or the story, its topic and its reports, then hashes and weights of terms. */
  private static final byte REPORT = 2;

  private static final int REPORT_HEAD = 1 + Long.BYTES + Integer.BYTES + Long.BYTES;
  private static final int REPORT_TERM = 2 * Long.BYTES;

  /** Ascending; other arrays follow them. */
  private final String[] topics;

  /** How many canonical articles each has. */
  private final long[] sizes;

  private StoryTerms(Map<String, Long> articlesOfTopics) {
    topics = articlesOfTopics.keySet().stream().sorted().toArray(String[]::new);
    sizes = Arrays.stream(topics).mapToLong(articlesOfTopics::get).toArray();
  }

  /**
   * Terms by how much more they weigh in the reports of the story than in its topic, on the mean.
   *
   * <p>In: {@code articles} as {@link Stories} has them, {@code count} of them canonical; {@code
   * terms}: that table. Out: {@code story_key} (hash of the id), {@code terms array<string>}, the
   * best first, as they are most often written; stories of two articles or more whose reports share
   * a term.
   *
   * <p>Cost: one pass over the terms; shuffles a sum for each term and topic of a partition and 16
   * bytes for each term of a report. Runs a Spark job, which counts articles by topic.
   */
  static Dataset<Row> best(Dataset<Row> articles, long count, Dataset<Row> terms) {
    Dataset<Row> reports = articles.where(col("is_report").and(col("topic_id").isNotNull()));
    StoryTerms ofTopics =
        new StoryTerms(
            reports.select("topic_id").javaRDD().map(row -> row.getString(0)).countByValue());
    JavaRDD<Row> withTerms =
        reports
            .select(
                col("article_id"),
                col("topic_id"),
                when(col("size").geq(2), key(col("story_id"))).as("story_key"),
                col("story_topic"),
                col("report_count"))
            .join(terms.select("article_id", "terms.surface", "terms.tfidf"), "article_id")
            .drop("article_id")
            .javaRDD();
    return articles.sparkSession().createDataFrame(ofTopics.best(withTerms, count), COLUMNS);
  }

  /** The key of a story. */
  static Column key(Column storyId) {
    return xxhash64(storyId);
  }

  private JavaRDD<Row> best(JavaRDD<Row> reports, long count) {
    int parts = PackedShuffle.parts(count);
    JavaRDD<byte[]> weighed =
        Parcels.exchange(
            reports.mapPartitions(this::records), parts, StoryTerms::send, this::weighed);
    return PackedShuffle.of(weighed, parts).byKey(StoryTerms::best);
  }

  private Iterator<byte[]> records(Iterator<Row> reports) {
    TopicSums sums = new TopicSums();
    Iterable<Row> all = () -> reports;
    return Stream.concat(
            StreamSupport.stream(all.spliterator(), false).flatMap(row -> records(row, sums)),
            Stream.of(sums).flatMap(TopicSums::records)) // when all are in
        .iterator();
  }

  /** What an article adds to its topic goes to {@code sums}; gives what it adds to its story. */
  private Stream<byte[]> records(Row article, TopicSums sums) {
    int topic = topic(article.getString(0));
    List<String> surfaces = article.getList(4);
    List<Double> weights = article.getList(5);
    ByteBuffer report =
        ByteBuffer.allocate(REPORT_HEAD + surfaces.size() * REPORT_TERM).put(REPORT);
    boolean isOfStory = !article.isNullAt(1);
    if (isOfStory) {
      report.putLong(article.getLong(1)).putInt(topic(article.getString(2)));
      report.putLong(article.getLong(3));
    }
    for (int i = 0; i < surfaces.size(); i++) {
      long term = HASHER.hashCharsToLong(surfaces.get(i));
      long weight = Millionths.of(weights.get(i));
      sums.add(term, surfaces.get(i), topic, weight);
      report.putLong(term).putLong(weight);
    }
    return isOfStory ? Stream.of(report.array()) : Stream.empty();
  }

  /** Divides a report among the slices of its terms. */
  private static void send(byte[] record, Parcels parcels) {
    ByteBuffer bytes = ByteBuffer.wrap(record);
    if (record[0] != REPORT) {
      parcels.add(bytes.getLong(1), record);
      return;
    }
    int count = (record.length - REPORT_HEAD) / REPORT_TERM;
    long[] sliced = new long[count]; // slice in the upper half, place of the term in the lower
    for (int i = 0; i < count; i++) {
      int at = REPORT_HEAD + i * REPORT_TERM;
      sliced[i] = (long) parcels.slice(bytes.getLong(at)) << Integer.SIZE | at;
    }
    Arrays.sort(sliced);
    byte[] head = Arrays.copyOf(record, REPORT_HEAD);
    int end = 0;
    for (int begin = 0; begin < count; begin = end) {
      ByteBuffer terms = ByteBuffer.allocate(count * REPORT_TERM);
      while (end < count && sliced[end] >>> Integer.SIZE == sliced[begin] >>> Integer.SIZE) {
        terms.put(record, (int) sliced[end], REPORT_TERM);
        end++;
      }
      byte[] piece = Arrays.copyOf(terms.array(), terms.position());
      parcels.add(sliced[begin] >>> Integer.SIZE, head, piece);
    }
  }

  private int topic(String id) {
    return Arrays.binarySearch(topics, id);
  }

  /** The weights of terms in topics, of the articles of a partition. */
  private static final class TopicSums {
    private final DistinctLongs terms = new DistinctLongs(1 << 10);
    private final List<byte[]> spellings = new ArrayList<>();
    private final List<Long> hashes = new ArrayList<>();

    /** By topic in the upper half, number of the term in the lower. */
    private final Long2LongOpenHashMap sums = new Long2LongOpenHashMap();

    void add(long term, String surface, int topic, long weight) {
      int number = terms.number(term);
      if (number == hashes.size()) {
        hashes.add(term);
        spellings.add(surface.getBytes(StandardCharsets.UTF_8));
      }
      sums.addTo((long) topic << Integer.SIZE | number, weight);
    }

    Stream<byte[]> records() {
      return Stream.concat(
          IntStream.range(0, hashes.size()).mapToObj(this::spelling),
          sums.long2LongEntrySet().stream().map(this::weight));
    }

    private byte[] spelling(int term) {
      byte[] surface = spellings.get(term);
      return ByteBuffer.allocate(1 + Long.BYTES + surface.length)
          .put(SPELLING)
          .putLong(hashes.get(term))
          .put(surface)
          .array();
    }

    private byte[] weight(Long2LongMap.Entry sum) {
      return ByteBuffer.allocate(1 + 2 * Long.BYTES + Integer.BYTES)
          .put(TOPIC)
          .putLong(hashes.get((int) sum.getLongKey()))
          .putInt((int) (sum.getLongKey() >>> Integer.SIZE))
          .putLong(sum.getLongValue())
          .array();
    }
  }

  /** A term in the reports of a story. */
  private static final class StoryTerm {
    private final long term;
    private final long story;
    private final int topic;
    private final long all;
    private long reports;
    private long sum;

    StoryTerm(long term, long story, int topic, long all) {
      this.term = term;
      this.story = story;
      this.topic = topic;
      this.all = all;
    }
  }

  /** The terms of all stories, by term and story. */
  private static final class StoryTermSums {
    private final DistinctLongs known = new DistinctLongs(1 << 10);
    private final List<StoryTerm> terms = new ArrayList<>();

    /** Adds a part of a report. */
    void add(ByteBuffer report) {
      long story = report.getLong();
      int topic = report.getInt();
      long all = report.getLong();
      while (report.hasRemaining()) {
        long term = report.getLong();
        int number = known.number(HASHER.hashLongLongToLong(term, story));
        if (number == terms.size()) {
          terms.add(new StoryTerm(term, story, topic, all));
        }
        terms.get(number).reports++;
        terms.get(number).sum += report.getLong();
      }
    }
  }

  /** The terms of stories, as {@code story, weight, surface}, the heaviest first. */
  private Iterator<byte[]> weighed(Parcels.Received records) {
    Map<Long, byte[]> spellings = new HashMap<>();
    Long2LongOpenHashMap ofTopics = new Long2LongOpenHashMap();
    StoryTermSums ofStories = new StoryTermSums();
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      switch (record.get()) {
        case SPELLING -> {
          long term = record.getLong();
          byte[] surface = new byte[record.remaining()];
          record.get(surface);
          spellings.put(term, surface);
        }
        case TOPIC -> ofTopics.addTo(inTopic(record.getLong(), record.getInt()), record.getLong());
        default -> ofStories.add(record);
      }
    }
    return ofStories.terms.stream()
        .filter(term -> term.reports >= Math.min(LEAST_REPORTS, term.all))
        .map(term -> weighed(term, ofTopics, spellings.get(term.term)))
        .iterator();
  }

  private byte[] weighed(StoryTerm term, Long2LongOpenHashMap ofTopics, byte[] surface) {
    long usual = mean(ofTopics.get(inTopic(term.term, term.topic)), sizes[term.topic]);
    long weight = mean(term.sum, term.all) - usual;
    return ByteBuffer.allocate(2 * Long.BYTES + surface.length)
        .putLong(term.story)
        .putLong(~(weight ^ Long.MIN_VALUE)) // in the order of bytes, descending
        .put(surface)
        .array();
  }

  private static long inTopic(long term, int topic) {
    return HASHER.hashLongLongToLong(term, topic);
  }

  private static long mean(long sum, long count) {
    return (long) ((double) sum / count);
  }

  private static Iterator<Row> best(long story, Iterator<ByteBuffer> terms) {
    List<String> best = new ArrayList<>();
    while (terms.hasNext() && best.size() < TERMS) {
      ByteBuffer term = terms.next();
      term.getLong(); // its weight
      byte[] surface = new byte[term.remaining()];
      term.get(surface);
      best.add(new String(surface, StandardCharsets.UTF_8));
    }
    return List.of(RowFactory.create(story, best.toArray(String[]::new))).iterator();
  }
}
