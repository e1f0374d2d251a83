package naskh.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.apache.parquet.filter2.predicate.Statistics;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages are read, and which rows of them are taken. */
class OneOfTest {
  private final OneOf<Long> some = new OneOf<>(List.of(-7L, 5L, 20L), Comparator.naturalOrder());

  @ParameterizedTest(name = "{0} to {1}: passed over {2}")
  @CsvSource({
    "-9, -8, true",
    "-9, -7, false",
    "-7, -7, false",
    "-6, 4, true",
    "0, 9, false",
    "6, 19, true",
    "20, 30, false",
    "21, 30, true",
    "-100, 100, false"
  })
  void aPageBetweenTwoOfThemIsPassedOver(long least, long most, boolean isPassedOver) {
    assertThat(some.canDrop(new Statistics<>(least, most, Comparator.naturalOrder())))
        .isEqualTo(isPassedOver);
  }

  @Test
  void onlyTheyAreTaken() {
    assertThat(some.keep(5L)).isTrue();
    assertThat(some.keep(6L)).isFalse();
    assertThat(some.acceptsNullValue()).isFalse();
  }

  /** Java compares bytes with a sign, by which Arabic came before ASCII. */
  @Test
  void lettersHaveTheOrderOfTheirBytes() {
    var order = PrimitiveComparator.UNSIGNED_LEXICOGRAPHICAL_BINARY_COMPARATOR;
    OneOf<Binary> words = new OneOf<>(List.of(Binary.fromString("نسخ")), order);
    assertThat(
            words.canDrop(new Statistics<>(Binary.fromString("a"), Binary.fromString("z"), order)))
        .isTrue();
    assertThat(
            words.canDrop(new Statistics<>(Binary.fromString("z"), Binary.fromString("ي"), order)))
        .isFalse();
  }
}
