package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import naskh.SparkTest;
import naskh.show.OutputTables;
import naskh.show.RunSummary;
import naskh.show.Written;
import naskh.tables.Table;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What articles bring along is data wherever it goes: no path, no formula, no command of a
 * terminal.
 */
class NamesAreNoPathsTest {
  /** Given → as the tables have it: on one line. */
  private static final Map<String, String> NAMES = names();

  /** What would steer a terminal, each the title of one of three clusters, and as it is printed. */
  private static final Map<String, String> STEERING =
      Map.of(
          "\u001B[2J\u001B]0;x\u0007", "\uFFFD[2J\uFFFD]0;x\uFFFD",
          "\u202Egnp.exe", "\uFFFDgnp.exe",
          "nul\0sign", "nulsign");

  private static final List<String> TEXTS =
      List.of(
          "وصل الوفد إلى المدينة مساء الخميس بعد رحلة استمرت سبع ساعات عبر الصحراء الكبرى",
          "ارتفعت أسعار القمح في الأسواق العالمية بسبب الجفاف الذي ضرب حقول الشمال هذا العام",
          "فاز الفريق الأول على ضيفه بهدفين دون رد أمام جمهور كبير ملأ مدرجات الملعب الجديد");

  @TempDir static Path folder;
  private static Results results;

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String name :
        List.of(
            "../../etc/x",
            "/abs",
            "..",
            ".",
            "a/b",
            "C:\\x",
            "%2e%2e%2fx",
            "*",
            "{a,b}",
            "~root",
            "file:///tmp/x",
            "hdfs://host/x",
            "_SUCCESS",
            "run.json",
            "a=b",
            "$(id)",
            "=cmd|' /C calc'!A0",
            "+1",
            "-2",
            "@SUM(A1)",
            "\u001B[2J\u001B]0;x\u0007",
            "\u202Egnp.exe",
            "a|b",
            "**bold**",
            "[x](javascript:1)",
            "x".repeat(10_000))) {
      names.put(name, name);
    }
    names.put("nul\0sign", "nulsign");
    names.put("two\nlines", "two lines");
    names.put("\ttab", "tab");
    return names;
  }

  @BeforeAll
  static void run() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    StringBuilder csv = new StringBuilder("id,source,title,text\n");
    int number = 0;
    for (String name : NAMES.keySet()) {
      String text = TEXTS.get(number++ % TEXTS.size());
      Map<String, String> article = new LinkedHashMap<>();
      List.of("id", "source", "title", "url", "author", "category")
          .forEach(field -> article.put(field, name));
      article.put("text", text);
      lines.add(json.writeValueAsString(article));
      String cell = '"' + ("csv " + name).replace("\"", "\"\"") + '"';
      csv.append(String.join(",", cell, cell, cell, text)).append('\n');
    }
    List<String> first = List.copyOf(STEERING.keySet());
    for (int i = 0; i < TEXTS.size(); i++) {
      lines.add(
          json.writeValueAsString(
              Map.of(
                  "id",
                  "first " + i,
                  "title",
                  first.get(i),
                  "published",
                  "2024-01-05",
                  "text",
                  TEXTS.get(i))));
    }
    Files.write(input.resolve("names.jsonl"), lines);
    Files.writeString(input.resolve("names.csv"), csv);
    Files.writeString(input.resolve("=cmd(1).txt"), "نص قصير لخبر واحد في ملف واحد لا غير.");
    results =
        NewsJob.run(
            SparkTest.session(),
            JobOptions.defaults(List.of(input.toString()), folder.resolve("a/b/out").toString()),
            Progress.silent());
  }

  private static List<Row> articles(String... columns) {
    return Table.ARTICLES
        .read(SparkTest.session(), results.location())
        .selectExpr(columns)
        .collectAsList();
  }

  @Test
  void theTablesHoldThemAsTheyAre() {
    Map<String, Row> byId = new TreeMap<>();
    for (Row row : articles("article_id", "title", "url", "author", "category", "source")) {
      byId.put(row.getString(0), row);
    }
    for (String name : NAMES.values()) {
      Row row = byId.get(id(name));
      assertThat(row).as(name).isNotNull();
      for (int column = 1; column < row.length(); column++) {
        assertThat(row.getString(column)).isEqualTo(name);
      }
      assertThat(byId).containsKey(id("csv " + name.strip()));
    }
    assertThat(byId).containsKey("=cmd(1)");
  }

  /** Long ones are kept to their beginning and a hash. */
  private static String id(String name) {
    return name.length() <= 1024
        ? name
        : name.substring(0, 1000) + "~" + DigestUtils.sha256Hex(name).substring(0, 20);
  }

  @Test
  void nothingAppearsBesideTheOutput() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> output = List.of(folder.resolve("a"), folder.resolve("a/b"));
      assertThat(
              all.filter(path -> !path.startsWith(folder.resolve("a/b/out")))
                  .filter(path -> !path.startsWith(folder.resolve("in"))))
          .containsExactlyInAnyOrder(folder, output.get(0), output.get(1));
    }
    try (Stream<Path> tables = Files.list(Path.of(results.location()))) {
      assertThat(tables).hasSize(Table.values().length + 3); // and run.json, _models, _archive
    }
  }

  @Test
  void namesOfFilesAreMadeBySparkAlone() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(results.location()))) {
      assertThat(all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .allMatch(
              name ->
                  name.matches(
                      "\\.?(run\\.json|_SUCCESS|(boilerplate|copies|terms|topics|stories)\\.model|part-[\\w.-]+\\.parquet)(\\.crc)?"));
    }
  }

  @Test
  void whatIsPrintedSteersNoTerminal() {
    List<String> lines =
        RunSummary.of(
            OutputTables.open(results.location()), new Written(false, false, ZoneOffset.UTC));
    assertThat(lines).contains("copies   58 links, 3 clusters of 61 articles");
    assertThat(lines)
        .anyMatch(
            line -> STEERING.values().stream().anyMatch(title -> line.endsWith("  " + title)));
    assertThat(String.join("\n", lines).replace("\n", ""))
        .doesNotContainPattern("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
  }
}
