package naskh.show;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a passage, or what stands between two, in UTF-16 code units of the text.
 *
 * @param isFormula whether it belongs to the frame of a formula
 */
record Piece(int begin, int end, Mark mark, boolean isFormula) {
  /** What the other text has in its place. */
  enum Mark {
    /** The same word, written the same. */
    SAME,
    /** The same word in another spelling. */
    RESPELLED,
    /** Other words. */
    CHANGED,
    /** Nothing: it stands in the later text only. */
    ADDED,
    /** Nothing: it stands in the earlier text only. */
    DROPPED
  }

  /** Words in a row that are marked alike. */
  record Stretch(int begin, int end, Mark mark, boolean isFormula) {}

  /** The words of a passage as few stretches. */
  static List<Stretch> stretches(List<Piece> pieces) {
    List<Stretch> stretches = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= pieces.size(); i++) {
      if (i == pieces.size() || !pieces.get(i).isLike(pieces.get(first))) {
        Piece one = pieces.get(first);
        stretches.add(
            new Stretch(one.begin(), pieces.get(i - 1).end(), one.mark(), one.isFormula()));
        first = i;
      }
    }
    return stretches;
  }

  private boolean isLike(Piece other) {
    return mark == other.mark && isFormula == other.isFormula;
  }
}
