package naskh.read.format.html;

/**
 * Text between the edges of elements, or between empty lines.
 *
 * @param linkChars characters of it that are in links, spaces not counted
 * @param titleChars those of them before any other text
 * @param afterMedia whether a picture or a film stands between it and the block before
 * @param date that an element in it states to machines, empty where none does
 */
record PageBlock(String text, int linkChars, int titleChars, boolean afterMedia, String date)
    implements PageContent {
  /** Characters from which words are taken for a sentence, whatever their punctuation. */
  static final int SENTENCE_CHARS = 80;

  /** Characters from which they are taken for one if they have its punctuation. */
  static final int SHORT_SENTENCE_CHARS = 40;

  /** Characters of a caption at most: longer, it is a paragraph of the article. */
  private static final int CAPTION_CHARS = 160;

  /** Characters of links from which they can be the title of another article. */
  static final int TITLE_CHARS = 20;

  /** Characters of a title with the sentence that is cut below it, at most. */
  private static final int TEASER_CHARS = 300;

  private static final String PUNCTUATION = ".,;:!?…،؛؟۔";
  private static final String SENTENCE_ENDS = ".!?:…؟۔»”\"";

  boolean isLink() {
    return 2 * linkChars > text.length();
  }

  boolean isProse() {
    return !isLink()
        && !isCaption()
        && !isTeaser()
        && (text.length() >= SENTENCE_CHARS
            || (text.length() >= SHORT_SENTENCE_CHARS && hasPunctuation()));
  }

  /** Whether it says what a picture shows; paragraphs end as sentences do. */
  boolean isCaption() {
    return afterMedia && text.length() <= CAPTION_CHARS && !endsSentence();
  }

  /** Whether it is the title of another article and the begin of its text. */
  boolean isTeaser() {
    return titleChars >= TITLE_CHARS
        && text.length() <= TEASER_CHARS
        && (afterMedia || breaksOff(text));
  }

  static boolean breaksOff(String text) {
    return text.endsWith("…") || text.endsWith("...");
  }

  boolean endsSentence() {
    return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
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
