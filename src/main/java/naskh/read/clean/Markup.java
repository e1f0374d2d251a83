package naskh.read.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Tag;

/**
 * One pass over a text with markup: tags, comments, declarations and the marks of CDATA go, what
 * they enclose stays, apart from scripts, styles and the title of a page's head.
 *
 * <p>What is opened and never closed takes nothing with it: of a comment only {@code <!--} goes, of
 * a script only the code before the first words of prose.
 */
final class Markup {
  private static final String COMMENT = "<!--";
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  /** Elements that show nothing where they stand. */
  private static final Set<String> HIDDEN = Set.of("script", "style", "noscript", "template");

  private final String text;
  private final Tags tags;
  private final ForwardSearch comment;
  private final ForwardSearch commentEnd;

  /** Openings and ends of elements whose content is not read, by what is looked for. */
  private final Map<String, ForwardSearch> elements = new HashMap<>();

  private final StringBuilder written;
  private boolean found;
  private boolean halfOpenComment;
  private boolean cdata;

  /** Whether no word stands before. */
  private boolean blank = true;

  /** Where the prose begins that is not yet written. */
  private int prose;

  Markup(String text) {
    this.text = text;
    this.tags = new Tags(text);
    this.comment = new ForwardSearch(text, COMMENT);
    this.commentEnd = new ForwardSearch(text, "-->");
    this.written = new StringBuilder(text.length());
  }

  String strip() {
    int next = text.indexOf('<');
    while (next >= 0) {
      int end = markup(next);
      next = text.indexOf('<', end < 0 ? next + 1 : end);
    }
    if (!found) {
      return CharacterReferences.resolve(text);
    }
    write(text.length());
    return lines();
  }

  /** End of the markup that begins at {@code at}, which is {@code <}; -1 if none does. */
  private int markup(int at) {
    if (text.startsWith(COMMENT, at)) {
      return comment(at);
    }
    if (text.regionMatches(true, at, CDATA, 0, CDATA.length())) {
      int inside = gone(at, at + CDATA.length());
      cdata = true;
      return inside;
    }
    int end = declarationEnd(at);
    if (end > 0) {
      return gone(at, end);
    }
    return tags.read(at) ? tag(at) : -1;
  }

  private int gone(int begin, int end) {
    write(begin);
    prose = end;
    found = true;
    return end;
  }

  /** A comment after a sentence in a comment shows that the outer one was never closed. */
  private int comment(int at) {
    int inside = at + COMMENT.length();
    if (text.startsWith(">", inside) || text.startsWith("->", inside)) {
      return gone(at, text.indexOf('>', inside) + 1);
    }
    int end = commentEnd.next(inside);
    int other = comment.next(inside);
    if (end >= text.length() || (other < end && Prose.begin(text, inside, other) >= 0)) {
      gone(at, inside);
      halfOpenComment = true;
      return inside;
    }
    return gone(at, end + "-->".length());
  }

  /** {@code <!doctype …>}, {@code <?xml …>}, {@code <![if …]>}; -1 if it is none. */
  private int declarationEnd(int at) {
    boolean declaration =
        text.regionMatches(true, at, "<!doctype", 0, "<!doctype".length())
            || text.regionMatches(true, at, "<![if", 0, "<![if".length())
            || text.startsWith("<![endif", at)
            || (text.startsWith("<?", at) && at + 2 < text.length() && isLetter(at + 2));
    if (!declaration) {
      return -1;
    }
    for (int i = at + 1; i < text.length() && text.charAt(i) != '<'; i++) {
      if (text.charAt(i) == '>') {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean isLetter(int at) {
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private int tag(int at) {
    String name = tags.name().toLowerCase(Locale.ROOT);
    int end = gone(at, tags.end());
    if (!tags.closes() && HIDDEN.contains(name)) {
      return name.equals("script") || name.equals("style") ? code(name, end) : element(name, end);
    }
    if (!tags.closes() && name.equals("title") && blank) {
      return element(name, end);
    }
    if (name.equals("br")) {
      written.append('\n');
    } else if (!HIDDEN.contains(name) && Tag.isKnownTag(name) && Tag.valueOf(name).isBlock()) {
      breakLine();
    }
    return end;
  }

  /** Skips an element that shows nothing, if it is closed. */
  private int element(String name, int begin) {
    int close = close(name, begin);
    return close < text.length() ? gone(begin, afterClose(close, name)) : begin;
  }

  /** A script that begins with a sentence and has another script before its end was not closed. */
  private int code(String name, int begin) {
    int close = Math.min(close(name, begin), text.length());
    int last = Math.min(ahead("<" + name).next(begin), close);
    boolean closed = close < text.length();
    int words = closed && last == close ? -1 : Prose.begin(text, begin, last);
    boolean isCode = Prose.isCode(text, begin, words < 0 ? last : words);
    if (closed && (words < 0 || isCode)) {
      return gone(begin, afterClose(close, name));
    }
    return gone(begin, !isCode ? begin : words < 0 ? last : withBlanks(begin, words));
  }

  /** Begin of the blanks before {@code words}. */
  private int withBlanks(int begin, int words) {
    int blanks = words;
    while (blanks > begin && Character.isWhitespace(text.charAt(blanks - 1))) {
      blanks--;
    }
    return blanks;
  }

  private int close(String name, int begin) {
    return ahead("</" + name).next(begin);
  }

  private ForwardSearch ahead(String wanted) {
    return elements.computeIfAbsent(wanted, w -> new ForwardSearch(text, w));
  }

  private int afterClose(int close, String name) {
    int end = close + 2 + name.length();
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '>' ? end + 1 : end;
  }

  /** Writes the prose before {@code end}. */
  private void write(int end) {
    if (prose >= end) {
      return;
    }
    String words = text.substring(prose, end);
    if (cdata) {
      words = words.replace(CDATA_END, "");
    }
    if (halfOpenComment) {
      words = words.replace("-->", "");
    }
    written.append(CharacterReferences.resolve(words));
    blank = blank && words.isBlank();
    prose = end;
  }

  private void breakLine() {
    int end = written.length();
    while (end > 0 && (written.charAt(end - 1) == ' ' || written.charAt(end - 1) == '\t')) {
      end--;
    }
    written.setLength(end); // else the next block walks over them again
    if (end > 0 && written.charAt(end - 1) != '\n') {
      written.append('\n');
    }
  }

  /** Source indentation between blocks is no text: at most one blank line in a row. */
  private String lines() {
    return written
        .toString()
        .replaceAll("\n[ \t]+", "\n")
        .replaceAll("(?<![ \t])[ \t]++\n", "\n") // from each place of a long run: quadratic
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }
}
