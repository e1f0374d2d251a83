package naskh.bench.planted;

import java.util.BitSet;
import java.util.List;
import naskh.text.HashedTokens;

/** Sets of the tokens of one text, by the places that hold them. */
final class TokenSets {
  private final HashedTokens tokens;

  TokenSets(String text) {
    tokens = HashedTokens.of(text);
  }

  /** The tokens that lie wholly in one of the places. */
  BitSet inside(List<Found.Place> places) {
    BitSet inside = new BitSet();
    for (Found.Place place : places) {
      for (int i = firstFrom(place.begin()); i < tokens.count(); i++) {
        if (tokens.end(i) > place.end()) {
          break;
        }
        inside.set(i);
      }
    }
    return inside;
  }

  /** All tokens. */
  BitSet all() {
    BitSet all = new BitSet();
    all.set(0, tokens.count());
    return all;
  }

  /** The first token that begins at an offset or after. */
  int firstFrom(int offset) {
    int low = 0;
    int high = tokens.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.begin(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static BitSet both(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both;
  }

  static BitSet without(BitSet a, BitSet b) {
    BitSet rest = (BitSet) a.clone();
    rest.andNot(b);
    return rest;
  }
}
