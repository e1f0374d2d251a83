package naskh.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naskh.text.Tokenizer;

/**
 * The texts of a corpus as sequences of token numbers: equal tokens have equal numbers, different
 * ones different numbers, without a hash that could collide. Texts are numbered in the order in
 * which they come.
 *
 * <p>Cost: 8 bytes a token, and each distinct token once.
 */
final class TokenizedTexts {
  private final Map<String, Integer> tokenNumbers = new HashMap<>();
  private final Map<String, Integer> textNumbers = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<int[]> tokens = new ArrayList<>();
  private final List<int[]> begins = new ArrayList<>();

  /**
   * Adds the text of the article {@code id}.
   *
   * @throws IllegalArgumentException for an id that was added before
   */
  void add(String id, String text) {
    if (textNumbers.putIfAbsent(id, ids.size()) != null) {
      throw new IllegalArgumentException("article " + id + ": is there twice");
    }
    ids.add(id);
    int[] numbers = new int[16];
    int[] places = new int[16];
    int count = 0;
    Tokenizer tokenizer = new Tokenizer().over(text);
    while (tokenizer.next()) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
        places = Arrays.copyOf(places, 2 * count);
      }
      numbers[count] = numberOf(tokenizer.folded().toString());
      places[count] = tokenizer.begin();
      count++;
    }
    tokens.add(Arrays.copyOf(numbers, count));
    begins.add(Arrays.copyOf(places, count));
  }

  private int numberOf(String token) {
    Integer known = tokenNumbers.putIfAbsent(token, tokenNumbers.size());
    return known == null ? tokenNumbers.size() - 1 : known;
  }

  int size() {
    return ids.size();
  }

  /**
   * Number of the text of the article {@code id}.
   *
   * @throws IllegalArgumentException for an article that was not added
   */
  int number(String id) {
    Integer number = textNumbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("article " + id + ": is not among the articles");
    }
    return number;
  }

  String id(int text) {
    return ids.get(text);
  }

  /** Token numbers of a text, in their order; not to be changed. */
  int[] tokens(int text) {
    return tokens.get(text);
  }

  /** The first token of a text that begins at {@code offset} (UTF-16 code units) or after. */
  int tokenAt(int text, int offset) {
    int found = Arrays.binarySearch(begins.get(text), offset);
    return found < 0 ? -found - 1 : found;
  }
}
