package naskh.read;

/**
 * How much of a record is taken into memory. A few letters of an input can name many fields, or be
 * held by many, so that the length of what is read does not bound it.
 */
final class FieldRoom {
  /** What a value takes beside its letters. */
  private static final int VALUE_CHARS = 64;

  private long left;

  FieldRoom(long maxChars) {
    left = maxChars;
  }

  /** Takes a value of so many letters, its name among them; false if there is no room for it. */
  boolean take(long chars) {
    left -= VALUE_CHARS + chars;
    return !isFull();
  }

  /** Makes room for so many letters more. */
  void widen(long chars) {
    left += chars;
  }

  /** Whether a value had no room. */
  boolean isFull() {
    return left < 0;
  }
}
