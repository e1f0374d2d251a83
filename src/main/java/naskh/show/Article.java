package naskh.show;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import naskh.boilerplate.BoilerplateSpans;
import naskh.text.HashedTokens;

/**
 * An article as the table {@code articles} has it.
 *
 * @param boilerplate parts of the text that are no reuse, in their order
 * @param file where it was read from
 */
public record Article(ArticleHead head, String text, List<Part> boilerplate, String file) {
  static final List<String> COLUMNS =
      Stream.concat(ArticleHead.COLUMNS.stream(), Stream.of("text", "boilerplate", "input_file"))
          .toList();

  /** A part of a text, in UTF-16 code units. */
  public record Part(int begin, int end, String kind) {
    public boolean isFurniture() {
      return kind.equals(BoilerplateSpans.FURNITURE);
    }
  }

  static Article of(TableRow row) {
    return new Article(
        ArticleHead.of(row),
        row.text("text"),
        row.rows("boilerplate").stream()
            .map(part -> new Part(part.count("begin"), part.count("end"), part.text("kind")))
            .toList(),
        row.text("input_file"));
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
