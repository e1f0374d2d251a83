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
import naskh.SparkTest;
import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaderClustersTest {
  private static final StructType LINKS =
      StructType.fromDDL("later BIGINT, earlier BIGINT, shared_tokens INT");

  @TempDir Path folder;

  private record Link(int later, int earlier, int sharedTokens) {}

  @Test
  void equalsTheSequentialRule() {
    SplittableRandom random = new SplittableRandom(7);
    Map<List<Integer>, Link> links = new LinkedHashMap<>();
    for (int later = 1; later < 60; later++) {
      for (int tries = 0; tries < 3; tries++) {
        int earlier = random.nextInt(later);
        // Few numbers, so that ties are frequent.
        Link link = new Link(later, earlier, 40 + random.nextInt(4));
        links.putIfAbsent(List.of(later, earlier), link);
      }
    }
    List<Link> all = List.copyOf(links.values());
    assertThat(clusters(all)).isEqualTo(sequential(all));
  }

  @Test
  void aChainOfLinksIsNoCluster() {
    List<Link> chain = new ArrayList<>();
    for (int later = 1; later < 6; later++) {
      chain.add(new Link(later, later - 1, 90));
    }
    assertThat(clusters(chain)).isEqualTo(Map.of(1, 0, 3, 2, 5, 4));
  }

  @Test
  void aChainLongerThanTheRoundsIsNone() {
    List<Link> chain = new ArrayList<>();
    Map<Integer, Integer> pairs = new TreeMap<>();
    for (int later = 1; later < 100; later++) {
      chain.add(new Link(later, later - 1, 90));
      if (later % 2 == 1) {
        pairs.put(later, later - 1);
      }
    }
    assertThat(clusters(chain)).isEqualTo(pairs);
  }

  @Test
  void noLinksMakeNoClusters() {
    assertThat(clusters(List.of())).isEmpty();
  }

  /** In one task and in rounds, which must make no difference. */
  private Map<Integer, Integer> clusters(List<Link> links) {
    Map<Integer, Integer> atOnce = clusters(links, 1000);
    assertThat(clusters(links, 0)).isEqualTo(atOnce);
    return atOnce;
  }

  private Map<Integer, Integer> clusters(List<Link> links, long linksOfOneTask) {
    List<Row> rows =
        links.stream()
            .map(
                link ->
                    RowFactory.create(
                        (long) link.later(), (long) link.earlier(), link.sharedTokens()))
            .toList();
    Dataset<Row> table = SparkTest.session().createDataFrame(rows, LINKS).repartition(2);
    Map<Integer, Integer> leaders = new TreeMap<>();
    LeaderClusters.join(table, linksOfOneTask, Store.onDisk(SparkTest.session(), folder.toString()))
        .collectAsList()
        .forEach(row -> leaders.put((int) row.getLong(0), (int) row.getLong(1)));
    return leaders;
  }

  private static Map<Integer, Integer> sequential(List<Link> links) {
    Map<Integer, Integer> leaders = new TreeMap<>();
    int last = links.stream().mapToInt(Link::later).max().orElse(0);
    for (int article = 0; article <= last; article++) {
      int later = article;
      links.stream()
          .filter(link -> link.later() == later && !leaders.containsKey(link.earlier()))
          .min(
              Comparator.comparingInt((Link link) -> -link.sharedTokens())
                  .thenComparing(Link::earlier))
          .ifPresent(link -> leaders.put(later, link.earlier()));
    }
    return leaders;
  }
}
