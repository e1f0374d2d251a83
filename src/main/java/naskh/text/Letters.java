package naskh.text;

/**
 * Folds spellings that Arabic readers take for the same word.
 *
 * <ul>
 *   <li>أ إ آ ٱ are ا, ى is ي, ة is ه, ؤ and ئ are ء, also where hamza is a combining mark;
 *   <li>tashkeel, dagger alef, Quranic marks and tatweel are dropped; so are accents of Latin,
 *       Greek and Cyrillic letters;
 *   <li>presentation forms and ligatures are the letters they show (ﻻ is لا), Persian and Urdu
 *       look-alikes the Arabic ones (ک is ك, ی and ے are ي, ہ and ھ are ه, ں is ن); letters that
 *       sound different stay (پ چ ژ گ ڤ);
 *   <li>digits of every script are ASCII, ٫ is a full stop, ٬ and ، are commas;
 *   <li>Latin is lower case and of normal width (ß is ss);
 *   <li>bidi controls, zero-width characters and soft hyphens are dropped; so is #, so that #مصر is
 *       مصر; halves of surrogate pairs become U+FFFD.
 * </ul>
 *
 * <p>Everything else, white space included, stays as it is.
 */
public final class Letters {
  private Letters() {}

  /** Folds a word or phrase; folding twice is folding once. Linear in its length. */
  public static String fold(String text) {
    FoldBuffer folded = new FoldBuffer();
    folded.reserve(text.length());
    folded.addFolded(text, 0, text.length());
    return folded.toString();
  }
}
