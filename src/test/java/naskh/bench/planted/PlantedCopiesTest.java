package naskh.bench.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import naskh.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlantedCopiesTest {
  private static final Archive ARCHIVE = MadeUp.archive(200, 7);
  private static final Map<String, News> ORIGINALS =
      ARCHIVE.all().stream().collect(Collectors.toMap(News::id, Function.identity()));
  private static final List<Planted> PLANTED = PlantedCopies.of(ARCHIVE, 900, 1);

  private static List<Planted> of(PlantedKind kind) {
    return PLANTED.stream().filter(planted -> planted.kind().equals(kind.label())).toList();
  }

  private static List<String> copied(Planted planted) {
    return planted.pieces().stream().flatMap(piece -> tokens(planted, piece).stream()).toList();
  }

  private static List<String> tokens(Planted planted, Piece piece) {
    return Tokenizer.tokens(planted.page().text().substring(piece.begin(), piece.end()));
  }

  @ParameterizedTest
  @EnumSource
  void eachKindHasItsShareAndTheTruthAboutItHolds(PlantedKind kind) {
    assertThat(of(kind)).hasSize(100);
    for (Planted planted : of(kind)) {
      assertThat(planted.pieces()).isNotEmpty();
      for (Piece piece : planted.pieces()) {
        String original = ORIGINALS.get(piece.originalId()).text();
        assertThat(tokens(planted, piece))
            .isEqualTo(
                Tokenizer.tokens(original.substring(piece.originalBegin(), piece.originalEnd())));
      }
    }
  }

  @Test
  void noTokenOfAPageIsCutOrJoinedAtTheEdgeOfAPiece() {
    for (Planted planted : PLANTED) {
      String text = planted.page().text();
      List<String> inParts = new ArrayList<>();
      int done = 0;
      for (Piece piece : planted.pieces()) {
        inParts.addAll(Tokenizer.tokens(text.substring(done, piece.begin())));
        inParts.addAll(tokens(planted, piece));
        done = piece.end();
      }
      inParts.addAll(Tokenizer.tokens(text.substring(done)));
      assertThat(Tokenizer.tokens(text)).as(planted.page().id()).isEqualTo(inParts);
    }
  }

  @Test
  void pagesHaveTheirOwnIdsOtherSourcesAndLaterDates() {
    Set<String> ids = new HashSet<>(ORIGINALS.keySet());
    for (Planted planted : PLANTED) {
      assertThat(ids.add(planted.page().id())).isTrue();
      News original = ORIGINALS.get(planted.pieces().get(0).originalId());
      if (!planted.kind().equals(PlantedKind.TWO_ARTICLES.label())) {
        assertThat(planted.page().source()).isNotEqualTo(original.source());
      }
      assertThat(planted.page().published()).isGreaterThan(original.published());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"WORDS_5, 0.05, 40", "WORDS_15, 0.15, 150"})
  void asManyWordsAreChangedAsSaid(PlantedKind kind, double share, int least) {
    for (Planted planted : of(kind)) {
      News original = ORIGINALS.get(planted.pieces().get(0).originalId());
      List<String> before = Tokenizer.tokens(original.text());
      List<String> after = Tokenizer.tokens(planted.page().text());
      assertThat(before).hasSizeGreaterThanOrEqualTo(least);
      assertThat(after).hasSameSizeAs(before);
      long changed = 0;
      for (int i = 0; i < before.size(); i++) {
        changed += before.get(i).equals(after.get(i)) ? 0 : 1;
      }
      assertThat((double) changed).isBetween(share * before.size() - 1, share * before.size() + 1);
      assertThat(copied(planted)).hasSize(before.size() - (int) changed);
    }
  }

  @Test
  void shuffledPagesHoldAllSentencesInAnotherOrder() {
    for (Planted planted : of(PlantedKind.SHUFFLED)) {
      News original = ORIGINALS.get(planted.pieces().get(0).originalId());
      assertThat(planted.page().text()).isNotEqualTo(original.text());
      List<String> before = new ArrayList<>(Tokenizer.tokens(original.text()));
      List<String> after = new ArrayList<>(Tokenizer.tokens(planted.page().text()));
      Collections.sort(before);
      Collections.sort(after);
      assertThat(after).isEqualTo(before);
    }
  }

  @Test
  void firstHalvesAreTheBeginningOfAtLeastFortyTokens() {
    for (Planted planted : of(PlantedKind.FIRST_HALF)) {
      News original = ORIGINALS.get(planted.pieces().get(0).originalId());
      assertThat(original.text()).startsWith(planted.page().text());
      assertThat(copied(planted))
          .hasSizeGreaterThanOrEqualTo(40)
          .hasSize(Tokenizer.count(original.text()) / 2);
    }
  }

  @Test
  void quotesAreOnePieceOfAtLeastFortyFiveTokensAmongOthers() {
    for (Planted planted : of(PlantedKind.QUOTE)) {
      assertThat(planted.pieces()).hasSize(1);
      assertThat(copied(planted)).hasSizeBetween(45, 120);
      assertThat(Tokenizer.count(planted.page().text())).isGreaterThan(copied(planted).size() + 29);
    }
  }

  @Test
  void twoArticlesAreTwoOriginals() {
    for (Planted planted : of(PlantedKind.TWO_ARTICLES)) {
      assertThat(planted.pieces()).extracting(Piece::originalId).doesNotHaveDuplicates().hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PREFIX_AND_SUFFIX", "PAGE_PARTS"})
  void theWholeTextIsInsideWhatIsAdded(PlantedKind kind) {
    for (Planted planted : of(kind)) {
      News original = ORIGINALS.get(planted.pieces().get(0).originalId());
      assertThat(copied(planted)).isEqualTo(Tokenizer.tokens(original.text()));
      assertThat(planted.pieces().get(0).begin()).isPositive();
      assertThat(Tokenizer.count(planted.page().text())).isGreaterThan(copied(planted).size() + 20);
    }
  }

  @Test
  void respelledPagesLookOtherAndReadTheSame() {
    for (Planted planted : of(PlantedKind.RESPELLED)) {
      News original = ORIGINALS.get(planted.pieces().get(0).originalId());
      List<String> before = List.of(original.text().split("\\s+", -1));
      List<String> after = List.of(planted.page().text().split("\\s+", -1));
      assertThat(after).hasSameSizeAs(before);
      assertThat(after.stream().filter(before::contains).count()).isLessThan(before.size() / 2);
      assertThat(planted.page().text()).contains("ـ").containsPattern("[\u064B-\u0652]");
    }
  }

  @Test
  void theSameSeedGivesTheSamePagesWhateverTheOrderOfTheArticles() {
    List<News> other = new ArrayList<>(ARCHIVE.all());
    Collections.reverse(other);
    assertThat(PlantedCopies.of(new Archive(other), 900, 1)).isEqualTo(PLANTED);
    assertThat(PlantedCopies.of(ARCHIVE, 900, 2)).isNotEqualTo(PLANTED);
  }

  @Test
  void anArchiveOfOneArticleGivesNothing() {
    assertThat(PlantedCopies.of(MadeUp.archive(1, 3), 90, 1)).isEmpty();
  }
}
