package naskh.bench.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up articles of made-up words, with what real ones have: numbers, tags, Latin, quotes. */
final class MadeUp {
  private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئء";
  private static final List<String> ODD =
      List.of("24", "3.5", "١٢٫٥", "#وسم_ما", "BBC", "bbc.com", "12:30", "بـ24", "covid19", "لا");
  private static final long FIRST_DAY = 1_500_000_000L;

  private MadeUp() {}

  /** Articles of 30 to 300 words, of the sources s0 to s3, an hour apart. */
  static Archive archive(int articles, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<News> all = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      String text = text(30 + random.nextInt(270), random);
      all.add(new News("a" + i, "s" + i % 4, text(8, random), FIRST_DAY + i * 3600L, text));
    }
    return new Archive(all);
  }

  static String text(int words, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(random.nextInt(10) == 0 ? ODD.get(random.nextInt(ODD.size())) : word(random));
      text.append(
          switch (random.nextInt(24)) {
            case 0 -> ".\n";
            case 1 -> "؟ ";
            case 2 -> "، ";
            case 3 -> " \"";
            case 4 -> ". ";
            default -> " ";
          });
    }
    return text.toString().strip();
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(6); i > 0; i--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}
