package naskh.bench.planted;

import java.util.SplittableRandom;
import naskh.text.HashedTokens;
import naskh.text.Letters;

/**
 * Writes a text as another newsroom does: other alefs, ه for ة, ي for ى and back, ئ for ؤ, tatweel,
 * tashkeel, Arabic-Indic digits, ligatures. What people read stays the same.
 */
final class Respelling {
  private static final String TASHKEEL = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652";
  private static final String ALEFS = "اأإآ";
  private static final char TATWEEL = 'ـ';

  /** One letter in so many gets a sign of tashkeel, one word in so many a tatweel. */
  private static final int TASHKEEL_RATE = 3;

  private static final int TATWEEL_RATE = 8;

  private final SplittableRandom random;

  Respelling(SplittableRandom random) {
    this.random = random;
  }

  /** The text, each word respelled that can be; all tokens stay the same when folded. */
  String of(String text) {
    HashedTokens tokens = HashedTokens.of(text);
    StringBuilder written = new StringBuilder();
    int done = 0;
    for (int token = 0; token < tokens.count(); token++) {
      String word = text.substring(tokens.begin(token), tokens.end(token));
      written.append(text, done, tokens.begin(token)).append(word(word));
      done = tokens.end(token);
    }
    return written.append(text, done, text.length()).toString();
  }

  private String word(String word) {
    if (word.indexOf("://") >= 0 || word.startsWith("www.") || word.indexOf('@') > 0) {
      return word; // nobody respells an address
    }
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == 'ل' && i + 1 < word.length() && word.charAt(i + 1) == 'ا' && random.nextBoolean()) {
        written.append('\uFEFB');
        i++;
      } else {
        written.append(letter(c));
        addSign(written, c, i + 1 < word.length() ? word.charAt(i + 1) : ' ');
      }
    }
    return Letters.fold(written.toString()).equals(Letters.fold(word)) ? written.toString() : word;
  }

  private char letter(char c) {
    if (c >= '0' && c <= '9') {
      return (char) (c - '0' + '٠');
    }
    return switch (c) {
      case 'ا' -> random.nextInt(4) == 0 ? ALEFS.charAt(random.nextInt(ALEFS.length())) : c;
      case 'أ', 'إ', 'آ' -> 'ا';
      case 'ة' -> 'ه';
      case 'ه' -> random.nextInt(4) == 0 ? 'ة' : c;
      case 'ى' -> 'ي';
      case 'ي' -> random.nextInt(4) == 0 ? 'ى' : c;
      case 'ؤ' -> 'ئ';
      case 'ئ' -> 'ؤ';
      default -> c;
    };
  }

  private void addSign(StringBuilder written, char c, char next) {
    if (!isLetter(c)) {
      return;
    }
    if (random.nextInt(TASHKEEL_RATE) == 0) {
      written.append(TASHKEEL.charAt(random.nextInt(TASHKEEL.length())));
    } else if (isLetter(next) && random.nextInt(TATWEEL_RATE) == 0) {
      written.append(TATWEEL);
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'ء' && c <= 'ي' && c != TATWEEL;
  }
}
