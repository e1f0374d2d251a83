package naskh.text;

import java.util.Arrays;

/** Folded characters, grown as needed and used again. */
final class FoldBuffer implements CharSequence {
  private static final int START = 64;

  /** A buffer that one monstrous token made larger than this is not kept for the next text. */
  private static final int KEPT = 1 << 16;

  char[] chars = new char[START];
  int length;

  void clear() {
    length = 0;
  }

  void trim() {
    if (chars.length > KEPT) {
      chars = new char[START];
    }
    length = 0;
  }

  void reserve(int more) {
    int wanted = Math.addExact(length, more);
    if (wanted > chars.length) {
      int twice = (int) Math.min(2L * chars.length, Integer.MAX_VALUE - 8);
      chars = Arrays.copyOf(chars, Math.max(wanted, twice));
    }
  }

  void add(char c) {
    if (length == chars.length) {
      reserve(1);
    }
    chars[length++] = c;
  }

  void add(String more) {
    reserve(more.length());
    more.getChars(0, more.length(), chars, length);
    length += more.length();
  }

  /** Adds the folded form of an {@link Alphabet} entry that is no surrogate. */
  void addCode(int code) {
    if (code >= 0) {
      add((char) code);
    } else {
      add(Alphabet.expansion(code));
    }
  }

  /** A hamza over what was added last: و and ي with it are one letter, on others it is dropped. */
  void addHamza() {
    if (length > 0 && (chars[length - 1] == 'و' || chars[length - 1] == 'ي')) {
      chars[length - 1] = 'ء';
    }
  }

  /** Adds {@code text[begin, end)} character by character, whatever it is. */
  void addFolded(CharSequence text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      int code = Alphabet.code(c);
      int kind = Alphabet.kind(code);
      if (kind == Kind.SURROGATE) {
        i += addSurrogate(text, i, end);
      } else if (kind == Kind.HAMZA) {
        addHamza();
      } else if ((kind & Kind.DROPPED) == 0) {
        addCode(code);
      }
    }
  }

  /**
   * Adds a pair, or the replacement character for half a one; returns the code units it took beyond
   * the first.
   */
  private int addSurrogate(CharSequence text, int i, int end) {
    char high = text.charAt(i);
    if (i + 1 == end || !Character.isSurrogatePair(high, text.charAt(i + 1))) {
      add('\uFFFD');
      return 0;
    }
    int codePoint = Character.toCodePoint(high, text.charAt(i + 1));
    if ((Unicode.kind(codePoint) & Kind.DROPPED) == 0) {
      add(Unicode.fold(codePoint));
    }
    return 1;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    if (index >= length) {
      throw new StringIndexOutOfBoundsException(index);
    }
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int begin, int end) {
    return toString().substring(begin, end);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
