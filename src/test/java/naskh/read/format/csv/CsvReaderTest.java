package naskh.read.format.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naskh.read.format.CsvForm;
import naskh.read.format.PeekedStream;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  private static final int MAX_RECORD_CHARS = 1 << 20;

  private static final String FIRST =
      "أعلنت بلدية المدينة أن أعمال الصيانة في الطريق الساحلي تنتهي قبل حلول الشتاء.";
  private static final String SECOND =
      "قالت هيئة الموانئ إن الرصيف الجديد سيستقبل سفنا أكبر، وإن العمل فيه يبدأ غدا.";
  private static final String THIRD =
      "بدأت وزارة الزراعة توزيع البذور على مزارعي السهل قبل موسم الأمطار بأسابيع.";

  private static final InputStream CUT_OFF =
      new InputStream() {
        @Override
        public int read() throws IOException {
          throw new EOFException("cut off");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          throw new EOFException("cut off");
        }
      };

  private static List<RawRecord> read(String table) {
    return read(table, CsvForm.found());
  }

  private static List<RawRecord> read(String table, CsvForm form) {
    List<RawRecord> records = new ArrayList<>();
    reader(table, form).forEachRemaining(records::add);
    return records;
  }

  private static CsvReader reader(String table, CsvForm form) {
    return new CsvReader(new StringReader(table), MAX_RECORD_CHARS, form);
  }

  private static List<String> values(List<RawRecord> records, String name) {
    return records.stream()
        .map(record -> record.fields() == null ? "refused" : record.value(name, ""))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "all, id 1 2 3, ''",
    "all but names, 1 2 3, ''",
    "the quoted, 2, ''",
    "cells, id 1 2 3, ;;"
  })
  void linesMayBeQuotedWhole(String which, String quoted, String behind) {
    List<String> lines =
        List.of(
            "id,title,text",
            "1,أ," + FIRST,
            "2,ب,\"" + SECOND,
            "وقال: \"\"نعم\"\"، ثم مضى\"",
            "3,ج," + THIRD);
    StringBuilder table = new StringBuilder();
    for (String line : String.join("\n", lines).split("\n", -1)) {
      boolean whole =
          line.indexOf('"') >= 0
              || List.of(quoted.split(" ", -1)).contains(line.substring(0, line.indexOf(',')));
      table
          .append(whole ? "\"" + line.replace("\"", "\"\"") + "\"" : line)
          .append(behind)
          .append('\n');
    }
    List<RawRecord> records = read(table.toString());
    assertThat(values(records, "id")).containsExactly("1", "2", "3");
    assertThat(values(records, "title")).containsExactly("أ", "ب", "ج");
    assertThat(values(records, "text"))
        .containsExactly(FIRST, SECOND + "\nوقال: \"نعم\"، ثم مضى", THIRD);
  }

  @Test
  void singleQuotesAreQuotesWhereNumbersHaveNone() {
    List<RawRecord> records =
        read("'id','title','text'\n1,'أ','" + FIRST + "'\n2,'ب','" + SECOND + "'\n");
    assertThat(values(records, "id")).containsExactly("1", "2");
    assertThat(values(records, "text")).containsExactly(FIRST, SECOND);
  }

  @Test
  void aColumnOfQuotedCellsHasNoLinesQuotedWhole() {
    String table = "\"text\"\n\"title, date: " + FIRST + "\"\n\"قال: \"\"نعم\"\", ثم مضى\"\n";
    assertThat(values(read(table), "text"))
        .containsExactly("title, date: " + FIRST, "قال: \"نعم\", ثم مضى");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\r\r\n"})
  void anyLineEndEndsARow(String end) {
    String table = String.join(end, "id,text", "1," + FIRST, "2,\"" + SECOND + "\"", "3," + THIRD);
    for (String last : List.of("", end)) {
      List<RawRecord> records = read(table + last);
      assertThat(values(records, "id")).containsExactly("1", "2", "3");
      assertThat(values(records, "text")).containsExactly(FIRST, SECOND, THIRD);
    }
  }

  @Test
  void lineEndsMayBeMixed() {
    String table = "id,text\r\n1," + FIRST + "\r2," + SECOND + "\n\n3," + THIRD + "\r\r";
    List<RawRecord> records = read(table);
    assertThat(values(records, "text")).containsExactly(FIRST, SECOND, THIRD);
    assertThat(records).extracting(RawRecord::position).containsExactly(2L, 3L, 5L);
  }

  @Test
  void lineBreaksInQuotesAreContent() {
    String table = "id,text\n1,\"سطر\rسطر\nسطر\r\nسطر\"\n2," + SECOND + "\n";
    assertThat(values(read(table), "text")).containsExactly("سطر\rسطر\nسطر\nسطر", SECOND);
  }

  static Stream<Arguments> quotesInQuotedFields() {
    return Stream.of(
        Arguments.of("doubled", "\"قال \"\"نعم\"\" وخرج\"", "قال \"نعم\" وخرج"),
        Arguments.of("escaped", "\"قال \\\"نعم\\\" وخرج\"", "قال \"نعم\" وخرج"),
        Arguments.of("escaped at the end", "\"قال \\\"نعم\\\"\"", "قال \"نعم\""),
        Arguments.of("escaped before a comma", "\"قال \\\"نعم\\\", وخرج\"", "قال \"نعم\", وخرج"),
        Arguments.of("escaped before a line", "\"قال \\\"نعم\\\"\nوخرج\"", "قال \"نعم\"\nوخرج"),
        Arguments.of("backslash at the end", "\"من C:\\\"", "من C:\\"),
        Arguments.of("backslash before a doubled one", "\"من C:\\\"\" وخرج\"", "من C:\\\" وخرج"),
        Arguments.of("backslash alone", "\"من C:\\ وخرج\"", "من C:\\ وخرج"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quotesInQuotedFields")
  void quotesAreEscapedAsEachRowEscapesThem(String kind, String written, String meant) {
    String row = "," + written + ",\"2024-03-05\"\n";
    for (String neighbours :
        List.of("", "8,\"و \"\"ثم\"\" و\",2024\n", "8,\"و \\\"ثم\\\" و\",2024\n".repeat(3))) {
      List<RawRecord> records = read("id,text,date\n" + neighbours + "1" + row + neighbours);
      assertThat(records)
          .filteredOn(record -> record.reason() != null || record.value("id", "").equals("1"))
          .extracting(record -> record.value("text", ""), record -> record.value("date", ""))
          .containsExactly(tuple(meant, "2024-03-05"));
    }
  }

  @Test
  void escapedQuotesAreFoundBehindTheFirstRows() {
    String plain = "1,\"" + FIRST + "\"\n";
    List<RawRecord> records =
        read("id,text\n" + plain.repeat(5000) + "2,\"قال \\\"نعم\\\", وخرج\"\n" + plain);
    assertThat(records).extracting(RawRecord::reason).containsOnlyNulls();
    assertThat(records.get(5000).value("text", "")).isEqualTo("قال \"نعم\", وخرج");
  }

  @Test
  void blanksMayStandAroundQuotes() {
    String table = "\"id\", \"text\", \"title\" \n\"1\", \"أ، ب, ج\" ,\t\"عنوان\"\n2 , نص , \"\"\n";
    List<RawRecord> records = read(table);
    assertThat(values(records, "id")).containsExactly("1", "2");
    assertThat(values(records, "text")).containsExactly("أ، ب, ج", "نص");
    assertThat(values(records, "title")).containsExactly("عنوان", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,text\n1,أ,\n2,ب,\n",
        "id,text,\n1,أ,\n2,ب,\n",
        "id,text,,,\n1,أ\n2,ب,\n",
        "id,text\n1,أ\n2,ب,,\n",
        "\"id\",\"text\",\r\n\"1\",\"أ\",\"\"\r\n\"2\",\"ب\",\"\"\r\n"
      })
  void delimitersBehindTheLastFieldAreDropped(String table) {
    List<RawRecord> records = read(table);
    assertThat(values(records, "text")).containsExactly("أ", "ب");
    assertThat(records.get(1).fields()).containsOnlyKeys("id", "text");
  }

  @Test
  void aRowOfOtherWidthIsARejectUnlessWhatLacksIsBlankInAllRows() {
    List<RawRecord> records =
        read("id,title,text,note\n1,أ,نص,\n2,ب,نص\n3,ج\n4,د,نص,,ه\n5,و,نص\n6,ز,نص,\n");
    assertThat(values(records, "id")).containsExactly("1", "2", "refused", "refused", "5", "6");
    assertThat(records.get(3).detail()).isEqualTo("5 fields, the first row names 4");
    assertThat(read("id,text,note\n1,نص,م\n2,نص\n").get(1).detail())
        .isEqualTo("2 fields, the first row names 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\r\n",
        "\uFEFFSEP=;\n",
        "\"sep=;\"\n",
        "# exported 2024-04-01; by hand\n# rows: 3\n",
        "أخبار الأسبوع\n\n",
        "أخبار الأسبوع;;;\n;;;\n",
        "أخبار; وأخبار\n",
        "#"
      })
  void linesAboveTheRowOfNamesAreNoRecords(String above) {
    String rows = "1;عنوان, أول;%s;a.org\n2;عنوان;%s;b.org\n".formatted(FIRST, SECOND);
    for (String names : List.of("id;title;text;source", "#ID;Title;Full-Text;Site")) {
      List<RawRecord> records = read(above + names + "\n" + rows);
      assertThat(records).as(names).hasSize(2);
      assertThat(records).allSatisfy(record -> assertThat(record.fields()).hasSize(4));
      assertThat(records.get(1).fields()).containsValues("2", "عنوان", SECOND, "b.org");
    }
  }

  @Test
  void namesThatAreNotKnownAreNamesUnderATitleToo() {
    String table = "تقرير\nالرقم;الخبر;اليوم\n1;%s;2024-03-05\n2;%s;2024-03-06\n";
    assertThat(values(read(table.formatted(FIRST, SECOND)), "الخبر"))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void aRowOfNamesThatComesAgainIsNoRecord() {
    String part = "\uFEFF\uFEFFid,text\r\n1,\"" + FIRST + "\"\r\n";
    List<RawRecord> records = read(part + part + "id, text,\n" + "2,text\n");
    assertThat(values(records, "id")).containsExactly("1", "1", "2");
  }

  @Test
  void aRowOfNamesThatComesAgainMayHaveAnotherOrder() {
    List<RawRecord> records = read("id,text,page\n1,نص,7\nPage,ID,Text\n8,2,ن\ntext,text,id\n");
    assertThat(values(records, "text")).containsExactly("نص", "ن", "id");
    assertThat(values(records, "page")).containsExactly("7", "8", "text");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", "^", "~", "\u0001", "\u001F", "؛"})
  void delimitersAreFoundByTheRowsTheyMakeAlike(String delimiter) {
    String quote = delimiter.equals("\u0001") ? "" : "\"";
    for (String names : List.of("id,title,text", "م,ع,ن")) {
      String table =
          String.join(
              "\n",
              names.replace(",", delimiter),
              String.join(delimiter, "1", "عنوان; أول", quote + FIRST + " | 5 ~ 6" + quote),
              String.join(delimiter, "2", "عنوان ثان", quote + SECOND + " x^2, y" + quote),
              String.join(delimiter, "3", "عنوان ثالث", quote + THIRD + quote));
      List<RawRecord> records =
          read(delimiter.equals(";") ? table.replace("عنوان;", "عنوان") : table);
      assertThat(records).as(names).hasSize(3);
      assertThat(records.get(1).fields())
          .containsValues("2", "عنوان ثان", SECOND + " x^2, y")
          .hasSize(3);
    }
  }

  @Test
  void aDelimiterMayBeGiven() {
    String table = "id:text\n1:نص, أول\n2:نص, ثان\n";
    assertThat(values(read(table, new CsvForm(':', List.of())), "text"))
        .containsExactly("نص, أول", "نص, ثان");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'id','text','date'\n", "id,text,date\n"})
  void singleQuotesQuoteWhereAllRowsHaveThem(String names) {
    String rows = "'1','نص, أول','2024-03-05'\n'2','قال ''نعم'', \"لا\"','2024-03-06'\n";
    assertThat(values(read(names + rows), "text")).containsExactly("نص, أول", "قال 'نعم', \"لا\"");
  }

  @Test
  void aSingleQuoteElsewhereIsALetter() {
    String table = "id,text\n1,'نعم' قالها\n2,\"قال 'نعم', وخرج\"\n3,'\n";
    assertThat(values(read(table), "text")).containsExactly("'نعم' قالها", "قال 'نعم', وخرج", "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "|", "\u0001"})
  void quotesThatDoNotQuoteAreLettersWhereNoCommaDelimits(String delimiter) {
    String table =
        """
        id,title,text
        1,"القدس" اليوم,نص
        2,"قول","قال"
        3,"لم يغلق,نص
        4,"أ
        ب",نص
        """
            .replace(",", delimiter);
    List<RawRecord> records = read(table);
    assertThat(values(records, "title"))
        .containsExactly("\"القدس\" اليوم", "قول", "\"لم يغلق", "أ\nب");
    assertThat(values(records, "text")).containsExactly("نص", "قال", "نص", "نص");
  }

  @Test
  void aLoneReturnOutsideQuotesDoesNotCutARowWhereLineFeedsEndRows() {
    String table =
        "id\ttitle\ttext\n1\tع\rع\tنص\rنص\r\nنص\n2\tع\tنص\rنص\n3\tع\tنص\r4\tع\t\"نص\rنص\"\n";
    List<RawRecord> records = read(table);
    assertThat(values(records, "title")).containsExactly("ع ع", "refused", "ع", "ع", "ع");
    assertThat(values(records, "text"))
        .containsExactly("نص نص", "refused", "نص نص", "نص", "نص\rنص");
  }

  @Test
  void byteOrderMarksGoWhereverLinesBegin() {
    String table = "\uFEFF\uFEFF\"id\",\"text\"\n\"1\",\"أ\"\n\uFEFF\"2\",\"ب\uFEFFج\"\n";
    assertThat(read(table))
        .extracting(RawRecord::fields)
        .extracting(fields -> fields.get("id"), fields -> fields.get("text"))
        .containsExactly(tuple("1", "أ"), tuple("2", "ب\uFEFFج"));
  }

  @Test
  void columnsWithoutNamesAreToldByWhatTheyHold() {
    String table =
        "0,سياسة,ع-17,2024-03-05,\"عنوان الخبر الأول\",https://a.org/1,\"%s\"\n"
                .formatted((FIRST + " ").repeat(3))
            + "1,سياسة,ع-18,2024-03-06,\"عنوان الخبر الثاني\",https://a.org/2,\"%s\"\n"
                .formatted(SECOND.repeat(3));
    CsvReader reader = reader(table, CsvForm.found());
    RawRecord first = reader.next();
    assertThat(reader.columnsGuessed()).isTrue();
    assertThat(first.position()).isEqualTo(1);
    assertThat(first.fields())
        .containsEntry("id", "ع-17")
        .containsEntry("published", "2024-03-05")
        .containsEntry("title", "عنوان الخبر الأول")
        .containsEntry("url", "https://a.org/1")
        .containsEntry("text", (FIRST + " ").repeat(3));
    assertThat(reader.next().fields()).containsEntry("id", "ع-18");
    assertThat(reader.hasNext()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",0,1,2\n", "0,1,2,3\n"})
  void namesThatPandasMadeUpAreNone(String names) {
    String table = names + "0,15,%s,2024-03-05\n1,16,%s,2024-03-06\n".formatted(FIRST, SECOND);
    CsvReader reader = reader(table, CsvForm.found());
    List<RawRecord> records = new ArrayList<>();
    reader.forEachRemaining(records::add);
    assertThat(reader.columnsGuessed()).isTrue();
    assertThat(values(records, "id")).containsExactly("15", "16");
    assertThat(values(records, "text")).containsExactly(FIRST, SECOND);
  }

  @Test
  void aTitleWithAHashIsNoComment() {
    List<RawRecord> records = read("#غزة,%s,1\n#بيروت,%s,2\n".formatted(FIRST, SECOND));
    assertThat(values(records, "text")).containsExactly(FIRST, SECOND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"م,ن,\n1,%s\n2,%s\n", "م,ن\n1,%s,\n2,%s\n", "م,ن\n1,%s,\n2,%s,\n"})
  void delimitersBehindTheLastFieldAreDroppedWhateverTheNames(String table) {
    assertThat(values(read(table.formatted(FIRST, SECOND)), "ن")).containsExactly(FIRST, SECOND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,%s,\n2,%s\n", "1,%s\n2,%s,\n", "1,%s,,\n2,%s,\n"})
  void delimitersBehindTheLastFieldAreDroppedWithoutNames(String table) {
    assertThat(values(read(table.formatted(FIRST, SECOND)), "text")).containsExactly(FIRST, SECOND);
  }

  @ParameterizedTest
  @MethodSource("tablesWithoutNamesOrText")
  void itIsRefusedToGuessBetweenTexts(String table) {
    List<RawRecord> records = read(table);
    assertThat(records).extracting(RawRecord::reason).containsExactly(Reason.UNREADABLE);
    assertThat(records.get(0).detail()).contains("--columns");
  }

  static Stream<String> tablesWithoutNamesOrText() {
    return Stream.of(
        "2024-03-05,%s,%s\n2024-03-06,%s,%s\n".formatted(FIRST, SECOND, SECOND, THIRD),
        "1,2024-03-05,https://a.org\n2,2024-03-06,https://b.org\n");
  }

  @Test
  void columnsMayBeGiven() {
    CsvForm form = new CsvForm(null, List.of("day", "lead", "text"));
    String rows = "2024-03-05,%s,%s\n2024-03-06,%s,%s\n".formatted(FIRST, SECOND, SECOND, THIRD);
    for (String names : List.of("", "date,title,text\n", "day,lead,text\n", "# export\n")) {
      CsvReader reader = reader(names + rows + "1,2\n", form);
      List<RawRecord> records = new ArrayList<>();
      reader.forEachRemaining(records::add);
      assertThat(values(records, "lead")).containsExactly(FIRST, SECOND, "refused");
      assertThat(records.get(2).detail()).isEqualTo("2 fields, the columns named are 3");
      assertThat(reader.columnsGuessed()).isFalse();
    }
  }

  @Test
  void anIndexWithoutANameIsDropped() {
    List<RawRecord> records = read(",title,text\n0,ع,نص\n1,ع,نص\n");
    assertThat(records.get(0).fields()).containsOnlyKeys("title", "text");
  }

  @Test
  void rowsThatRNumbersBelowNoNameAreRead() {
    List<RawRecord> records = read("\"title\",\"text\"\n\"1\",\"ع\",\"نص\"\n\"2\",\"ع\",\"ن\"\n");
    assertThat(values(records, "text")).containsExactly("نص", "ن");
    assertThat(records.get(0).fields()).containsOnlyKeys("title", "text");
  }

  @Test
  void ofColumnsOfOneNameTheFirstThatHoldsSomethingCounts() {
    assertThat(values(read("text,id,text\nأ,1,ب\n ,2,ج\n"), "text")).containsExactly("أ", "ج");
  }

  @Test
  void rowsOfBlanksAreNoRecords() {
    assertThat(values(read("id,text,note\n,,\n1,أ,\n , ,\n\n,,,,,\n2,ب,\n,,"), "id"))
        .containsExactly("1", "2");
  }

  @Test
  void aTableOfNamesAloneHasNoRecord() {
    assertThat(read("id,title,text\n")).isEmpty();
    assertThat(read("")).isEmpty();
    assertThat(read("\uFEFF\n# nothing\n")).isEmpty();
  }

  @Test
  void rowsAboveARowOfNamesAreReadByIt() {
    String rows = "1,%s,2024-03-05\n2,%s,2024-03-06\n".formatted(FIRST, SECOND);
    List<RawRecord> records = read(rows + "id,text,date\n" + rows);
    assertThat(values(records, "id")).containsExactly("1", "2", "1", "2");
    assertThat(records).extracting(RawRecord::position).containsExactly(1L, 2L, 4L, 5L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void aQuoteThatIsNeverClosedCostsItsLine(String end) {
    List<String> lines = new ArrayList<>(List.of("id,text"));
    for (int i = 1; i <= 5000; i++) {
      lines.add(i + (i % 1000 == 3 ? ",\"" : ",") + FIRST);
    }
    List<RawRecord> records = read(String.join(end, lines));
    assertThat(records)
        .filteredOn(record -> record.reason() != null)
        .extracting(RawRecord::position)
        .containsExactly(4L, 1004L, 2004L, 3004L, 4004L);
    assertThat(records).hasSize(5000);
  }

  @Test
  void rowsBeforeABreakAreKept() throws IOException {
    String table = "id,text\n1," + FIRST + "\n2," + SECOND + "\n3,بد";
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    PeekedStream sampled =
        PeekedStream.of(new SequenceInputStream(new ByteArrayInputStream(bytes), CUT_OFF));
    List<RawRecord> records = new ArrayList<>();
    try (CsvReader reader =
        new CsvReader(
            new InputStreamReader(sampled, StandardCharsets.UTF_8),
            MAX_RECORD_CHARS,
            CsvForm.found())) {
      reader.forEachRemaining(records::add);
    }
    assertThat(records)
        .extracting(RawRecord::position, RawRecord::reason)
        .containsExactly(tuple(2L, null), tuple(3L, null), tuple(4L, Reason.TRUNCATED));
    assertThat(records.get(2).excerpt()).isEqualTo("3,بد");
  }

  /** Whatever the cells hold, in whatever dialect they are written. */
  @Test
  void whatIsWrittenIsReadBack() {
    Random random = new Random(11);
    String[] pieces = {
      "خبر", " ", "عاجل", ",", ";", "|", "\t", "\"", "\n", "\r", "'", "2024", "،", "نص"
    };
    for (int round = 0; round < 400; round++) {
      String delimiter = List.of(",", ";", "\t", "|").get(random.nextInt(4));
      String doubled = random.nextBoolean() ? "\"\"" : "\\\"";
      String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
      String trailing = random.nextInt(4) == 0 ? delimiter : "";
      StringBuilder table = new StringBuilder(String.join(delimiter, "id", "title", "text"));
      List<List<String>> rows = new ArrayList<>();
      for (int row = 0; row < 1 + random.nextInt(6); row++) {
        List<String> cells = new ArrayList<>(List.of("ر" + row));
        for (int cell = 0; cell < 2; cell++) {
          cells.add(
              "س"
                  + random
                      .ints(random.nextInt(12), 0, pieces.length)
                      .mapToObj(piece -> pieces[piece])
                      .collect(Collectors.joining())
                  + "ص");
        }
        rows.add(cells.stream().map(cell -> cell.replace("\r\n", "\n")).toList());
        table
            .append(end)
            .append(
                cells.stream()
                    .map(cell -> '"' + cell.replace("\"", doubled) + '"')
                    .collect(Collectors.joining(delimiter)))
            .append(trailing);
      }
      assertThat(read(table.toString()))
          .as(table.toString())
          .extracting(
              record ->
                  List.of(
                      record.value("id", ""), record.value("title", ""), record.value("text", "")))
          .containsExactlyElementsOf(rows);
    }
  }

  @ParameterizedTest
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  @ValueSource(
      strings = {
        "\r",
        "\",\\\"",
        "'\\',\"\n",
        "\"\t\"\r",
        ",;\t|^~",
        "\uFEFF",
        "\\\n",
        "1111111111",
        "a\r\"b\n",
        "#\n",
        "sep=,\n",
        "id,text\n"
      })
  void tablesMadeToTakeTimeAreReadInOnePass(String piece) {
    for (String names : List.of("id,text\n", "'id'\t'text'\n", "")) {
      List<RawRecord> records = read(names + piece.repeat(60_000 / piece.length()) + "\n9,نص\n");
      assertThat(records.size()).isLessThan(60_001);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title\ttext\tdate\nع\tنص\t2024\nع\tنص\t2025\n",
        "Title;Article-Body\r\nع;\"نص; نص\nنص\"\r\nع;نص\r\n",
        "title,text,date\rع,نص,2024\rع,نص,2025\r",
        "# made by hand\nid|text\n1|نص\n2|نص\n",
        "id,title,text\n1,عنوان,\"نص طويل لا ينتهي قبل أن يقط",
        "id,title,text\n1,عنوان,نص طويل\n2,عنوان,\"نص ط"
      })
  void aTableIsKnownByItsFirstRows(String head) {
    assertThat(CsvReader.looksLikeTable(head)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "أعلنت البلدية، اليوم، أن العمل بدأ.\nوقالت، أمس، إنه ينتهي.\nوختمت، غدا، بالشكر.\n",
        "In the text, the author, as ever, writes.\nHe came, saw, left.\nShe came, saw, left.\n",
        "text, date\n",
        "title, text, date\n",
        "Title: text, body\nA line, and another.\nA line, and another.\n",
        "text, title\nA line of prose.\nAnother one, with a comma, or two.\nThe last one.\n",
        "title,source\nأ,ب\nج,د\n",
        "{\"id\": 1, \"text\": \"a\"}\n{\"id\": 2, \"text\": \"b\"}\n"
      })
  void proseIsNoTable(String head) {
    assertThat(CsvReader.looksLikeTable(head)).isFalse();
  }

  @Test
  void aTableIsKnownWhereverItsHeadIsCut() {
    String head = "\uFEFFid\ttitle\ttext\n1\tعنوان\t\"" + FIRST + "\n" + SECOND + "\"\n2\tع\tنص\n";
    for (int cut = head.indexOf('\n') + 2; cut <= head.length(); cut++) {
      assertThat(CsvReader.looksLikeTable(head.substring(0, cut))).as("cut at " + cut).isTrue();
    }
  }
}
