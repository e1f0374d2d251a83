package naskh.read;

/**
 * A text whose letters were read in a wrong character set, put right where that is certain.
 *
 * @param text as it was written, or as it came where nothing was found or could be repaired
 */
record Repair(String text, Found found) {
  /** What was found. */
  enum Found {
    NONE,
    /** Letters of a wrong character set, now the right ones; single ones may be U+FFFD. */
    REPAIRED,
    /** Most letters are lost: they are question marks, U+FFFD or halves of what they were. */
    GARBLED
  }

  /** Wrong readings one after the other that are undone. More were not seen. */
  private static final int ROUNDS = 3;

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

  static Repair of(String text) {
    Repair repair = new Repair(text, Found.NONE);
    String current = text;
    for (int round = 0; round < ROUNDS && mayBeWrong(current); round++) {
      Utf8Read western = new Utf8Read(current, ByteTable.WESTERN);
      Utf8Read arabic = new Utf8Read(current, ByteTable.ARABIC);
      String eightBit = EightBit.repaired(current);
      if (western.isArabic() && western.isCut()) {
        return new Repair(text, Found.GARBLED);
      }
      boolean sure = western.isArabic() || arabic.isArabic() || eightBit != null;
      if (!sure && !western.isLong() && !arabic.isLong()) {
        break;
      }
      boolean isWestern = western.isArabic() || (!sure && western.isLong());
      boolean isEightBit = eightBit != null && !arabic.isArabic();
      current = isWestern ? western.text() : isEightBit ? eightBit : arabic.text();
      repair = sure ? new Repair(current, Found.REPAIRED) : repair;
    }
    return new Suspects(repair.text()).areGarbled() ? new Repair(text, Found.GARBLED) : repair;
  }

  private static boolean mayBeWrong(String text) {
    Suspects suspects = new Suspects(text);
    return suspects.western + suspects.arabic >= MIN_SUSPECTS;
  }

  /** Counts of what clean texts have next to none of. */
  private static final class Suspects {
    private final String text;

    /** Letters of Latin-1 beyond ASCII; halves of Arabic letters before what is no letter. */
    int western;

    int arabic;

    /** Ø and Ù, ط and ظ, and what letters are lost to. */
    private int westernHalves;

    private int arabicHalves;
    private int lost;
    private int lostRuns;

    Suspects(String text) {
      this.text = text;
      boolean inRun = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
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

    boolean areGarbled() {
      return (lost >= MIN_LOST && lostRuns >= MIN_LOST_RUNS && lost > letters())
          || areHalves(westernHalves)
          || areHalves(arabicHalves);
    }

    private boolean areHalves(int halves) {
      return halves >= MIN_HALVES
          && (long) halves * HALVES_SHARE * LETTERS_SHARE > text.length()
          && halves * HALVES_SHARE > letters();
    }

    private int letters() {
      return (int) text.chars().filter(Character::isLetter).count();
    }
  }
}
