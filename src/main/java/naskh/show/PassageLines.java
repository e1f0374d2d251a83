package naskh.show;

import java.util.List;
import java.util.Locale;
import naskh.show.Piece.Mark;
import naskh.text.Plain;

/**
 * What two texts share, in lines for a terminal or a file.
 *
 * @param earlier what the text that had it first is called
 * @param later what the other one is called
 * @param most words of a passage, so many are shown
 */
record PassageLines(Written written, String earlier, String later, int most) {
  private static final String RED = "\u001B[31m";
  private static final String GREEN = "\u001B[32m";
  private static final String YELLOW = "\u001B[33m";
  private static final String CYAN = "\u001B[36m";
  private static final String GREY = "\u001B[90m";
  private static final String RESET = "\u001B[0m";

  /** The words of a passage in both texts: once where they are written the same. */
  List<String> of(SharedPassage passage, Contents ofEarlier, Contents ofLater) {
    return passage.isSame()
        ? List.of(line("both", ofLater, passage.later()))
        : List.of(
            line(earlier, ofEarlier, passage.earlier()), line(later, ofLater, passage.later()));
  }

  private String line(String name, Contents contents, List<Piece> pieces) {
    return String.format(Locale.ROOT, "  %-9s", name)
        + passage(contents, pieces.subList(0, Math.min(most, pieces.size())))
        + (pieces.size() > most ? " …" : "");
  }

  /** The passage in one text, with what differs in it marked. */
  private String passage(Contents contents, List<Piece> pieces) {
    StringBuilder line = new StringBuilder();
    int at = pieces.get(0).begin();
    for (Piece.Stretch stretch : Piece.stretches(pieces)) {
      line.append(between(contents, at, stretch.begin()));
      String words = contents.text().substring(stretch.begin(), stretch.end());
      line.append(
          marked(Plain.line(words.replace('\n', ' ')), stretch.mark(), stretch.isFormula()));
      at = stretch.end();
    }
    return written.isolated(line.toString());
  }

  /** What stands between two words; the furniture in it is left out. */
  private static String between(Contents contents, int begin, int end) {
    boolean holdsFurniture =
        contents.boilerplate().stream()
            .anyMatch(part -> part.isFurniture() && part.begin() < end && part.end() > begin);
    return holdsFurniture
        ? " … "
        : Plain.line(contents.text().substring(begin, end).replace('\n', ' '));
  }

  /** How differences are marked. */
  String legend() {
    return "Differences: "
        + marked("changed", Mark.CHANGED, false)
        + ", "
        + marked("added", Mark.ADDED, false)
        + ", "
        + marked("dropped", Mark.DROPPED, false)
        + ", "
        + marked("respelled", Mark.RESPELLED, false)
        + (written.isColoured() ? "; " + marked("frame of a formula", Mark.SAME, true) : "");
  }

  private String marked(String text, Mark mark, boolean isFormula) {
    if (!written.isColoured()) {
      return switch (mark) {
        case SAME -> text;
        case RESPELLED -> "~" + text + "~";
        case CHANGED -> "[" + text + "]";
        case ADDED -> "{+" + text + "+}";
        case DROPPED -> "{-" + text + "-}";
      };
    }
    String colour =
        switch (mark) {
          case SAME -> isFormula ? GREY : "";
          case RESPELLED -> CYAN;
          case CHANGED -> YELLOW;
          case ADDED -> GREEN;
          case DROPPED -> RED;
        };
    return colour.isEmpty() ? text : colour + text + RESET;
  }
}
