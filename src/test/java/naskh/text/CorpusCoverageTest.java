package naskh.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import naskh.Full;
import naskh.Shared;
import org.junit.jupiter.api.Test;

class CorpusCoverageTest {
  @Test
  void noLetterOfASmallerCorpusIsOutsideAToken() {
    noLetterIsOutsideAToken("ant-v1.1.jsonl.gz");
  }

  @Test
  @Full
  void noLetterOfALargerCorpusIsOutsideAToken() {
    noLetterIsOutsideAToken("ant-v2.1.jsonl.gz");
  }

  private static void noLetterIsOutsideAToken(String file) {
    SortedMap<String, Integer> outside = new TreeMap<>();
    long[] chars = {0};
    Corpus.forEachText(
        Shared.folder("corpora").resolve(file),
        text -> {
          chars[0] += text.length();
          Coverage.lettersOutsideTokens(text).forEach((c, n) -> outside.merge(c, n, Integer::sum));
        });
    assertThat(outside).isEmpty();
    assertThat(chars[0]).as("characters read").isGreaterThan(1_000_000);
  }
}
