package naskh.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;

/**
 * What one character is and what it folds to, whatever stands beside it. From ICU's Unicode data
 * (the same on every JDK) and the look-alikes of Arabic that Unicode keeps apart.
 */
final class Unicode {
  private static final int LETTERS =
      1 << UCharacterCategory.UPPERCASE_LETTER
          | 1 << UCharacterCategory.LOWERCASE_LETTER
          | 1 << UCharacterCategory.TITLECASE_LETTER
          | 1 << UCharacterCategory.MODIFIER_LETTER
          | 1 << UCharacterCategory.OTHER_LETTER;
  private static final int NUMBERS =
      1 << UCharacterCategory.DECIMAL_DIGIT_NUMBER
          | 1 << UCharacterCategory.LETTER_NUMBER
          | 1 << UCharacterCategory.OTHER_NUMBER;
  private static final int MARKS =
      1 << UCharacterCategory.NON_SPACING_MARK
          | 1 << UCharacterCategory.ENCLOSING_MARK
          | 1 << UCharacterCategory.COMBINING_SPACING_MARK;

  private static final int TATWEEL = 'ـ';
  private static final int HAMZA_ABOVE = 0x0654;
  private static final int SMALL_WAW = 0x06E5;
  private static final int SMALL_YEH = 0x06E6;
  private static final int RIAL = '﷼';
  private static final int FRACTION_SLASH = '⁄';

  /** Compatibility decomposition and case folding in one. */
  private static final Normalizer2 PLAIN = Normalizer2.getNFKCCasefoldInstance();

  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

  private static final Map<Integer, String> SPELLINGS = new HashMap<>();

  static {
    spell("ا", "أإآٱٲٳٵ");
    spell("ي", "ىیېۍێےؠؽؾؿ");
    spell("ء", "ؤئٴٶٸۓ");
    spell("ه", "ةہۂۃھەۀۿ");
    spell("ك", "کڪػؼ");
    spell("ن", "ں");
    spell("n", "ŉ");
    spell("'", "’‘‛ʼʻ＇");
    spell(",", "،٬");
    spell(".", "٫");
  }

  private static void spell(String folded, String written) {
    written.chars().forEach(c -> SPELLINGS.put(c, folded));
  }

  private Unicode() {}

  static int kind(int codePoint) {
    if (codePoint == TATWEEL) {
      return Kind.TATWEEL;
    }
    if (codePoint == HAMZA_ABOVE) {
      return Kind.HAMZA;
    }
    if (UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
      return Kind.CONTROL;
    }
    if (isMark(codePoint)) {
      return Kind.MARK;
    }
    if (isWritten(codePoint)) {
      return wordKind(fold(codePoint));
    }
    return codePoint < 0x10000 ? signKind(fold(codePoint)) : Kind.SEPARATOR;
  }

  /** The folded form of one character; empty for what is dropped inside a word. */
  static String fold(int codePoint) {
    String spelling = SPELLINGS.get(codePoint);
    if (spelling != null) {
      return spelling;
    }
    if (isMark(codePoint) || codePoint == TATWEEL) {
      return "";
    }
    if (UCharacter.getType(codePoint) == UCharacterCategory.DECIMAL_DIGIT_NUMBER) {
      return Integer.toString(UCharacter.digit(codePoint));
    }
    return isWritten(codePoint) ? foldWritten(codePoint) : foldSign(codePoint);
  }

  /** Compatibility form and case; accents go where they only colour a letter. */
  private static String foldWritten(int codePoint) {
    String plain = PLAIN.getDecomposition(codePoint);
    if (plain == null) {
      return UCharacter.toString(codePoint);
    }
    if (!losesAccents(codePoint)) {
      plain = COMPOSED.normalize(plain);
    }
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < plain.length(); i = plain.offsetByCodePoints(i, 1)) {
      int c = plain.codePointAt(i);
      if (c == codePoint || c == FRACTION_SLASH) {
        folded.appendCodePoint(c);
      } else if (isWritten(c)) {
        folded.append(fold(c));
      }
    }
    return folded.toString();
  }

  /** Full width and small forms of ASCII signs are those signs. */
  private static String foldSign(int codePoint) {
    String plain = PLAIN.getDecomposition(codePoint);
    boolean ascii = plain != null && plain.length() == 1 && plain.charAt(0) < 0x80;
    return ascii ? plain : UCharacter.toString(codePoint);
  }

  private static int wordKind(String folded) {
    if (folded.isEmpty()) {
      return Kind.MARK; // isolated forms of tashkeel: Unicode calls them letters
    }
    int first = folded.codePointAt(0);
    if (first >= '0' && first <= '9') {
      return Kind.DIGIT;
    }
    if (first == '\'') {
      return Kind.APOSTROPHE;
    }
    return UScript.getScript(first) == UScript.ARABIC ? Kind.ARABIC : Kind.LETTER;
  }

  private static int signKind(String folded) {
    return switch (folded) {
      case "#" -> Kind.HASH;
      case "@" -> Kind.AT;
      case "_" -> Kind.UNDERSCORE;
      case "." -> Kind.DOT;
      case "'" -> Kind.APOSTROPHE;
      case ",", ":" -> Kind.NUMBER_SIGN;
      default -> Kind.SEPARATOR;
    };
  }

  /** Letters, numbers, and the marks that are vowels rather than ornaments, as in Devanagari. */
  private static boolean isWritten(int codePoint) {
    return codePoint == RIAL || (is(LETTERS | NUMBERS | MARKS, codePoint) && !isMark(codePoint));
  }

  private static boolean isMark(int codePoint) {
    if (codePoint == SMALL_WAW || codePoint == SMALL_YEH) {
      return true;
    }
    if (!is(MARKS, codePoint)) {
      return false;
    }
    return switch (UScript.getScript(codePoint)) {
      case UScript.INHERITED,
          UScript.COMMON,
          UScript.ARABIC,
          UScript.HEBREW,
          UScript.SYRIAC,
          UScript.LATIN,
          UScript.GREEK,
          UScript.CYRILLIC ->
          true;
      default -> false;
    };
  }

  private static boolean losesAccents(int codePoint) {
    return switch (UScript.getScript(codePoint)) {
      case UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.COMMON -> true;
      default -> false;
    };
  }

  private static boolean is(int types, int codePoint) {
    return (types >>> UCharacter.getType(codePoint) & 1) != 0;
  }
}
