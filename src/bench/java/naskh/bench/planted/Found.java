package naskh.bench.planted;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the copies stage found, by article ids.
 *
 * @param holders of each article its rows to earlier holders, by the earlier id
 * @param clusters of each clustered article the cluster's id
 * @param cuts of each article the places of {@code articles.boilerplate}
 */
public record Found(
    Map<String, Map<String, Link>> holders,
    Map<String, String> clusters,
    Map<String, List<Place>> cuts) {

  /** A place in a text, in UTF-16 code units, {@code end} exclusive. */
  public record Place(int begin, int end) {}

  /** Where a passage stands in both texts. */
  public record Span(Place earlier, Place later) {}

  /** A row of {@code copies}. */
  public record Link(String earlier, String later, String kind, List<Span> spans) {
    /** The places of the spans in one of the two articles. */
    List<Place> placesIn(String id) {
      return spans.stream().map(id.equals(later) ? Span::later : Span::earlier).toList();
    }
  }

  /** Of the rows of the table {@code copies} and of two other tables by article. */
  public static Found of(
      Collection<Link> links, Map<String, String> clusters, Map<String, List<Place>> cuts) {
    Map<String, Map<String, Link>> holders = new HashMap<>();
    links.forEach(
        link ->
            holders
                .computeIfAbsent(link.later(), any -> new HashMap<>())
                .put(link.earlier(), link));
    return new Found(holders, clusters, cuts);
  }

  Map<String, Link> holdersOf(String id) {
    return holders.getOrDefault(id, Map.of());
  }

  boolean inOneCluster(String a, String b) {
    return clusters.containsKey(a) && clusters.get(a).equals(clusters.get(b));
  }

  List<Place> cutsOf(String id) {
    return cuts.getOrDefault(id, List.of());
  }
}
