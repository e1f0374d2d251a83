package naskh.bench.planted;

import java.util.BitSet;
import java.util.Map;
import naskh.bench.truth.Ways;

/**
 * The ways between articles and planted pages.
 *
 * @param texts by id, of all holders that articles have in common
 */
record FoundWays(Found found, Map<String, String> texts) implements Ways<String, Found.Link> {
  @Override
  public Map<String, Found.Link> earlierHolders(String article) {
    return found.holdersOf(article);
  }

  @Override
  public boolean areInOneCluster(String a, String b) {
    return found.inOneCluster(a, b);
  }

  @Override
  public BitSet heldTokens(Found.Link link) {
    return new TokenSets(texts.get(link.earlier())).inside(link.placesIn(link.earlier()));
  }
}
