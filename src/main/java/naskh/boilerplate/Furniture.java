package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The furniture of one page, by the evidence of all pages of its source.
 *
 * <p>The text of the page is the stretch that scores highest in all, its own words and its blocks
 * (Pasternack and Roth, Extracting article text from the web with maximum subsequence segmentation,
 * 2009), so that one lead that happens to be of the page's own affair does not save the rest of a
 * head or a tail; a block in the middle is cut alone. How low is low enough depends on how many
 * pages of the source have such a place: rare finds are chance, and nothing is learned from them.
 */
final class Furniture {
  /** What a token that does not recur says for the text around it. */
  private static final double OWN_TOKEN = 0.3;

  /** Own tokens between two blocks that cost nothing: their edges. */
  private static final int FREE_TOKENS = 2;

  /** A sum above it ends the search for a tail … */
  private static final double TAIL_ENDS = 12;

  /** … and for a head, which a block that belongs to the page ends, too. */
  private static final double HEAD_ENDS = 2;

  /** A block of a higher score belongs to its page. */
  private static final double BELONGS = 2;

  /** A head or a tail ends with a block that is furniture by its own score. */
  private static final double EDGE_BLOCK = -2;

  private static final double EDGE_THRESHOLD = -5;
  private static final double MIDDLE_THRESHOLD = -6;

  /** By how much a common place may miss its threshold. */
  private static final double MOST_LENIENT = 2;

  /** A page keeps at least so many tokens, else nothing is cut: all of it is its report … */
  private static final int MIN_LEFT = 10;

  /**
   * … or has a stretch of so many of its own, as a flash is; the slots of a formula are shorter.
   */
  private static final int MIN_OWN = 5;

  /** Begin, end and score. */
  private static final int BLOCK_BYTES = 2 * Integer.BYTES + Double.BYTES;

  private final int tokens;
  private final int own;
  private final List<Block> blocks;
  private final double[] scores;
  private final int tail;
  private final double tailScore;
  private final int head;
  private final double headScore;

  /**
   * Of a page of {@code tokens} tokens.
   *
   * @param own tokens of its longest stretch that stands on no other page of the source
   * @param blocks of the page
   * @param scores of the blocks, as {@link BlockScores} tells
   */
  Furniture(int tokens, int own, List<Block> blocks, double[] scores) {
    this.tokens = tokens;
    this.own = own;
    this.blocks = blocks;
    this.scores = scores;
    // What is outside scores lowest where the text between scores highest.
    double[] heads = headSums();
    double[] tails = tailSums();
    double least = 0;
    int bestHead = 0;
    int bestTail = blocks.size();
    int until = 0;
    for (int from = 0; from <= blocks.size(); from++) {
      until = heads[from] <= heads[until] ? from : until;
      if (heads[until] + tails[from] < least) {
        least = heads[until] + tails[from];
        bestHead = until;
        bestTail = from;
      }
    }
    head = bestHead;
    headScore = heads[head];
    tail = bestTail;
    tailScore = tails[tail];
  }

  /** How many bytes {@link #put} writes. */
  int bytes() {
    return 3 * Integer.BYTES + blocks.size() * BLOCK_BYTES;
  }

  /** Writes what {@link #read} reads. */
  void put(ByteBuffer bytes) {
    bytes.putInt(tokens).putInt(own).putInt(blocks.size());
    for (int i = 0; i < scores.length; i++) {
      bytes.putInt(blocks.get(i).begin()).putInt(blocks.get(i).end()).putDouble(scores[i]);
    }
  }

  static Furniture read(ByteBuffer bytes) {
    int tokens = bytes.getInt();
    int own = bytes.getInt();
    double[] scores = new double[bytes.getInt()];
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      blocks.add(new Block(bytes.getInt(), bytes.getInt()));
      scores[i] = bytes.getDouble();
    }
    return new Furniture(tokens, own, blocks, scores);
  }

  /** The sum over the first 0, 1, … blocks, and over what stands before and between them. */
  private double[] headSums() {
    double[] sums = new double[blocks.size() + 1];
    Arrays.fill(sums, 1, sums.length, Double.POSITIVE_INFINITY);
    double sum = 0;
    int last = 0;
    for (int i = 0; i < blocks.size() && sum <= HEAD_ENDS && scores[i] <= BELONGS; i++) {
      sum += ownText(blocks.get(i).begin() - last) + scores[i];
      last = blocks.get(i).end();
      if (scores[i] <= EDGE_BLOCK && sum <= HEAD_ENDS) {
        sums[i + 1] = sum;
      }
    }
    return sums;
  }

  /** The same from each block on, and over nothing. */
  private double[] tailSums() {
    double[] sums = new double[blocks.size() + 1];
    Arrays.fill(sums, 0, blocks.size(), Double.POSITIVE_INFINITY);
    double sum = 0;
    int next = tokens;
    for (int i = blocks.size() - 1;
        i >= 0 && sum <= TAIL_ENDS && scores[i] < BlockScores.MOST;
        i--) {
      sum += ownText(next - blocks.get(i).end()) + weight(i);
      next = blocks.get(i).begin();
      if (scores[i] <= EDGE_BLOCK) {
        sums[i] = sum;
      }
    }
    return sums;
  }

  /** A block that belongs to the page is worth what its own words are, too. */
  private double weight(int block) {
    return scores[block] > BELONGS
        ? Math.max(scores[block], ownText(blocks.get(block).tokens()))
        : scores[block];
  }

  private static double ownText(int tokens) {
    return OWN_TOKEN * Math.max(0, tokens - FREE_TOKENS);
  }

  /** The places where the page has furniture by itself, whatever other pages have. */
  List<Place> places() {
    Map<Place, Double> none = Map.of();
    List<Place> places = new ArrayList<>();
    for (Place place : Place.values()) {
      if (!in(place, none).isEmpty()) {
        places.add(place);
      }
    }
    return places;
  }

  /**
   * The blocks to cut, in their order.
   *
   * @param shares the share of the source's pages that have furniture in a place
   */
  List<Block> common(Map<Place, Double> shares, double minShare) {
    Map<Place, Double> lenience = new EnumMap<>(Place.class);
    shares.forEach(
        (place, share) -> {
          if (share >= minShare) {
            lenience.put(place, Math.min(MOST_LENIENT, Math.log(share / minShare)));
          }
        });
    TreeSet<Block> cut = new TreeSet<>(Comparator.comparingInt(Block::begin));
    lenience.keySet().forEach(place -> cut.addAll(in(place, lenience)));
    int left = tokens - cut.stream().mapToInt(Block::tokens).sum();
    return left < MIN_LEFT && own < MIN_OWN ? List.of() : List.copyOf(cut);
  }

  private List<Block> in(Place place, Map<Place, Double> lenience) {
    double lenient = lenience.getOrDefault(place, 0.0);
    List<Block> found = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean holds =
          switch (place) {
            case HEAD -> i < head && headScore <= EDGE_THRESHOLD + lenient;
            case TAIL -> i >= tail && tailScore <= EDGE_THRESHOLD + lenient;
            case MIDDLE -> scores[i] <= MIDDLE_THRESHOLD + lenient && !isEdge(i, lenience);
          };
      if (holds) {
        found.add(blocks.get(i));
      }
    }
    return found;
  }

  private boolean isEdge(int i, Map<Place, Double> lenience) {
    return (i < head && headScore <= EDGE_THRESHOLD + lenience.getOrDefault(Place.HEAD, 0.0))
        || (i >= tail && tailScore <= EDGE_THRESHOLD + lenience.getOrDefault(Place.TAIL, 0.0));
  }
}
