package naskh.read;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import naskh.WrongUse;
import naskh.corpus.UrlKey;
import naskh.read.format.Reason;
import naskh.read.mapping.Mapping;
import naskh.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small inputs that went wrong once, a folder each with a README.md that says what is right: each
 * is read as it says.
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/naskh/read/cases");

  private static final Instant NOON = Instant.parse("2024-03-27T10:15:00Z");
  private static final LocalDate DAY = LocalDate.of(2024, 3, 27);

  private static final Map<String, Consumer<Reading>> RIGHT =
      Map.ofEntries(
          entry("all-refused", CasesTest::thePdfIsNamed),
          entry("array-named-jsonl", articles(4)),
          entry("body-in-blocks", CasesTest::theTextsOfTheBlocks),
          entry("bom-in-the-middle", articles(3)),
          entry("cdata", CasesTest::pairsAreEqual),
          entry("corpus-xml", CasesTest::theReportsOfTheCorpus),
          entry("cr-line-ends", articles(2).andThen(CasesTest::allFields)),
          entry("csv-backslash-quotes", articles(3).andThen(read -> text(read, 1).contains("\""))),
          entry("csv-space-after-comma", articles(3)),
          entry("csv-trailing-comma", articles(3)),
          entry("date-names", CasesTest::theAgencyAndItsDate),
          entry("dates-in-words", CasesTest::theDatesInWords),
          entry("double-bom", articles(2).andThen(CasesTest::allHaveTitles)),
          entry("entities-without-semicolon", CasesTest::pairsAreEqual),
          entry("excel-unicode-text", articles(3)),
          entry("extractor-json", CasesTest::theAddressAndTheSite),
          entry("false-dates", CasesTest::noDateIsNone),
          entry("garbled-text", CasesTest::repairedOrRefused),
          entry("header-not-first", articles(5)),
          entry("hive-folders", CasesTest::theFoldersTellSourceAndDate),
          entry("html-page", CasesTest::titleAndNoMenu),
          entry("insertion-date", CasesTest::publicationBeforeInsertion),
          entry("late-charset", CasesTest::theArabicIsRead),
          entry("literal-newlines", CasesTest::pairsAreEqual),
          entry("missing-value-words", CasesTest::missingValues),
          entry("mongo-export", CasesTest::idsAndDatesOfMongo),
          entry("nan-in-json", articles(4)),
          entry("objects-on-one-line", articles(4)),
          entry("pandas-json-columns", articles(3)),
          entry("parquet-brotli", CasesTest::brotliIsNamed),
          entry("parquet-epoch", CasesTest::allOfTheDay),
          entry("parquet-unsigned", CasesTest::unsignedIds),
          entry("persian-keyboard", CasesTest::allArabic),
          entry("pipe-delimiter", articles(3)),
          entry(
              "presentation-forms",
              ((Consumer<Reading>) CasesTest::pairsAreEqual).andThen(CasesTest::allArabic)),
          entry("repeated-header", articles(4)),
          entry("response-wrapper", articles(3).andThen(CasesTest::theAgencyAndItsDate)),
          entry("rss-feed", articles(3).andThen(CasesTest::allFields)),
          entry("sgml-without-doc", CasesTest::theReportsOfTheCorpus),
          entry("text-names", articles(6)),
          entry("trailing-commas", articles(4)),
          entry("unclosed-comment", CasesTest::nothingIsSwallowed),
          entry("url-spellings", CasesTest::onePageUnderEachAddress),
          entry("web-archive", articles(3).andThen(CasesTest::allFieldsButDate)),
          entry("word-tags", CasesTest::pairsAreEqual),
          entry("wordpress-json", articles(3).andThen(CasesTest::allHaveTitles)),
          entry("zero-width-space", CasesTest::pairsAreEqual));

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadAsItsReadmeSays(Path folder) {
    String name = folder.getFileName().toString();
    if (name.equals("delta-removed")) {
      assertThatThrownBy(() -> Reading.of(folder))
          .isInstanceOf(WrongUse.class)
          .hasMessageContaining("Delta")
          .hasMessageContaining("--spark-format delta");
      return;
    }
    assertThat(RIGHT).as("an expectation for the case").containsKey(name);
    RIGHT.get(name).accept(Reading.of(folder));
  }

  private static Consumer<Reading> articles(int count) {
    return read -> {
      assertThat(read.rejects()).isEmpty();
      assertThat(read.articles())
          .hasSize(count)
          .allSatisfy(article -> assertThat(article.text().length()).isGreaterThan(100));
    };
  }

  /** Equal token sequences are what EXACT means. */
  private static void pairsAreEqual(Reading read) {
    assertThat(read.rejects()).isEmpty();
    assertThat(read.articles()).isNotEmpty();
    for (int i = 0; i + 1 < read.articles().size(); i += 2) {
      List<String> one = tokens(read.articles().get(i).text());
      assertThat(tokens(read.articles().get(i + 1).text())).hasSizeGreaterThan(50).isEqualTo(one);
    }
  }

  private static List<String> tokens(String text) {
    return Tokenizer.tokens(text);
  }

  private static org.assertj.core.api.AbstractStringAssert<?> text(Reading read, int article) {
    return assertThat(read.articles().get(article).text());
  }

  private static void thePdfIsNamed(Reading read) {
    assertThat(read.articles()).isEmpty();
    assertThat(read.reasons()).containsExactly(Reason.UNSUPPORTED);
    assertThat(read.rejects().get(0).detail()).contains("PDF", "text has to be taken out");
  }

  private static void allHaveTitles(Reading read) {
    assertThat(read.titles()).doesNotContainNull();
  }

  private static void allFieldsButDate(Reading read) {
    allHaveTitles(read);
    assertThat(read.articles())
        .allSatisfy(article -> assertThat(article.url()).startsWith("https://"))
        .allSatisfy(article -> assertThat(article.source()).isNotNull());
  }

  private static void allFields(Reading read) {
    allFieldsButDate(read);
    assertThat(read.dates()).doesNotContainNull();
  }

  private static void allOfTheDay(Reading read) {
    assertThat(read.rejects()).isEmpty();
    assertThat(read.dates()).isNotEmpty().allSatisfy(date -> assertThat(day(date)).isEqualTo(DAY));
  }

  private static LocalDate day(Instant date) {
    return date == null ? null : LocalDate.ofInstant(date, ZoneOffset.UTC);
  }

  private static void allArabic(Reading read) {
    assertThat(read.articles())
        .isNotEmpty()
        .allSatisfy(article -> assertThat(article.language()).isEqualTo("ar"));
  }

  private static void theTextsOfTheBlocks(Reading read) {
    assertThat(read.rejects()).isEmpty();
    assertThat(read.articles())
        .isNotEmpty()
        .allSatisfy(
            article -> assertThat(article.text()).contains("\n").doesNotContainPattern("[A-Za-z]"));
  }

  private static void theReportsOfTheCorpus(Reading read) {
    articles(3).accept(read);
    allFields(read);
    assertThat(read.articles())
        .allSatisfy(article -> assertThat(article.id()).startsWith("ALM_ARB_"))
        .allSatisfy(article -> assertThat(article.text()).doesNotContain("<"));
    assertThat(day(read.dates().get(0))).isEqualTo(LocalDate.of(2014, 3, 27));
  }

  private static void theAgencyAndItsDate(Reading read) {
    assertThat(read.articles())
        .allSatisfy(article -> assertThat(article.source()).isEqualTo("وكالة المرقب"));
    assertThat(read.dates()).isNotEmpty().containsOnly(NOON);
  }

  private static void theDatesInWords(Reading read) {
    for (Mapping.Article article : read.articles()) {
      boolean january = List.of("date-05", "date-06").contains(article.id());
      assertThat(day(Reading.date(article)))
          .as(article.id())
          .isEqualTo(january ? LocalDate.of(2024, 1, 27) : DAY);
    }
    assertThat(Reading.date(read.article("date-14")))
        .isEqualTo(Instant.parse("2024-03-27T22:15:00Z"));
  }

  private static void theAddressAndTheSite(Reading read) {
    articles(3).accept(read);
    assertThat(read.articles())
        .allSatisfy(
            article -> assertThat(article.url()).startsWith("https://trafilatura.example/n/"))
        .allSatisfy(article -> assertThat(article.source()).isEqualTo("صحيفة المرسال"));
  }

  private static void noDateIsNone(Reading read) {
    assertThat(Reading.date(read.article("d-year1-b"))).isNull();
    assertThat(Reading.date(read.article("d-epoch0-b"))).isNull();
    assertThat(day(Reading.date(read.article("d-hijri-b")))).isEqualTo(LocalDate.of(2024, 3, 28));
    assertThat(Stream.of("d-year1-b", "d-epoch0-b", "d-hijri-b"))
        .allSatisfy(id -> assertThat(read.warnings(id)).isNotEmpty());
  }

  private static void repairedOrRefused(Reading read) {
    for (Mapping.Article article : read.articles()) {
      assertThat(article.language()).as(article.id()).isEqualTo("ar");
    }
    assertThat(read.reasons()).containsOnly(Reason.GARBLED);
    assertThat(read.rejects()).hasSizeLessThan(read.articles().size());
  }

  private static void theFoldersTellSourceAndDate(Reading read) {
    assertThat(read.rejects()).isEmpty();
    assertThat(read.articles().stream().map(Mapping.Article::source).distinct())
        .containsExactlyInAnyOrder("منبر", "ضفة");
    assertThat(read.dates().stream().map(CasesTest::day).distinct())
        .containsExactlyInAnyOrder(DAY, DAY.plusDays(1));
  }

  private static void titleAndNoMenu(Reading read) {
    articles(1).accept(read);
    assertThat(read.titles().get(0)).startsWith("إقامة بطولة كرة اليد").doesNotContain("صحيفة");
    text(read, 0).doesNotContain("الرئيسية").doesNotContain("سياسة");
    assertThat(day(read.dates().get(0))).isEqualTo(DAY);
  }

  private static void publicationBeforeInsertion(Reading read) {
    assertThat(read.dates().stream().map(CasesTest::day))
        .containsExactly(LocalDate.of(2024, 3, 20), LocalDate.of(2024, 3, 21));
  }

  private static void theArabicIsRead(Reading read) {
    assertThat(read.rejects()).isEmpty();
    assertThat(read.articles()).hasSize(63);
    assertThat(read.articles().stream().filter(article -> Objects.equals(article.language(), "ar")))
        .hasSize(3);
  }

  private static void missingValues(Reading read) {
    assertThat(read.reasons()).containsExactly(Reason.EMPTY_TEXT, Reason.EMPTY_TEXT);
    assertThat(read.articles()).hasSize(2);
    String words = "(?i)nan|null|none|\\\\n";
    assertThat(read.articles())
        .allSatisfy(
            article ->
                assertThat(
                        Stream.of(article.title(), article.source(), article.url())
                            .filter(Objects::nonNull))
                    .noneMatch(value -> value.matches(words)));
  }

  private static void idsAndDatesOfMongo(Reading read) {
    articles(4).accept(read);
    assertThat(read.articles()).allSatisfy(article -> assertThat(article.id()).startsWith("65f0"));
    assertThat(read.dates()).containsOnly(NOON);
  }

  private static void brotliIsNamed(Reading read) {
    if (read.articles().isEmpty()) {
      assertThat(read.rejects().get(0).detail()).containsIgnoringCase("brotli");
    }
  }

  private static void unsignedIds(Reading read) {
    assertThat(read.articles().stream().map(Mapping.Article::id))
        .containsExactlyInAnyOrder("18446744073709551614", "18446744073709551615");
  }

  private static void nothingIsSwallowed(Reading read) {
    assertThat(tokens(read.articles().get(0).text())).hasSizeGreaterThan(110);
  }

  private static void onePageUnderEachAddress(Reading read) {
    for (String kind : List.of("u-plain", "u-pct_case", "u-raw_vs_pct")) {
      assertThat(UrlKey.of(read.article(kind + "-1").url()))
          .as(kind)
          .isEqualTo(UrlKey.of(read.article(kind + "-0").url()));
    }
  }
}
