package naskh.show;

import java.util.BitSet;
import java.util.List;
import naskh.boilerplate.BoilerplateSpans;
import naskh.text.HashedTokens;

/**
 * A text, and what of it is boilerplate.
 *
 * @param boilerplate parts of the text that are no reuse, in their order
 */
public record Contents(String text, List<Part> boilerplate) {
  /** A part of a text, in UTF-16 code units. */
  public record Part(int begin, int end, String kind) {
    public boolean isFurniture() {
      return kind.equals(BoilerplateSpans.FURNITURE);
    }
  }

  /** The tokens, of {@code tokens} of this text, that a part of that kind holds. */
  BitSet tokensOf(boolean isFurniture, HashedTokens tokens) {
    BitSet inside = new BitSet();
    int token = 0;
    for (Part part : boilerplate) {
      if (part.isFurniture() != isFurniture) {
        continue;
      }
      while (token < tokens.count() && tokens.begin(token) < part.begin()) {
        token++;
      }
      for (int i = token; i < tokens.count() && tokens.end(i) <= part.end(); i++) {
        inside.set(i);
      }
    }
    return inside;
  }
}
