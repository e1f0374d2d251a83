package naskh.text;

import org.apache.lucene.analysis.ar.ArabicStemmer;

/**
 * Lucene's light10 stemmer on folded tokens: takes articles, conjunctions and common endings off
 * Arabic words. Tokens that hold anything but Arabic letters stay as they are.
 *
 * @see "Larkey, Ballesteros, Connell: Light Stemming for Arabic Information Retrieval, 2007"
 */
public final class LightStemmer {
  private static final ArabicStemmer LIGHT10 = new ArabicStemmer();

  /** Stems the folded token in place and returns the length of its stem. */
  public int stem(char[] buffer, int length) {
    return isArabic(buffer, length) ? LIGHT10.stem(buffer, length) : length;
  }

  /** Stem of a folded token. */
  public static String stem(String folded) {
    char[] buffer = folded.toCharArray();
    return new String(buffer, 0, new LightStemmer().stem(buffer, buffer.length));
  }

  private static boolean isArabic(char[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      if (Alphabet.kind(Alphabet.code(buffer[i])) != Kind.ARABIC) {
        return false;
      }
    }
    return true;
  }
}
