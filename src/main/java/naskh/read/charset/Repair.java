package naskh.read.charset;

/**
 * A text whose letters were read in a wrong character set, put right where that is certain.
 *
 * @param text as it was written, or as it came where nothing was found or could be repaired
 */
public record Repair(String text, Found found) {
  /** What was found. */
  public enum Found {
    NONE,
    /** Letters of a wrong character set, now the right ones; single ones may be U+FFFD. */
    REPAIRED,
    /** Most letters are lost: they are question marks, U+FFFD or halves of what they were. */
    GARBLED
  }

  /** Wrong readings one after the other that are undone. More were not seen. */
  private static final int ROUNDS = 3;

  /**
   * Undoes up to three wrong readings, one after the other; linear in the length of {@code text}.
   */
  public static Repair of(String text) {
    WrongSigns signs = new WrongSigns(text);
    if (!signs.areMany()) {
      return new Repair(text, signs.areGarbled() ? Found.GARBLED : Found.NONE);
    }
    Repair repair = undone(text);
    boolean garbled = new WrongSigns(repair.text()).areGarbled();
    return garbled ? new Repair(text, Found.GARBLED) : repair;
  }

  private static Repair undone(String text) {
    Repair repair = new Repair(text, Found.NONE);
    String current = text;
    for (int round = 0; round < ROUNDS; round++) {
      Utf8Read western = new Utf8Read(current, ByteTable.western(current));
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
    return repair;
  }
}
