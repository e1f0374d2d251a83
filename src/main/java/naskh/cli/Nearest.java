package naskh.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What a person meant who wrote a name that there is not. */
final class Nearest {
  private Nearest() {}

  /** The name that is the fewest edits from what was written, if they are no more than that. */
  static Optional<String> of(Collection<String> names, ToIntFunction<String> edits, int most) {
    return names.stream()
        .filter(name -> edits.applyAsInt(name) <= most)
        .min(
            Comparator.comparingInt(edits)
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Levenshtein's distance: letters to put in, take out or change. */
  static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
