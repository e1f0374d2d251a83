package naskh.text;

/** Classes of characters, as bits so that sets of them are masks. */
final class Kind {
  static final int ARABIC = 1;

  /** A letter of any other script. */
  static final int LETTER = 1 << 1;

  static final int DIGIT = 1 << 2;

  /** Belongs to the letter before it and is dropped: tashkeel, accents, Quranic marks. */
  static final int MARK = 1 << 3;

  /** Combining hamza above: a mark, but it makes a ؤ of a و. */
  static final int HAMZA = 1 << 4;

  /** Part of an Arabic word, but a dash between digits: ســلام, 2ــ0. */
  static final int TATWEEL = 1 << 5;

  /** Is never seen: bidi controls, zero-width characters, soft hyphens, variation selectors. */
  static final int CONTROL = 1 << 6;

  static final int HASH = 1 << 7;
  static final int AT = 1 << 8;
  static final int UNDERSCORE = 1 << 9;
  static final int DOT = 1 << 10;
  static final int APOSTROPHE = 1 << 11;

  /** Keeps two digits in one number: comma, colon, the Arabic decimal and thousands signs. */
  static final int NUMBER_SIGN = 1 << 12;

  /** Half of a character outside the Basic Multilingual Plane. */
  static final int SURROGATE = 1 << 13;

  static final int SEPARATOR = 0;
  static final int WORD = ARABIC | LETTER | DIGIT;
  static final int DROPPED = MARK | HAMZA | TATWEEL | CONTROL | HASH;

  private Kind() {}
}
