package naskh.read.charset;

/** Counts of signs that clean texts have next to none of. */
final class WrongSigns {
  /** Two runs of question marks may be a question; in eight letters there is a word or two. */
  private static final int MIN_LOST_RUNS = 2;

  private static final int MIN_LOST = 8;

  /**
   * Ø and Ù, or ط and ظ, are the first halves of Arabic letters in UTF-8. Of the letters of a text
   * in any language they are less than one in twenty, here more than one in two.
   */
  private static final int HALVES_SHARE = 3;

  private static final int MIN_HALVES = 10;

  /** Of the characters of any text one in so many is a letter: letters need seldom be counted. */
  private static final int LETTERS_SHARE = 4;

  /** Of fewer letters in doubt nothing can be certain. */
  private static final int MIN_SUSPECTS = 3;

  private final String text;

  /** Letters of Latin-1 beyond ASCII; ط and ظ before a second half of an Arabic letter. */
  private int western;

  private int arabic;

  /** Ø and Ù; ط and ظ; signs that letters are lost to. */
  private int westernHalves;

  private int arabicHalves;
  private int lost;
  private int lostRuns;

  WrongSigns(String text) {
    this.text = text;
    boolean inRun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '\u00FF' && c != '\uFFFD' && c != 'ط' && c != 'ظ') {
        inRun = false;
        continue; // as nearly all signs do
      }
      boolean isLost = c == '?' || c == '\uFFFD';
      lost += isLost ? 1 : 0;
      lostRuns += isLost && !inRun ? 1 : 0;
      inRun = isLost;
      western += c >= '\u00C0' && c <= '\u00FF' ? 1 : 0;
      westernHalves += c == 'Ø' || c == 'Ù' ? 1 : 0;
      if (c == 'ط' || c == 'ظ') {
        arabicHalves++;
        arabic += i + 1 < text.length() && isSecondHalf(text.charAt(i + 1)) ? 1 : 0;
      }
    }
  }

  private static boolean isSecondHalf(char c) {
    int read = ByteTable.ARABIC.byteOf(c);
    return read >= 0x80 && read <= 0xBF;
  }

  /** Whether there are enough to look for a wrong reading. */
  boolean areMany() {
    return western + arabic >= MIN_SUSPECTS;
  }

  /** Whether most letters are lost. */
  boolean areGarbled() {
    return (lost >= MIN_LOST && lostRuns >= MIN_LOST_RUNS && lost > letters())
        || areHalves(westernHalves)
        || areHalves(arabicHalves);
  }

  private boolean areHalves(int halves) {
    return halves >= MIN_HALVES
        && (long) halves * HALVES_SHARE * LETTERS_SHARE > text.length()
        && (long) halves * HALVES_SHARE > letters();
  }

  private long letters() {
    return text.chars().filter(Character::isLetter).count();
  }
}
