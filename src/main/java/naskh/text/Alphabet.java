package naskh.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The {@link Unicode} rules of every UTF-16 code unit in one table: its {@link Kind} in the upper
 * half of an entry, its folded form in the lower half. A negative entry stands for a character that
 * folds to several code units, or for a surrogate.
 */
final class Alphabet {
  private static final int SPECIAL = 1 << 31;
  private static final int[] CODES = new int[1 << 16];
  private static final String[] EXPANSIONS;

  static {
    List<String> expansions = new ArrayList<>();
    for (int c = 0; c < CODES.length; c++) {
      CODES[c] = entry((char) c, expansions);
    }
    EXPANSIONS = expansions.toArray(String[]::new);
  }

  private Alphabet() {}

  static int code(char c) {
    return CODES[c];
  }

  static int kind(int code) {
    return code >>> 16 & 0x7fff;
  }

  static String expansion(int code) {
    return EXPANSIONS[(char) code];
  }

  private static int entry(char c, List<String> expansions) {
    if (Character.isSurrogate(c)) {
      return SPECIAL | Kind.SURROGATE << 16;
    }
    int kind = Unicode.kind(c);
    if ((kind & Kind.DROPPED) != 0) {
      return kind << 16;
    }
    String folded = Unicode.fold(c);
    if (folded.length() == 1) {
      return kind << 16 | folded.charAt(0);
    }
    expansions.add(folded);
    return SPECIAL | kind << 16 | expansions.size() - 1;
  }
}
