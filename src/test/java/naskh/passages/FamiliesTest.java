package naskh.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  private final List<byte[]> records = new ArrayList<>();

  private void holds(boolean isQuote, int begin, int end, long holder, String source) {
    holds(isQuote, begin, end, holder, source, 5);
  }

  private void holds(boolean isQuote, int begin, int end, long holder, String source, int at) {
    records.add(
        new Holding(
                isQuote,
                begin,
                end,
                holder,
                new Holding.Place("a" + holder, at, at + end - begin),
                holder * 100,
                source,
                "first",
                "one")
            .record(7));
  }

  private List<String> families() {
    records.sort(Arrays::compareUnsigned);
    return Families.of(
            records.stream().map(record -> ByteBuffer.wrap(record).position(Long.BYTES)).iterator())
        .stream()
        .map(
            family ->
                String.format(
                    "%s[%d,%d) %d of %d until %d: %s",
                    family.isQuote() ? "q" : "",
                    family.begin(),
                    family.end(),
                    family.articleCount(),
                    family.sourceCount(),
                    family.lastPublished(),
                    String.join(
                        " ", family.holders().stream().map(Holding.Place::articleId).toList())))
        .toList();
  }

  @Test
  void spansWithHalfOfTheShorterInCommonAreOnePassage() {
    holds(false, 0, 100, 9, "two");
    holds(false, 60, 140, 8, "one");
    holds(false, 130, 300, 10, "three");
    assertThat(families())
        .containsExactly("[0,140) 3 of 2 until 900: a8 a9", "[130,300) 2 of 2 until 1000: a10");
  }

  @Test
  void aQuotationIsNamedWhereSomeoneHasNoMoreThanThat() {
    holds(false, 0, 1000, 9, "two");
    holds(true, 100, 200, 9, "two");
    assertThat(families()).containsExactly("[0,1000) 2 of 2 until 900: a9");
    holds(true, 100, 200, 11, null);
    assertThat(families())
        .containsExactly("[0,1000) 2 of 2 until 900: a9", "q[100,200) 3 of 2 until 1100: a9 a11");
  }

  @Test
  void theEarliestHoldersAreNamedAndAllAreCounted() {
    for (int holder = 1_000; holder > 0; holder--) {
      holds(false, 0, 100, holder, "s" + holder);
    }
    Family family =
        Families.of(
                records.stream()
                    .sorted(Arrays::compareUnsigned)
                    .map(record -> ByteBuffer.wrap(record).position(Long.BYTES))
                    .iterator())
            .get(0);
    assertThat(family.articleCount()).isEqualTo(1_001);
    assertThat(family.holders()).hasSize(Family.MOST_HOLDERS - 1);
    assertThat(family.holders().get(98).articleId()).isEqualTo("a99");
  }

  @Test
  void anArticleCountsOnceAndIsNamedForEachOfItsPlaces() {
    holds(false, 0, 50, 9, "two", 5);
    holds(false, 10, 100, 9, "two", 15);
    holds(false, 10, 100, 9, "two", 500);
    assertThat(families()).containsExactly("[0,100) 2 of 2 until 900: a9 a9");
  }
}
