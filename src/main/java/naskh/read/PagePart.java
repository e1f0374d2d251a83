package naskh.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * An element of a page that begins a line, with the lines of text in it: what {@link PageBody}
 * weighs.
 */
final class PagePart {
  final Element element;
  final PagePart parent;

  /** Parts and blocks in the order of the page; a part without any block is left out. */
  final List<Object> content = new ArrayList<>();

  /** Characters of the prose in it, whoever wrote it. */
  int prose;

  PagePart(Element element, PagePart parent) {
    this.element = element;
    this.parent = parent;
  }

  /** Lines of text that no element and no empty line parts. */
  record Block(String text, int linkChars) {
    /** Characters from which words are taken for a sentence, whatever their punctuation. */
    private static final int SENTENCE_CHARS = 80;

    /** Characters from which they are one where they have its punctuation. */
    private static final int SHORT_SENTENCE_CHARS = 40;

    private static final String PUNCTUATION = ".,;:!?…،؛؟۔";

    /** More of it is links than is not. */
    boolean isLink() {
      return 2 * linkChars > text.length();
    }

    boolean isProse() {
      return !isLink()
          && (text.length() >= SENTENCE_CHARS
              || (text.length() >= SHORT_SENTENCE_CHARS
                  && text.chars().anyMatch(c -> PUNCTUATION.indexOf(c) >= 0)));
    }
  }
}
