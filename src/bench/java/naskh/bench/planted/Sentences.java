package naskh.bench.planted;

import java.util.ArrayList;
import java.util.List;
import naskh.text.HashedTokens;

/** Splits texts into sentences: after . ! ؟ and line ends, but not inside a token (3.5). */
final class Sentences {
  private static final String ENDS = ".!؟\n";

  private Sentences() {}

  /** A sentence with the sign that ends it. */
  record Sentence(int begin, int end) {}

  /** The sentences that hold a token; together they hold all tokens. */
  static List<Sentence> of(String text) {
    HashedTokens tokens = HashedTokens.of(text);
    List<Sentence> sentences = new ArrayList<>();
    int begin = 0;
    for (int token = 0; token < tokens.count(); token++) {
      int next = token + 1 < tokens.count() ? tokens.begin(token + 1) : text.length();
      int end = tokens.end(token);
      while (end < next && ENDS.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end < next || token + 1 == tokens.count()) {
        end = Math.min(next, end + 1);
        sentences.add(new Sentence(begin, end));
        begin = end;
      }
    }
    return sentences;
  }
}
