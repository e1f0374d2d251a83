package naskh.bench.truth;

import java.util.Arrays;

/** The longest common subsequence of two sequences of tokens, by the textbook's table. */
public final class CommonSubsequence {
  private CommonSubsequence() {}

  /** For each token of {@code b} its place in {@code a}, ascending, or −1 where it has none. */
  public static int[] matches(int[] a, int[] b) {
    int[] matches = new int[b.length];
    Arrays.fill(matches, -1);
    int from = 0;
    while (from < Math.min(a.length, b.length) && a[from] == b[from]) {
      matches[from] = from++;
    }
    int endA = a.length;
    int endB = b.length;
    while (endA > from && endB > from && a[endA - 1] == b[endB - 1]) {
      matches[--endB] = --endA;
    }
    between(a, from, endA, b, endB, matches);
    return matches;
  }

  private static void between(int[] a, int from, int endA, int[] b, int endB, int[] matches) {
    int[][] longest = new int[endA - from + 1][endB - from + 1];
    for (int i = endA - 1; i >= from; i--) {
      for (int j = endB - 1; j >= from; j--) {
        longest[i - from][j - from] =
            a[i] == b[j]
                ? 1 + longest[i - from + 1][j - from + 1]
                : Math.max(longest[i - from + 1][j - from], longest[i - from][j - from + 1]);
      }
    }
    int i = from;
    int j = from;
    while (i < endA && j < endB) {
      if (a[i] == b[j]) {
        matches[j++] = i++;
      } else if (longest[i - from + 1][j - from] >= longest[i - from][j - from + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
