package naskh.bench.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up texts. */
public final class Words {
  private Words() {}

  /** Words number {@code from} to {@code to} (exclusive) of one long text without repetition. */
  public static String of(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
  }

  public static TokenizedTexts texts(List<String> all) {
    TokenizedTexts texts = new TokenizedTexts();
    all.forEach(text -> texts.add("a" + texts.size(), text));
    return texts;
  }

  /**
   * Random texts of few different words, many of them changed copies of an earlier one; some are
   * empty, some shorter than a shingle, some repeat themselves.
   */
  static List<String> random(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    int words = 2 + random.nextInt(30);
    List<List<String>> texts = new ArrayList<>();
    for (int text = 0; text < count; text++) {
      List<String> made = new ArrayList<>();
      if (text > 0 && random.nextInt(3) > 0) {
        made.addAll(texts.get(random.nextInt(text)));
        for (int changes = random.nextInt(4); changes > 0 && !made.isEmpty(); changes--) {
          made.set(random.nextInt(made.size()), "w" + random.nextInt(words));
        }
        made = made.subList(random.nextInt(1 + made.size() / 4), made.size());
      } else {
        int length = random.nextInt(5) == 0 ? random.nextInt(6) : random.nextInt(60);
        for (int token = 0; token < length; token++) {
          made.add("w" + random.nextInt(words));
        }
      }
      if (random.nextInt(8) == 0) {
        made = Stream.of(made, made).flatMap(List::stream).toList();
      }
      texts.add(List.copyOf(made));
    }
    return texts.stream().map(text -> String.join(" ", text)).toList();
  }
}
