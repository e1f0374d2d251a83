package naskh.read;

/**
 * How much of a record's fields is taken into memory. A few letters of an input can name many
 * fields, or be held by many, so that the length of what is read does not bound it.
 */
final class FieldRoom {
  /** What a field takes beside its letters. */
  private static final int FIELD_CHARS = 64;

  private long left;

  FieldRoom(int maxRecordChars) {
    left = maxRecordChars;
  }

  /** Takes a field of so many letters, its name among them; false if there is no room for it. */
  boolean take(long chars) {
    left -= FIELD_CHARS + chars;
    return !isFull();
  }

  /** Whether a field had no room. */
  boolean isFull() {
    return left < 0;
  }
}
