package naskh.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import naskh.SparkTest;
import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AverageLinkTest {
  private static final long DAY = 86_400_000_000L;
  private static final StructType LINKS =
      StructType.fromDDL(
          "later_id STRING, earlier_id STRING, score DOUBLE, later_time BIGINT, earlier_time"
              + " BIGINT");

  private static final LeastScore LEAST = new LeastScore(.08, .1);

  @TempDir Path folder;

  @Test
  void articlesThatAllResembleEachOtherAreOneStory() {
    List<Row> links = List.of(link("b", "a", .3), link("c", "a", .2), link("c", "b", .25));

    assertThat(clusters(links)).containsExactly("a b c");
  }

  @Test
  void aChainOfStepsIsNotOneStory() {
    List<Row> links =
        List.of(link("b", "a", .12), link("c", "b", .11), link("d", "c", .12), link("e", "d", .11));

    assertThat(clusters(links)).containsExactly("a b", "c d");
  }

  @Test
  void theMoreArticlesTheMoreAlikeTheyAre() {
    assertThat(LEAST.of(2)).isEqualTo(80_000);
    assertThat(LEAST.of(3)).isEqualTo(84_680); // .08 · (1 + .1 · log₂ 1.5)
    assertThat(LEAST.of(8)).isEqualTo(96_000);
    List<Row> few = List.of(link("b", "a", .3), link("c", "a", .084), link("c", "b", .084));
    List<Row> enough = List.of(link("b", "a", .3), link("c", "a", .085), link("c", "b", .085));

    assertThat(clusters(few)).containsExactly("a b");
    assertThat(clusters(enough)).containsExactly("a b c");
  }

  @Test
  void aStoryEndsWithTheTimeWindow() {
    List<Row> links =
        List.of(
            RowFactory.create("b", "a", .3, 2 * DAY, 0L),
            RowFactory.create("c", "b", .3, 4 * DAY, 2 * DAY),
            RowFactory.create("c", "a", .3, 4 * DAY, 0L));

    assertThat(clusters(links)).containsExactly("b c");
  }

  @Test
  void undatedArticlesGoWithAny() {
    List<Row> links =
        List.of(
            RowFactory.create("b", "a", .3, null, 0L), RowFactory.create("d", "c", .3, null, null));

    assertThat(clusters(links)).containsExactly("a b", "c d");
  }

  @Test
  void nothingIsJoinedWithoutALink() {
    assertThat(clusters(List.of())).isEmpty();
    assertThat(clusters(List.of(link("b", "a", .07)))).isEmpty();
  }

  @Test
  void oneTaskJoinsAsManyTasksDoAndAsOnePairAfterTheOther() {
    List<Row> links = someLinks(300, 1_500);
    List<String> slow = OnePairAfterTheOther.clusters(links, LEAST);

    assertThat(slow).hasSizeGreaterThan(20);
    assertThat(clusters(links, 1_000_000)).isEqualTo(slow);
    assertThat(clusters(links, 0)).isEqualTo(slow);
    assertThat(clusters(links, 400)).isEqualTo(slow);
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    List<Row> links = someLinks(100, 400);
    List<Row> shuffled = new ArrayList<>(links);
    Collections.shuffle(shuffled, new Random(2));

    assertThat(clusters(shuffled)).isEqualTo(clusters(links));
  }

  /** Random ones, with many equal scores, all within a day. */
  private static List<Row> someLinks(int articles, int count) {
    Random random = new Random(1);
    Map<String, Row> links = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      int a = random.nextInt(articles);
      int b = Math.min(articles - 1, a + 1 + random.nextInt(5));
      if (a != b) {
        Row link = link("ب" + b, "ب" + a, (1 + random.nextInt(30)) / 100.0);
        links.putIfAbsent(link.getString(0) + link.getString(1), link);
      }
    }
    return new ArrayList<>(links.values());
  }

  private static Row link(String later, String earlier, double score) {
    return RowFactory.create(later, earlier, score, DAY, 0L);
  }

  private List<String> clusters(List<Row> links) {
    return clusters(links, 1_000_000);
  }

  /** The ids of each cluster, in order. */
  private List<String> clusters(List<Row> links, long mostAtOnce) {
    Dataset<Row> table = SparkTest.session().createDataFrame(links, LINKS).repartition(3);
    Store store =
        Store.onDisk(SparkTest.session(), folder.resolve("s" + System.nanoTime()).toString());
    Map<String, TreeSet<String>> members = new TreeMap<>();
    for (Row row : new AverageLink(LEAST, 3 * DAY, mostAtOnce).join(table, store).collectAsList()) {
      members.computeIfAbsent(row.getString(1), id -> new TreeSet<>()).add(row.getString(0));
    }
    return members.values().stream()
        .map(ids -> String.join(" ", ids))
        .sorted()
        .collect(Collectors.toList());
  }
}
