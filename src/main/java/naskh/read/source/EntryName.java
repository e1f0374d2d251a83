package naskh.read.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import naskh.read.charset.ArabicScript;

/**
 * The name of an entry of an archive from its bytes: in UTF-8, else in what Windows in Arabic
 * writes: code page 720 (Explorer and older programs) or windows-1256. No two names become one.
 */
final class EntryName {
  private static final Charset WINDOWS = Charset.forName("windows-1256");

  /** The Arabic letters of code page 720, which Java does not know, from 0x91 and from 0xE0 on. */
  private static final String FROM_0X91 = "\u0651\u0652--ـ--ءآأؤ-إئابةتثجحخدذرزسشص--";

  private static final String FROM_0XE0 = "ضطظعغف-قكلمنهوىي";

  private static final char NONE = '-';

  private EntryName() {}

  static String of(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      String windows = new String(bytes, WINDOWS);
      String dos = codePage720(bytes);
      return dos == null || isArabic(windows) ? windows : dos;
    }
  }

  private static boolean isArabic(String name) {
    return name.chars().allMatch(c -> c < 0x80 || ArabicScript.isLetter((char) c));
  }

  /** Null where a byte is neither ASCII nor an Arabic letter. */
  private static String codePage720(byte[] bytes) {
    StringBuilder name = new StringBuilder(bytes.length);
    for (byte next : bytes) {
      char c = letter(next & 0xff);
      if (c == NONE && next < 0) {
        return null;
      }
      name.append(c);
    }
    return name.toString();
  }

  private static char letter(int code) {
    if (code < 0x80) {
      return (char) code;
    }
    String table = code < 0xE0 ? FROM_0X91 : FROM_0XE0;
    int at = code - (code < 0xE0 ? 0x91 : 0xE0);
    return at >= 0 && at < table.length() ? table.charAt(at) : NONE;
  }
}
