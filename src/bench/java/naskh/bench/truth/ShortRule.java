package naskh.bench.truth;

import java.util.Arrays;

/**
 * When two texts are near copies of which one is short: few edits, and no number and no rare word
 * differs.
 *
 * @param words which words are rare
 */
public record ShortRule(WordRarity words) {
  /** A text of fewer tokens is short. */
  static final int SHORT_TOKENS = 40;

  /** Texts of fewer tokens are never near. */
  private static final int TINY_TOKENS = 5;

  private static final double LEAST_SIMILARITY = 0.8;

  /** UNSURE: the words that differ are neither surely rare nor surely common, or are moved. */
  public enum Answer {
    NEAR,
    NOT_NEAR,
    UNSURE
  }

  public static boolean isAbout(TokenSequence a, TokenSequence b) {
    return Math.min(a.count(), b.count()) < SHORT_TOKENS;
  }

  public Answer areNear(TokenSequence a, TokenSequence b) {
    if (Math.min(a.count(), b.count()) < TINY_TOKENS
        || !Arrays.equals(sortedTelling(a), sortedTelling(b))
        || Math.min(a.count(), b.count()) < LEAST_SIMILARITY * Math.max(a.count(), b.count())
        || similarity(a.tokens(), b.tokens()) < LEAST_SIMILARITY) {
      return Answer.NOT_NEAR;
    }
    return Arrays.equals(notCommon(a), notCommon(b)) ? Answer.NEAR : Answer.UNSURE;
  }

  private int[] sortedTelling(TokenSequence text) {
    return Arrays.stream(text.tokens()).filter(words::tells).sorted().toArray();
  }

  private int[] notCommon(TokenSequence text) {
    return Arrays.stream(text.tokens()).filter(token -> !words.isCommon(token)).toArray();
  }

  /** 1 − edits (a token inserted, deleted or replaced) / tokens of the longer one. */
  static double similarity(int[] a, int[] b) {
    int longer = Math.max(a.length, b.length);
    if (longer == 0) {
      return 1;
    }
    int[][] edits = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
        } else {
          int replaced = edits[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
          edits[i][j] = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        }
      }
    }
    return 1 - (double) edits[a.length][b.length] / longer;
  }
}
