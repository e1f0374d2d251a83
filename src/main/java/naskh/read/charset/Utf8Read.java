package naskh.read.charset;

import java.util.BitSet;

/**
 * A text of which parts were UTF-8, read a byte a character: what it is if these are put together
 * again. What is no sequence of UTF-8 stays.
 *
 * <p>Some readers know no character for the byte 0x81, others drop the soft hyphen, 0xAD. Both end
 * Arabic letters, feh and hah, which are put back. The lost bytes of two vowel signs look like that
 * of feh: in a vocalised text it is U+FFFD.
 */
final class Utf8Read {
  /** So many Arabic letters in sequences side by side are in no text by chance. */
  private static final int MIN_ARABIC = 4;

  /** So many sequences side by side may hide another wrong reading. */
  private static final int MIN_SEQUENCES = 4;

  /** Where one first half in so many stands alone, more than single letters are lost. */
  private static final int LOST_SHARE = 5;

  /** A text of which one letter in so many has a vowel sign is vocalised. */
  private static final int VOCALISED_SHARE = 20;

  private static final char CLOSING_QUOTE = '”';
  private static final char LOST = '\uFFFD';

  /** First bytes of two: those of Arabic, and first of these hah's and feh's. */
  private static final int FIRST_ARABIC = 0xD8;

  private static final int SECOND_ARABIC = 0xD9;
  private static final int LAST_ARABIC = 0xDB;

  private final String text;
  private final ByteTable table;
  private final StringBuilder read = new StringBuilder();
  private final BitSet lostFehs = new BitSet();

  /** Where the text begins that is not yet written. */
  private int rest;

  /** The character at hand and its end in the text. */
  private int codePoint;

  private int end;
  private boolean feh;

  private int sequences;
  private int alone;
  private int letters;
  private int vowels;
  private int arabic;
  private int longest;

  Utf8Read(String text, ByteTable table) {
    this.text = text;
    this.table = table;
    for (int i = 0; i < text.length(); ) {
      i = sequence(i) || (half(i) && sequence(i + 1)) ? run(i) : i + 1;
    }
    read.append(text, rest, text.length());
    boolean vocalised = vowels * VOCALISED_SHARE > letters;
    for (int i = lostFehs.nextSetBit(0); i >= 0 && !vocalised; i = lostFehs.nextSetBit(i + 1)) {
      read.setCharAt(i, 'ف');
    }
  }

  /** Whether the text surely was Arabic. */
  boolean isArabic() {
    return arabic >= MIN_ARABIC;
  }

  /** Whether so many halves stand alone that the text cannot be put together. */
  boolean isCut() {
    return alone * LOST_SHARE > sequences;
  }

  /** Whether there is so much to put together that it may have to be done again. */
  boolean isLong() {
    return longest >= MIN_SEQUENCES;
  }

  String text() {
    return read.toString();
  }

  /** Writes the sequences that follow each other from {@code begin} on; returns their end. */
  private int run(int begin) {
    int from = read.length() + begin - rest;
    read.append(text, rest, begin);
    int count = 0;
    int found = 0;
    int i = begin;
    while (sequence(i) || half(i)) {
      alone += end == i + 1 ? 1 : 0;
      lostFehs.set(read.length(), feh);
      read.appendCodePoint(codePoint);
      found += isArabicLetter(codePoint) ? 1 : 0;
      vowels += isVowel(codePoint) ? 1 : 0;
      count++;
      i = end;
    }
    rest = i;
    if (count == 1 && !standsAlone(begin, i)) {
      read.setLength(from);
      read.append(text, begin, i);
      lostFehs.clear(from);
      return i;
    }
    sequences += count;
    letters += found;
    arabic += found > 1 ? found : 0;
    longest = Math.max(longest, count);
    return i;
  }

  /**
   * Whether one sequence is no letter and sign of a clean part of the text. In "فقط،" is one, but
   * none is beside letters of an alphabet that has Ã or Ø.
   */
  private boolean standsAlone(int begin, int end) {
    return table != ByteTable.ARABIC || !(isOtherLetter(begin - 1) || isOtherLetter(end));
  }

  private boolean isOtherLetter(int i) {
    return i >= 0
        && i < text.length()
        && text.charAt(i) >= 0x80
        && Character.isLetter(text.charAt(i));
  }

  /** Reads the sequence at {@code i}, if there is one. */
  private boolean sequence(int i) {
    if (i >= text.length()) {
      return false;
    }
    int first = table.byteOf(text.charAt(i));
    int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 0 || i + length > text.length()) {
      return false;
    }
    int value = first & (0xFF >> (length + 1));
    for (int k = i + 1; k < i + length; k++) {
      int next = table.byteOf(text.charAt(k));
      if (next < 0x80 || next > 0xBF) {
        return length == 2 ? lostSecond(i, first) : lostThird(k, value);
      }
      value = value << 6 | (next & 0x3F);
    }
    codePoint = value;
    feh = false;
    end = i + length;
    boolean shortest = value >= (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80);
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    return shortest && !surrogate && value <= Character.MAX_CODE_POINT;
  }

  /** A second half that is now a sign for what cannot be read. */
  private boolean lostSecond(int i, int first) {
    char second = text.charAt(i + 1);
    boolean lost = second == LOST || second == '?';
    if (table == ByteTable.ARABIC || first < FIRST_ARABIC || first > LAST_ARABIC || !lost) {
      return false;
    }
    lose(first);
    end = i + 2;
    return true;
  }

  /** The third byte of the closing quote is one of those that windows-1252 does not know. */
  private boolean lostThird(int k, int value) {
    boolean quote = table != ByteTable.ARABIC && value == CLOSING_QUOTE >> 6;
    codePoint = CLOSING_QUOTE;
    feh = false;
    end = k + 1;
    return quote && (text.charAt(k) == LOST || text.charAt(k) == '?');
  }

  /** A first half beside sequences, whose second half is gone. */
  private boolean half(int i) {
    int first = i < text.length() ? table.byteOf(text.charAt(i)) : 0;
    if (table == ByteTable.ARABIC || (first != FIRST_ARABIC && first != SECOND_ARABIC)) {
      return false;
    }
    lose(first);
    codePoint = first == FIRST_ARABIC ? 'ح' : codePoint;
    end = i + 1;
    return true;
  }

  private void lose(int first) {
    codePoint = LOST;
    feh = first == SECOND_ARABIC;
  }

  private static boolean isArabicLetter(int c) {
    return c <= Character.MAX_VALUE && ArabicScript.isLetter((char) c);
  }

  private static boolean isVowel(int c) {
    return c >= 0x064B && c <= 0x0652;
  }
}
