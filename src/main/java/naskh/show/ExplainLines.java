package naskh.show;

import java.util.ArrayList;
import java.util.List;
import naskh.show.Piece.Mark;
import naskh.text.Plain;

/** Two articles and what they share, in lines for a terminal or a file. */
public final class ExplainLines {
  private static final String RED = "\u001B[31m";
  private static final String GREEN = "\u001B[32m";
  private static final String YELLOW = "\u001B[33m";
  private static final String CYAN = "\u001B[36m";
  private static final String GREY = "\u001B[90m";
  private static final String RESET = "\u001B[0m";

  private final Written written;
  private final List<String> lines = new ArrayList<>();

  private ExplainLines(Written written) {
    this.written = written;
  }

  /** The lines; {@code a} and {@code b} in any order. */
  public static List<String> of(
      OutputTables tables, ArticleHead a, ArticleHead b, Written written) {
    Explanation pair = Explanation.of(tables, a, b);
    ExplainLines explain = new ExplainLines(written);
    explain.side("earlier", pair.earlier().head());
    explain.side("later", pair.later().head());
    explain.lines.add("");
    explain.lines.addAll(ExplainWords.of(tables, pair, written));
    explain.passages(pair);
    return explain.lines;
  }

  private void side(String which, ArticleHead head) {
    lines.add(
        String.join(
            "  ",
            which.equals("later") ? "later  " : which,
            written.text(head.id()),
            written.source(head.source()),
            written.date(head),
            written.title(head.title())));
  }

  private void passages(Explanation pair) {
    int number = 0;
    for (SharedPassage passage : pair.passages()) {
      number++;
      lines.add("");
      lines.add(ExplainWords.of(passage, number));
      boolean isSame =
          passage.earlier().stream().allMatch(piece -> piece.mark() == Mark.SAME)
              && passage.later().stream().allMatch(piece -> piece.mark() == Mark.SAME);
      if (isSame) {
        lines.add("  both     " + passage(pair.later(), passage.later()));
      } else {
        lines.add("  earlier  " + passage(pair.earlier(), passage.earlier()));
        lines.add("  later    " + passage(pair.later(), passage.later()));
      }
    }
    if (!pair.passages().isEmpty()) {
      lines.add("");
      lines.add(legend());
    }
  }

  private String legend() {
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

  /** The passage in one text, with what differs in it marked. */
  private String passage(Explanation.Side side, List<Piece> pieces) {
    StringBuilder line = new StringBuilder();
    int at = pieces.get(0).begin();
    for (Piece.Stretch stretch : Piece.stretches(pieces)) {
      line.append(between(side.article(), at, stretch.begin()));
      String words = side.article().text().substring(stretch.begin(), stretch.end());
      line.append(
          marked(Plain.line(words.replace('\n', ' ')), stretch.mark(), stretch.isFormula()));
      at = stretch.end();
    }
    return written.isolated(line.toString());
  }

  /** What stands between two words; the furniture in it is left out. */
  private static String between(Article article, int begin, int end) {
    boolean holdsFurniture =
        article.boilerplate().stream()
            .anyMatch(part -> part.isFurniture() && part.begin() < end && part.end() > begin);
    return holdsFurniture
        ? " … "
        : Plain.line(article.text().substring(begin, end).replace('\n', ' '));
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
