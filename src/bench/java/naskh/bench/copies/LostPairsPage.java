package naskh.bench.copies;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import naskh.bench.truth.PassageRules;
import naskh.bench.truth.Place;
import naskh.bench.truth.SlowAligner;
import naskh.bench.truth.SlowPassage;
import naskh.bench.truth.TokenSequence;
import naskh.bench.truth.TokenizedTexts;
import naskh.text.Plain;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Lost pairs as a page that people read: what both articles are, what they share, what was cut out.
 */
final class LostPairsPage {
  private final TokenizedTexts whole;
  private final Map<Integer, List<Place>> cuts;
  private final Map<String, Row> articles = new HashMap<>();

  private LostPairsPage(TokenizedTexts whole, Map<Integer, List<Place>> cuts) {
    this.whole = whole;
    this.cuts = cuts;
  }

  /**
   * Writes the page, in UTF-8.
   *
   * @param accepted {@code article_id, source, title, published_at, text}
   * @param cuts by text: its furniture
   */
  static void write(
      Path file,
      List<LostPair> pairs,
      Dataset<Row> accepted,
      TokenizedTexts whole,
      Map<Integer, List<Place>> cuts) {
    LostPairsPage page = new LostPairsPage(whole, cuts);
    page.read(pairs, accepted);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      lines.add("## " + (i + 1) + " of " + pairs.size());
      lines.addAll(page.of(pairs.get(i)));
    }
    try {
      Files.write(file, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(List<LostPair> pairs, Dataset<Row> accepted) {
    Object[] ids =
        pairs.stream()
            .flatMap(pair -> Stream.of(pair.first(), pair.second()))
            .distinct()
            .map(whole::id)
            .toArray();
    accepted
        .select("article_id", "source", "title", "published_at", "text")
        .where(col("article_id").isin(ids))
        .collectAsList()
        .forEach(article -> articles.put(article.getString(0), article));
  }

  private List<String> of(LostPair pair) {
    List<String> lines = new ArrayList<>();
    lines.add(head("A", pair.first()));
    lines.add(head("B", pair.second()));
    TokenSequence a = whole.sequence(pair.first());
    TokenSequence b = whole.sequence(pair.second());
    for (SlowPassage shared : SlowAligner.passages(a, b, PassageRules.OF_THE_DESIGN)) {
      Place place = whole.place(pair.first(), shared.earlierBegin(), shared.earlierEnd());
      lines.add("- shared, %d tokens: %s".formatted(shared.identical(), text(pair.first(), place)));
    }
    addCuts("A", pair.first(), lines);
    addCuts("B", pair.second(), lines);
    lines.add("");
    return lines;
  }

  private String head(String name, int text) {
    Row article = articles.get(whole.id(text));
    return "%s: %s [%s] %s – %s (%d tokens)"
        .formatted(
            name,
            shown(article.getString(0)),
            shown(article.getString(1)),
            article.isNullAt(3) ? "undated" : article.getTimestamp(3).toInstant(),
            shown(article.getString(2)),
            whole.sequence(text).count());
  }

  private void addCuts(String name, int text, List<String> lines) {
    cuts.getOrDefault(text, List.of())
        .forEach(cut -> lines.add("- cut out of " + name + ": " + text(text, cut)));
  }

  private String text(int text, Place place) {
    return shown(
        articles
            .get(whole.id(text))
            .getString(4)
            .substring(place.begin(), place.end())
            .replaceAll("\\s+", " "));
  }

  private static String shown(String text) {
    return text == null ? "–" : Plain.markdown(text);
  }
}
