package naskh.read.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.Shared;
import naskh.read.dates.Dates;
import naskh.read.fields.Field;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Test;

/** The real pages of the shared folder against what another extractor read in them. */
class SharedPagesTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  @Test
  void articlesAreFoundInRealPages() throws IOException {
    Figures figures = new Figures();
    Path folder = Shared.folder("pages");
    Map<String, String> pages = pages(folder.resolve("pages.tar.gz"));
    for (String line : Files.readAllLines(folder.resolve("reference.jsonl"))) {
      JsonNode reference = new ObjectMapper().readTree(line);
      String url = reference.path("url").textValue();
      WebPage page = WebPage.of(pages.get(reference.path("page").textValue()), url);
      figures.add(reference, page);
    }
    System.out.println(figures);
    assertThat(figures.body()).isGreaterThanOrEqualTo(.94);
    assertThat(figures.titles()).isGreaterThanOrEqualTo(.95);
    assertThat(figures.dates()).isGreaterThanOrEqualTo(.90);
    assertThat(figures.refused).isZero();
  }

  private static Map<String, String> pages(Path tar) throws IOException {
    Map<String, String> pages = new HashMap<>();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(tar));
        TarArchiveInputStream entries =
            new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
      for (ArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        String name = Path.of(entry.getName()).getFileName().toString();
        pages.put(name, new String(entries.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return pages;
  }

  /** What the pages looked at so far have in common with the reference. */
  private static final class Figures {
    private static final DateTimeFormatter REFERENCE_DATE =
        DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT);

    /** Token F1 below which a page is printed. */
    private static final double WEAK = .8;

    private final StringBuilder weak = new StringBuilder();
    private int count;
    private double f1;
    private int sameTitle;
    private int dated;
    private int sameDay;
    private int refused;

    double body() {
      return f1 / count;
    }

    double titles() {
      return (double) sameTitle / count;
    }

    double dates() {
      return (double) sameDay / dated;
    }

    void add(JsonNode reference, WebPage page) {
      String name = reference.path("page").textValue();
      Map<String, Object> fields = page.fields();
      count++;
      double score = f1(reference.path("text").asText(), string(fields, Field.TEXT));
      f1 += score;
      if (score < WEAK) {
        weak.append(String.format(Locale.ROOT, "%n%s body %.3f", name, score));
      }
      String title = string(fields, Field.TITLE);
      if (sameTitle(reference.path("title").asText(), title)) {
        sameTitle++;
      } else {
        weak.append(String.format("%n%s title %s", name, title));
      }
      if (reference.hasNonNull("published")) {
        dated++;
        String published = string(fields, Field.PUBLISHED);
        LocalDate day =
            LocalDateTime.parse(reference.path("published").textValue(), REFERENCE_DATE)
                .toLocalDate();
        if (sameDay(day, published)) {
          sameDay++;
        } else {
          weak.append(String.format("%n%s published %s, not %s", name, published, day));
        }
      }
      if (page.refusal().isPresent()) {
        refused++;
        weak.append(String.format("%n%s refused: %s", name, page.refusal().get()));
      }
    }

    private static String string(Map<String, Object> fields, Field field) {
      return Optional.ofNullable((String) fields.get(field.label())).orElse("");
    }

    private static double f1(String expected, String actual) {
      Map<String, Integer> wanted = words(expected);
      Map<String, Integer> found = words(actual);
      int common =
          wanted.entrySet().stream()
              .mapToInt(word -> Math.min(word.getValue(), found.getOrDefault(word.getKey(), 0)))
              .sum();
      return 2.0 * common / (size(wanted) + size(found));
    }

    private static Map<String, Integer> words(String text) {
      Map<String, Integer> words = new TreeMap<>();
      Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
      while (word.find()) {
        words.merge(word.group(), 1, Integer::sum);
      }
      return words;
    }

    private static int size(Map<String, Integer> words) {
      return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static boolean sameTitle(String expected, String actual) {
      String wanted = folded(expected);
      String found = folded(actual);
      return !found.isEmpty() && (wanted.contains(found) || found.contains(wanted));
    }

    private static String folded(String title) {
      return title.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}'\"\\p{Pi}\\p{Pf}`´]", "");
    }

    /** Where the zones differ the day does: the date as written may begin with the same day. */
    private static boolean sameDay(LocalDate day, String published) {
      return published.startsWith(day.toString())
          || new Dates(ZoneOffset.UTC)
              .read(published)
              .filter(date -> isDay(day, date.dayFirst()) || isDay(day, date.monthFirst()))
              .isPresent();
    }

    private static boolean isDay(LocalDate day, Instant instant) {
      return instant != null && instant.atOffset(ZoneOffset.UTC).toLocalDate().equals(day);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d pages: body F1 %.4f, titles %.3f, dates %.3f of %d, refused %d%s",
          count,
          body(),
          titles(),
          dates(),
          dated,
          refused,
          weak);
    }
  }
}
