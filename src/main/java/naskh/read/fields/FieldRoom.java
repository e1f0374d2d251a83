package naskh.read.fields;

/**
 * How much of a record is taken into memory. A few letters of an input can name many fields, or be
 * held by many, so that the length of what is read does not bound it.
 */
public final class FieldRoom {
  /** What a value takes beside its letters. */
  private static final int VALUE_CHARS = 64;

  private long left;

  /** Room for {@code maxChars} UTF-16 code units, names and values together. */
  public FieldRoom(long maxChars) {
    left = maxChars;
  }

  /** Takes a value of so many letters, its name among them; false if there is no room for it. */
  public boolean take(long chars) {
    left -= VALUE_CHARS + chars;
    return !isFull();
  }

  /** Makes room for so many letters more. */
  public void widen(long chars) {
    left += chars;
  }

  /** Whether a value had no room. */
  public boolean isFull() {
    return left < 0;
  }
}
