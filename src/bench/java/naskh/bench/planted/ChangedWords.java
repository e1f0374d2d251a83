package naskh.bench.planted;

import java.util.Arrays;
import java.util.SplittableRandom;
import naskh.text.HashedTokens;
import naskh.text.Letters;

/**
 * Copies a text with some of its words replaced by words of other articles.
 *
 * @param archive whose words come in
 * @param share of the words that change
 */
record ChangedWords(Archive archive, double share) {
  private static final int MOST_TRIES = 1000;

  void copy(News original, Draft draft, SplittableRandom random) {
    HashedTokens tokens = HashedTokens.of(original.text());
    int done = 0;
    for (int token : changed(original.text(), tokens, random)) {
      draft.copy(original, done, tokens.begin(token));
      draft.own(another(original.text(), tokens, token, random));
      done = tokens.end(token);
    }
    draft.copy(original, done, original.text().length());
  }

  /** The places that change, in their order. */
  private int[] changed(String text, HashedTokens tokens, SplittableRandom random) {
    int[] places = new int[tokens.count()];
    int count = 0;
    for (int token = 0; token < places.length; token++) {
      if (standsAlone(text, tokens.begin(token), tokens.end(token))) {
        places[count++] = token;
      }
    }
    int wanted = Math.min(count, (int) Math.round(share * tokens.count()));
    for (int i = 0; i < wanted; i++) {
      int other = random.nextInt(i, count);
      int place = places[other];
      places[other] = places[i];
      places[i] = place;
    }
    return Arrays.stream(places, 0, wanted).sorted().toArray();
  }

  /** Whether a word put there would be one token: nothing touches it that could join. */
  private static boolean standsAlone(String text, int begin, int end) {
    return (begin == 0 || separates(text.charAt(begin - 1)))
        && (end == text.length() || separates(text.charAt(end)));
  }

  private static boolean separates(char c) {
    return Character.isWhitespace(c) || ".,،؛:؟!\"«»()".indexOf(c) >= 0;
  }

  private String another(String text, HashedTokens tokens, int token, SplittableRandom random) {
    String word = Letters.fold(text.substring(tokens.begin(token), tokens.end(token)));
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      String from = archive.any(random).text();
      HashedTokens others = HashedTokens.of(from);
      if (others.count() == 0) {
        continue;
      }
      int at = random.nextInt(others.count());
      String other = from.substring(others.begin(at), others.end(at));
      if (isArabic(other) && !Letters.fold(other).equals(word)) {
        return other;
      }
    }
    return word.equals("بدل") ? "عوض" : "بدل"; // hardly an Arabic word in all the archive
  }

  private static boolean isArabic(String word) {
    return word.chars().allMatch(c -> c >= 'ء' && c <= 'ي' && c != 'ـ');
  }
}
