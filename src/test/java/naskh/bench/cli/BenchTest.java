package naskh.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import naskh.bench.faults.NaskhProcess.Ended;
import naskh.cli.InProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTest {
  private static Ended execute(String... arguments) {
    return InProcess.execute(Bench::execute, arguments);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          copies                                     | missing: want INPUT
          topics in --topics -3                      | topics: want 0 (chosen) to 1000, got -3
          topic in                                   | did you mean topics?
          copies in --master a --conf x=y --master b | option '--master' should be
          """)
  void wrongUseIsOneLineAndAHintAndExitCode2(String arguments, String message) {
    Ended ended = execute(arguments.split(" +", -1));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines().toList()).hasSize(2);
    assertThat(ended.err()).startsWith("naskh: ").contains(message).contains("--help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "copies",
        "planted",
        "speed",
        "growth",
        "functions",
        "skew",
        "baseline",
        "stories",
        "topics"
      })
  void helpOfEveryMeasureLooksLikeThatOfARun(String measure) {
    Ended help = execute(measure, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out())
        .startsWith("Usage: bench " + measure)
        .contains("--max-article-chars N", "Default: 1000000\n")
        .containsSubsequence("-h, --help", "Reading:", "--field", "--charset", "Running:");
    assertThat(execute(measure, "--version").out()).startsWith("naskh ");
  }
}
