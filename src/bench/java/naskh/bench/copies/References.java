package naskh.bench.copies;

import java.util.List;
import java.util.Locale;
import naskh.bench.measure.Measure;
import naskh.bench.measure.Section;
import naskh.bench.truth.ContainedPair;
import naskh.bench.truth.ContainmentReference;
import naskh.bench.truth.Corpus;
import naskh.bench.truth.LongRun;
import naskh.bench.truth.NearPair;
import naskh.bench.truth.NearReference;
import naskh.bench.truth.RunReference;
import naskh.bench.truth.ShingleSets;
import naskh.bench.truth.TokenizedTexts;

/**
 * What the whole texts of a corpus share, exactly.
 *
 * @param near pairs of a high Jaccard similarity, both texts long enough to tell
 * @param contained pairs of two sources of which one holds much of the other
 * @param runs long runs that texts of two sources have in common
 */
record References(List<NearPair> near, List<ContainedPair> contained, List<LongRun> runs) {
  private static final int MIN_TOKENS_OF_NEAR = 40;
  private static final double MIN_CONTAINMENT = 0.5;
  private static final int MIN_SHARED_SHINGLES = 40;
  private static final int MIN_RUN_TOKENS = 30;

  static References of(Corpus corpus, int shingleTokens, double minJaccard) {
    TokenizedTexts texts = corpus.texts();
    ShingleSets sets = ShingleSets.of(texts, shingleTokens);
    List<NearPair> near =
        NearReference.pairs(sets, minJaccard).stream()
            .filter(pair -> shorter(texts, pair) >= MIN_TOKENS_OF_NEAR)
            .toList();
    List<ContainedPair> contained =
        ContainmentReference.pairs(
            sets, MIN_CONTAINMENT, MIN_SHARED_SHINGLES, corpus::areOfTwoSources);
    return new References(
        near, contained, RunReference.runs(texts, MIN_RUN_TOKENS, corpus::areOfTwoSources));
  }

  private static int shorter(TokenizedTexts texts, NearPair pair) {
    return Math.min(texts.tokens(pair.first()).length, texts.tokens(pair.second()).length);
  }

  /** How much of it is reached by what was found on whole texts. */
  List<Section> reachedBy(CopiesFound found, Corpus corpus) {
    TokenizedTexts texts = corpus.texts();
    Reach reach = new Reach(found, texts);
    ReachFigures nearly =
        new ReachFigures("pairs of high Jaccard, both ≥ " + MIN_TOKENS_OF_NEAR + " tokens");
    int versions = 0;
    for (NearPair pair : near) {
      versions += corpus.areOfOnePage(pair.first(), pair.second()) ? 1 : 0;
      nearly.add(
          reach.between(pair.first(), pair.second()),
          String.format(
              Locale.ROOT,
              "%s, %s: %.4f",
              texts.id(pair.first()),
              texts.id(pair.second()),
              pair.jaccard()));
    }
    return List.of(
        nearly.section(),
        new Section(
            List.of(
                Measure.share("– of these: versions (one source, one URL)", versions, near.size())),
            List.of()),
        ofContained(reach).section(),
        ofRuns(new RunReach(found, texts), texts).section());
  }

  private ReachFigures ofContained(Reach reach) {
    ReachFigures figures =
        new ReachFigures(
            "pairs of two sources, containment ≥ %s, ≥ %d shared shingles"
                .formatted(MIN_CONTAINMENT, MIN_SHARED_SHINGLES));
    for (ContainedPair pair : contained) {
      figures.add(
          reach.between(pair.first(), pair.second()),
          String.format(
              Locale.ROOT,
              "%s, %s: %d, %.3f",
              reach.texts().id(pair.first()),
              reach.texts().id(pair.second()),
              pair.shared(),
              pair.containment()));
    }
    return figures;
  }

  private ReachFigures ofRuns(RunReach reach, TokenizedTexts texts) {
    ReachFigures figures =
        new ReachFigures("runs of ≥ " + MIN_RUN_TOKENS + " tokens of two sources");
    for (LongRun run : runs) {
      figures.add(
          reach.of(run),
          String.format(
              Locale.ROOT,
              "%s at %d, %s at %d: %d tokens",
              texts.id(run.first()),
              run.firstBegin(),
              texts.id(run.second()),
              run.secondBegin(),
              run.tokens()));
    }
    return figures;
  }
}
