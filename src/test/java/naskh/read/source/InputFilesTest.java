package naskh.read.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import naskh.WrongUse;
import naskh.read.Reading;
import naskh.read.Written;
import naskh.read.format.CsvForm;
import naskh.read.format.DecodeOptions;
import naskh.read.format.Formats;
import naskh.read.format.Reason;
import naskh.read.format.RecordReader;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFilesTest {
  @TempDir Path folder;

  private List<String> names(Path... inputs) {
    return Written.files(inputs).stream().map(InputFile::name).toList();
  }

  private Map<String, String> problems() {
    Map<String, String> problems = new java.util.TreeMap<>();
    for (InputFile file : Written.files(folder)) {
      if (file.problem() != null) {
        problems.put(file.name(), file.problem());
      }
    }
    return problems;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void foldersAreListedWithAllBelowThem() {
    for (String name :
        List.of(
            "أ/ب.txt",
            "c.txt",
            "_d.txt",
            ".e.txt",
            "f/_g/h.txt",
            "README.md",
            "f/ReadMe.txt",
            "f/LICENSE",
            "Thumbs.db")) {
      Written.file(folder, name, "نص");
    }
    assertThat(names(folder)).containsExactly("c.txt", "أ/ب.txt");
  }

  @Test
  @Timeout(60)
  void aPipeIsARejectAtOnce() throws Exception {
    run("mkfifo", folder.resolve("pipe.txt").toString());
    Written.file(folder, "a.txt", "نص");
    Reading read = Reading.of(folder);
    assertThat(read.articles()).hasSize(1);
    assertThat(read.reasons()).containsExactly(Reason.UNREADABLE);
    assertThat(problems().get("pipe.txt")).contains("pipe");
  }

  @Test
  void aLoopOfLinksIsEnteredOnce() throws IOException {
    Written.file(folder, "a/b/c.txt", "نص");
    Files.createSymbolicLink(folder.resolve("a/b/up"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("0"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
    assertThat(names(folder)).containsExactly("a/b/c.txt", "self");
    assertThat(problems()).containsOnlyKeys("self");
  }

  @Test
  void aLinkIsFollowedAndCalledByItsOwnName(@TempDir Path elsewhere) throws IOException {
    Written.file(elsewhere, "x/a.txt", "نص");
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
    Files.createSymbolicLink(folder.resolve("b.txt"), elsewhere.resolve("x/a.txt"));
    assertThat(names(folder)).containsExactly("b.txt", "linked/x/a.txt");
    Path root = Files.createSymbolicLink(elsewhere.resolve("root"), folder);
    assertThat(names(root)).containsExactly("b.txt", "linked/x/a.txt");
  }

  @Test
  void aLinkThatLeadsNowhereIsAReject() throws IOException {
    Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("gone.txt"));
    assertThat(problems()).containsOnlyKeys("a.txt");
    assertThat(Reading.of(folder.resolve("a.txt")).reasons()).containsExactly(Reason.UNREADABLE);
  }

  @Test
  void aFileThatVanishesAfterListingIsAReject() throws IOException {
    Path file = Written.file(folder, "a.txt", "نص");
    InputFile listed = Written.files(folder).get(0);
    Files.delete(file);
    DecodeOptions options = new DecodeOptions(Formats.AUTO, null, CsvForm.found(), 1 << 20);
    try (Documents documents = new Opener(new Configuration(), options).open(listed)) {
      RecordReader records = documents.next().records();
      assertThat(records.next().reason()).isEqualTo(Reason.UNREADABLE);
      assertThat(records.hasNext()).isFalse();
    }
  }

  @Test
  void aNameThatIsNoUtf8IsAReject() throws Exception {
    run("bash", "-c", "printf 'نص' > '" + folder + "'/$'\\xc7\\xe1.txt'");
    Reading read = Reading.of(folder);
    assertThat(read.reasons()).containsExactly(Reason.UNREADABLE);
    assertThat(read.rejects().get(0).detail()).contains("name");
  }

  @Test
  void anInputMayBeWrittenAsAUri() {
    Path file = Written.file(folder, "بعض الأخبار/أ ب.txt", "نص");
    for (String input : List.of(file.toUri().toString(), "file://" + file, file.toString())) {
      assertThat(new InputFiles(new Configuration(), found -> {}).list(List.of(input)))
          .as(input)
          .singleElement()
          .matches(found -> found.name().equals("أ ب.txt"));
    }
  }

  @Test
  void foldersStateValues() {
    Written.file(
        folder, "source=ضفة%20أولى/date=2024-03-27/x=__HIVE_DEFAULT_PARTITION__/a.txt", "نص");
    assertThat(Written.files(folder).get(0).folderValues())
        .isEqualTo(Map.of("source", "ضفة أولى", "date", "2024-03-27"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_delta_log/0.json",
        "x/_delta_log/0.json",
        "metadata/v1.metadata.json",
        ".hoodie/a"
      })
  void aTableWithALogIsNeverReadPastIt(String log) {
    Written.file(folder, "a.txt", "نص");
    Written.file(folder, log, "{}");
    assertThatThrownBy(() -> names(folder))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("--spark-format");
  }

  @Test
  void progressIsToldWhileFilesAreFound() throws IOException {
    for (int i = 0; i < 2500; i++) {
      Files.createFile(folder.resolve(i + ".txt"));
    }
    List<Long> told = new java.util.ArrayList<>();
    new InputFiles(new Configuration(), told::add).list(List.of(folder.toString()));
    assertThat(told).containsExactly(1000L, 2000L);
  }

  @Test
  void aNameMayHaveAColon() {
    Written.file(folder, "2024-03-27T10:15.txt", "نص الخبر");
    Reading read = Reading.of(folder);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.articles()).hasSize(1);
  }
}
