package naskh.topics;

import java.util.ArrayList;
import java.util.List;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;

/** The words of a few texts. */
final class SomeRuns {
  private SomeRuns() {}

  /** Of texts of one topic. */
  static WordRuns of(String... texts) {
    WordRuns runs = new WordRuns();
    for (String text : texts) {
      add(runs, "topic-001", text);
    }
    return runs;
  }

  /** Adds an article without a title. */
  static void add(WordRuns runs, String topic, String text) {
    HashedTokens tokens = HashedTokens.of(text);
    HashedTokens words = tokens.where(i -> !tokens.isStopWord(i));
    runs.add(topic, null, text, TokenPack.pack(HashedTokens.of(""), words));
  }

  /** The words of an article, an empty string where there is a gap. */
  static List<String> words(WordRuns runs, WordRun run) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < run.length(); i++) {
      words.add(run.word(i) == WordRun.GAP ? "" : runs.words().word(run.word(i)));
    }
    return words;
  }
}
