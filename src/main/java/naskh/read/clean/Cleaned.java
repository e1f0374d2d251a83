package naskh.read.clean;

import naskh.read.charset.Repair;

/**
 * A field of an article as it is stored: without markup, escapes and letters of a wrong character
 * set.
 *
 * @param text not stripped; line ends are {@code \n}
 * @param found letters of a wrong character set in it
 * @param visualOrder whether its words are spelled backwards; they stay so
 */
public record Cleaned(String text, Repair.Found found, boolean visualOrder) {
  /** Linear in the length of {@code raw}; a text that needs no cleaning stays as it is. */
  public static Cleaned of(String raw) {
    // Escapes first: the markup of a dump has them in its tags. Wrong letters before line ends: in
    // them U+0085 is the second half of a letter.
    Repair repair =
        Repair.of(Html.strip(Escapes.resolve(PrintedCharacters.resolve(unixLines(raw)))));
    String text = WhiteSpace.plain(repair.text());
    return new Cleaned(text, repair.found(), VisualOrder.isIn(text));
  }

  private static String unixLines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
