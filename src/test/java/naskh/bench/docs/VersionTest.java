package naskh.bench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names the version of Naskh names that of pom.xml. */
class VersionTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "CITATION.cff, (?m)^version: (.+)$",
    "CONTRIBUTING.md, naskh-spark-3[.]5_2[.]12:([0-9.]+)",
    "jobs/kubernetes/Dockerfile, /naskh:([0-9.]+)",
    "jobs/kubernetes/README.md, /naskh:([0-9.]+)",
    "jobs/test/kubernetes_form.py, /naskh:([0-9.]+)"
  })
  void theVersionIsThatOfTheBuild(Path file, String named) throws IOException {
    assertThat(found(file, named)).isNotEmpty().containsOnly(version());
  }

  @Test
  void theChangesBeginWithTheVersionOfTheBuild() throws IOException {
    String heading = "(?m)^## \\[(.+)] - \\d{4}-\\d\\d-\\d\\d$";
    assertThat(found(Path.of("CHANGELOG.md"), heading)).first().isEqualTo(version());
  }

  private static String version() throws IOException {
    return found(Path.of("pom.xml"), "<version>(.+)</version>").get(0);
  }

  private static List<String> found(Path file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
