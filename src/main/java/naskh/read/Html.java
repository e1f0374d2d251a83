package naskh.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;

/**
 * Text without the HTML left in it: tags go, entities become their characters, blocks and {@code
 * <br>} become line breaks. Only what is a tag or an entity of HTML counts as one: "A & B", "5 < 6"
 * and text without markup stay as they are, character by character.
 */
final class Html {
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!--|!doctype\\b|/?([a-zA-Z][a-zA-Z0-9]*)(?=[\\s/>])[^<>]*>)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");

  /** Feeds escape the markup of their articles: it shows after the first pass. */
  private static final int PASSES = 2;

  private Html() {}

  static String strip(String text) {
    String stripped = text;
    for (int pass = 0; pass < PASSES; pass++) {
      if (stripped.indexOf('<') < 0 && stripped.indexOf('&') < 0) {
        return stripped;
      }
      String before = stripped;
      stripped = hasTag(before) ? withoutTags(before) : unescape(before);
      if (stripped.equals(before)) {
        return stripped;
      }
    }
    return stripped;
  }

  private static boolean hasTag(String text) {
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      if (isMarkup(tag)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarkup(Matcher tag) {
    return tag.group(1) == null || Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT));
  }

  private static String unescape(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
  }

  private static String withoutTags(String text) {
    Document page = Jsoup.parse(escapeProse(text));
    page.select("script, style, noscript, template, head > title").remove();
    Writer writer = new Writer();
    page.traverse(writer);
    return writer.text();
  }

  /** Escapes what is neither tag nor entity, so that the parser gives it back as written. */
  private static String escapeProse(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    Matcher tag = TAG.matcher(text);
    Matcher entity = ENTITY.matcher(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<' && !(startsAt(tag, i) && isMarkup(tag))) {
        escaped.append("&lt;");
      } else if (c == '&' && !startsAt(entity, i)) {
        escaped.append("&amp;");
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean startsAt(Matcher matcher, int index) {
    matcher.region(index, matcher.regionEnd());
    return matcher.lookingAt();
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof Element element) {
        if (element.nameIs("br")) {
          text.append('\n');
        } else if (element.isBlock()) {
          breakLine();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        breakLine();
      }
    }

    private void breakLine() {
      int end = text.length();
      while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
        end--;
      }
      text.setLength(end); // else the next block walks over them again
      if (end > 0 && text.charAt(end - 1) != '\n') {
        text.append('\n');
      }
    }

    /** Source indentation between blocks is no text: at most one blank line in a row. */
    String text() {
      return text.toString()
          .replaceAll("\n[ \t]+", "\n")
          .replaceAll("(?<![ \t])[ \t]++\n", "\n") // from each place of a long run: quadratic
          .replaceAll("\n{3,}", "\n\n")
          .strip();
    }
  }
}
