package naskh.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.commons.text.similarity.LevenshteinDistance;

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
    return LevenshteinDistance.getDefaultInstance().apply(a, b);
  }
}
