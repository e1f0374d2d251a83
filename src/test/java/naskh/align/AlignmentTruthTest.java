package naskh.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import naskh.bench.truth.SlowAligner;
import naskh.bench.truth.SlowPassage;
import naskh.fingerprint.MainText;
import naskh.text.HashedTokens;
import org.junit.jupiter.api.Test;

/** Against all chains of all runs, on texts that were copied, edited, cut and shuffled. */
class AlignmentTruthTest {
  private static final int PAIRS = 400;

  private final SplittableRandom random = new SplittableRandom(4);

  @Test
  void findsAsManySharedTokensAsAllChainsOfAllRuns() {
    int allShared = 0;
    int allTrue = 0;
    int differing = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      String earlier = String.join(" ", words(pair, 60 + random.nextInt(200)));
      String later = copied(earlier);
      int shared = shared(earlier, later);
      int truth =
          SlowAligner.passages(earlier, later).stream().mapToInt(SlowPassage::identical).sum();
      assertThat(shared).as("%s%n%s", earlier, later).isBetween(truth * 9 / 10, truth * 11 / 10);
      allShared += shared;
      allTrue += truth;
      differing += shared == truth ? 0 : 1;
    }
    assertThat(allTrue).isGreaterThan(50 * PAIRS);
    assertThat((double) allShared / allTrue).isBetween(0.995, 1.005);
    assertThat(differing).isLessThan(PAIRS / 20);
  }

  private static int shared(String earlier, String later) {
    return Alignment.of(SharedText.of(text(earlier), text(later)), AlignOptions.defaults()).stream()
        .mapToInt(Passage::identical)
        .sum();
  }

  private static ComparedText text(String text) {
    return new ComparedText(MainText.whole(HashedTokens.of(text).hashes()), 5);
  }

  /** Words of which some come back all the time, as those of a language do. */
  private List<String> words(int text, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(random.nextInt(3) == 0 ? "c" + random.nextInt(8) : "w" + text + "x" + i);
    }
    return words;
  }

  /** Blocks of a text in another order, with words changed, left out and put in. */
  private String copied(String text) {
    List<String> words = List.of(text.split(" ", -1));
    List<List<String>> blocks = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int to = Math.min(words.size(), from + 20 + random.nextInt(80));
      blocks.add(random.nextInt(blocks.size() + 1), words.subList(from, to));
      from = to;
    }
    List<String> copy = new ArrayList<>(words(9_000, random.nextInt(80)));
    int edits = random.nextInt(12);
    for (List<String> block : blocks) {
      for (String word : block) {
        int edit = random.nextInt(100) < edits ? random.nextInt(3) : 3;
        if (edit != 0) {
          copy.add(edit == 1 ? "e" + random.nextInt(1_000_000) : word);
        }
        if (edit == 2) {
          copy.addAll(words(9_001, random.nextInt(12)));
        }
      }
    }
    return String.join(" ", copy);
  }
}
