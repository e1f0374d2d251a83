package naskh.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.callUDF;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import naskh.SparkTest;
import naskh.bench.measure.Accepted;
import naskh.bench.measure.FoundCopies;
import naskh.copies.Compared;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import naskh.text.Tokenizer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.HiveResult;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import scala.collection.JavaConverters;

/** In a session that has them by {@code spark.sql.extensions}, where nothing else is said. */
class FunctionsTest {
  private static final String EXTENSIONS = "spark.sql.extensions";
  private static final Pattern EXAMPLE = Pattern.compile("> SELECT (.*);\n +(.*)\n");

  /** Other settings than those that Spark starts with, all at once. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "spark.sql.ansi.enabled", "true",
          "spark.sql.caseSensitive", "true",
          "spark.sql.session.timeZone", "Asia/Tokyo");

  private static final String[] ALL = {
    "naskh_fold(a)",
    "naskh_tokens(a)",
    "naskh_stems(a)",
    "naskh_jaccard(a, b)",
    "naskh_containment(a, b)",
    "naskh_passages(a, b)",
    "naskh_relation(a, b)",
    "naskh_minhash(a)",
    "naskh_language(a)",
    "unix_micros(naskh_date(b, 'Asia/Riyadh'))"
  };

  private static SparkSession session;

  @BeforeAll
  static void start() {
    SparkSession before = SparkTest.session();
    SparkConf conf = before.sparkContext().conf(); // Spark reads this setting nowhere else
    conf.set(EXTENSIONS, Functions.class.getName());
    SparkSession.clearActiveSession();
    SparkSession.clearDefaultSession();
    try {
      session = SparkSession.builder().getOrCreate();
    } finally {
      conf.remove(EXTENSIONS);
      SparkSession.setActiveSession(before);
      SparkSession.setDefaultSession(before);
    }
    session
        .createDataFrame(
            new JavaSparkContext(session.sparkContext())
                .parallelize(
                    List.of(
                        RowFactory.create(1, "أعلن الوزير خطة جديدة", "أعلن الوزير خُطّة جديدة"),
                        RowFactory.create(2, "Reuters: ١٢ قتيلا", "27 آذار/مارس 2024"),
                        RowFactory.create(3, "", ""),
                        RowFactory.create(4, null, "أ"),
                        RowFactory.create(5, "أ", null)),
                    1),
            StructType.fromDDL("id INT, a STRING, b STRING"))
        .createOrReplaceTempView("texts");
    runOnSampleArticles(before);
  }

  private static void runOnSampleArticles(SparkSession run) {
    Store store = Store.inMemory(bytes -> {});
    Dataset<Row> accepted = Accepted.save(run, List.of("seeds"), ReadOptions.defaults(), store);
    view("articles", accepted.select("article_id", "text", "language"));
    view("copies", FoundCopies.in(accepted, CopyOptions.defaults(), store).copies());
  }

  private static void view(String name, Dataset<Row> rows) {
    session.createDataFrame(rows.collectAsList(), rows.schema()).createOrReplaceTempView(name);
  }

  @AfterEach
  void settingsAsBefore() {
    OTHERWISE.keySet().forEach(session.conf()::unset);
    session.conf().set("spark.sql.codegen.wholeStage", "false"); // quicker, see SparkTest
    session.conf().unset("spark.sql.codegen.factoryMode");
  }

  private static List<String> shown(SparkSession session, String query) {
    Dataset<Row> rows = session.sql(query);
    return JavaConverters.seqAsJavaList(
        HiveResult.hiveResultString(rows.queryExecution().executedPlan()));
  }

  private static String value(String expression) {
    return String.join("\n", shown(session, "SELECT " + expression));
  }

  @ParameterizedTest
  @FieldSource("naskh.sql.AllFunctions#ALL")
  void everyExampleGivesWhatItSays(SqlFunction function) {
    List<String> found = new ArrayList<>();
    EXAMPLE
        .matcher(function.info().getExamples())
        .results()
        .forEach(
            example -> {
              found.add(example.group());
              assertThat(value(example.group(1))).as(example.group(1)).isEqualTo(example.group(2));
              OTHERWISE.forEach(session.conf()::set);
              assertThat(value(example.group(1))).as("otherwise").isEqualTo(example.group(2));
              settingsAsBefore();
            });
    assertThat(found).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("naskh.sql.AllFunctions#ALL")
  void describeFunctionTellsUsageArgumentsAndExamples(SqlFunction function) {
    String name = function.identifier().funcName();
    String told =
        String.join("\n", shown(session, "DESCRIBE FUNCTION EXTENDED " + name)).replace("\t", "");
    assertThat(told)
        .startsWith("Function: " + name + "\n")
        .contains("\nUsage: " + function.signature() + " - Returns ")
        .contains("Arguments:\n      * ", "Examples:\n      > SELECT ", "Note:\n", "Since: ")
        .contains(name + "('")
        .doesNotContain("_FUNC_");
  }

  @Test
  void aRunningSessionGetsThemByRegister() {
    SparkSession running = SparkTest.session().newSession();
    assertThatThrownBy(() -> running.sql("SELECT naskh_fold('أ')"))
        .hasMessageContaining("naskh_fold");
    Functions.register(running);
    Functions.register(running); // as a notebook does whose cell is run again
    assertThat(shown(running, "SELECT naskh_fold('أ')")).containsExactly("ا");
    assertThat(shown(running, "DESCRIBE FUNCTION naskh_fold")).anyMatch(s -> s.contains("Usage:"));
  }

  @ParameterizedTest
  @FieldSource("naskh.sql.AllFunctions#ALL")
  void nullGivesNullWhereverItStands(SqlFunction function) {
    int parameters = function.signature().split(",", -1).length;
    List<String> calls = new ArrayList<>();
    for (int i = 0; i < parameters; i++) {
      for (String nothing : List.of("NULL", "CAST(NULL AS STRING)", "nullif(a, a)")) {
        List<String> arguments = new ArrayList<>(Collections.nCopies(parameters, "'+03:00'"));
        arguments.set(i, nothing);
        calls.add(
            function.identifier().funcName() + "(" + String.join(", ", arguments) + ") IS NULL");
      }
    }
    assertThat(value(String.join(" AND ", calls) + " FROM texts WHERE id = 1")).isEqualTo("true");
  }

  @Test
  void allGiveTheSameInGeneratedCodeAndWithoutIt() {
    String query = "SELECT " + String.join(", ", ALL) + " FROM texts ORDER BY id";
    List<String> expected =
        List.of(
            "اعلن الوزير خطه جديده\t[\"اعلن\",\"الوزير\",\"خطه\",\"جديده\"]"
                + "\t[\"اعلن\",\"وزير\",\"خط\",\"جديد\"]\t1.0\t1.0"
                + "\t[{\"a_begin\":0,\"a_end\":21,\"b_begin\":0,\"b_end\":23,\"tokens\":4}]"
                + "\tEXACT\t[]\tNULL\tNULL",
            "reuters: 12 قتيلا\t[\"reuters\",\"12\",\"قتيلا\"]\t[\"reuters\",\"12\",\"قتيلا\"]"
                + "\t0.0\t0.0\t[]\tNULL\t[]\tNULL\t1711486800000000",
            "\t[]\t[]\t0.0\t0.0\t[]\tNULL\t[]\tNULL\tNULL",
            "NULL\tNULL\tNULL\tNULL\tNULL\tNULL\tNULL\tNULL\tNULL\tNULL",
            "ا\t[\"ا\"]\t[\"ا\"]\tNULL\tNULL\tNULL\tNULL\t[]\tNULL\tNULL");
    for (String wholeStage : List.of("true", "false")) {
      for (String mode : List.of("CODEGEN_ONLY", "NO_CODEGEN")) {
        session.conf().set("spark.sql.codegen.wholeStage", wholeStage);
        session.conf().set("spark.sql.codegen.factoryMode", mode);
        assertThat(shown(session, query)).as(mode).isEqualTo(expected);
      }
    }
  }

  @Test
  void constantsAreFoldedAndColumnsAreNamedByTheCall() {
    Dataset<Row> rows = session.sql("SELECT naskh_fold(a) FROM texts WHERE a = NASKH_FOLD('أ')");
    assertThat(rows.columns()).containsExactly("naskh_fold(a)");
    assertThat(rows.queryExecution().optimizedPlan().toString()).contains("= ا)");
  }

  @Test
  void theyJoinGroupAndFilterAndAreCalledByName() {
    assertThat(
            shown(
                session,
                "SELECT x.id, y.id FROM texts x JOIN texts y ON naskh_relation(x.a, y.b) = 'EXACT'"))
        .containsExactlyInAnyOrder("1\t1", "5\t4");
    assertThat(
            shown(
                session,
                "SELECT size(naskh_tokens(a)) n, count(*) FROM texts GROUP BY 1 ORDER BY 1"))
        .contains("0\t1", "3\t1", "4\t1");
    assertThat(
            session
                .table("texts")
                .where("naskh_passages(a, b)[0].a_end > 0")
                .select(callUDF("naskh_fold", col("a")))
                .as(Encoders.STRING())
                .collectAsList())
        .containsExactly("اعلن الوزير خطه جديده");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          naskh_fold(id)                | naskh_fold(text): want a STRING for text, got id of type INT
          naskh_fold(array(a))          | naskh_fold(text): want a STRING for text, got array(a) of type ARRAY<STRING>
          naskh_tokens(struct(a))       | naskh_tokens(text): want a STRING for text, got struct(a) of type STRUCT<a: STRING>
          naskh_stems(encode(a, 'UTF-8'))   | naskh_stems(text): want a STRING for text, got encode(a, UTF-8) of type BINARY
          naskh_jaccard(a, 1.5)         | naskh_jaccard(a, b): want a STRING for b, got 1.5 of type DECIMAL(2,1)
          naskh_date(now(), 'UTC')      | naskh_date(text, zone): want a STRING for text, got now() of type TIMESTAMP
          naskh_date(a, 3)              | naskh_date(text, zone): want a STRING for zone, got 3 of type INT
          naskh_date(a, 'Riyadh')       | naskh_date(text, zone): want a time zone like Asia/Riyadh or +03:00 for zone, got 'Riyadh'
          naskh_relation(a)             | naskh_relation(a, b): want 2 arguments, got 1
          naskh_language()              | naskh_language(text): want 1 argument, got 0
          """)
  void wrongUseIsOneLineThatNamesTheFunctionTheArgumentAndWhatIsWanted(String call, String told) {
    for (boolean ansi : new boolean[] {false, true}) {
      session.conf().set("spark.sql.ansi.enabled", ansi);
      assertThatThrownBy(() -> session.sql("SELECT " + call + " FROM texts"))
          .isInstanceOf(AnalysisException.class)
          .hasMessage(told + "; line 1 pos 7");
    }
  }

  @Test
  void aTimeZoneOfAColumnThatIsNoneIsNamed() {
    assertThatThrownBy(
            () -> session.sql("SELECT naskh_date('2024-03-27', a) FROM texts").collectAsList())
        .hasRootCauseInstanceOf(DateTimeException.class)
        .hasMessageContaining("like Asia/Riyadh or +03:00 for zone, got 'أعلن الوزير خطة جديدة'");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      nullValues = "null",
      textBlock =
          """
          27 آذار/مارس 2024, Asia/Riyadh, 2024-03-26 21:00:00
          ١٨ رمضان ١٤٤٥ هـ, UTC, 2024-03-28 00:00:00
          2024-03-27T10:15:00+02:00, Asia/Riyadh, 2024-03-27 08:15:00
          '27 مارس 2024 - 10:15 بتوقيت القاهرة', Asia/Riyadh, 2024-03-27 08:15:00
          03/04/2024, +03:00, 2024-04-02 21:00:00
          03/14/2024, UTC, 2024-03-14 00:00:00
          1711534500, Asia/Tokyo, 2024-03-27 10:15:00
          0000-00-00, UTC, null
          أمس, UTC, null
          '', UTC, null
          """)
  void datesAreReadAsInInputsWhateverTheTimeZoneOfTheSession(
      String written, String zone, String utc) {
    String date = "naskh_date('" + written + "', '" + zone + "')";
    String expected = utc == null ? "NULL" : "TIMESTAMP'" + utc + " UTC'";
    OTHERWISE.forEach(session.conf()::set);
    assertThat(value(date + " <=> " + expected)).as(date).isEqualTo("true");
  }

  @Test
  @Timeout(60)
  void tenMegabytesAreATextAsAnyOther() {
    int words = 800_000;
    String a = String.join(" ", IntStream.range(0, words).mapToObj(Compared::word).toList());
    String b = a + " أ أ";
    assertThat(a.getBytes(UTF_8).length).isGreaterThan(10_000_000);
    Dataset<Row> both =
        session.createDataFrame(
            List.of(RowFactory.create(a, b)), StructType.fromDDL("a STRING, b STRING"));
    Row found =
        both.selectExpr(
                "length(naskh_fold(a))",
                "size(naskh_tokens(a))",
                "naskh_relation(a, b)",
                "naskh_passages(a, b)[0].tokens",
                "size(naskh_minhash(a))",
                "naskh_date(a, 'UTC')")
            .head();
    assertThat(found.mkString(" ")).isEqualTo(a.length() + " 800000 NEAR 800000 60 null");
  }

  @Test
  void sampleArticlesAreWhatTheTablesOfARunSay() {
    assertThat(
            shown(
                session,
                "SELECT count(*), sum(int(naskh_language(text) <=> language)) FROM articles"))
        .containsExactly("26\t26");
    assertThat(
            shown(
                session,
                """
                SELECT count(*), sum(int(
                    naskh_relation(e.text, l.text) = kind
                    AND naskh_jaccard(e.text, l.text) = jaccard
                    AND aggregate(naskh_passages(e.text, l.text), 0, (n, p) -> n + p.tokens)
                      = shared_tokens
                    AND transform(naskh_passages(e.text, l.text),
                        p -> array(p.a_begin, p.a_end, p.b_begin, p.b_end))
                      = transform(spans,
                        s -> array(s.earlier_begin, s.earlier_end, s.later_begin, s.later_end))))
                FROM copies JOIN articles e ON e.article_id = earlier_id
                JOIN articles l ON l.article_id = later_id
                """))
        .containsExactly("8\t8");
  }

  @Test
  void similaritiesAreThoseOfPlainSets() {
    assertThat(
            session
                .sql(
                    "SELECT e.text, l.text, naskh_jaccard(e.text, l.text),"
                        + " naskh_containment(e.text, l.text)"
                        + " FROM articles e JOIN articles l ON e.article_id < l.article_id")
                .collectAsList())
        .hasSize(26 * 25 / 2)
        .allSatisfy(
            pair -> {
              Set<List<String>> a = shingles(pair.getString(0));
              Set<List<String>> b = shingles(pair.getString(1));
              Set<List<String>> both = new HashSet<>(a);
              both.retainAll(b);
              double shared = both.size();
              assertThat(pair.getDouble(2)).isEqualTo(shared / (a.size() + b.size() - shared));
              assertThat(pair.getDouble(3)).isEqualTo(shared / Math.min(a.size(), b.size()));
            });
  }

  @Test
  void thePageOnThemIsTrue() throws IOException {
    String page = Files.readString(Path.of("docs/SQL.md"));
    assertThat(Pattern.compile("\\| `([^|`]*)` is `([^|`]*)` \\|").matcher(page).results())
        .hasSize(AllFunctions.ALL.size())
        .allSatisfy(
            example ->
                assertThat(value(example.group(1)))
                    .as(example.group(1))
                    .isEqualTo(example.group(2)));
    assertThat(page)
        .contains(
            AllFunctions.ALL.stream()
                .map(function -> "\n| `" + function.signature() + "` | ")
                .toList());
    List<String> recipes =
        Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(recipes).hasSize(3);
    assertThat(shown(session, recipes.get(0)))
        .containsExactlyInAnyOrderElementsOf(
            shown(
                session,
                "SELECT x.article_id, y.article_id, naskh_relation(x.text, y.text)"
                    + " FROM articles x JOIN articles y ON x.article_id < y.article_id"
                    + " WHERE naskh_jaccard(x.text, y.text) >= 0.7"))
        .hasSizeGreaterThan(4);
    assertThat(shown(session, recipes.get(1))).isNotEmpty();
    assertThat(session.sql(recipes.get(2)).where("similarity > 0.6").count()).isBetween(5L, 9L);
  }

  private static Set<List<String>> shingles(String text) {
    List<String> tokens = Tokenizer.tokens(text);
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= tokens.size(); i++) {
      shingles.add(tokens.subList(i, i + 5));
    }
    return shingles;
  }
}
