package naskh.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenLineTest {
  @Test
  void tokensComeBackWithAnEmptyStringWhereTheyArePartedHoweverOften() {
    TokenLine line = new TokenLine();
    line.part();
    line.add("كأس");
    line.add("العالم");
    line.part();
    line.part();
    line.add("قطر");
    line.part();

    assertThat(line).hasToString("كأس العالم  قطر");
    assertThat(TokenLine.split(line.toString())).containsExactly("كأس", "العالم", "", "قطر");
  }

  @Test
  void aLineWithoutTokensIsEmpty() {
    assertThat(TokenLine.split(new TokenLine().toString())).isEmpty();
  }
}
