package naskh.bench.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naskh.bench.planted.Found.Link;
import naskh.bench.planted.Found.Place;
import naskh.bench.planted.Found.Span;
import org.junit.jupiter.api.Test;

/** The original holds 100 words of four letters; the page 10 of its own, then those. */
class PairVerdictTest {
  private static final String ORIGINAL = words(100, 200);
  private static final String PAGE = words(300, 310) + " " + ORIGINAL;
  private static final News NEWS = new News("page", "s", "", 0, PAGE);
  private static final List<Piece> PIECES =
      List.of(new Piece("original", 0, ORIGINAL.length(), 50, PAGE.length()));
  private static final Map<String, String> TEXTS =
      Map.of("original", ORIGINAL, "page", PAGE, "holder", ORIGINAL);

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
  }

  /** Words {@code from} to {@code to} of a text; each takes five places. */
  private static Place place(int from, int to) {
    return new Place(5 * from, 5 * to - 1);
  }

  private static Link link(String earlier, String later, String kind, Place in, Place at) {
    return new Link(earlier, later, kind, List.of(new Span(in, at)));
  }

  private static PairVerdict verdict(Map<String, String> clusters, Link... links) {
    Found found =
        Found.of(List.of(links), clusters, Map.of("page", List.of(place(0, 5), place(100, 110))));
    return PairVerdict.of(NEWS, PIECES, found, TEXTS);
  }

  @Test
  void aRowTellsWhatItCoversAndWhatLiesOutside() {
    Link row = link("original", "page", "CONTAINED", place(0, 60), place(8, 70));
    assertThat(verdict(Map.of(), row))
        .isEqualTo(new PairVerdict(true, true, true, 100, 60, 10, 62, 2));
  }

  @Test
  void aRowCountsAlsoWhereTheOriginalComesLast() {
    Link row = link("page", "original", "CONTAINED", place(8, 70), place(0, 60));
    assertThat(verdict(Map.of(), row))
        .isEqualTo(new PairVerdict(true, true, true, 100, 60, 10, 62, 2));
  }

  @Test
  void aPassageIsNoWholeCopy() {
    Link row = link("original", "page", "PASSAGE", place(0, 40), place(10, 50));
    assertThat(verdict(Map.of(), row))
        .isEqualTo(new PairVerdict(true, true, false, 100, 40, 10, 40, 0));
  }

  @Test
  void rowsToOneHolderReachFromThirtyCommonTokensOn() {
    Link ofPage = link("holder", "page", "NEAR", place(50, 100), place(60, 110));
    Link enough = link("holder", "original", "NEAR", place(0, 80), place(0, 80));
    Link tooLittle = link("holder", "original", "NEAR", place(0, 79), place(0, 79));
    assertThat(verdict(Map.of(), ofPage, enough))
        .isEqualTo(new PairVerdict(true, false, false, 100, 50, 10, 50, 0));
    assertThat(verdict(Map.of(), ofPage, tooLittle).reached()).isFalse();
  }

  @Test
  void aCommonClusterReaches() {
    assertThat(verdict(Map.of("page", "c", "original", "c")).reached()).isTrue();
    assertThat(verdict(Map.of("page", "c", "original", "d")).reached()).isFalse();
    assertThat(verdict(Map.of())).isEqualTo(new PairVerdict(false, false, false, 100, 0, 10, 0, 0));
  }

  @Test
  void whatIsCutOnEitherSideIsCut() {
    Found found =
        Found.of(
            List.of(),
            Map.of(),
            Map.of("page", List.of(place(0, 20)), "original", List.of(place(5, 15))));
    assertThat(PairVerdict.of(NEWS, PIECES, found, TEXTS).cut()).isEqualTo(15);
  }
}
