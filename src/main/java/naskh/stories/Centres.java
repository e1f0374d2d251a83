package naskh.stories;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import naskh.spark.Millionths;
import naskh.spark.PackedShuffle;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The article of each cluster that is most like the others: the one of the greatest sum of
 * similarities to them, the earlier of equals. It stands for the story, whose id is that of the
 * earliest.
 *
 * <p>Cost: shuffles the links inside clusters, a vector an article, and one more a member; a task
 * holds the numbers of one cluster.
 */
final class Centres {
  /** What a record of an article is, behind the number that it goes to. */
  private static final byte VECTOR = 0;

  private static final byte PLACE = 1;

  /** The same of a story, behind the number of its central article. */
  private static final byte CENTRE = 0;

  private static final byte STORY_ID = 1;
  private static final byte MEMBER = 2;

  private static final StructType COLUMNS =
      StructType.fromDDL(
          "canonical_id STRING, story_id STRING, central_id STRING, similarity DOUBLE");

  private Centres() {}

  /**
   * Places the members of clusters in their stories.
   *
   * <p>In: {@code inside} as {@link AverageLink} gives it; rows of {@link StoryVectors}. Out: a row
   * a member, {@code canonical_id, story_id, central_id} and {@code similarity} to that one, 1 of
   * itself.
   */
  static Dataset<Row> of(JavaRDD<Row> inside, Dataset<Row> vectors, int parts) {
    JavaRDD<byte[]> links =
        inside.map(
            link ->
                ByteBuffer.allocate(Long.BYTES + 3 * Integer.BYTES)
                    .putLong(link.getInt(0))
                    .putInt(link.getInt(1))
                    .putInt(link.getInt(2))
                    .putInt(link.getInt(3))
                    .array());
    JavaRDD<byte[]> places = PackedShuffle.of(links, parts).byKey((cluster, some) -> places(some));
    JavaRDD<byte[]> articles =
        vectors.select("number", "article_id", "vector").javaRDD().map(Centres::article);
    JavaRDD<byte[]> toCentres =
        PackedShuffle.of(articles, parts)
            .and(PackedShuffle.of(places, parts))
            .byKey(Centres::toCentre);
    JavaRDD<Row> members =
        PackedShuffle.of(toCentres, parts).byKey((central, some) -> members(some));
    return vectors.sparkSession().createDataFrame(members, COLUMNS);
  }

  /** The story and the central article of each member of one cluster. */
  private static Iterator<byte[]> places(Iterator<ByteBuffer> links) {
    TreeMap<Integer, Long> closeness = new TreeMap<>();
    links.forEachRemaining(
        link -> {
          int later = link.getInt();
          int earlier = link.getInt();
          long similarity = link.getInt();
          closeness.merge(later, similarity, Long::sum);
          closeness.merge(earlier, similarity, Long::sum);
        });
    int central = closeness.firstKey();
    for (Map.Entry<Integer, Long> member : closeness.entrySet()) {
      if (member.getValue() > closeness.get(central)) {
        central = member.getKey();
      }
    }
    int story = closeness.firstKey();
    int most = central;
    return closeness.keySet().stream()
        .map(
            member ->
                ByteBuffer.allocate(Long.BYTES + 1 + 2 * Integer.BYTES)
                    .putLong(member)
                    .put(PLACE)
                    .putInt(story)
                    .putInt(most)
                    .array())
        .iterator();
  }

  private static byte[] article(Row row) {
    byte[] id = row.getString(1).getBytes(StandardCharsets.UTF_8);
    byte[] vector = row.getAs(2);
    return ByteBuffer.allocate(Long.BYTES + 1 + Integer.BYTES + id.length + vector.length)
        .putLong(row.getInt(0))
        .put(VECTOR)
        .putInt(id.length)
        .put(id)
        .put(vector)
        .array();
  }

  /** What an article sends to the central one of its story, if it has one. */
  private static Iterator<byte[]> toCentre(long number, Iterator<ByteBuffer> records) {
    ByteBuffer article = records.next();
    if (!records.hasNext()) {
      return List.<byte[]>of().iterator();
    }
    article.get(); // VECTOR
    ByteBuffer place = records.next();
    place.get(); // PLACE
    int story = place.getInt();
    int central = place.getInt();
    List<byte[]> sent = new ArrayList<>();
    sent.add(record(central, central == number ? CENTRE : MEMBER, article));
    if (story == number) {
      sent.add(record(central, STORY_ID, article));
    }
    return sent.iterator();
  }

  private static byte[] record(int central, byte kind, ByteBuffer article) {
    return ByteBuffer.allocate(Long.BYTES + 1 + article.remaining())
        .putLong(central)
        .put(kind)
        .put(article.duplicate())
        .array();
  }

  /** The members of the story of one central article, which comes first. */
  private static Iterator<Row> members(Iterator<ByteBuffer> records) {
    ByteBuffer first = records.next();
    first.get(); // CENTRE
    String central = id(first);
    PackedVector centre = new PackedVector(first);
    ByteBuffer second = records.next();
    second.get(); // STORY_ID
    String story = id(second);
    Iterable<ByteBuffer> others = () -> records;
    Stream<Row> members =
        StreamSupport.stream(others.spliterator(), false)
            .map(
                member -> {
                  member.get(); // MEMBER
                  String id = id(member);
                  double similarity = Millionths.rounded(centre.dot(new PackedVector(member)));
                  return RowFactory.create(id, story, central, similarity);
                });
    return Stream.concat(Stream.of(RowFactory.create(central, story, central, 1.0)), members)
        .iterator();
  }

  private static String id(ByteBuffer record) {
    byte[] id = new byte[record.getInt()];
    record.get(id);
    return new String(id, StandardCharsets.UTF_8);
  }
}
