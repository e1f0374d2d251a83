package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import naskh.read.format.Reason;
import naskh.read.mapping.Mapping;
import naskh.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labelled Arabic pages of 22 layouts: what is read of them, layout by layout. */
class ArabicPagesTest {
  private static final Path RESOURCES = Path.of("src/test/resources/naskh/read");

  /**
   * Token F1 from which a text is the labelled one: a line of a caption or a dateline may differ.
   */
  private static final double SAME_TEXT = .95;

  /** What was right of the pages of one layout. */
  private static final class Row {
    private int pages;
    private int titles;
    private int texts;
    private int dates;
    private int furniture;
    private double f1;
  }

  private final Map<Integer, Row> rows = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"arabic-pages, 57, 57, 57", "arabic-pages/more, 34, 34, 34"})
  void titleTextAndDateAreRightInEveryLayout(String folder, int titles, int texts, int dates)
      throws IOException {
    for (JsonNode label : labels(folder)) {
      if (label.path("article").booleanValue()) {
        compare(label, RESOURCES.resolve(folder));
      }
    }
    Row all = sum();
    rows.put(0, all);
    System.out.println(table());
    assertThat(all.titles).as("titles").isGreaterThanOrEqualTo(titles);
    assertThat(all.texts).as("texts").isGreaterThanOrEqualTo(texts);
    assertThat(all.dates).as("dates").isGreaterThanOrEqualTo(dates);
  }

  @ParameterizedTest
  @CsvSource({"arabic-pages, 1", "arabic-pages/more, 0"})
  void pagesWithoutAnArticleAreRejects(String folder, int accepted) throws IOException {
    List<String> taken = new ArrayList<>();
    for (JsonNode label : labels(folder)) {
      if (!label.path("article").booleanValue()) {
        String page = label.path("page").textValue();
        Reading read = Reading.of(RESOURCES.resolve(folder).resolve(page));
        if (!read.reasons().equals(List.of(Reason.NO_ARTICLE))) {
          taken.add(page + ": " + label.path("what").textValue());
        }
      }
    }
    assertThat(taken).hasSizeLessThanOrEqualTo(accepted);
  }

  private static List<JsonNode> labels(String folder) throws IOException {
    List<JsonNode> labels = new ArrayList<>();
    for (String line : Files.readAllLines(RESOURCES.resolve(folder).resolve("labels.jsonl"))) {
      labels.add(new ObjectMapper().readTree(line));
    }
    return labels;
  }

  private void compare(JsonNode label, Path folder) {
    String page = label.path("page").textValue();
    Row row = rows.computeIfAbsent(label.path("layout").intValue(), layout -> new Row());
    row.pages++;
    ReadOptions options = ReadOptions.defaults().withTimeZone(ZoneId.of("Asia/Riyadh"));
    Reading read = Reading.of(options, folder.resolve(page));
    if (read.articles().isEmpty()) {
      wrong.add(page + ": refused, " + read.rejects().get(0).detail());
      return;
    }
    Mapping.Article article = read.articles().get(0);
    boolean title = tokens(article.title()).equals(tokens(label.path("title").textValue()));
    boolean date = isSame(label.path("published").textValue(), Reading.date(article));
    double f1 = f1(article.text(), label);
    boolean furniture = false;
    for (JsonNode phrase : label.path("furniture")) {
      if (article.text().contains(phrase.textValue())) {
        furniture = true;
        wrong.add(page + ": furniture «" + phrase.textValue() + "»");
      }
    }
    row.f1 += f1;
    row.titles += title ? 1 : 0;
    row.dates += date ? 1 : 0;
    row.texts += f1 >= SAME_TEXT && !furniture ? 1 : 0;
    row.furniture += furniture ? 1 : 0;
    if (!title) {
      wrong.add(page + ": title " + article.title());
    }
    if (!date) {
      wrong.add(page + ": date " + Reading.date(article) + ", not " + label.path("published"));
    }
    if (f1 < SAME_TEXT) {
      wrong.add(page + ": text " + String.format(Locale.ROOT, "%.3f", f1));
    }
  }

  /** A label states a day where the page does. */
  private static boolean isSame(String label, Instant date) {
    if (label == null || date == null) {
      return label == null && date == null;
    }
    return label.indexOf('T') < 0
        ? LocalDate.parse(label).equals(LocalDate.ofInstant(date, ZoneId.of("Asia/Riyadh")))
            || LocalDate.parse(label).equals(LocalDate.ofInstant(date, ZoneOffset.UTC))
        : OffsetDateTime.parse(label).toInstant().equals(date);
  }

  private static double f1(String text, JsonNode label) {
    Map<String, Integer> wanted = counts(joined(label.path("paragraphs")));
    Map<String, Integer> found = counts(text);
    counts(joined(label.path("optional")))
        .forEach(
            (token, count) -> {
              int surplus = found.getOrDefault(token, 0) - wanted.getOrDefault(token, 0);
              if (surplus > 0) {
                found.merge(token, -Math.min(surplus, count), Integer::sum);
              }
            });
    int common = 0;
    for (Map.Entry<String, Integer> token : found.entrySet()) {
      common += Math.min(token.getValue(), wanted.getOrDefault(token.getKey(), 0));
    }
    return 2.0 * common / (size(found) + size(wanted));
  }

  private static int size(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(count -> count).sum();
  }

  private static String joined(JsonNode lines) {
    StringBuilder joined = new StringBuilder();
    lines.forEach(line -> joined.append(line.textValue()).append('\n'));
    return joined.toString();
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new HashMap<>();
    tokens(text).forEach(token -> counts.merge(token, 1, Integer::sum));
    return counts;
  }

  private static List<String> tokens(String text) {
    return text == null ? List.of() : Tokenizer.tokens(text);
  }

  private Row sum() {
    Row all = new Row();
    for (Row row : rows.values()) {
      all.pages += row.pages;
      all.titles += row.titles;
      all.texts += row.texts;
      all.dates += row.dates;
      all.furniture += row.furniture;
      all.f1 += row.f1;
    }
    return all;
  }

  private String table() {
    StringBuilder table =
        new StringBuilder(
            """
            | layout | pages | titles | texts | mean F1 | dates | furniture left |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: |
            """);
    rows.forEach(
        (layout, row) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %.3f | %d | %d |%n",
                    layout == 0 ? "all" : layout,
                    row.pages,
                    row.titles,
                    row.texts,
                    row.f1 / row.pages,
                    row.dates,
                    row.furniture)));
    wrong.forEach(line -> table.append(line).append('\n'));
    return table.toString();
  }
}
