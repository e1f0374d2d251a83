package naskh.bench.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naskh.text.Tokenizer;

/**
 * The texts of a corpus as sequences of token numbers: equal tokens have equal numbers, different
 * ones different numbers, without a hash that could collide. Texts are numbered in the order in
 * which they come.
 *
 * <p>Cost: 12 bytes a token, and each distinct token once.
 */
public final class TokenizedTexts {
  private static final BitSet NO_CUTS = new BitSet();

  private final Map<String, Integer> tokenNumbers;
  private final Map<String, Integer> textNumbers;
  private final List<String> ids;
  private final List<TokenSequence> sequences = new ArrayList<>();
  private final List<int[]> begins = new ArrayList<>();
  private final List<int[]> ends = new ArrayList<>();

  public TokenizedTexts() {
    this(new HashMap<>(), new HashMap<>(), new ArrayList<>());
  }

  private TokenizedTexts(
      Map<String, Integer> tokenNumbers, Map<String, Integer> textNumbers, List<String> ids) {
    this.tokenNumbers = tokenNumbers;
    this.textNumbers = textNumbers;
    this.ids = ids;
  }

  /**
   * Adds the text of the article {@code id}.
   *
   * @throws IllegalArgumentException for an id that was added before
   */
  public void add(String id, String text) {
    if (textNumbers.putIfAbsent(id, ids.size()) != null) {
      throw new IllegalArgumentException("article " + id + ": is there twice");
    }
    ids.add(id);
    int[] numbers = new int[16];
    int[] from = new int[16];
    int[] to = new int[16];
    int count = 0;
    Tokenizer tokenizer = new Tokenizer().over(text);
    while (tokenizer.next()) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
        from = Arrays.copyOf(from, 2 * count);
        to = Arrays.copyOf(to, 2 * count);
      }
      numbers[count] = numberOf(tokenizer.folded().toString());
      from[count] = tokenizer.begin();
      to[count] = tokenizer.end();
      count++;
    }
    sequences.add(new TokenSequence(Arrays.copyOf(numbers, count), NO_CUTS));
    begins.add(Arrays.copyOf(from, count));
    ends.add(Arrays.copyOf(to, count));
  }

  private int numberOf(String token) {
    Integer known = tokenNumbers.putIfAbsent(token, tokenNumbers.size());
    return known == null ? tokenNumbers.size() - 1 : known;
  }

  /**
   * The main texts: without the tokens that begin in one of the places to remove.
   *
   * @param removed by the number of a text; a text that is not there stays whole
   */
  public TokenizedTexts without(Map<Integer, List<Place>> removed) {
    TokenizedTexts main = new TokenizedTexts(tokenNumbers, textNumbers, ids);
    for (int text = 0; text < size(); text++) {
      BitSet out = new BitSet();
      for (Place place : removed.getOrDefault(text, List.of())) {
        out.set(tokenAt(text, place.begin()), tokenAt(text, place.end()));
      }
      BitSet cuts = new BitSet();
      int[] kept = new int[tokens(text).length - out.cardinality()];
      int count = 0;
      for (int i = 0; i < tokens(text).length; i++) {
        if (out.get(i)) {
          cuts.set(count);
        } else {
          kept[count++] = i;
        }
      }
      cuts.clear(0);
      cuts.clear(count);
      main.sequences.add(
          new TokenSequence(select(tokens(text), kept), cuts.isEmpty() ? NO_CUTS : cuts));
      main.begins.add(select(begins.get(text), kept));
      main.ends.add(select(ends.get(text), kept));
    }
    return main;
  }

  private static int[] select(int[] all, int[] kept) {
    return kept.length == all.length ? all : Arrays.stream(kept).map(i -> all[i]).toArray();
  }

  public int size() {
    return ids.size();
  }

  /** Number of distinct tokens; they are numbered from 0. */
  int distinctTokens() {
    return tokenNumbers.size();
  }

  /** Each distinct token with its number. */
  Map<String, Integer> tokenNumbers() {
    return tokenNumbers;
  }

  /**
   * Number of the text of the article {@code id}.
   *
   * @throws IllegalArgumentException for an article that was not added
   */
  public int number(String id) {
    Integer number = textNumbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("article " + id + ": is not among the articles");
    }
    return number;
  }

  public boolean holds(String id) {
    return textNumbers.containsKey(id);
  }

  public String id(int text) {
    return ids.get(text);
  }

  public TokenSequence sequence(int text) {
    return sequences.get(text);
  }

  /** Token numbers of a text, in their order; not to be changed. */
  public int[] tokens(int text) {
    return sequences.get(text).tokens();
  }

  /** The first token of a text that begins at {@code offset} (UTF-16 code units) or after. */
  public int tokenAt(int text, int offset) {
    int found = Arrays.binarySearch(begins.get(text), offset);
    return found < 0 ? -found - 1 : found;
  }

  /** Where the tokens {@code from} to {@code to} (exclusive, one at least) of a text stand. */
  public Place place(int text, int from, int to) {
    return new Place(begins.get(text)[from], ends.get(text)[to - 1]);
  }

  /** Whether a place of a text begins with a token and ends with one. */
  public boolean isOfWholeTokens(int text, Place place) {
    return Arrays.binarySearch(begins.get(text), place.begin()) >= 0
        && Arrays.binarySearch(ends.get(text), place.end()) >= 0;
  }
}
