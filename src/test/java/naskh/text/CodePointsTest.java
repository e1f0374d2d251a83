package naskh.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  /** Beyond the first 65,536 code points Java's own order of strings is another one. */
  private static final List<String> STRINGS =
      List.of(
          "", "a", "ab", "b", "خبر", "خبران", "\uFB50", "\uFFFD", "\uD83D\uDE00", "a\uD83D\uDE00");

  @Test
  void theOrderIsThatOfUtf8() {
    for (String a : STRINGS) {
      for (String b : STRINGS) {
        assertThat(Integer.signum(CodePoints.compare(a, b)))
            .as("%s, %s", a, b)
            .isEqualTo(
                Integer.signum(Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8))));
      }
    }
    assertThat("\uFFFD".compareTo("\uD83D\uDE00")).isPositive();
    assertThat(CodePoints.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
  }
}
