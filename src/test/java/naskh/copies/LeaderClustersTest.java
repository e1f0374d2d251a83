package naskh.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import naskh.SparkTest;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

class LeaderClustersTest {
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
  void aLongChainOfLinksIsPairs() {
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

  private static Map<Integer, Integer> clusters(List<Link> links) {
    List<byte[]> packed =
        links.stream()
            .map(link -> LeaderClusters.link(link.later(), link.earlier(), link.sharedTokens()))
            .toList();
    Map<Integer, Integer> leaders = new TreeMap<>();
    LeaderClusters.settle(
            JavaSparkContext.fromSparkContext(SparkTest.session().sparkContext())
                .parallelize(packed, 3))
        .collect()
        .forEach(
            record -> {
              ByteBuffer joined = ByteBuffer.wrap(record);
              long number = joined.getLong();
              assertThat(RecordKind.read(joined)).isEqualTo(RecordKind.LEADER);
              leaders.put((int) number, (int) joined.getLong());
            });
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
