package naskh.bench.planted;

import java.util.ArrayList;
import java.util.List;

/** A page that is being made, and the truth about it so far. */
final class Draft {
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Area> boilerplate = new ArrayList<>();

  /** Adds text that is neither copied nor boilerplate. */
  Draft own(String more) {
    text.append(more);
    return this;
  }

  /** Adds boilerplate. */
  Draft boilerplate(String kind, String more) {
    if (!more.isEmpty()) {
      boilerplate.add(new Area(kind, text.length(), text.length() + more.length()));
    }
    return own(more);
  }

  /** Copies all of a text. */
  Draft copy(News original) {
    return copy(original, 0, original.text().length());
  }

  /** Copies a stretch that begins and ends at no place inside a token. */
  Draft copy(News original, int begin, int end) {
    return copy(original, begin, end, original.text().substring(begin, end));
  }

  /** Copies a stretch in another spelling of the same tokens. */
  Draft copy(News original, int begin, int end, String spelled) {
    if (begin < end) {
      int at = text.length();
      pieces.add(new Piece(original.id(), begin, end, at, at + spelled.length()));
    }
    return own(spelled);
  }

  /**
   * Adds a stretch of a planted page with all that is true of it; pieces that it cuts must be
   * copied letter by letter.
   */
  Draft carry(Planted page, int begin, int end) {
    int shift = text.length() - begin;
    for (Piece piece : page.pieces()) {
      int from = Math.max(begin, piece.begin());
      int to = Math.min(end, piece.end());
      if (from < to) {
        pieces.add(
            new Piece(
                piece.originalId(),
                piece.originalBegin() + from - piece.begin(),
                piece.originalEnd() + to - piece.end(),
                from + shift,
                to + shift));
      }
    }
    for (Area area : page.boilerplate()) {
      int from = Math.max(begin, area.begin());
      int to = Math.min(end, area.end());
      if (from < to) {
        boilerplate.add(new Area(area.kind(), from + shift, to + shift));
      }
    }
    return own(page.page().text().substring(begin, end));
  }

  /** The page, its text that of the draft. */
  Planted as(String kind, News page) {
    return new Planted(
        kind, page.withText(text.toString()), List.copyOf(pieces), List.copyOf(boilerplate));
  }
}
