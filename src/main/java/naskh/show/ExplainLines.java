package naskh.show;

import java.util.ArrayList;
import java.util.List;

/** Two articles and what they share, in lines for a terminal or a file. */
public final class ExplainLines {
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
    PassageLines form = new PassageLines(written, "earlier", "later", Integer.MAX_VALUE);
    int number = 0;
    for (SharedPassage passage : pair.passages()) {
      number++;
      lines.add("");
      lines.add(ExplainWords.of(passage, number));
      lines.addAll(
          form.of(passage, pair.earlier().article().contents(), pair.later().article().contents()));
    }
    if (!pair.passages().isEmpty()) {
      lines.add("");
      lines.add(form.legend());
    }
  }
}
