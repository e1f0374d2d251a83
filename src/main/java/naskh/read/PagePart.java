package naskh.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** An element of a page that begins a line, with the text and the further parts in it. */
final class PagePart {
  final Element element;
  final PagePart parent;

  /** Parts and blocks in the order of the page; parts without any block are left out. */
  final List<Object> content = new ArrayList<>();

  /** Characters of text in it. */
  int chars;

  /** Of them, those of prose, the article's or not. */
  int prose;

  /** Of them, those of links. */
  int linkChars;

  /** Whether the page's main heading is in it. */
  boolean heading;

  /** Whether an {@code <article>} with a main heading of its own is in it. */
  boolean story;

  /** Characters of the links before its first prose. */
  int titleLinks;

  PagePart(Element element, PagePart parent) {
    this.element = element;
    this.parent = parent;
    this.heading = element.nameIs("h1");
  }

  /** Tells its parent what is in it; forgets itself where nothing is. */
  void end() {
    if (!content.isEmpty()) {
      parent.content.add(this);
      parent.chars += chars;
      parent.prose += prose;
      parent.linkChars += linkChars;
      parent.heading |= heading;
      story |= heading && element.nameIs("article");
      parent.story |= story;
    }
  }

  void add(Block block) {
    content.add(block);
    chars += block.text().length();
    linkChars += block.linkChars();
    prose += block.isProse() ? block.text().length() : 0;
  }

  /**
   * Text between the edges of elements, or between empty lines.
   *
   * @param linkChars characters of it that are in links, spaces not counted
   */
  record Block(String text, int linkChars) {
    /** Characters from which words are taken for a sentence, whatever their punctuation. */
    static final int SENTENCE_CHARS = 80;

    /** Characters from which they are taken for one if they have its punctuation. */
    private static final int SHORT_SENTENCE_CHARS = 40;

    private static final String PUNCTUATION = ".,;:!?…،؛؟۔";

    boolean isLink() {
      return 2 * linkChars > text.length();
    }

    boolean isProse() {
      return !isLink()
          && (text.length() >= SENTENCE_CHARS
              || (text.length() >= SHORT_SENTENCE_CHARS && hasPunctuation()));
    }

    /** Not that of times and numbers, which no space follows. */
    private boolean hasPunctuation() {
      for (int i = 0; i < text.length(); i++) {
        if (PUNCTUATION.indexOf(text.charAt(i)) >= 0
            && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
          return true;
        }
      }
      return false;
    }
  }
}
