package naskh.bench.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import naskh.bench.planted.Found.Place;
import org.junit.jupiter.api.Test;

class FiguresTest {
  /** Ten words of two letters: five copied, three boilerplate, two of its own. */
  private static final Planted PAGE =
      new Planted(
          "some kind",
          new News("page", "outlet", "", 0, "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9"),
          List.of(new Piece("original", 0, 14, 0, 14)),
          List.of(new Area(BoilerplateKind.TAIL.label(), 15, 23)));

  private static final Found FOUND =
      Found.of(
          List.of(
              new Found.Link(
                  "original",
                  "page",
                  "NEAR",
                  List.of(new Found.Span(new Place(0, 11), new Place(0, 11))))),
          Map.of(),
          Map.of("page", List.of(new Place(12, 20), new Place(27, 29))));

  @Test
  void boilerplateIsCountedApartFromReuseAndFromTheRest() {
    PlantedOutlets.Result result =
        new PlantedOutlets.Result(Map.of(BoilerplateKind.TAIL, "outlet"), List.of(PAGE));
    List<OutletFigures> figures = OutletFigures.of(result, FOUND, Map.of());
    assertThat(figures)
        .containsExactly(
            new OutletFigures(
                "furniture: tail that changes by the hour, in outlet", 1, 3, 2, 5, 1, 1, 1, 2, 1));
    assertThat(OutletFigures.lines(figures))
        .endsWith(
            "| furniture: tail that changes by the hour, in outlet | 1 | 3 | 0.6666 | 1 | 1.0000"
                + " | 5 | 0.2000 | 0.5000 |");
  }

  @Test
  void copiesAreCountedKindByKind() {
    Planted missed =
        new Planted(
            "other kind",
            new News("missed", "outlet", "", 0, "w0 w1"),
            List.of(new Piece("original", 0, 5, 0, 5)),
            List.of());
    CopyFigures figures = CopyFigures.of(List.of(PAGE, missed), FOUND, Map.of());
    assertThat(figures.lines())
        .endsWith(
            "| some kind | 1 | 1.0000 | 1.0000 | 1.0000 | 0.8000 | 0.0000 | 0.2000 |",
            "| other kind | 1 | 0.0000 | 0.0000 | 0.0000 | 0.0000 | – | 0.0000 |",
            "| all | 2 | 0.5000 | 0.5000 | 0.5000 | 0.5714 | 0.0000 | 0.1428 |");
    assertThat(figures.faults())
        .containsExactly(
            "missed of original (other kind): not reached, 0 of 2 tokens covered, 0 cut");
  }
}
