package naskh.read.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naskh.read.Reading;
import naskh.read.Written;
import naskh.read.format.RawRecord;
import naskh.read.mapping.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedValuesTest {
  private static final String TEXT = "قالت إدارة المتحف إن القاعة الجديدة ستفتح الأسبوع المقبل.";

  @TempDir Path folder;

  private static Map<String, Object> read(String name, String value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(name, value);
    return PrintedValues.read(RawRecord.of(1, fields)).fields();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "['سعاد', 'منى'] | سعاد، منى",
        "[\"سعاد\", \"منى\"] | سعاد، منى",
        "['it\\'s', \"l'été\", None] | it's، l'été",
        "['سعاد' 'منى'] | سعاد، منى",
        "['قبل\\xa0بعد'] | قبل\u00A0بعد",
        "['C:\\\\x41'] | C:\\x41",
        "[{'name': 'سعاد'}, {'name': 'منى'}] | سعاد، منى",
        "[] | ``"
      })
  void aPrintedListIsAList(String printed, String joined) {
    assertThat(RawRecord.joined(read("authors", printed).get("authors"), "، ")).isEqualTo(joined);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id': None, 'name': 'وكالة'}",
        "{\"id\": null, \"name\": \"وكالة\"}",
        "{'id': nan, 'name': 'وكالة', 'ok': True}"
      })
  void aPrintedObjectGivesItsFields(String printed) {
    assertThat(read("source", printed))
        .containsEntry("source.id", null)
        .containsEntry("source.name", "وكالة")
        .doesNotContainKey("source");
  }

  @Test
  void printedBytesAreTheirLetters() {
    assertThat(read("text", "b'\\xd9\\x86\\xd8\\xb5 \\'a\\'\\n'"))
        .containsEntry("text", "نص 'a'\n");
    assertThat(read("text", "b'\\xd9'")).containsEntry("text", "b'\\xd9'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[عاجل] انفجار",
        "['أ', 'ب'] ثم ج",
        "['أ'",
        "{'a': datetime(2024)}",
        "[0.1, 0.2]",
        "b'",
        "b'a' or b'c'",
        "b'a\\'",
        "[\"أ\" ... \"ب\"]",
        "{{قالب}}"
      })
  void whatOnlyLooksPrintedStays(String value) {
    assertThat(read("text", value)).isEqualTo(Map.of("text", value));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.csv | id,payload\\n1,`{``title``: ``ع``, ``text``: ``T``}`",
        "b.csv | id,raw_event\\n1,`{``title``: ``ع``, ``text``: ``T``}`",
        "c.jsonl | {`id`: `1`, `content`: `{\\`title\\`: \\`ع\\`, \\`body\\`: \\`T\\`}`}",
        "a.jsonl | {`id`: `1`, `value`: `{\\`title\\`: \\`ع\\`, \\`text\\`: \\`T\\`}`}"
      })
  void aRecordMayLieInAString(String name, String file) {
    String content = file.replace("\\n", "\n").replace('`', '"').replace("T", TEXT);
    Mapping.Article article = Reading.of(Written.file(folder, name, content)).articles().get(0);
    assertThat(List.of(article.id(), article.title(), article.text()))
        .containsExactly("1", "ع", TEXT);
  }
}
