package naskh.read.clean;

import java.text.Normalizer;
import java.util.Set;
import naskh.read.charset.ArabicScript;

/**
 * Finds Arabic whose letters stand in the order in which they are seen from left to right, as some
 * programs take text out of PDF files: the words are spelled backwards.
 */
final class VisualOrder {
  /** What is looked at, in characters; a text that is turned around is so from its beginning. */
  private static final int SAMPLE = 1000;

  /** So many words or parts of words that are Arabic only if read backwards. */
  private static final int MIN_BACKWARDS = 3;

  /** For each one that is Arabic only as it stands there are more than so many of the others. */
  private static final int MARGIN = 5;

  private static final Set<String> COMMON =
      Set.of("في", "من", "على", "إلى", "أن", "عن", "التي", "الذي");

  /** No word begins with these letters, every fifth ends with one. */
  private static final String LAST = "ةى";

  private static final String ARTICLE = "ال";
  private static final int MIN_LETTERS = 3;

  private int backwards;
  private int forwards;

  /** Whether {@code text}, of any length, is surely spelled backwards. */
  static boolean isIn(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    if (sample.chars().anyMatch(c -> ArabicScript.isPresentationForm((char) c))) {
      sample = Normalizer.normalize(sample, Normalizer.Form.NFKC);
    }
    return beginsWithLast(sample) && new VisualOrder(sample).isSure();
  }

  /** Whether a word begins as none does, which is seldom so. */
  private static boolean beginsWithLast(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (LAST.indexOf(text.charAt(i - 1)) >= 0
          && isWord(text.charAt(i))
          && (i == 1 || !isWord(text.charAt(i - 2)))) {
        return true;
      }
    }
    return false;
  }

  private VisualOrder(String sample) {
    for (int i = 0; i < sample.length(); ) {
      int end = i;
      while (end < sample.length() && isWord(sample.charAt(end))) {
        end++;
      }
      if (end > i + 1) {
        count(sample.substring(i, end));
      }
      i = end + 1;
    }
  }

  private boolean isSure() {
    return backwards >= MIN_BACKWARDS && backwards > MARGIN * forwards;
  }

  private static boolean isWord(char c) {
    return ArabicScript.isLetter(c) || ArabicScript.isMark(c);
  }

  private void count(String word) {
    String turned = new StringBuilder(word).reverse().toString();
    forwards += signs(word);
    backwards += signs(turned);
  }

  private static int signs(String word) {
    if (COMMON.contains(word)) {
      return 1;
    }
    boolean longer = word.length() >= MIN_LETTERS;
    boolean last = longer && LAST.indexOf(word.charAt(word.length() - 1)) >= 0;
    boolean article = word.length() > MIN_LETTERS && word.startsWith(ARTICLE);
    return (last ? 1 : 0) + (article ? 1 : 0);
  }
}
