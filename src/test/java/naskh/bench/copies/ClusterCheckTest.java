package naskh.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import naskh.bench.truth.TokenSequence;
import naskh.bench.truth.TokenizedTexts;
import naskh.bench.truth.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterCheckTest {

  private static TokenSequence tokens(int count) {
    return Words.texts(List.of(Words.of(0, count))).sequence(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "two thirds of the longer are enough anywhere,    100,  80, 30, 12, 67, true",
    "less is not,                                     100,  80, 30, 12, 66, false",
    "the longer one may be the later,                  80, 100, 12, 30, 67, true",
    "at both openings 0.3 of the longer will do,      100,  60, 24, 24, 30, true",
    "a dateline is no opening,                         60,  38, 24, 24, 19, false",
    "twenty tokens are one,                            60,  38, 24, 24, 20, true",
    "but not less,                                    100,  58, 24, 24, 29, false",
    "nor a token behind the opening of one,           100,  60, 24, 25, 30, false",
    "nor of the other,                                100,  60, 25, 24, 30, false",
    "nor less than half of the shorter,               100,  61, 24, 24, 30, false"
  })
  void aSpanShowsOneReport(
      String rule, int earlier, int later, int inEarlier, int inLater, int span, boolean same) {
    List<SpanTokens> spans =
        List.of(new SpanTokens(inEarlier, inEarlier + span, inLater, inLater + span));
    assertThat(ClusterCheck.isSameReport(spans, tokens(earlier), tokens(later)))
        .as(rule)
        .isEqualTo(same);
  }

  @Test
  void aMemberNeedsARowToItsCanonicalOrItsWords() {
    String canonical = Words.of(0, 40);
    String member = "x " + Words.of(0, 40);
    String other = Words.of(50, 90);
    TokenizedTexts texts = Words.texts(List.of(canonical, canonical, member, other));
    CopyRow row =
        new CopyRow(
            0,
            2,
            "NEAR",
            0.9,
            1,
            1,
            40,
            List.of(
                new CopyRow.Span(CopyRows.words(canonical, 0, 40), CopyRows.words(member, 0, 40))));
    List<CopiesFound.Member> members = List.of(member(0), member(1), member(2), member(3));
    ClusterCheck check = ClusterCheck.of(new CopiesFound(List.of(row), members), texts);
    assertThat(check).isEqualTo(new ClusterCheck(3, 2, List.of(member(3))));
    assertThat(ClusterCheck.of(new CopiesFound(List.of(), members), texts).verified()).isEqualTo(1);
    assertThat(check.section("on", texts).faults())
        .containsExactly("member not verified, on: a3 in a0");
  }

  private static CopiesFound.Member member(int text) {
    return new CopiesFound.Member(text, 0);
  }

  @Test
  void whatWasCutOutOfAMemberDoesNotCount() {
    String canonical = Words.of(0, 40);
    String member = Words.of(0, 20) + " " + Words.of(100, 160);
    TokenizedTexts whole = Words.texts(List.of(canonical, member));
    CopiesFound found = passageOf(canonical, member, 20);
    assertThat(ClusterCheck.of(found, whole).verified()).isZero();
    TokenizedTexts main = whole.without(Map.of(1, List.of(CopyRows.words(member, 100, 160))));
    assertThat(ClusterCheck.of(found, main).verified()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"30, 1", "29, 0"})
  void ofAShortMemberAllHasToBeInTheCanonical(int tokens, int verified) {
    String canonical = Words.of(0, 44);
    String member = Words.of(0, tokens) + " " + Words.of(100, 130 - tokens);
    TokenizedTexts texts = Words.texts(List.of(canonical, member));
    assertThat(ClusterCheck.of(passageOf(canonical, member, tokens), texts).verified())
        .isEqualTo(verified);
  }

  /** The second text is in the cluster of the first for its first words. */
  private static CopiesFound passageOf(String canonical, String member, int tokens) {
    CopyRow.Span span =
        new CopyRow.Span(CopyRows.words(canonical, 0, tokens), CopyRows.words(member, 0, tokens));
    return new CopiesFound(
        List.of(new CopyRow(0, 1, "PASSAGE", 0, 0, 0, tokens, List.of(span))),
        List.of(new CopiesFound.Member(0, 0), new CopiesFound.Member(1, 0)));
  }
}
