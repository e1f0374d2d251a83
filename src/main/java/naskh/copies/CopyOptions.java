package naskh.copies;

import java.io.Serializable;

/**
 * Settings of the copies stage.
 *
 * @param keepVersions true: articles of one URL are not folded into one, each goes on as its own
 * @param shingleTokens consecutive tokens in a shingle
 * @param banding how signatures are cut; 32 × 4 misses a pair of Jaccard 0.7 with chance 0.02 %
 * @param minJaccard least Jaccard similarity of a NEAR copy
 * @param starRounds how often the members of a bucket that failed against its earliest article form
 *     a new star among themselves
 * @param align what a passage is
 */
public record CopyOptions(
    boolean keepVersions,
    int shingleTokens,
    Banding banding,
    double minJaccard,
    int starRounds,
    AlignOptions align)
    implements Serializable {
  public CopyOptions {
    if (shingleTokens < 1 || shingleTokens > 50) {
      throw new IllegalArgumentException("shingleTokens: want 1 to 50, got " + shingleTokens);
    }
    if (!(minJaccard > 0 && minJaccard <= 1)) {
      throw new IllegalArgumentException(
          "minJaccard: want above 0 and at most 1, got " + minJaccard);
    }
    if (starRounds < 1) {
      throw new IllegalArgumentException("starRounds: want 1 or more, got " + starRounds);
    }
  }

  public static CopyOptions defaults() {
    return new CopyOptions(false, 5, new Banding(32, 4), 0.7, 3, AlignOptions.defaults());
  }

  public CopyOptions withKeepVersions(boolean keep) {
    return new CopyOptions(keep, shingleTokens, banding, minJaccard, starRounds, align);
  }

  public CopyOptions withMinJaccard(double least) {
    return new CopyOptions(keepVersions, shingleTokens, banding, least, starRounds, align);
  }
}
