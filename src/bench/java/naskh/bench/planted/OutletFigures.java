package naskh.bench.planted;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naskh.bench.measure.Share;

/**
 * How well planted boilerplate of one kind was told from what is around it.
 *
 * @param kind what was planted, and in which outlet
 * @param pages pages that hold some of it
 * @param planted tokens of it
 * @param detected those of them in {@code articles.boilerplate}
 * @param reused tokens of real reuse on pages of the outlet
 * @param eaten those of them in {@code articles.boilerplate}
 * @param pairs pages with real reuse, each with what it reuses
 * @param reached those of them that are reached
 * @param own other tokens of pages of the outlet that were looked at
 * @param ownCut those of them in {@code articles.boilerplate}
 */
public record OutletFigures(
    String kind,
    int pages,
    long planted,
    long detected,
    long reused,
    long eaten,
    int pairs,
    int reached,
    long own,
    long ownCut) {

  /** Judges each kind in its outlet. */
  public static List<OutletFigures> of(
      PlantedOutlets.Result result, Found found, Map<String, String> texts) {
    List<OutletFigures> all = new ArrayList<>();
    result
        .outlets()
        .forEach(
            (kind, outlet) -> {
              Count count = new Count(kind.label(), found, texts);
              result.pages().stream()
                  .filter(page -> page.page().source().equals(outlet))
                  .forEach(count::add);
              all.add(count.figures(kind.label() + ", in " + outlet));
            });
    return all;
  }

  private static final class Count {
    private final String label;
    private final Found found;
    private final Map<String, String> texts;
    private int pages;
    private long planted;
    private long detected;
    private long reused;
    private long eaten;
    private int pairs;
    private int reached;
    private long own;
    private long ownCut;

    Count(String label, Found found, Map<String, String> texts) {
      this.label = label;
      this.found = found;
      this.texts = texts;
    }

    void add(Planted page) {
      TokenSets sets = new TokenSets(page.page().text());
      BitSet cut = sets.inside(found.cutsOf(page.page().id()));
      BitSet ofKind =
          sets.inside(
              page.boilerplate().stream()
                  .filter(area -> area.kind().equals(label))
                  .map(area -> new Found.Place(area.begin(), area.end()))
                  .toList());
      BitSet anyKind =
          sets.inside(
              page.boilerplate().stream()
                  .map(area -> new Found.Place(area.begin(), area.end()))
                  .toList());
      BitSet pieces =
          sets.inside(
              page.pieces().stream()
                  .map(piece -> new Found.Place(piece.begin(), piece.end()))
                  .toList());
      BitSet rest = TokenSets.without(TokenSets.without(sets.all(), anyKind), pieces);
      pages += ofKind.isEmpty() ? 0 : 1;
      planted += ofKind.cardinality();
      detected += TokenSets.both(ofKind, cut).cardinality();
      reused += pieces.cardinality();
      eaten += TokenSets.both(pieces, cut).cardinality();
      own += rest.cardinality();
      ownCut += TokenSets.both(rest, cut).cardinality();
      if (!page.pieces().isEmpty()) {
        pairs++;
        reached += PairVerdict.of(page.page(), page.pieces(), found, texts).reached() ? 1 : 0;
      }
    }

    OutletFigures figures(String kind) {
      return new OutletFigures(
          kind, pages, planted, detected, reused, eaten, pairs, reached, own, ownCut);
    }
  }

  /** The figures as a Markdown table. */
  public static List<String> lines(List<OutletFigures> all) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| planted boilerplate | pages | its tokens | detected | real reuse: pages | reached"
            + " | reused tokens | eaten | own tokens cut |");
    lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (OutletFigures one : all) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %,d | %s | %,d | %s | %,d | %s | %s |",
              one.kind,
              one.pages,
              one.planted,
              Share.of(one.detected, one.planted),
              one.pairs,
              Share.of(one.reached, one.pairs),
              one.reused,
              Share.of(one.eaten, one.reused),
              Share.of(one.ownCut, one.own)));
    }
    return lines;
  }
}
