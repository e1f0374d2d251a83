package naskh.read.format.json;

import java.util.List;

/**
 * Puts blanks in the place of what often stands around JSON values and is no JSON: byte order marks
 * and control characters, commas, semicolons and closing brackets around the outermost values, and
 * the names of MongoDB's shell ({@code ISODate("…")}). Control characters within strings become
 * blanks, too. Line breaks stay, at which a string that was never closed is found out.
 */
final class JsonMends {
  private static final List<String> SHELL_NAMES =
      List.of(
          "ISODate(",
          "ObjectId(",
          "NumberLong(",
          "NumberInt(",
          "NumberDecimal(",
          "UUID(",
          "Date(",
          "new Date(");

  private boolean string;
  private boolean escaped;
  private int depth;
  private int blanks;
  private boolean resumed;

  /** Outside all values. */
  void begin() {
    string = false;
    escaped = false;
    depth = 0;
    blanks = 0;
  }

  /** Outside all values, of which some may have begun before: closing braces are blanks, too. */
  void resume() {
    begin();
    resumed = true;
  }

  /** How many characters from {@code begin} on stay as they are, being letters of a string. */
  int plainLetters(char[] text, int begin, int end) {
    int stop = begin;
    while (string
        && !escaped
        && stop < end
        && text[stop] != '"'
        && text[stop] != '\\'
        && text[stop] >= ' ') {
      stop++;
    }
    return stop - begin;
  }

  /** The character at {@code index} of a text that ends at {@code end}; to be called in turn. */
  char mended(char[] text, int index, int end) {
    char c = text[index];
    if (blanks > 0) {
      blanks--;
      return ' ';
    }
    if (string) {
      return inString(c);
    }
    switch (c) {
      case '"' -> string = true;
      case '{', '[' -> depth++;
      case '}' -> {
        if (depth == 0 && resumed) {
          return ' ';
        }
        depth--;
      }
      case ']' -> {
        if (depth == 0) {
          return ' ';
        }
        depth--;
      }
      case ',', ';' -> {
        return depth == 0 ? ' ' : c;
      }
      case 'I', 'O', 'N', 'U', 'D', 'n' -> {
        blanks = Math.max(0, shellName(text, index, end) - 1);
        return blanks > 0 ? ' ' : c;
      }
      case ')' -> {
        return ' ';
      }
      default -> {
        boolean noJson = c < ' ' || (c > '~' && isBlank(c));
        return noJson && c != '\n' && c != '\r' ? ' ' : c;
      }
    }
    return c;
  }

  private char inString(char c) {
    if (escaped) {
      escaped = false;
    } else if (c == '\\') {
      escaped = true;
    } else if (c == '"') {
      string = false;
    }
    return c < ' ' && c != '\n' && c != '\r' ? ' ' : c;
  }

  private static boolean isBlank(char c) {
    return Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** Length of the name that begins at {@code index}, with its parenthesis; 0 if there is none. */
  private static int shellName(char[] text, int index, int end) {
    for (String name : SHELL_NAMES) {
      if (isAt(name, text, index, end)) {
        return name.length();
      }
    }
    return 0;
  }

  private static boolean isAt(String name, char[] text, int index, int end) {
    int length = 0;
    while (length < name.length()
        && index + length < end
        && text[index + length] == name.charAt(length)) {
      length++;
    }
    return length == name.length();
  }
}
