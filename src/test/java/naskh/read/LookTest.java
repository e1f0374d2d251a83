package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import naskh.WrongUse;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookTest {
  @TempDir Path folder;

  private List<String> look(ReadOptions options) {
    return Look.at(new Configuration(), List.of(folder.toString()), options);
  }

  private List<String> look() {
    return look(ReadOptions.defaults());
  }

  @Test
  void itTellsFormatsFieldsLanguagesDatesAndWhatIsRefused() {
    Written.file(
        folder,
        "a.jsonl",
        "{\"headline\": \"عنوان الخبر\", \"content\": \"أعلن وزير الخارجية أن الاجتماع المقبل في القاهرة\","
            + " \"date\": \"2024-03-27\", \"views\": 7}\n{\"headline\": \"آخر\", \"content\": \"\"}\n");
    Written.file(folder, "b.pdf", "%PDF-1.7");
    List<String> lines = look();
    assertThat(lines).anyMatch(line -> line.matches("files +2: json-lines 1, not read 1"));
    assertThat(lines).anyMatch(line -> line.matches("records +3 looked at: 1 accepted, 2 refused"));
    assertThat(lines).anyMatch(line -> line.matches("title +headline  «عنوان الخبر» «آخر»"));
    assertThat(lines).anyMatch(line -> line.matches("text +content  «أعلن .*"));
    assertThat(lines).anyMatch(line -> line.matches("unused +views"));
    assertThat(lines).anyMatch(line -> line.matches("language +ar 1"));
    assertThat(lines).anyMatch(line -> line.matches("dates +2024-03-27.* to 2024-03-27.*"));
    assertThat(lines).anyMatch(line -> line.matches("refused +1 × EMPTY_TEXT: a.jsonl:2: .*"));
    assertThat(lines).anyMatch(line -> line.matches("refused +1 × UNSUPPORTED: b.pdf:0: a PDF.*"));
    assertThat(lines.get(lines.size() - 1)).endsWith("naskh run " + folder + " out");
  }

  @Test
  void theCommandNamesTheFieldWithTheLongestArabicForAText() {
    Written.file(
        folder,
        "a.csv",
        "key;kurz;inhalt der meldung\n1;عنوان;أعلن وزير الخارجية أن الاجتماع المقبل في القاهرة\n");
    assertThat(look().get(look().size() - 1)).endsWith(" out --field 'text=inhalt der meldung'");
    List<String> told =
        look(ReadOptions.defaults().withFields(Map.of("text", "inhalt der meldung")));
    assertThat(told).anyMatch(line -> line.startsWith("text ") && line.contains("inhalt"));
  }

  @Test
  void onlyASampleOfManyFilesIsRead() {
    for (int i = 0; i < 300; i++) {
      Written.file(folder, i + ".txt", "نص الخبر رقم " + i);
    }
    assertThat(look().get(0)).matches("files +200 of 300: text 200");
    assertThat(look()).isEqualTo(look());
  }

  @Test
  void whatItPrintsSteersNoTerminal() {
    Written.file(
        folder, "a.jsonl", "{\"title\": \"\\u001b[2J\", \"text\": \"نص\", \"\\u202ex\": 1}");
    assertThat(String.join("", look())).doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E]");
  }

  @Test
  void anInputThatIsNotThereIsAMistake() {
    assertThatThrownBy(
            () -> Look.at(new Configuration(), List.of("/no/such"), ReadOptions.defaults()))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("/no/such");
  }
}
