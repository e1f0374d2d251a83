package naskh.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import naskh.show.ArticleHead;
import naskh.show.ArticleSearch;
import naskh.show.OutputTables;
import naskh.show.Written;
import naskh.text.Plain;

/** An output that a command reads, and how it is written to this terminal or file. */
record OpenedOutput(OutputTables tables, Written written) {
  /**
   * @throws naskh.WrongUse where there is no output
   */
  static OpenedOutput at(String folder) {
    return of(OutputTables.open(folder));
  }

  static OpenedOutput of(OutputTables tables) {
    boolean isTerminal = Boolean.getBoolean("naskh.terminal.out");
    boolean isColoured = isTerminal && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    return new OpenedOutput(tables, new Written(isTerminal, isColoured, tables.zone()));
  }

  /**
   * The article that is meant; where it is not clear which, the nearest are told to {@code err}.
   */
  Optional<ArticleHead> article(String meant, PrintStream err) {
    ArticleSearch.Found found = new ArticleSearch(tables).find(meant);
    if (found.article() == null) {
      err.println("naskh: " + Plain.line(why(meant, found)));
      found
          .offered()
          .forEach(
              head ->
                  err.println(
                      "  "
                          + String.join(
                              "  ",
                              written.text(head.id()),
                              written.source(head.source()),
                              written.date(head),
                              written.title(head.title()))));
    }
    return Optional.ofNullable(found.article());
  }

  private static String why(String meant, ArticleSearch.Found found) {
    if (found.number() > 0) {
      return String.format(
          Locale.ROOT,
          "«%s» is in the id or title of %,d articles: name one by its id%s",
          meant,
          found.number(),
          found.number() > found.offered().size() ? "; some of them:" : ":");
    }
    return "no article has «"
        + meant
        + "» for its id, or in its id or title"
        + (found.offered().isEmpty() ? "" : "; nearest to it:");
  }
}
