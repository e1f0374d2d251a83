package naskh.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import naskh.text.HashedTokens;
import naskh.text.Letters;
import naskh.text.TokenPack;

/**
 * The words of articles that can stand in a label, in their order, by topic.
 *
 * <p>Cost: 8 bytes a word and, once, some 150 for each spelling.
 */
final class WordRuns {
  private final Lexicon words;
  private final Lexicon surfaces;
  private final Map<String, List<WordRun>> topics;
  private int[] wordOf = new int[0]; // by surface; none: it is no word for a label
  private long length;

  private WordRuns(Lexicon words, Lexicon surfaces, Map<String, List<WordRun>> topics) {
    this.words = words;
    this.surfaces = surfaces;
    this.topics = topics;
  }

  /** None yet; {@link #add} appends them. */
  WordRuns() {
    this(new Lexicon(), new Lexicon(), new TreeMap<>());
  }

  /** Words, folded. */
  Lexicon words() {
    return words;
  }

  /** Words as texts write them. */
  Lexicon surfaces() {
    return surfaces;
  }

  /** The articles of each topic. */
  Map<String, List<WordRun>> topics() {
    return topics;
  }

  /** All articles. */
  List<WordRun> articles() {
    return topics.values().stream().flatMap(List::stream).toList();
  }

  /** How many words and gaps all articles have. */
  long length() {
    return length;
  }

  /** Adds an article; {@code pack}: the {@link TokenPack} of the words of its title and text. */
  void add(String topic, String title, String text, byte[] pack) {
    HashedTokens ofTitle = TokenPack.title(pack);
    HashedTokens ofText = TokenPack.text(pack);
    WordRun run = new WordRun(ofTitle.count() + ofText.count());
    addTo(run, title, ofTitle);
    run.part();
    addTo(run, text, ofText);
    add(topic, run.trimmed());
  }

  private void add(String topic, WordRun run) {
    topics.computeIfAbsent(topic, any -> new ArrayList<>()).add(run);
    length += run.length();
  }

  private void addTo(WordRun run, String text, HashedTokens tokens) {
    for (int i = 0; i < tokens.count(); i++) {
      if (i > 0 && tokens.begin(i) != tokens.end(i - 1) + 1) {
        run.part();
      }
      int surface = surface(text, tokens.begin(i), tokens.end(i));
      if (wordOf[surface] == Lexicon.NONE) {
        run.part();
      } else {
        run.add(wordOf[surface], surface);
      }
    }
  }

  private int surface(String text, int begin, int end) {
    int known = surfaces.size();
    int surface = surfaces.number(text, begin, end);
    if (surface == known) {
      if (surface == wordOf.length) {
        wordOf = Arrays.copyOf(wordOf, Math.max(1 << 10, 2 * surface));
      }
      String word = Letters.fold(surfaces.word(surface));
      wordOf[surface] = isWord(word) ? words.number(word) : Lexicon.NONE;
    }
    return surface;
  }

  private static boolean isWord(String word) {
    int at = 0;
    while (at < word.length() && Character.isLetter(word.codePointAt(at))) {
      at += Character.charCount(word.codePointAt(at));
    }
    return at > 1 && at == word.length();
  }

  /**
   * Only the words of {@code kept}, and those that are such a word with something attached, without
   * it and after a gap: لحزب العمال is a mention of حزب العمال, and بوتين وترامب is none of بوتين
   * ترامب. For others, a gap. What begins with one of {@code forms}, of another kept word, stands
   * at the end once more, without what is attached: الأمين العام للاتحاد العام is a mention of
   * الاتحاد العام, too.
   */
  WordRuns only(Set<String> kept, Set<String> forms) {
    WordRuns only = new WordRuns(words, surfaces, new TreeMap<>());
    boolean[] isKept = of(kept);
    boolean[] isForm = of(forms);
    topics.forEach(
        (topic, runs) -> runs.forEach(run -> only.add(topic, only(run, isKept, isForm))));
    return only;
  }

  /** Which words are in {@code some}, by number; also those that are left of others. */
  private boolean[] of(Set<String> some) {
    for (int word = 0; word < words.size(); word++) {
      words.withoutAttached(word);
    }
    boolean[] isSome = new boolean[words.size()];
    for (String word : some) {
      if (words.find(word) != Lexicon.NONE) {
        isSome[words.find(word)] = true;
      }
    }
    return isSome;
  }

  private WordRun only(WordRun run, boolean[] isKept, boolean[] isForm) {
    WordRun left = new WordRun(16);
    List<Integer> again = new ArrayList<>();
    for (int i = 0; i < run.length(); i++) {
      int word = run.word(i);
      if (word == WordRun.GAP) {
        left.part();
        continue;
      }
      int bare = words.withoutAttached(word);
      boolean hasKeptInside = bare != Lexicon.NONE && isKept[bare];
      if (isKept[word]) {
        left.add(word, run.surface(i));
        if (isForm[word] && hasKeptInside) {
          again.add(i);
        }
        continue;
      }
      left.part();
      if (hasKeptInside) {
        left.add(bare, bareSurface(run.surface(i)));
      }
    }
    for (int begin : again) {
      left.part();
      left.add(words.withoutAttached(run.word(begin)), bareSurface(run.surface(begin)));
      int last = Math.min(run.length(), begin + TopicWords.NAME_WORDS);
      for (int i = begin + 1; i < last && run.word(i) != WordRun.GAP && isKept[run.word(i)]; i++) {
        left.add(run.word(i), run.surface(i));
      }
    }
    return left.trimmed();
  }

  private int bareSurface(int surface) {
    int bare = surfaces.withoutAttached(surface);
    return bare == Lexicon.NONE ? surface : bare;
  }
}
