package naskh.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
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
          "later INT, earlier INT, later_time BIGINT, earlier_time BIGINT, similarity INT,"
              + " score INT");

  private static final LeastScore LEAST = new LeastScore(.08, .1);

  @TempDir Path folder;

  @Test
  void articlesThatAllResembleEachOtherAreOneStory() {
    List<Row> links = List.of(link(1, 0, .3), link(2, 0, .2), link(2, 1, .25));

    assertThat(clusters(links)).containsExactly(List.of(0, 1, 2));
  }

  @Test
  void aChainOfStepsIsNotOneStory() {
    List<Row> links = List.of(link(1, 0, .12), link(2, 1, .11), link(3, 2, .12), link(4, 3, .11));

    assertThat(clusters(links)).containsExactly(List.of(0, 1), List.of(2, 3));
  }

  @Test
  void theMoreArticlesTheMoreAlikeTheyAre() {
    assertThat(LEAST.of(2)).isEqualTo(80_000);
    assertThat(LEAST.of(3)).isEqualTo(84_680); // .08 · (1 + .1 · log₂ 1.5)
    assertThat(LEAST.of(8)).isEqualTo(96_000);
    List<Row> few = List.of(link(1, 0, .3), link(2, 0, .084), link(2, 1, .084));
    List<Row> enough = List.of(link(1, 0, .3), link(2, 0, .085), link(2, 1, .085));

    assertThat(clusters(few)).containsExactly(List.of(0, 1));
    assertThat(clusters(enough)).containsExactly(List.of(0, 1, 2));
  }

  @Test
  void aStoryEndsWithTheTimeWindow() {
    List<Row> links =
        List.of(
            link(1, 0, 2 * DAY, 0L, .3),
            link(2, 1, 4 * DAY, 2 * DAY, .3),
            link(2, 0, 4 * DAY, 0L, .3));

    assertThat(clusters(links)).containsExactly(List.of(1, 2));
  }

  @Test
  void undatedArticlesGoWithAny() {
    List<Row> links = List.of(link(1, 0, null, 0L, .3), link(3, 2, null, null, .3));

    assertThat(clusters(links)).containsExactly(List.of(0, 1), List.of(2, 3));
  }

  @Test
  void nothingIsJoinedWithoutALink() {
    assertThat(clusters(List.of())).isEmpty();
    assertThat(clusters(List.of(link(1, 0, .07)))).isEmpty();
  }

  @Test
  void oneTaskJoinsAsManyTasksDoAndAsOnePairAfterTheOther() {
    List<Row> links = someLinks(150, 700);
    List<List<Integer>> slow = OnePairAfterTheOther.clusters(links, LEAST);

    assertThat(slow).hasSizeGreaterThan(10);
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
    Map<Long, Row> links = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      int a = random.nextInt(articles);
      int b = Math.min(articles - 1, a + 1 + random.nextInt(5));
      if (a != b) {
        Row link = link(b, a, (1 + random.nextInt(30)) / 100.0);
        links.putIfAbsent((long) b * articles + a, link);
      }
    }
    return new ArrayList<>(links.values());
  }

  private static Row link(int later, int earlier, double score) {
    return link(later, earlier, DAY, 0L, score);
  }

  private static Row link(int later, int earlier, Long laterTime, Long earlierTime, double score) {
    int millionths = (int) Math.round(score * 1e6);
    return RowFactory.create(later, earlier, laterTime, earlierTime, millionths, millionths);
  }

  private List<List<Integer>> clusters(List<Row> links) {
    return clusters(links, 1_000_000);
  }

  /** The articles of each cluster, in order. */
  private List<List<Integer>> clusters(List<Row> links, long mostAtOnce) {
    Dataset<Row> table = SparkTest.session().createDataFrame(links, LINKS).repartition(3);
    Store store =
        Store.onDisk(SparkTest.session(), folder.resolve("s" + System.nanoTime()).toString());
    Map<Integer, TreeSet<Integer>> members = new HashMap<>();
    new AverageLink(LEAST, 3 * DAY, mostAtOnce)
        .inside(table, links.size(), store)
        .collect()
        .forEach(
            link ->
                members
                    .computeIfAbsent(link.getInt(0), cluster -> new TreeSet<>())
                    .addAll(List.of(link.getInt(1), link.getInt(2))));
    return members.values().stream()
        .map(List::copyOf)
        .sorted(Comparator.comparing(cluster -> cluster.get(0)))
        .toList();
  }
}
