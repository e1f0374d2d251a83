package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import naskh.Full;
import naskh.TableRows;
import naskh.show.ChangedOutput;
import naskh.tables.Table;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that come to an output whose files are not as they were written. */
class DamagedOutputTest {
  @TempDir Path folder;
  private Path output;

  @BeforeEach
  void copy() throws IOException {
    output = Path.of(new ChangedOutput(folder.resolve("out")).place());
  }

  private static Path file(Path table) throws IOException {
    try (Stream<Path> files = Files.list(table)) {
      return files
          .filter(file -> file.toString().matches(".*[.](parquet|model)"))
          .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
          .orElseThrow();
    }
  }

  private String addingFails() throws IOException {
    Throwable error =
        catchThrowable(
            () -> AddTest.add(output, Path.of("seeds/marsa.jsonl"), false, Progress.silent()));
    assertThat(error).isNotNull();
    assertThat(Failure.wrongUse(error)).isEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(output);
    }
    return Failure.message(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_archive/postings", "_archive/articles", "_archive/spans", "copies"})
  void aFileWithoutItsEndIsNamed(String table) throws IOException {
    Path file = file(output.resolve(table));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(addingFails())
        .startsWith(
            "output " + output + ": " + table + "/" + file.getFileName() + " cannot be read")
        .endsWith("parts of it were deleted or changed: nothing was done, naskh run makes it anew");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_archive/postings", "_archive/articles", "story_members"})
  void aFileThatIsGoneIsMissed(String table) throws IOException {
    Files.delete(file(output.resolve(table)));
    assertThat(addingFails())
        .matches("output " + output + ": " + table + " has [0-9]+ rows, and there were [0-9]+; .*");
  }

  @Test
  void bytesThatChangedInTheMiddleOfAFileAreNoticed() throws IOException {
    Map<Table, List<String>> before = TableRows.of(output.toString());
    Path file = file(output.resolve("_archive/postings"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 1;
    Files.write(file, bytes);
    assertThat(addingFails()).startsWith("file " + file + " cannot be read: ").contains("checksum");
    TableRows.assertSame(output.toString(), before);
  }

  @Test
  @Full
  void aDamagedModelIsNamed() throws IOException {
    Path model = output.resolve("_models/terms.model");
    byte[] bytes = Files.readAllBytes(model);
    Files.write(model, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(addingFails())
        .startsWith("output " + output + ": _models/terms.model cannot be read: ");
  }

  @Test
  void aRemovalFailsTheSameWay() throws IOException {
    Files.delete(file(output.resolve("_archive/articles")));
    assertThat(
            catchThrowable(
                () ->
                    NewsJob.prepareToRemove(
                        new Configuration(),
                        output.toString(),
                        Set.of("rate-agency"),
                        Progress.silent())))
        .hasMessageContaining("_archive/articles has 0 rows, and there were ");
  }
}
