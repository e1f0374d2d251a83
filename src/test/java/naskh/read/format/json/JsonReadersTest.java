package naskh.read.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naskh.read.ReadOptions;
import naskh.read.Written;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReadersTest {
  private static final String FIRST =
      "{\"id\": \"1\", \"title\": \"عنوان\", \"text\": \"نص أول\", \"url\": \"http://x.org/1\"}";
  private static final String SECOND =
      "{\"id\": \"2\", \"title\": \"عنوان\", \"text\": \"نص ثان\", \"url\": \"http://x.org/2\"}";
  private static final String BOTH = FIRST + ", " + SECOND;
  private static final String PROSE = "أعلنت الوزارة اليوم عن بدء العمل في المشروع. ".repeat(10);

  @TempDir Path folder;

  private List<RawRecord> read(String name, String content) {
    return Written.records(Written.file(folder, name, content));
  }

  private List<RawRecord> read(String content) {
    return read("a.json", content);
  }

  private static List<String> ids(List<RawRecord> records) {
    return records.stream()
        .map(r -> r.reason() == null ? r.value("id", "") : r.reason().name())
        .toList();
  }

  private Map<String, Object> fields(String object) {
    List<RawRecord> records = read("one.jsonl", object);
    assertThat(records).hasSize(1);
    return records.get(0).fields();
  }

  private static List<RawRecord> ofCase(String file) {
    return Written.records(Path.of("src/test/resources/naskh/read/cases", file));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "array-named-jsonl/array_named.jsonl, 4",
    "objects-on-one-line/concat_oneline.json, 4",
    "trailing-commas/trailing_comma.jsonl, 4",
    "nan-in-json/py_nan.jsonl, 4",
    "bom-in-the-middle/bom_middle.jsonl, 3",
    "response-wrapper/newsapi.json, 3",
    "pandas-json-columns/pandas_columns.json, 3",
    "mongo-export/mongoexport.json, 4",
    "wordpress-json/wordpress.json, 3",
    "body-in-blocks/blocks.jsonl, 2",
    "extractor-json/trafilatura.jsonl, 3"
  })
  void everyRecordOfTheCasesHasATitleAndAText(String file, int count) {
    List<RawRecord> records = ofCase(file);
    assertThat(records).hasSize(count).extracting(RawRecord::reason).containsOnlyNulls();
    for (RawRecord record : records) {
      String field = record.fields().containsKey("text") ? "text" : "content";
      assertThat(record.value(field, "\n")).hasSizeGreaterThan(500);
      assertThat(record.value("title", "")).hasSizeGreaterThan(20);
    }
  }

  @Test
  void aTimestampOfFirestoreIsItsSeconds() {
    assertThat(fields("{\"text\": \"ن\", \"date\": {\"_seconds\": 7, \"_nanoseconds\": 0}}"))
        .containsEntry("date", "7");
  }

  @Test
  void stringsWithStyledOnesBetweenAreOneLine() {
    String text = "[\"أ \", {\"type\": \"bold\", \"text\": \"ب\"}, \" ج\"]";
    assertThat(fields("{\"text\": " + text + "}")).containsEntry("text", List.of("أ ب ج"));
  }

  @Test
  void aSheetHasItsNamesInItsFirstRow() {
    String sheet =
        "{'range': 'Sheet1!A1:C3', 'majorDimension': 'ROWS',"
            + " 'values': [['id', 'title', 'text', 'date'], ['1', 'أ', 'ن'], ['2', 'ب', 'ن', '']]}";
    List<RawRecord> records = read(sheet.replace('\'', '"'));
    assertThat(ids(records)).containsExactly("1", "2");
    assertThat(records.get(1).fields()).containsEntry("title", "ب").containsEntry("text", "ن");
  }

  @Test
  void aTableInAnArticleIsNoListOfArticles() {
    String table = "[[\"title\", \"date\", \"text\"], [\"a\", \"b\", \"c\"]]";
    assertThat(fields("{\"id\": \"1\", \"text\": \"" + PROSE + "\", \"table\": " + table + "}"))
        .containsEntry("id", "1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"'%s\n%s', a.jsonl", "'[%s,\n%s]', a.json"})
  void anObjectMayLieInAString(String form, String name) {
    String first = "\"" + FIRST.replace("\"", "\\\"") + "\"";
    String second = "\"" + SECOND.replace("\"", "\\\"") + "\"";
    assertThat(ids(read(name, String.format(form, first, second)))).containsExactly("1", "2");
    assertThat(ids(read(name, String.format(form, first, "\"{broken\""))))
        .containsExactly("1", "MALFORMED");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DynamoDB | {'Item': {'title': {'S': 'ع'}, 'text': {'S': 'ن'}, 'date': {'N': '7'},"
            + " 'tags': {'L': [{'S': 'a'}, {'S': 'b'}]}, 'source': {'M': {'name': {'S': 'م'}}}, 'author': {'NULL': true}}}",
        "Firestore | {'title': {'stringValue': 'ع'}, 'text': {'stringValue': 'ن'},"
            + " 'date': {'integerValue': '7'}, 'source': {'name': {'stringValue': 'م'}}}",
        "Avro | {'title': {'string': 'ع'}, 'text': {'string': 'ن'}, 'date': {'long': 7},"
            + " 'source': {'name': {'string': 'م'}}}"
      })
  void aValueUnderItsTypeIsTheValue(String what, String object) {
    Map<String, Object> plain =
        fields(object.replace('\'', '"')).entrySet().stream()
            .collect(
                Collectors.toMap(
                    field -> field.getKey().replaceFirst("^Item[.]", ""), Map.Entry::getValue));
    assertThat(plain)
        .containsEntry("title", "ع")
        .containsEntry("text", "ن")
        .containsEntry("date", "7")
        .containsEntry("source.name", "م")
        .doesNotContainKey("author");
    assertThat(plain.getOrDefault("tags", List.of("a", "b"))).isEqualTo(List.of("a", "b"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "%s\n%s\n",
        "%s\r\n%s",
        "%s\r%s\r",
        "%s%s",
        "%s %s\n",
        "%s,\n%s,\n",
        "%s,%s",
        "\uFEFF%s\n\uFEFF%s\n",
        "\uFEFF%s\uFEFF%s",
        "\u001E%s\n\u001E%s\n",
        "[\n%s,\n%s\n]\n",
        "[%s,\n%s,\n]",
        "[%s,%s]",
        "[%s]\n[%s]\n",
        "[%s]\n\uFEFF[%s]\n",
        "[\n  %s\n  ,\n  %s\n]",
        "\n\n %s\n\n\n%s\n \n",
      })
  void objectsAreReadHoweverTheyStandAndWhateverTheFileIsCalled(String form) {
    for (String name : List.of("a.json", "a.jsonl", "a.ndjson", "a")) {
      List<RawRecord> records = read(name, form.formatted(FIRST, SECOND));
      assertThat(ids(records)).as(name).containsExactly("1", "2");
      String pretty = form.formatted(FIRST, SECOND).replace(", \"", ",\n  \"").replace("}", "\n}");
      if (!form.contains("\r")) {
        assertThat(ids(read(name, pretty))).as("pretty " + name).containsExactly("1", "2");
      }
    }
  }

  @Test
  void recordsOfOneLineShareItsNumberAndThoseOfAStreamAreCounted() {
    assertThat(read("a.jsonl", FIRST + "\n" + FIRST + SECOND + "\n" + FIRST))
        .extracting(RawRecord::position)
        .containsExactly(1L, 2L, 2L, 3L);
    assertThat(read("a.jsonl", "[" + FIRST + "\n,\n" + SECOND + "]"))
        .extracting(RawRecord::position)
        .containsExactly(1L, 2L);
  }

  @Test
  void theFormatThatIsAskedForIsKept() {
    Path file = Written.file(folder, "a.json", "[\n" + FIRST + ",\n" + SECOND + "\n]\n");
    ReadOptions lines = ReadOptions.defaults().withFormat("json-lines");
    assertThat(Written.records(file, lines))
        .extracting(RawRecord::position)
        .containsExactly(2L, 3L);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "an object a line | {\"a\": 1}\\n{\"a\": 2}\\n | true",
        "a line that is longer than the head | {\"text\": \"اب | true",
        "several objects a line | {\"a\": 1}{\"a\": 2}\\n{ | true",
        "a comma behind | {\"a\": 1},\\n{\"a\": 2}, | true",
        "a first line that breaks off | {\"a\": 1\\n{\"a\": 2} | true",
        "a first line that breaks off in a string | {\"a\": \"x\\n{\"a\": 2} | true",
        "a last line that breaks off | {\"a\": 1}\\n{ | true",
        "a line that breaks off after a brace | {\"a\": 1}\\n{\\n{\"a\": 1} | true",
        "an array | [\\n{\"a\": 1},\\n | false",
        "an array on one line | [{\"a\": 1}, {\"a\" | false",
        "an object over lines | {\\n  \"a\": 1\\n} | false",
        "an object whose first line has a field | {\"a\": \"}\",\\n \"b\": 2} | false",
        "a comma before | {\"a\": 1\\n, \"b\": 2} | false",
        "a colon before | {\"a\"\\n: 1} | false",
        "a list over lines | {\"articles\": [\\n{\"a\": 1},\\n | false",
        "a second object over lines | {\"a\": 1}\\n{\\n  \"a\": 2\\n} | false",
        "a mark before | \uFEFF{\\n\"a\": 1} | false",
      })
  void theHeadShowsWhetherLinesCount(String what, String head, boolean lines) {
    assertThat(JsonForm.isLines(head.replace("\\n", "\n"))).isEqualTo(lines);
  }

  @Test
  void commasBehindTheLastValueAreNothing() {
    assertThat(fields("{\"id\": \"1\", \"tags\": [\"أ\", \"ب\",], \"text\": \"نص\",},"))
        .containsEntry("tags", List.of("أ", "ب"))
        .containsEntry("text", "نص");
  }

  @Test
  void numbersThatAreNoneAreNull() {
    assertThat(fields("{\"a\": NaN, \"b\": -Infinity, \"c\": [Infinity, 1.50], \"text\": \"NaN\"}"))
        .containsEntry("a", null)
        .containsEntry("b", null)
        .containsEntry("c", List.of("1.50"))
        .containsEntry("text", "NaN");
  }

  @Test
  void tabsWithinStringsAreBlanks() {
    assertThat(fields("{\"text\": \"نص\tآخر\"}")).containsEntry("text", "نص آخر");
  }

  @Test
  void aMistakeInALineCostsWhatIsBehindTheLastWholeRecordOfTheLine() {
    List<RawRecord> records =
        read(
            "a.jsonl", FIRST + "{\"id\": \"x\", \"te\n" + SECOND + "\n" + FIRST + " نص\n" + SECOND);
    assertThat(ids(records)).containsExactly("1", "MALFORMED", "2", "MALFORMED", "2");
    assertThat(records).extracting(RawRecord::position).containsExactly(1L, 1L, 2L, 3L, 4L);
  }

  @Test
  void aPythonDictionaryIsRefusedByName() {
    List<RawRecord> records = read("a.jsonl", "{'id': '1', 'text': 'نص'}\n" + SECOND);
    assertThat(ids(records)).containsExactly("MALFORMED", "2");
    assertThat(records.get(0).detail())
        .isEqualTo("single quotes, as Python prints them: write it by json.dumps");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "[\n%s,\n{\"id\": \"x\", text: 1},\n%s\n]",
        "[\n%s,\n{\"id\": \"x\", \"text\": \"never closed\n,%1$s,\n%s\n]",
        "[\n%s,\n{\"id\": \"x\", \"text\": \"no brace\"\n%s\n]",
        "[%s,\n {\"id\": \"x\", \"text\": \"a\" \"b\"},\n %s]",
        "[\n  %s,\n  {\n    \"a\": [\n    {\"b\": c}\n  ]},\n  %s\n]\n",
      })
  void aMistakeInAStreamCostsOneRejectAndTheNextLinesOfObjectsAreRead(String form) {
    List<RawRecord> records = read(form.formatted(FIRST, SECOND));
    assertThat(ids(records)).containsExactly("1", "MALFORMED", "2");
    assertThat(records).extracting(RawRecord::position).containsExactly(1L, 2L, 3L);
    assertThat(records.get(1).detail()).matches(".*\\(line [2-5]\\)");
  }

  @Test
  void anArrayThatIsNotClosedIsBrokenOff() {
    for (String end :
        List.of("", "\n", ",", ",\n", ", {", ", {\"a\"", ", {\"a\": tr", ", {\"a\": 1,")) {
      List<RawRecord> records = read("[" + FIRST + end);
      assertThat(ids(records)).containsExactly("1", "TRUNCATED");
      assertThat(records.get(1).detail()).doesNotContain("naskh").contains("(line ");
    }
  }

  @Test
  void valuesThatAreNoObjectsAreOneRejectInARow() {
    assertThat(ids(read("[" + FIRST + ", [1, [2]], 3, \"نص\", {}, 5]")))
        .containsExactly("1", "MALFORMED", null, "MALFORMED");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{\"status\": \"ok\", \"totalResults\": 2, \"articles\": [%s]}",
        "{\"data\": {\"items\": [%s], \"total\": 2}}",
        "{\"took\": 3, \"hits\": {\"total\": {\"value\": 2}, \"hits\": [%s]}}",
        "{\"responseHeader\": {\"status\": 0}, \"response\": {\"numFound\": 2, \"docs\": [%s]}}",
        "{\"posts\": [%s], \"page\": 1}",
        "{\"content\": [%s], \"totalPages\": 1, \"last\": true}",
        "{\"title\": \"موجز\", \"home_page_url\": \"http://x.org\", \"items\": [%s]}",
        "{\"rss\": {\"channel\": {\"title\": \"x\", \"link\": \"http://x.org\", \"item\": [%s]}}}",
        "{\"schema\": {\"fields\": [{\"name\": \"id\", \"type\": \"string\"}]}, \"data\": [%s]}",
        "{\"أخبار\": [%s]}",
        "{\"error\": null, \"authors\": [{\"id\": 5, \"name\": \"أ\"}], \"articles\": [%s, null]}",
      })
  void aWrapperHasTheRecordsOfItsList(String wrapper) {
    String content = wrapper.formatted(BOTH);
    assertThat(ids(read(content))).containsExactly("1", "2");
    assertThat(ids(read("a.jsonl", content + "\n" + content)))
        .as("one a line")
        .containsExactly("1", "2", "1", "2");
    String lines = wrapper.formatted("\n" + FIRST + ",\n" + SECOND + "\n");
    assertThat(ids(read("a.jsonl", lines))).as("an article a line").containsExactly("1", "2");
  }

  @Test
  void recordsMayLieInHullsOfTheirOwn() {
    String edges =
        "{\"data\": {\"posts\": {\"edges\": [{\"cursor\": \"a\", \"node\": %s}, {\"node\": %s}]}}}";
    assertThat(ids(read(edges.formatted(FIRST, SECOND)))).containsExactly("1", "2");
    String attributes =
        "{\"data\": [{\"id\": 7, \"attributes\": {\"title\": \"ع\", \"body\": \"نص\"}}]}";
    Map<String, Object> fields = read(attributes).get(0).fields();
    assertThat(fields).containsEntry("id", "7").containsEntry("body", "نص");
  }

  @Test
  void aHullIsTakenOffThoughItsTextIsLong() {
    String node =
        "{\"data\": [{\"type\": \"node\", \"id\": \"u\", \"attributes\": {\"title\": \"ع\","
            + " \"body\": {\"value\": \"%1$s\", \"processed\": \"%1$s\"}}}]}";
    assertThat(read(node.formatted(PROSE)).get(0).fields())
        .containsEntry("id", "u")
        .containsEntry("title", "ع")
        .containsEntry("body", PROSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"نص\", \"نص\"]", "[[\"title\", \"text\"], [\"ع\", \"نص\"]]"})
  void listsOfStringsAreNoText(String list) {
    assertThat(ids(read(list))).containsExactly("MALFORMED");
    assertThat(read("[\"نص\" قال] خبر").get(0).fields()).containsKey("text");
  }

  @Test
  void aTextMayHaveAnyName() {
    String wrapper = "{\"list\": [{\"head\": \"ع\", \"story\": \"%s\"}]}".formatted(PROSE);
    assertThat(read(wrapper).get(0).fields()).containsEntry("story", PROSE);
  }

  @Test
  void allListsOfArticlesOfAnAnswerAreRead() {
    assertThat(ids(read("{\"top\": [" + FIRST + "], \"latest\": [" + SECOND + "]}")))
        .containsExactly("1", "2");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "\"text\": \"نص\", \"comments\": [{\"id\": 5, \"date\": \"2024-03-05\", \"text\":"
            + " \"تعليق\"}]",
        "\"text\": \"نص\", \"related\": [%s]",
        "\"text\": \"\", \"related\": [%s]",
        "\"body\": {\"html\": \"<p>نص</p>\"}, \"url\": \"http://x.org\", \"authors\": [{\"id\": 3,"
            + " \"name\": \"أ\", \"url\": \"http://x.org/a\"}]",
        "\"story\": \"PROSE\", \"comments\": [{\"id\": 5, \"text\": \"تعليق\"}]",
        "\"story\": \"خبر\", \"comments\": [{\"id\": 5, \"text\": \"تعليق\"}]",
        "\"url\": \"http://x.org\", \"sections\": [{\"title\": \"أ\", \"text\": \"فقرة\"}]",
        "\"sections\": [{\"title\": \"أ\", \"text\": \"فقرة\"}]",
        "\"content\": [{\"id\": \"b1\", \"type\": \"paragraph\", \"text\": \"فقرة\"}]",
        "\"content\": [{\"text\": \"فقرة\"}, {\"text\": \"فقرة\"}]",
        "\"data\": {\"text\": \"نص\", \"images\": [{\"url\": \"http://x.org/i\", \"title\":"
            + " \"أ\"}]}",
      })
  void anArticleWithListsOfObjectsIsOneArticle(String rest) {
    String article =
        "{\"id\": \"7\", \"title\": \"عنوان\", "
            + rest.replace("PROSE", PROSE).formatted(FIRST)
            + "}";
    assertThat(ids(read(article))).containsExactly("7");
  }

  @Test
  void aLongAnswerIsReadInTheRoomOfFewRecords() {
    String record = "{\"id\": \"%d\", \"title\": \"ع\", \"text\": \"" + PROSE + "\"}";
    String list =
        IntStream.range(0, 5_000).mapToObj(record::formatted).collect(Collectors.joining(","));
    String keyed =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "\"k" + i + "\": " + record.formatted(i))
            .collect(Collectors.joining(","));
    String rows =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "[\"" + i + "\", \"" + PROSE + "\"]")
            .collect(Collectors.joining(","));
    ReadOptions little = ReadOptions.defaults().withMaxArticleChars(1000);
    for (String answer :
        List.of(
            "{\"n\": 1, \"articles\": [" + list + "], \"next\": [" + FIRST + "]}",
            "{\"data\": {\"items\": [" + list + "]}, \"next\": [" + FIRST + "]}",
            "{\"all\": {" + keyed + "}, \"next\": [" + FIRST + "]}",
            "{\"columns\": [\"id\", \"text\"], \"data\": ["
                + rows
                + "], \"next\": ["
                + FIRST
                + "]}")) {
      for (String name : List.of("a.json", "a.jsonl")) {
        List<RawRecord> records = Written.records(Written.file(folder, name, answer), little);
        assertThat(records).hasSize(5_001).extracting(RawRecord::reason).containsOnlyNulls();
        assertThat(records.get(4_999).value("id", "")).isEqualTo("4999");
        assertThat(records.get(4_999).value("text", "")).isEqualTo(PROSE);
        assertThat(records.get(5_000).value("id", "")).isEqualTo("1");
      }
    }
  }

  @Test
  void aRecordOfALongAnswerThatIsTooLongCostsNoNeighbour() {
    String record = "{\"title\": \"ع\", \"text\": \"" + PROSE + "\"},";
    String fields = "\"كلمة\": 1,".repeat(100_000);
    String answer =
        "{\"articles\": ["
            + record.repeat(3_000)
            + "{\"title\": \"ع\","
            + fields
            + "\"text\": \"نص\"},"
            + record
            + "{\"id\": \"good\", \"title\": \"ع\", \"text\": \"نص\"}]}";
    List<RawRecord> records =
        Written.records(
            Written.file(folder, "a.json", answer),
            ReadOptions.defaults().withMaxArticleChars(1000));
    assertThat(records).hasSize(3_003);
    assertThat(records.get(3_000).reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(ids(records.subList(3_001, 3_003))).containsExactly(null, "good");
  }

  @Test
  void ofAnAnswerThatBreaksOffTheWholeArticlesAreKept() {
    String answer = "{\"status\": \"ok\", \"articles\": [" + BOTH + ", {\"id\": \"3\", \"te";
    assertThat(ids(read(answer + "xt\": \"ن"))).containsExactly("1", "2", "MALFORMED");
    assertThat(ids(read("[" + answer))).containsExactly("1", "2", "TRUNCATED");
    assertThat(ids(read(answer.replace("[", "[\n")))).containsExactly("1", "2", "TRUNCATED");
    String lines = "{\"articles\": [\n" + FIRST + ",\n{\"id\": x},\n" + SECOND + "\n]}";
    assertThat(ids(read(lines))).containsExactly("1", "MALFORMED", "2");
  }

  @Test
  void aTableByColumnsIsReadByRows() {
    String columns =
        "{\"title\": {\"0\": \"أ\", \"1\": null}, \"text\": {\"0\": \"نص\", \"1\": \"نص آخر\"}}";
    List<RawRecord> records = read(columns);
    assertThat(records).hasSize(2);
    assertThat(records.get(0).fields()).isEqualTo(Map.of("title", "أ", "text", "نص"));
    assertThat(records.get(1).value("text", "")).isEqualTo("نص آخر");

    String lists = "{\"id\": [1, 2], \"text\": [\"نص\", \"نص آخر\"]}";
    assertThat(ids(read(lists))).containsExactly("1", "2");

    String named = columns.replace("\"0\"", "\"101\"").replace("\"1\"", "\"102\"");
    assertThat(ids(read(named))).containsExactly("101", "102");
  }

  @Test
  void aTableByColumnsThatIsTooLongIsRefusedWithAnAdvice() {
    String cells =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "\"" + i + "\": \"" + PROSE + "\"")
            .collect(Collectors.joining(","));
    String columns = "{\"title\": {" + cells + "}, \"text\": {" + cells + "}}";
    List<RawRecord> records =
        Written.records(
            Written.file(folder, "a.json", columns + FIRST),
            ReadOptions.defaults().withMaxArticleChars(1000));
    assertThat(ids(records)).containsExactly("TOO_LONG", "1");
    assertThat(records.get(0).detail()).contains("orient=\"records\", lines=True");
  }

  @Test
  void valuesInManyLanguagesAreNoColumns() {
    String article =
        "{\"title\": {\"ar\": \"أ\", \"en\": \"a\"}, \"text\": {\"ar\": \"نص\", \"en\": \"text\"}}";
    assertThat(fields(article)).containsEntry("text.ar", "نص");
  }

  @Test
  void aTableByRowsHasItsNamesBesideIt() {
    String split =
        "{\"columns\": [\"title\", \"text\"], \"index\": [0, 1],"
            + " \"data\": [[\"أ\", \"نص\"], [\"ب\", NaN]]}";
    assertThat(read(split))
        .extracting(record -> record.value("title", ""))
        .containsExactly("أ", "ب");
    assertThat(ids(read(split.replace("[0, 1]", "[\"x\", \"y\"]")))).containsExactly("x", "y");
    String meta =
        "{\"meta\": [{\"name\": \"id\", \"type\": \"String\"}, {\"name\": \"text\"}],"
            + " \"data\": [[\"1\", \"نص\"], [\"2\", \"نص\"], [\"3\"]]}";
    assertThat(ids(read(meta))).containsExactly("1", "2", "MALFORMED");
  }

  @Test
  void ofADictionaryTheKeyIsTheIdOfARecordThatHasNone() {
    String first = FIRST.replace("\"id\": \"1\", ", "");
    assertThat(ids(read("{\"a1\": " + first + ", \"a2\": " + SECOND + "}")))
        .containsExactly("a1", "2");
    assertThat(ids(read("{\"0\": " + first + ", \"1\": " + first + "}")))
        .as("keys that only count")
        .containsExactly(null, null);
    assertThat(ids(read("{\"posts\": {\"-N4k\": " + first + "}}"))).containsExactly("-N4k");
    assertThat(fields("{\"article\": " + first + "}")).containsEntry("article.text", "نص أول");
  }

  @Test
  void extendedJsonHasItsValuesUnderPlainNames() {
    assertThat(
            fields(
                "{\"_id\": {\"$oid\": \"65f0\"}, \"n\": {\"$numberLong\": \"12\"},"
                    + " \"a\": {\"$date\": \"2024-03-27T10:15:00Z\"},"
                    + " \"b\": {\"$date\": {\"$numberLong\": \"1711534500000\"}},"
                    + " \"c\": {\"$date\": 1711534500000}, \"x\": {\"$numberDecimal\": \"1.5\"},"
                    + " \"tags\": [{\"$oid\": \"1\"}, {\"$oid\": \"2\"}]}"))
        .isEqualTo(
            Map.of(
                "_id", "65f0",
                "n", "12",
                "a", "2024-03-27T10:15:00Z",
                "b", "1711534500000",
                "c", "1711534500000",
                "x", "1.5",
                "tags", List.of("1", "2")));
  }

  @Test
  void theFormOfMongosShellIsRead() {
    String printed =
        """
        {
        \t"_id" : ObjectId("65f0"),
        \t"n" : NumberLong(12),
        \t"date" : ISODate("2024-03-27T10:15:00Z"),
        \t"m": null,
        \t"text" : "قال ObjectId(1)"
        }
        """;
    List<RawRecord> records = read(printed + printed);
    assertThat(records).hasSize(2);
    assertThat(records.get(1).fields())
        .containsEntry("_id", "65f0")
        .containsEntry("n", "12")
        .containsEntry("date", "2024-03-27T10:15:00Z")
        .containsEntry("m", null)
        .containsEntry("text", "قال ObjectId(1)");
  }

  @Test
  void ofABulkFileTheActionsGiveTheIds() {
    String bulk =
        """
        {"index": {"_index": "news", "_id": "a"}}
        {"title": "أ", "text": "نص"}
        {"create": {}}
        {"id": "b", "text": "نص"}
        {"delete": {"_id": "gone"}}
        {"update": {"_id": "c"}}
        {"doc": {"text": "نص"}}
        {"title": "index", "text": "نص"}
        """;
    List<RawRecord> records = read("a.ndjson", bulk);
    assertThat(ids(records)).containsExactly("a", "b", "c", null);
    assertThat(records).extracting(RawRecord::position).containsExactly(2L, 4L, 7L, 8L);
    assertThat(records).extracting(r -> r.value("text", "")).containsOnly("نص");
  }

  @Test
  void ofASearchsAnswerTheSourcesAreTheRecords() {
    String hit = "{\"_index\": \"news\", \"_id\": \"%s\", \"_score\": 1.0, \"_source\": %s}";
    String hits =
        hit.formatted("a", "{\"text\": \"نص\"}") + "," + hit.formatted("b", "{\"text\": \"نص\"}");
    for (List<RawRecord> records :
        List.of(
            read("{\"took\": 1, \"hits\": {\"hits\": [" + hits + "]}}"),
            read("a.jsonl", hits.replace("},{", "}\n{")))) {
      assertThat(records).extracting(r -> r.value("_id", "")).containsExactly("a", "b");
      assertThat(records).extracting(r -> r.value("text", "")).containsExactly("نص", "نص");
    }
  }

  @Test
  void whatIsSaidOfAValueDoesNotHideIt() {
    assertThat(
            fields(
                "{\"title\": {\"rendered\": \"أ\"}, \"content\": {\"protected\": false,"
                    + " \"rendered\": \"<p>نص</p>\"}, \"a\": {\"#text\": \"ب\", \"@lang\": \"ar\"},"
                    + " \"b\": {\"$t\": \"ج\"}, \"c\": {\"_\": \"د\", \"$\": {\"x\": \"1\"}},"
                    + " \"body\": {\"value\": \"هـ\", \"format\": \"html\"},"
                    + " \"source\": {\"id\": null, \"name\": \"صحيفة\"}}"))
        .containsEntry("title", "أ")
        .containsEntry("content", "<p>نص</p>")
        .containsEntry("content.protected", "false")
        .containsEntry("a", "ب")
        .containsEntry("a.@lang", "ar")
        .containsEntry("b", "ج")
        .containsEntry("c", "د")
        .containsEntry("c.$.x", "1")
        .containsEntry("body", "هـ")
        .containsEntry("source.id", null)
        .containsEntry("source.name", "صحيفة");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain | [{'type': 'p', 'text': 'أ'}, {'type': 'p', 'text': 'ب'}]",
        "strings | ['أ', 'ب']",
        "Editor.js | {'time': 5, 'blocks': [{'id': 'x', 'type': 'paragraph', 'data': {'text':"
            + " 'أ'}}, {'type': 'image', 'data': {'file': {'url': 'u'}}}, {'type': 'list', 'data':"
            + " {'style': 'ordered', 'items': ['ب']}}], 'version': '2'}",
        "ProseMirror | {'type': 'doc', 'content': [{'type': 'heading', 'attrs': {'level': 2},"
            + " 'content': [{'type': 'text', 'text': 'أ'}]}, {'type': 'horizontal_rule'}, {'type':"
            + " 'paragraph', 'content': [{'type': 'text', 'marks': [{'type': 'bold'}], 'text':"
            + " 'ب'}]}]}",
        "Contentful | {'nodeType': 'document', 'data': {}, 'content': [{'nodeType': 'paragraph',"
            + " 'data': {}, 'content': [{'nodeType': 'text', 'value': 'أ', 'marks': [], 'data':"
            + " {}}]}, {'nodeType': 'embedded-asset-block', 'data': {'target': {'sys': {'id':"
            + " 'i'}}}, 'content': []}, {'nodeType': 'paragraph', 'content': [{'nodeType': 'text',"
            + " 'value': 'ب'}]}]}",
        "Arc | [{'_id': 'X', 'type': 'text', 'content': 'أ'}, {'type': 'image', 'url': 'u',"
            + " 'caption': 'صورة'}, {'type': 'text', 'content': 'ب'}]",
        "Portable Text | [{'_type': 'block', 'style': 'normal', 'children': [{'_type': 'span',"
            + " 'text': 'أ'}]}, {'_type': 'image', 'asset': {'_ref': 'i'}}, {'_type': 'block',"
            + " 'children': [{'_type': 'span', 'text': 'ب'}]}]",
        "Lexical | {'root': {'type': 'root', 'children': [{'type': 'paragraph', 'children':"
            + " [{'type': 'text', 'text': 'أ'}]}, {'type': 'paragraph', 'children': [{'type':"
            + " 'text', 'text': 'ب'}]}]}}",
        "Draft.js | {'blocks': [{'key': 'k', 'text': 'أ', 'type': 'unstyled', 'data': {}}, {'text':"
            + " 'ب'}], 'entityMap': {}}",
        "Gutenberg | [{'blockName': 'core/group', 'innerHTML': '<div></div>', 'innerBlocks':"
            + " [{'blockName': 'core/paragraph', 'innerBlocks': [], 'innerHTML': 'أ'}]},"
            + " {'blockName': 'core/paragraph', 'innerBlocks': [], 'innerHTML': 'ب'}]",
        "Notion | [{'type': 'paragraph', 'paragraph': {'rich_text': [{'type': 'text', 'text':"
            + " {'content': 'أ'}, 'plain_text': 'أ'}]}}, {'type': 'paragraph', 'paragraph':"
            + " {'rich_text': [{'type': 'text', 'plain_text': 'ب'}]}}]",
        "StreamField | [{'type': 'paragraph', 'value': 'أ', 'id': 'x'}, {'type': 'paragraph',"
            + " 'value': 'ب', 'id': 'y'}]",
        "named by its type | [{'type': 'quote', 'quote': 'أ'}, {'type': 'p', 'p': 'ب'}]",
      })
  void aBodyInBlocksIsItsParagraphs(String editor, String body) {
    String article = "{'title': 'ع', 'body': %s}".formatted(body).replace('\'', '"');
    assertThat(fields(article)).containsEntry("body", List.of("أ", "ب"));
  }

  @Test
  void runsOfLettersMakeUpAParagraph() {
    String body =
        "{'type': 'doc', 'content': [{'type': 'paragraph', 'content': [{'type': 'text', 'text':"
            + " 'قال '}, {'type': 'text', 'marks': [{'type': 'bold'}], 'text': 'الوزير'}, {'type':"
            + " 'hardBreak'}, {'type': 'text', 'text': 'اليوم'}]}]}";
    assertThat(fields("{'body': %s}".formatted(body).replace('\'', '"')))
        .containsEntry("body", List.of("قال الوزير\nاليوم"));
  }

  @Test
  void ofThingsWithoutTextTheNamesAreTaken() {
    assertThat(fields("{\"authors\": [\"أ\", {\"id\": 1, \"name\": \"ب\"}, {\"id\": 2}, null]}"))
        .containsEntry("authors", List.of("أ", "ب"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var articles = [%s];",
        "callback([%s]);",
        "// export\n[/* of 2024 */ %s]",
        "window.YTD.news.part0 = [ %s ]"
      })
  void whatMakesAScriptOfJsonIsPassedOver(String script) {
    assertThat(ids(read(script.formatted(BOTH)))).containsExactly("1", "2");
  }

  @ParameterizedTest
  @CsvSource({"1.0, 1", "1e5, 100000", "1.5, 1.5", "-2.50, -2.50", "1e-7, 1e-7", "1E400, 1E400"})
  void wholeNumbersHaveNoPoint(String written, String read) {
    assertThat(fields("{\"id\": " + written + "}")).containsEntry("id", read);
  }

  @Test
  void aBackslashThatNoJsonHasCostsNoRecord() {
    assertThat(fields("{\"text\": \"it\\'s\"}")).containsEntry("text", "it's");
  }

  @Test
  void articlesLieInAListOfOneAndAmongWhatIsNone() {
    String ghost = "{\"db\": [{\"data\": {\"posts\": [" + FIRST + "]}}]}";
    assertThat(ids(read(ghost))).containsExactly("1");
    String graph = "{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"ص\"}, " + SECOND + "]}";
    assertThat(ids(read(graph))).contains("2");
    String channel = "{\"name\": \"قناة\", \"id\": 1, \"messages\": [%s, %s]}";
    String message = "{\"id\": 2, \"date\": \"2024-03-27\", \"text\": \"نص\"}";
    assertThat(ids(read(channel.formatted(message, message)))).containsExactly("2", "2");
  }

  @Test
  void entriesWithoutATextAreARecordEach() {
    String entry = "{\"title\": \"ع\", \"url\": \"http://x.org/1\"}";
    assertThat(read("{\"articles\": [" + entry + ", " + entry + "]}")).hasSize(2);
  }
}
