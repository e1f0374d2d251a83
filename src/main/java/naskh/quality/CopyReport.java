package naskh.quality;

import static naskh.quality.Reach.Way.CLUSTER;
import static naskh.quality.Reach.Way.HOLDER;
import static naskh.quality.Reach.Way.NONE;
import static naskh.quality.Reach.Way.ROW;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well the copies stage found near copies.
 *
 * @param articles how many were compared, versions kept apart
 * @param least the Jaccard similarity that makes a pair one to be found
 * @param pairs how many pairs of articles have it
 * @param versionPairs how many of these are of one source and one normalised URL
 * @param ways how many of these are reached in which way
 * @param rows what a second look at the rows of {@code copies} told
 * @param faults pairs not reached and rows that are wrong, for people who look for the cause
 */
public record CopyReport(
    int articles,
    double least,
    int pairs,
    int versionPairs,
    Map<Reach.Way, Integer> ways,
    RowCheck rows,
    List<String> faults) {
  private static final int FAULTS_SHOWN = 20;

  /**
   * Judges what was found by the slow truth.
   *
   * @param pages by text: what versions of one page share, null where nobody knows
   * @param shingleTokens consecutive tokens in a shingle
   */
  static CopyReport of(
      TokenizedTexts texts,
      List<String> pages,
      CopiesFound found,
      int shingleTokens,
      double least) {
    ShingleSets sets = ShingleSets.of(texts, shingleTokens);
    RowCheck rows = RowCheck.of(found.rows(), texts, sets, least);
    Reach reach = new Reach(found, texts);
    Map<Reach.Way, Integer> ways = new EnumMap<>(Reach.Way.class);
    int versionPairs = 0;
    List<String> faults = new ArrayList<>();
    rows.wrong().forEach(row -> faults.add("wrong row: " + name(row, texts)));
    List<NearPair> pairs = NearReference.pairs(sets, least);
    for (NearPair pair : pairs) {
      String page = pages.get(pair.first());
      versionPairs += page != null && page.equals(pages.get(pair.second())) ? 1 : 0;
      Reach.Way way = reach.between(pair.first(), pair.second());
      ways.merge(way, 1, Integer::sum);
      if (way == NONE) {
        faults.add("not reached: " + name(pair, texts));
      }
    }
    return new CopyReport(
        texts.size(), least, pairs.size(), versionPairs, ways, rows, List.copyOf(faults));
  }

  private static String name(CopyRow row, TokenizedTexts texts) {
    return String.format(
        Locale.ROOT,
        "%s, %s: %s, %.6f",
        texts.id(row.earlier()),
        texts.id(row.later()),
        row.kind(),
        row.jaccard());
  }

  private static String name(NearPair pair, TokenizedTexts texts) {
    return String.format(
        Locale.ROOT,
        "%s, %s: %.6f",
        texts.id(pair.first()),
        texts.id(pair.second()),
        pair.jaccard());
  }

  /** Pairs reached in this way and no more direct one. */
  int reachedBy(Reach.Way way) {
    return ways.getOrDefault(way, 0);
  }

  /** The measures as a Markdown table; below it the first {@value #FAULTS_SHOWN} faults, if any. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(Measure.table(measures()));
    if (!faults.isEmpty()) {
      lines.add("");
      faults.stream().limit(FAULTS_SHOWN).forEach(fault -> lines.add("- " + fault));
    }
    if (faults.size() > FAULTS_SHOWN) {
      lines.add("- and " + (faults.size() - FAULTS_SHOWN) + " more");
    }
    return lines;
  }

  private List<Measure> measures() {
    String limit = "Jaccard ≥ " + least;
    return List.of(
        Measure.count(
            "pairs with " + limit, pairs, String.format(Locale.ROOT, "%,d articles", articles)),
        Measure.share("of these: versions (one source, one URL)", versionPairs, pairs),
        Measure.share("recall: pairs reached", pairs - reachedBy(NONE), pairs),
        Measure.share("reached by a row of `copies`", reachedBy(ROW), pairs),
        Measure.share("else by a common copy cluster", reachedBy(CLUSTER), pairs),
        Measure.share("else by rows of both to one earlier holder", reachedBy(HOLDER), pairs),
        Measure.share("precision: NEAR rows with " + limit, rows.nearEnough(), rows.nearRows()),
        Measure.share("rows of `copies` whose Jaccard is exact", rows.rightJaccards(), rows.rows()),
        Measure.share("rows of `copies` whose kind is right", rows.rightKinds(), rows.rows()));
  }
}
