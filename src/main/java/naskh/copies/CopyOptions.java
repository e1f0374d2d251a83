package naskh.copies;

import java.io.Serializable;
import naskh.align.AlignOptions;
import naskh.boilerplate.BoilerplateOptions;
import naskh.corpus.CorpusOptions;
import naskh.fingerprint.Banding;
import naskh.fingerprint.Winnowing;

/**
 * Settings of the copies stage.
 *
 * @param keepVersions true: articles of one URL are not folded into one, each goes on as its own
 * @param cutBoilerplate false: nothing is taken for boilerplate, all text is main text
 * @param boilerplate when shared text is no reuse
 * @param shingleTokens consecutive tokens in a shingle, and least identical tokens of a run
 * @param banding how signatures are cut; 20 × 3 misses a pair of Jaccard 0.7 with chance 0.02 %
 * @param winnowing which shingles are fingerprints
 * @param minJaccard least Jaccard similarity of a NEAR copy
 * @param starRounds how often the members of a bucket that failed against its earliest article form
 *     a new star among themselves
 * @param shorts when short texts are copies
 * @param align what a passage is; a copy whose spans reach {@code wholeShare} and {@code
 *     wholeTokens} is CONTAINED
 * @param report when two articles may be in one cluster
 */
public record CopyOptions(
    boolean keepVersions,
    boolean cutBoilerplate,
    BoilerplateOptions boilerplate,
    int shingleTokens,
    Banding banding,
    Winnowing winnowing,
    double minJaccard,
    int starRounds,
    ShortOptions shorts,
    AlignOptions align,
    ReportOptions report)
    implements Serializable {
  public static final double DEFAULT_MIN_JACCARD = 0.7;

  public CopyOptions {
    if (shingleTokens < 1 || shingleTokens > 50) {
      throw new IllegalArgumentException("shingleTokens: want 1 to 50, got " + shingleTokens);
    }
    if (!(minJaccard > 0 && minJaccard <= 1)) {
      throw new IllegalArgumentException(
          "min-jaccard: want above 0 and at most 1, got " + minJaccard);
    }
    if (starRounds < 1) {
      throw new IllegalArgumentException("starRounds: want 1 or more, got " + starRounds);
    }
  }

  public static CopyOptions defaults() {
    return new CopyOptions(
        false,
        true,
        BoilerplateOptions.defaults(),
        5,
        new Banding(20, 3),
        new Winnowing(8),
        DEFAULT_MIN_JACCARD,
        3,
        ShortOptions.defaults(),
        AlignOptions.defaults(),
        ReportOptions.defaults());
  }

  /** The settings of the corpus that copies are found in. */
  public CorpusOptions corpus() {
    return new CorpusOptions(keepVersions, shingleTokens, starRounds);
  }

  public CopyOptions withKeepVersions(boolean keep) {
    return new CopyOptions(
        keep,
        cutBoilerplate,
        boilerplate,
        shingleTokens,
        banding,
        winnowing,
        minJaccard,
        starRounds,
        shorts,
        align,
        report);
  }

  public CopyOptions withCutBoilerplate(boolean cut) {
    return new CopyOptions(
        keepVersions,
        cut,
        boilerplate,
        shingleTokens,
        banding,
        winnowing,
        minJaccard,
        starRounds,
        shorts,
        align,
        report);
  }

  public CopyOptions withMinJaccard(double least) {
    return new CopyOptions(
        keepVersions,
        cutBoilerplate,
        boilerplate,
        shingleTokens,
        banding,
        winnowing,
        least,
        starRounds,
        shorts,
        align,
        report);
  }
}
