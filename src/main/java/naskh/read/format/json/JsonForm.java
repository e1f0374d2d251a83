package naskh.read.format.json;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.read.format.Content;

/** Whether JSON lies in a file an object a line, or as one text whose line breaks mean nothing. */
public final class JsonForm {
  /** Comments and what makes a script of a value: {@code var articles = [}, {@code callback([}. */
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?:[\\s\\uFEFF]++|//[^\\r\\n]*+|/\\*(?:[^*]++|\\*(?!/))*+\\*/)*+"
              + "(?:(?:(?:var|let|const)\\s++)?[\\w$.]++\\s*+[=(])?\\s*+(?=[\\[{])");

  /** An array that goes on as JSON behind its first string. */
  private static final Pattern STRINGS =
      Pattern.compile(
          "\\[\\s*+\"(?:[^\"\\\\]++|\\\\.)*+(?:\"\\s*+(?:[,\\]].*+)?)?", Pattern.DOTALL);

  /** Values that no record is, alone or in an array. */
  private static final Pattern PLAIN =
      Pattern.compile("\\[?\\s*+(?:\"|-?\\d|true\\b|false\\b|null\\b|NaN\\b).*+", Pattern.DOTALL);

  private JsonForm() {}

  /**
   * Whether a file of JSON is read line by line. Not so if it begins with an array, or has an
   * object that goes on in the next line: whose line ends where JSON wants more (an opening
   * bracket, comma or colon), or before one that begins where an object has been open (a closing
   * bracket, comma or colon). An object that merely breaks off at its line's end is a damaged line.
   *
   * @param head the file's first characters, cut anywhere
   */
  public static boolean isLines(String head) {
    String rest = stripLeading(head);
    if (rest.startsWith("[")) {
      return false;
    }
    for (int end = lineEnd(rest); end < rest.length(); end = lineEnd(rest)) {
      String line = rest.substring(0, end).stripTrailing();
      rest = stripLeading(rest.substring(end));
      if (goesOn(line, rest)) {
        return false;
      }
    }
    return true;
  }

  private static boolean goesOn(String line, String next) {
    if (next.isEmpty() || !isOpen(line)) {
      return false;
    }
    boolean wantsMore =
        switch (line.charAt(line.length() - 1)) {
          case '{' -> next.startsWith("\"");
          case '[', ',', ':' -> true;
          default -> false;
        };
    return wantsMore || ",:}]".indexOf(next.charAt(0)) >= 0;
  }

  /** Whether a file is JSON: begins with an object, or with an array of objects or arrays. */
  static boolean begins(String head) {
    String start = stripLeading(head);
    if (start.startsWith("{")) {
      return true;
    }
    String inside = start.startsWith("[") ? stripLeading(start.substring(1)) : "";
    return inside.startsWith("{") || inside.startsWith("[") || inside.startsWith("]");
  }

  /** Whether a file that is called so may be JSON, of whatever values. */
  static boolean mayBegin(String head) {
    String start = stripLeading(head);
    return start.isEmpty()
        || begins(start)
        || (start.startsWith("[\"")
            ? STRINGS.matcher(start).matches()
            : PLAIN.matcher(start).matches());
  }

  /** The characters of a file from its first value on, where a script or comments lie before it. */
  static Reader values(Content content) throws IOException {
    Reader reader = content.characters();
    long left = scriptChars(content.beginning());
    while (left > 0) {
      left -= reader.skip(left);
    }
    return reader;
  }

  private static int scriptChars(String head) {
    Matcher script = SCRIPT.matcher(head);
    return script.lookingAt() ? script.end() : 0;
  }

  /** Without white space, byte order marks, comments and script at the beginning. */
  static String stripLeading(String head) {
    int begin = scriptChars(head);
    while (begin < head.length()
        && (Character.isWhitespace(head.charAt(begin)) || head.charAt(begin) == '\uFEFF')) {
      begin++;
    }
    return head.substring(begin);
  }

  private static int lineEnd(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Whether an object or array, but no string, is open at the line's end. */
  private static boolean isOpen(String line) {
    int depth = 0;
    boolean string = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (string) {
        i += c == '\\' ? 1 : 0;
        string = c != '"';
      } else if (c == '"') {
        string = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    return depth > 0 && !string;
  }
}
