package naskh.read.clean;

/**
 * Text without the HTML left in it: tags go, entities become their characters, blocks and {@code
 * <br>} become line breaks. Only what is a tag or an entity of HTML counts as one: {@code A & B},
 * {@code 5 < 6} and text without markup stay as they are, character by character.
 */
public final class Html {
  /**
   * Feeds escape the markup of their articles, and what passes on a feed may do so again: it shows
   * after as many passes. Three times escaped is the most that was seen, one pass is for the tags.
   */
  private static final int PASSES = 4;

  private Html() {}

  /** Linear in the length of {@code text}; nothing that is left open swallows what follows it. */
  public static String strip(String text) {
    String stripped = text;
    for (int pass = 0; pass < PASSES; pass++) {
      if (stripped.indexOf('<') < 0 && stripped.indexOf('&') < 0) {
        return stripped;
      }
      String before = stripped;
      stripped = new Markup(before).strip();
      if (stripped.equals(before)) {
        return stripped;
      }
    }
    return stripped;
  }
}
