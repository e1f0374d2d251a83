package naskh.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import naskh.SparkTest;
import naskh.bench.planted.Archive;
import naskh.bench.planted.News;
import naskh.bench.planted.PlantedCopies;
import naskh.bench.planted.PlantedOutlets;
import naskh.tables.Table;
import org.apache.spark.sql.Encoders;

/**
 * News of made-up events: reports in words of the samples, each with some of its field and of its
 * event, in outlets of which some have page furniture, and copies of every kind.
 */
public final class GeneratedNews {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FIELDS = 6;
  private static final List<String> OUTLETS = List.of("s0", "s1", "s2", "s3", "s4", "s5", "s6");
  private static final List<String> UNTOUCHED = OUTLETS.subList(0, 4);
  private static final String LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمن";
  private static final long FIRST = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();

  private final SplittableRandom random;
  private final String[] words =
      Table.ARTICLES
          .read(SparkTest.session(), SampleRun.output())
          .where("language = 'ar'")
          .orderBy("article_id")
          .select("text")
          .as(Encoders.STRING())
          .collectAsList()
          .stream()
          .flatMap(text -> Arrays.stream(text.strip().split("\\s+")))
          .toArray(String[]::new);

  private GeneratedNews(long seed) {
    random = new SplittableRandom(seed);
  }

  /** About so many articles, each a line of JSON. */
  public static List<String> of(int articles, long seed) {
    return new GeneratedNews(seed).lines(articles);
  }

  private List<String> lines(int articles) {
    List<News> reports = new ArrayList<>();
    while (reports.size() < articles * 3 / 5) {
      reports.addAll(event(reports.size()));
    }
    Archive archive = new Archive(reports);
    Map<String, News> all = new TreeMap<>();
    reports.forEach(report -> all.put(report.id(), report));
    PlantedOutlets.of(archive, UNTOUCHED, random.nextLong())
        .pages()
        .forEach(planted -> all.put(planted.page().id(), planted.page()));
    PlantedCopies.of(archive, Math.max(0, articles - all.size()), random.nextLong())
        .forEach(planted -> all.put(planted.page().id(), planted.page()));
    return all.values().stream().map(GeneratedNews::line).toList();
  }

  /** One to five reports in as many outlets within a day. */
  private List<News> event(int number) {
    String[] ofField = variants(60, "field", number % FIELDS);
    String[] ofEvent = variants(12, "event", number);
    int first = random.nextInt(OUTLETS.size());
    List<News> reports = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      reports.add(
          new News(
              "report-" + number + "-" + i,
              OUTLETS.get((first + i) % OUTLETS.size()),
              text(8, ofField, ofEvent),
              FIRST + number * 3600L + random.nextInt(24 * 3600),
              text(40 + random.nextInt(80), ofField, ofEvent)));
    }
    return reports;
  }

  /** Words of the samples with a letter more: no field and no event has those of another. */
  private String[] variants(int count, String kind, int number) {
    SplittableRandom own = new SplittableRandom(kind.hashCode() * 31L + number);
    return own.ints(count, 0, words.length)
        .mapToObj(word -> words[word] + LETTERS.charAt(own.nextInt(LETTERS.length())))
        .toArray(String[]::new);
  }

  private String text(int length, String[] ofField, String[] ofEvent) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= length; i++) {
      String[] from =
          switch (random.nextInt(8)) {
            case 0, 1 -> ofField;
            case 2, 3 -> ofEvent;
            default -> words;
          };
      text.append(from[random.nextInt(from.length)]).append(i % 12 == 0 ? ".\n" : " ");
    }
    return text.toString().strip();
  }

  private static String line(News news) {
    try {
      return JSON.writeValueAsString(
          Map.of(
              "id", news.id(),
              "source", news.source(),
              "title", news.title(),
              "published", Instant.ofEpochSecond(news.published()).toString(),
              "text", news.text()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
