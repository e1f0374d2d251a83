package naskh.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import naskh.text.CodePoints;
import naskh.text.Tokenizer;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the article that a person means who writes its id, or a part of its id or title, in any
 * spelling.
 *
 * <p>Cost: of an id a look-up, else a scan of ids, titles, sources and dates.
 */
public final class ArticleSearch {
  /** How many are offered. */
  private static final int OFFERED = 10;

  /** Letters of an id for each that may be wrong. */
  private static final int LETTERS_PER_EDIT = 3;

  private final OutputTables tables;

  public ArticleSearch(OutputTables tables) {
    this.tables = tables;
  }

  /**
   * What was found.
   *
   * @param article null: none, or more than one
   * @param number how many hold what was written; 0: {@code offered} are only near it
   * @param offered the first of them
   */
  public record Found(ArticleHead article, int number, List<ArticleHead> offered) {}

  public Found find(String written) {
    List<TableRow> rows = tables.where("articles", "article_id", written, ArticleHead.COLUMNS);
    return rows.isEmpty() ? scan(written) : new Found(ArticleHead.of(rows.get(0)), 1, List.of());
  }

  private Found scan(String written) {
    List<Near> holding = new ArrayList<>();
    List<Near> near = new ArrayList<>();
    Wanted wanted = new Wanted(written);
    tables.each(
        "articles",
        ArticleHead.COLUMNS,
        row -> {
          String id = row.text("article_id");
          String title = row.text("title");
          if (wanted.isIn(id, title)) {
            holding.add(new Near(ArticleHead.of(row), 1));
          } else if (holding.isEmpty()) {
            double similarity = wanted.similarity(id, title);
            if (similarity > 0) {
              near.add(new Near(ArticleHead.of(row), similarity));
            }
          }
        });
    // Versions of one article have its title.
    List<Near> standing =
        holding.stream().filter(found -> found.article.versionOf() == null).toList();
    if (standing.size() == 1) {
      return new Found(standing.get(0).article, 1, List.of());
    }
    return new Found(null, holding.size(), first(holding.isEmpty() ? near : holding));
  }

  private static List<ArticleHead> first(List<Near> articles) {
    return articles.stream()
        .sorted(
            Comparator.comparingDouble((Near found) -> -found.similarity)
                .thenComparing(found -> found.article.id(), CodePoints::compare))
        .limit(OFFERED)
        .map(Near::article)
        .toList();
  }

  private record Near(ArticleHead article, double similarity) {}

  /** What a person wrote. */
  private static final class Wanted {
    private final String asId;
    private final String folded;
    private final Set<String> words;
    private final LevenshteinDistance edits;

    Wanted(String written) {
      asId = written.toLowerCase(Locale.ROOT);
      folded = phrase(written);
      words = new HashSet<>(Tokenizer.tokens(written));
      edits = new LevenshteinDistance(written.length() / LETTERS_PER_EDIT);
    }

    /** The folded words with one space between. */
    private static String phrase(String text) {
      return String.join(" ", Tokenizer.tokens(text));
    }

    boolean isIn(String id, String title) {
      return (!asId.isEmpty() && id.toLowerCase(Locale.ROOT).contains(asId))
          || (title != null && !folded.isEmpty() && phrase(title).contains(folded));
    }

    /** 0 to 1: by letters of the id, or by words of the title. */
    double similarity(String id, String title) {
      int wrong = edits.apply(asId, id.toLowerCase(Locale.ROOT));
      double ofId = wrong < 0 ? 0 : 1 - (double) wrong / Math.max(1, asId.length());
      return Math.max(ofId, title == null ? 0 : ofWords(title));
    }

    private double ofWords(String title) {
      Set<String> held = new HashSet<>(Tokenizer.tokens(title));
      int all = held.size() + words.size();
      held.retainAll(words);
      return held.isEmpty() ? 0 : (double) held.size() / (all - held.size());
    }
  }
}
