package naskh.bench.planted;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naskh.bench.truth.Way;
import naskh.bench.truth.Ways;

/**
 * How well one planted copy of one original was found.
 *
 * @param reached in any of the {@linkplain Ways ways}
 * @param direct by a row, in either direction: an original of day precision may come last
 * @param whole by a row that is EXACT, NEAR or CONTAINED
 * @param copied tokens of the page that were copied from the original
 * @param covered those of them that lie in spans: of the row, or of the rows to holders of both
 * @param cut those of them that were taken for boilerplate, here or in the original
 * @param spanned tokens of the page in these spans
 * @param outside those of them before, between or after what was copied; changed words between
 *     copied ones are not outside
 */
record PairVerdict(
    boolean reached,
    boolean direct,
    boolean whole,
    int copied,
    int covered,
    int cut,
    int spanned,
    int outside) {
  private static final Set<String> WHOLE = Set.of("EXACT", "NEAR", "CONTAINED");

  /**
   * Judges one pair.
   *
   * @param pieces those of the page that were copied from the original
   * @param texts by id, of everything that a row of the page tells of
   */
  static PairVerdict of(News page, List<Piece> pieces, Found found, Map<String, String> texts) {
    String original = pieces.get(0).originalId();
    Map<String, Found.Link> ofPage = found.holdersOf(page.id());
    Map<String, Found.Link> ofOriginal = found.holdersOf(original);
    Found.Link direct = ofPage.getOrDefault(original, ofOriginal.get(page.id()));
    Collection<Found.Link> used =
        direct != null
            ? List.of(direct)
            : ofPage.values().stream()
                .filter(link -> ofOriginal.containsKey(link.earlier()))
                .toList();
    Way way = new FoundWays(found, texts).between(page.id(), original);
    TokenSets sets = new TokenSets(page.text());
    BitSet copied =
        sets.inside(pieces.stream().map(one -> new Found.Place(one.begin(), one.end())).toList());
    BitSet spanned =
        sets.inside(used.stream().flatMap(link -> link.placesIn(page.id()).stream()).toList());
    int begin = pieces.stream().mapToInt(Piece::begin).min().getAsInt();
    int end = pieces.stream().mapToInt(Piece::end).max().getAsInt();
    BitSet part = sets.inside(List.of(new Found.Place(begin, end)));
    return new PairVerdict(
        way != Way.NONE,
        direct != null,
        direct != null && WHOLE.contains(direct.kind()),
        copied.cardinality(),
        TokenSets.both(copied, spanned).cardinality(),
        TokenSets.both(copied, cut(page, pieces, found, texts)).cardinality(),
        spanned.cardinality(),
        TokenSets.without(spanned, part).cardinality());
  }

  /** Tokens of the page that are boilerplate there or where they were copied from. */
  private static BitSet cut(News page, List<Piece> pieces, Found found, Map<String, String> texts) {
    TokenSets sets = new TokenSets(page.text());
    BitSet cut = sets.inside(found.cutsOf(page.id()));
    String original = pieces.get(0).originalId();
    if (found.cutsOf(original).isEmpty()) {
      return cut;
    }
    TokenSets originals = new TokenSets(texts.get(original));
    BitSet cutThere = originals.inside(found.cutsOf(original));
    for (Piece piece : pieces) {
      int shift = sets.firstFrom(piece.begin()) - originals.firstFrom(piece.originalBegin());
      originals
          .inside(List.of(new Found.Place(piece.originalBegin(), piece.originalEnd())))
          .stream()
          .filter(cutThere::get)
          .forEach(token -> cut.set(token + shift));
    }
    return cut;
  }
}
