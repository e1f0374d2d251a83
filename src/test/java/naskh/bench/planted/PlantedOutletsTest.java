package naskh.bench.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import naskh.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantedOutletsTest {
  private static final Archive ARCHIVE = MadeUp.archive(800, 11);
  private static final Map<String, News> ARTICLES =
      ARCHIVE.all().stream().collect(Collectors.toMap(News::id, Function.identity()));
  private static final PlantedOutlets.Result RESULT = PlantedOutlets.of(ARCHIVE, List.of(), 1);

  private static List<Planted> pagesWith(BoilerplateKind kind) {
    return RESULT.pages().stream()
        .filter(
            page -> page.boilerplate().stream().anyMatch(area -> area.kind().equals(kind.label())))
        .toList();
  }

  private static String text(Planted page, Area area) {
    return page.page().text().substring(area.begin(), area.end());
  }

  @Test
  void eachKindHasAnOutletOfItsOwn() {
    assertThat(RESULT.outlets()).hasSize(4);
    assertThat(new HashSet<>(RESULT.outlets().values())).hasSize(4);
    for (BoilerplateKind kind : BoilerplateKind.values()) {
      assertThat(pagesWith(kind))
          .isNotEmpty()
          .allMatch(page -> page.page().source().equals(RESULT.outlets().get(kind)));
    }
  }

  @Test
  void outletsToLeaveAloneAreLeftAlone() {
    PlantedOutlets.Result result = PlantedOutlets.of(ARCHIVE, List.of("s0", "s2"), 1);
    assertThat(result.outlets().values()).containsOnly("s1", "s3");
    assertThat(result.pages()).extracting(page -> page.page().source()).containsOnly("s1", "s3");
  }

  @ParameterizedTest
  @EnumSource(names = "FORMULA", mode = EnumSource.Mode.EXCLUDE)
  void pagesKeepTheirTokensAroundFurnitureThatRecursOnFewPages(BoilerplateKind kind) {
    Map<String, Integer> times = new HashMap<>();
    for (Planted page : pagesWith(kind)) {
      StringBuilder bare = new StringBuilder(page.page().text());
      List<Area> areas = new ArrayList<>(page.boilerplate());
      Collections.reverse(areas);
      for (Area area : areas) {
        text(page, area)
            .lines()
            .filter(line -> !line.isBlank())
            .forEach(line -> times.merge(line, 1, Integer::sum));
        bare.delete(area.begin(), area.end());
      }
      News before = ARTICLES.get(page.page().id());
      if (before != null && page.pieces().isEmpty()) {
        assertThat(Tokenizer.tokens(bare.toString())).isEqualTo(Tokenizer.tokens(before.text()));
      }
    }
    List<Integer> sorted = times.values().stream().sorted().toList();
    assertThat(sorted.get(sorted.size() / 2)).isBetween(2, 40);
  }

  @Test
  void noPageTeasesItself() {
    for (Planted page : pagesWith(BoilerplateKind.TAIL)) {
      News before = ARTICLES.get(page.page().id());
      if (before != null) {
        String opening = before.text().substring(0, Math.min(60, before.text().length()));
        page.boilerplate().forEach(area -> assertThat(text(page, area)).doesNotContain(opening));
      }
    }
  }

  @Test
  void formulasRecurOnManyDaysWithOtherFillings() {
    List<Planted> pages = pagesWith(BoilerplateKind.FORMULA);
    Map<String, Set<Long>> days = new HashMap<>();
    for (Planted page : pages) {
      String formula =
          page.boilerplate().stream().map(area -> text(page, area)).collect(Collectors.joining());
      days.computeIfAbsent(formula, any -> new HashSet<>()).add(page.page().published() / 86_400);
      assertThat(Tokenizer.count(formula)).isBetween(30, 100);
    }
    assertThat(days).hasSize(8);
    assertThat(days.values()).allMatch(some -> some.size() >= 15);
    assertThat(pages).extracting(page -> page.page().text()).doesNotHaveDuplicates();
  }

  @Test
  void reuseIsTrueAndOfUpdatesAndBackground() {
    Set<String> kinds = new HashSet<>();
    for (Planted page : RESULT.pages()) {
      for (Piece piece : page.pieces()) {
        String original = ARTICLES.get(piece.originalId()).text();
        assertThat(page.page().text().substring(piece.begin(), piece.end()))
            .isEqualTo(original.substring(piece.originalBegin(), piece.originalEnd()));
        kinds.add(page.kind());
      }
      assertThat(page.pieces()).extracting(Piece::originalId).doesNotContain(page.page().id());
    }
    assertThat(kinds).containsExactlyInAnyOrder("update", "background used again");
  }

  @Test
  void theSameSeedGivesTheSamePagesWhateverTheOrderOfTheArticles() {
    List<News> other = new ArrayList<>(ARCHIVE.all());
    Collections.reverse(other);
    assertThat(PlantedOutlets.of(new Archive(other), List.of(), 1)).isEqualTo(RESULT);
    assertThat(PlantedOutlets.of(ARCHIVE, List.of(), 2)).isNotEqualTo(RESULT);
  }
}
