package naskh.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import naskh.SparkTest;
import naskh.tables.Scratch;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaderClustersTest {
  private static final StructType LINKS =
      StructType.fromDDL(
          "later_id STRING, earlier_id STRING, score DOUBLE, later_order STRUCT<time: BIGINT>,"
              + " earlier_order STRUCT<time: BIGINT>");

  @TempDir Path folder;

  private record Link(int later, int earlier, double score) {}

  @Test
  void equalsTheSequentialRule() {
    SplittableRandom random = new SplittableRandom(7);
    Map<List<Integer>, Link> links = new LinkedHashMap<>();
    for (int later = 1; later < 60; later++) {
      for (int tries = 0; tries < 3; tries++) {
        int earlier = random.nextInt(later);
        // Few scores, so that ties are frequent.
        double score = random.nextInt(4) / 4.0;
        links.putIfAbsent(List.of(later, earlier), new Link(later, earlier, score));
      }
    }
    List<Link> all = List.copyOf(links.values());
    assertThat(clusters(all, "random")).isEqualTo(sequential(all));
  }

  @Test
  void aChainOfLinksIsNoCluster() {
    List<Link> chain = new ArrayList<>();
    for (int later = 1; later < 6; later++) {
      chain.add(new Link(later, later - 1, 0.9));
    }
    assertThat(clusters(chain, "chain")).isEqualTo(Map.of(1, 0, 3, 2, 5, 4));
  }

  @Test
  void aChainLongerThanTheRoundsIsNone() {
    List<Link> chain = new ArrayList<>();
    Map<Integer, Integer> pairs = new TreeMap<>();
    for (int later = 1; later < 100; later++) {
      chain.add(new Link(later, later - 1, 0.9));
      if (later % 2 == 1) {
        pairs.put(later, later - 1);
      }
    }
    assertThat(clusters(chain, "long")).isEqualTo(pairs);
  }

  @Test
  void noLinksMakeNoClusters() {
    assertThat(clusters(List.of(), "none")).isEmpty();
  }

  /** In one task and in rounds, which must make no difference. */
  private Map<Integer, Integer> clusters(List<Link> links, String name) {
    Map<Integer, Integer> atOnce = clusters(links, 1000, name);
    assertThat(clusters(links, 0, name + "_rounds")).isEqualTo(atOnce);
    return atOnce;
  }

  private Map<Integer, Integer> clusters(List<Link> links, long linksOfOneTask, String name) {
    List<Row> rows =
        links.stream()
            .map(
                link ->
                    RowFactory.create(
                        id(link.later()),
                        id(link.earlier()),
                        link.score(),
                        RowFactory.create((long) link.later()),
                        RowFactory.create((long) link.earlier())))
            .collect(Collectors.toCollection(ArrayList::new));
    Dataset<Row> table = SparkTest.session().createDataFrame(rows, LINKS).repartition(2);
    Map<Integer, Integer> leaders = new TreeMap<>();
    LeaderClusters.join(
            name, table, linksOfOneTask, new Scratch(SparkTest.session(), folder.toString()))
        .collectAsList()
        .forEach(
            row ->
                leaders.put(
                    Integer.parseInt(row.getString(0)), Integer.parseInt(row.getString(1))));
    return leaders;
  }

  private static String id(int number) {
    return String.format(java.util.Locale.ROOT, "%04d", number);
  }

  private static Map<Integer, Integer> sequential(List<Link> links) {
    Map<Integer, Integer> leaders = new TreeMap<>();
    int last = links.stream().mapToInt(Link::later).max().orElse(0);
    for (int article = 0; article <= last; article++) {
      int later = article;
      links.stream()
          .filter(link -> link.later() == later && !leaders.containsKey(link.earlier()))
          .min(
              Comparator.comparingDouble((Link link) -> -link.score()).thenComparing(Link::earlier))
          .ifPresent(link -> leaders.put(later, link.earlier()));
    }
    return leaders;
  }
}
