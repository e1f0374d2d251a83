package naskh.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of {@code copies}, computed once more from the tokens of their articles.
 *
 * @param rows how many there are
 * @param rightJaccards rows whose Jaccard similarity is right to {@value #TOLERANCE}
 * @param rightKinds rows whose kind follows from tokens and Jaccard: EXACT where the token
 *     sequences are equal, else NEAR from the limit on, else another
 * @param nearRows rows of kind NEAR
 * @param nearEnough rows of kind NEAR whose recomputed Jaccard reaches the limit
 * @param wrong rows in which either is wrong
 */
record RowCheck(
    int rows,
    int rightJaccards,
    int rightKinds,
    int nearRows,
    int nearEnough,
    List<CopyRow> wrong) {
  private static final double TOLERANCE = 1e-9;
  private static final String EXACT = "EXACT";
  private static final String NEAR = "NEAR";

  /** Checks them; {@code least} is the Jaccard similarity from which two articles are NEAR. */
  static RowCheck of(List<CopyRow> rows, TokenizedTexts texts, ShingleSets sets, double least) {
    int rightJaccards = 0;
    int rightKinds = 0;
    int nearRows = 0;
    int nearEnough = 0;
    List<CopyRow> wrong = new ArrayList<>();
    for (CopyRow row : rows) {
      boolean equal = Arrays.equals(texts.tokens(row.earlier()), texts.tokens(row.later()));
      // Texts too short for a shingle are as similar as can be when they are equal.
      double jaccard = equal ? 1 : sets.jaccard(row.earlier(), row.later());
      boolean rightJaccard = Math.abs(row.jaccard() - jaccard) <= TOLERANCE;
      boolean rightKind = isRight(row.kind(), equal, jaccard >= least);
      rightJaccards += rightJaccard ? 1 : 0;
      rightKinds += rightKind ? 1 : 0;
      nearRows += row.kind().equals(NEAR) ? 1 : 0;
      nearEnough += row.kind().equals(NEAR) && jaccard >= least ? 1 : 0;
      if (!rightJaccard || !rightKind) {
        wrong.add(row);
      }
    }
    return new RowCheck(rows.size(), rightJaccards, rightKinds, nearRows, nearEnough, wrong);
  }

  private static boolean isRight(String kind, boolean equal, boolean near) {
    return switch (kind) {
      case EXACT -> equal;
      case NEAR -> near && !equal;
      default -> !near && !equal;
    };
  }
}
