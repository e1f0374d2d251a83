package naskh.bench.planted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import naskh.bench.measure.Share;

/**
 * How well planted copies were found, kind by kind.
 *
 * @param kinds the verdicts of each kind, a page with two originals giving two
 * @param faults what was not reached, or covered by less than half, for people who look for the
 *     cause
 */
public record CopyFigures(Map<String, List<PairVerdict>> kinds, List<String> faults) {

  /**
   * Judges them all.
   *
   * @param texts by id, of all articles and planted pages
   */
  public static CopyFigures of(List<Planted> planted, Found found, Map<String, String> texts) {
    Map<String, List<PairVerdict>> kinds = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (Planted one : planted) {
      Map<String, List<Piece>> byOriginal =
          one.pieces().stream()
              .collect(
                  Collectors.groupingBy(
                      Piece::originalId, LinkedHashMap::new, Collectors.toList()));
      byOriginal.forEach(
          (original, pieces) -> {
            PairVerdict verdict = PairVerdict.of(one.page(), pieces, found, texts);
            kinds.computeIfAbsent(one.kind(), any -> new ArrayList<>()).add(verdict);
            if (!verdict.reached() || 2 * verdict.covered() < verdict.copied()) {
              faults.add(fault(one, original, verdict));
            }
          });
    }
    return new CopyFigures(kinds, faults);
  }

  private static String fault(Planted one, String original, PairVerdict verdict) {
    return String.format(
        Locale.ROOT,
        "%s of %s (%s): %s, %d of %d tokens covered, %d cut",
        one.page().id(),
        original,
        one.kind(),
        verdict.reached() ? "reached" : "not reached",
        verdict.covered(),
        verdict.copied(),
        verdict.cut());
  }

  /** The figures as a Markdown table. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| planted copies | cases | reached | by a row | EXACT, NEAR or CONTAINED"
            + " | planted tokens in spans | span tokens outside | planted tokens cut |");
    lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    kinds.forEach((kind, verdicts) -> lines.add(line(kind, verdicts)));
    lines.add(line("all", kinds.values().stream().flatMap(List::stream).toList()));
    return lines;
  }

  private static String line(String kind, List<PairVerdict> all) {
    long copied = all.stream().mapToLong(PairVerdict::copied).sum();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %s | %s | %s | %s | %s | %s |",
        kind,
        all.size(),
        Share.of(all.stream().filter(PairVerdict::reached).count(), all.size()),
        Share.of(all.stream().filter(PairVerdict::direct).count(), all.size()),
        Share.of(all.stream().filter(PairVerdict::whole).count(), all.size()),
        Share.of(all.stream().mapToLong(PairVerdict::covered).sum(), copied),
        Share.of(
            all.stream().mapToLong(PairVerdict::outside).sum(),
            all.stream().mapToLong(PairVerdict::spanned).sum()),
        Share.of(all.stream().mapToLong(PairVerdict::cut).sum(), copied));
  }
}
