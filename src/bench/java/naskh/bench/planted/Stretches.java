package naskh.bench.planted;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naskh.text.HashedTokens;

/** Cuts stretches out of texts, never inside a token. */
final class Stretches {
  private Stretches() {}

  /** Some stretch of {@code least} to {@code most} tokens; all of a shorter text. */
  static String some(String text, int least, int most, SplittableRandom random) {
    HashedTokens tokens = HashedTokens.of(text);
    if (tokens.count() <= least) {
      return text;
    }
    int length = random.nextInt(least, Math.min(most, tokens.count()) + 1);
    int first = random.nextInt(tokens.count() - length + 1);
    return text.substring(tokens.begin(first), tokens.end(first + length - 1));
  }

  /** At most so many words of a text in an order that is nowhere else. */
  static String scrambled(String text, int most, SplittableRandom random) {
    HashedTokens tokens = HashedTokens.of(text);
    return IntStream.generate(() -> random.nextInt(tokens.count()))
        .limit(tokens.count() == 0 ? 0 : most)
        .mapToObj(token -> text.substring(tokens.begin(token), tokens.end(token)))
        .collect(Collectors.joining(" "));
  }

  /** The opening, of at most so many characters, as sites show it of another article. */
  static String lead(String text, int mostChars) {
    HashedTokens tokens = HashedTokens.of(text);
    int end = 0;
    for (int i = 0; i < tokens.count() && tokens.end(i) <= mostChars; i++) {
      end = tokens.end(i);
    }
    return text.substring(0, end).replace('\n', ' ').strip();
  }

  /** Any place between two paragraphs, or between two tokens of a text of one paragraph. */
  static int breakIn(String text, SplittableRandom random) {
    int[] breaks = text.chars().filter(c -> c == '\n').toArray();
    if (breaks.length > 0) {
      int wanted = random.nextInt(breaks.length);
      int at = text.indexOf('\n');
      for (int i = 0; i < wanted; i++) {
        at = text.indexOf('\n', at + 1);
      }
      return at;
    }
    HashedTokens tokens = HashedTokens.of(text);
    return tokens.count() < 2 ? text.length() : tokens.end(random.nextInt(tokens.count() - 1));
  }
}
