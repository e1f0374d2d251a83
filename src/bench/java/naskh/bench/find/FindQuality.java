package naskh.bench.find;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naskh.bench.measure.Faults;
import naskh.bench.measure.Measure;
import naskh.bench.planted.Archive;
import naskh.bench.planted.News;
import naskh.bench.planted.Piece;
import naskh.bench.planted.Planted;
import naskh.bench.planted.PlantedCopies;
import naskh.show.FindJson;
import naskh.show.OutputTables;
import naskh.show.TextSearch;
import naskh.text.Tokenizer;

/**
 * Whether {@code naskh find} names the article that a text was taken from, for texts that are made
 * of articles of the output in the {@link PlantedCopies} ways, and nobody for texts of another
 * corpus.
 *
 * <p>An article is also found where the earliest of its exact copies is, by which they are told.
 */
public final class FindQuality {
  /** A text of fewer tokens is no foreign text: greetings are the same everywhere. */
  private static final int MIN_TOKENS = 40;

  private final OutputTables tables;
  private final TextSearch search;
  private final List<Double> milliseconds = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private FindQuality(OutputTables tables) {
    this.tables = tables;
    this.search = new TextSearch(tables);
  }

  /**
   * The figures as a Markdown table, and the texts that were not found or wrongly found.
   *
   * @param foreign articles of another corpus
   * @param texts of each of the two so many
   * @param seed of all choices
   */
  public static List<String> lines(String output, List<News> foreign, int texts, long seed) {
    FindQuality quality = new FindQuality(OutputTables.open(output));
    List<Measure> measures = new ArrayList<>(quality.planted(texts, seed));
    measures.add(quality.foreign(foreign, texts, seed));
    measures.addAll(quality.times());
    List<String> lines = new ArrayList<>(Measure.table(measures));
    lines.addAll(Faults.lines(quality.faults));
    return lines;
  }

  private List<Measure> planted(int texts, long seed) {
    Map<String, List<Boolean>> found = new LinkedHashMap<>();
    for (Planted text : PlantedCopies.of(new Archive(news()), texts, seed)) {
      boolean isFound = isFound(text);
      found.computeIfAbsent(text.kind(), any -> new ArrayList<>()).add(isFound);
      if (!isFound) {
        faults.add(text.kind() + ": " + text.page().id() + " of " + originals(text));
      }
    }
    List<Measure> measures = new ArrayList<>();
    measures.add(
        share(
            "texts of articles: found, all of these",
            found.values().stream().flatMap(List::stream).toList()));
    found.forEach((kind, all) -> measures.add(share("– " + kind, all)));
    return measures;
  }

  private static Measure share(String name, List<Boolean> all) {
    return Measure.share(name, all.stream().filter(one -> one).count(), all.size());
  }

  /** The dated articles of the output that stand for themselves. */
  private List<News> news() {
    List<News> news = new ArrayList<>();
    tables.each(
        "articles",
        List.of("article_id", "version_of", "source", "title", "published_at", "text"),
        row -> {
          Instant published = row.time("published_at");
          if (published != null && row.isNull("version_of")) {
            news.add(
                new News(
                    row.text("article_id"),
                    row.isNull("source") ? "" : row.text("source"),
                    row.isNull("title") ? "" : row.text("title"),
                    published.getEpochSecond(),
                    row.text("text")));
          }
        });
    return news;
  }

  private static Set<String> originals(Planted text) {
    return text.pieces().stream().map(Piece::originalId).collect(Collectors.toSet());
  }

  /** Whether all articles that it was made of are found. */
  private boolean isFound(Planted text) {
    List<String> found = find(text.page().text());
    return originals(text).stream().allMatch(id -> sameTexts(id).anyMatch(found::contains));
  }

  private Stream<String> sameTexts(String id) {
    return Stream.concat(
        Stream.of(id),
        tables.where("copies", "later_id", id, List.of("earlier_id", "kind")).stream()
            .filter(copy -> copy.text("kind").equals("EXACT"))
            .map(copy -> copy.text("earlier_id")));
  }

  private List<String> find(String text) {
    long began = System.nanoTime();
    String json = FindJson.of(search.find(text), Integer.MAX_VALUE);
    milliseconds.add((System.nanoTime() - began) / 1e6);
    try {
      return new ObjectMapper().readTree(json).path("articles").findValuesAsText("article_id");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Measure foreign(List<News> foreign, int texts, long seed) {
    List<News> some =
        foreign.stream().filter(one -> Tokenizer.count(one.text()) >= MIN_TOKENS).toList();
    int[] chosen =
        new SplittableRandom(seed)
            .ints(0, some.size())
            .distinct()
            .limit(Math.min(texts, some.size()))
            .toArray();
    List<Boolean> right = new ArrayList<>();
    for (int one : chosen) {
      List<String> found = find(some.get(one).text());
      right.add(found.isEmpty());
      if (!found.isEmpty()) {
        faults.add("another corpus: " + some.get(one).id() + " in " + found);
      }
    }
    return share("texts of another corpus: nothing found", right);
  }

  private List<Measure> times() {
    double[] all = milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    String cases = String.format(Locale.ROOT, "%,d texts, Java warm", all.length);
    return Stream.of(0.5, 0.95)
        .map(
            share ->
                new Measure(
                    share == 0.5 ? "milliseconds a text, median" : "– 95 %",
                    String.format(
                        Locale.ROOT,
                        "%.0f",
                        Arrays.stream(all).skip((long) (share * all.length)).findFirst().orElse(0)),
                    cases))
        .toList();
  }
}
