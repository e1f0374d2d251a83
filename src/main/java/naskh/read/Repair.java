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
   * in any language they are less than one in twenty, here one in two.
   */
  private static final int HALVES_SHARE = 5;

  private static final int MIN_HALVES = 10;

  static Repair of(String text) {
    String current = text;
    for (int round = 0; round < ROUNDS; round++) {
      Utf8Read western = new Utf8Read(current, ByteTable.WESTERN);
      if (western.isArabic()) {
        return western.isCut()
            ? new Repair(text, Found.GARBLED)
            : new Repair(western.text(), Found.REPAIRED);
      }
      Utf8Read arabic = new Utf8Read(current, ByteTable.ARABIC);
      if (arabic.isArabic()) {
        return new Repair(arabic.text(), Found.REPAIRED);
      }
      String eightBit = EightBit.repaired(current);
      if (eightBit != null) {
        return new Repair(eightBit, Found.REPAIRED);
      }
      if (!western.isLong() && !arabic.isLong()) {
        break;
      }
      current = western.isLong() ? western.text() : arabic.text();
    }
    return new Repair(text, isGarbled(text) ? Found.GARBLED : Found.NONE);
  }

  private static boolean isGarbled(String text) {
    int letters = 0;
    int lost = 0;
    int runs = 0;
    int western = 0;
    int arabic = 0;
    boolean inRun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLost = c == '?' || c == '\uFFFD';
      lost += isLost ? 1 : 0;
      runs += isLost && !inRun ? 1 : 0;
      inRun = isLost;
      letters += Character.isLetter(c) ? 1 : 0;
      western += c == 'Ø' || c == 'Ù' ? 1 : 0;
      arabic += c == 'ط' || c == 'ظ' ? 1 : 0;
    }
    int halves = Math.max(western, arabic);
    return (lost > letters && lost >= MIN_LOST && runs >= MIN_LOST_RUNS)
        || (halves >= MIN_HALVES && halves * HALVES_SHARE > letters);
  }
}
