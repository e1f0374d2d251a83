package naskh.read.format;

import java.io.IOException;
import java.io.Reader;

/** A file that is taken into memory as one text. */
final class WholeText {
  private WholeText() {}

  /** Appends all of {@code reader}; false where that would be more than {@code maxChars}. */
  static boolean read(Reader reader, StringBuilder text, int maxChars) throws IOException {
    char[] buffer = new char[1 << 13];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      if (text.length() + count > maxChars) {
        return false;
      }
      text.append(buffer, 0, count);
    }
    return true;
  }
}
