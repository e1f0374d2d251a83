package naskh.bench.copies;

import java.util.ArrayList;
import java.util.List;
import naskh.bench.measure.Measure;
import naskh.bench.measure.Section;
import naskh.bench.truth.TokenSequence;
import naskh.bench.truth.TokenizedTexts;

/**
 * Members of copy clusters, each against its canonical.
 *
 * @param members how many there are beside the canonicals
 * @param verified of how many the spans show the same report
 * @param faults those of whom not
 */
record ClusterCheck(int members, int verified, List<CopiesFound.Member> faults) {
  private static final double LEAST_OF_LONGER = 2 / 3.0;
  private static final double LEAST_OF_SHORTER = 0.5;
  private static final double LEAST_OF_LONGER_AT_OPENING = 0.3;
  private static final int OPENING_TOKENS = 25;
  private static final int LEAST_AT_OPENING = 20;
  private static final int SHORT = 40;

  /** Checks them; {@code texts}: the main texts. */
  static ClusterCheck of(CopiesFound found, TokenizedTexts texts) {
    int members = 0;
    List<CopiesFound.Member> faults = new ArrayList<>();
    for (CopiesFound.Member member : found.members()) {
      if (member.text() != member.canonical()) {
        members++;
        if (!isSameReport(member, found, texts)) {
          faults.add(member);
        }
      }
    }
    return new ClusterCheck(members, members - faults.size(), faults);
  }

  private static boolean isSameReport(
      CopiesFound.Member member, CopiesFound found, TokenizedTexts texts) {
    TokenSequence canonical = texts.sequence(member.canonical());
    TokenSequence other = texts.sequence(member.text());
    CopyRow row = found.earlierHolders(member.text()).get(member.canonical());
    if (row == null) {
      return canonical.hasTokensOf(other);
    }
    int shorter = Math.min(canonical.count(), other.count());
    if (shorter < SHORT && row.kind().equals("NEAR")) {
      return true; // by its edits, which RowCheck looks at
    }
    boolean isLongOrSwallowed = shorter >= SHORT || row.sharedTokens() == shorter;
    return isLongOrSwallowed && isSameReport(SpanTokens.of(row, texts), canonical, other);
  }

  /** The rule for one report, by the passages of two main texts. */
  static boolean isSameReport(List<SpanTokens> spans, TokenSequence earlier, TokenSequence later) {
    double ofEarlier =
        (double) spans.stream().mapToInt(SpanTokens::earlierTokens).sum() / earlier.count();
    double ofLater =
        (double) spans.stream().mapToInt(SpanTokens::laterTokens).sum() / later.count();
    boolean earlierIsLonger = earlier.count() >= later.count();
    double ofLonger = earlierIsLonger ? ofEarlier : ofLater;
    double ofShorter = earlierIsLonger ? ofLater : ofEarlier;
    boolean atOpening =
        spans.stream()
            .anyMatch(
                span ->
                    Math.max(span.earlierBegin(), span.laterBegin()) < OPENING_TOKENS
                        && Math.min(span.earlierTokens(), span.laterTokens()) >= LEAST_AT_OPENING);
    return ofLonger >= LEAST_OF_LONGER
        || (ofShorter >= LEAST_OF_SHORTER && ofLonger >= LEAST_OF_LONGER_AT_OPENING && atOpening);
  }

  Section section(String of, TokenizedTexts texts) {
    return new Section(
        List.of(
            Measure.share(of + ": cluster members verified against canonical", verified, members)),
        faults.stream()
            .map(
                member ->
                    "member not verified, %s: %s in %s"
                        .formatted(of, texts.id(member.text()), texts.id(member.canonical())))
            .toList());
  }
}
