package naskh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import naskh.bench.faults.NaskhProcess.Ended;
import naskh.job.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code naskh report}. */
class ReportCommandTest {
  @TempDir Path folder;

  private static Ended report(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "report";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return InProcess.execute(Naskh::execute, all);
  }

  private static void isRefused(Ended ended, String why) {
    assertThat(ended.err()).startsWith("naskh: ").contains(why);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void aPageIsWrittenAndNothingBesideIt() throws IOException {
    Path page = folder.resolve("page.html");
    Ended ended = report(SampleRun.output(), page.toString(), "--language", "ar");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).isEqualTo("page     " + page + "\n");
    assertThat(Files.readString(page)).contains("<html lang=\"ar\" dir=\"rtl\">");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(page);
    }
  }

  @Test
  void aFileThatIsThereIsReplacedByForceOnly() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "mine");
    isRefused(
        report(SampleRun.output(), page.toString()),
        "page.html: is there; replace it with --force");
    assertThat(page).hasContent("mine");
    assertThat(report(SampleRun.output(), page.toString(), "--force").code()).isZero();
    assertThat(Files.readString(page)).startsWith("<!doctype html>");
  }

  @Test
  void aPageIsOfTheBatchThatIsMeant() throws IOException {
    Path page = folder.resolve("page.html");
    assertThat(report(SampleRun.output(), page.toString(), "--batch", "last").err()).isEmpty();
    assertThat(Files.readString(page)).contains("<title>Batch 1 brought ");
  }

  @Test
  void wrongUseIsOneLine() {
    String page = folder.resolve("page.html").toString();
    isRefused(report(folder.toString(), page.replace("page", "../page")), "is no output of Naskh");
    isRefused(report(folder.resolve("none").toString(), page), "no such folder");
    isRefused(report(SampleRun.output(), page, "--language", "fr"), "fr");
    isRefused(report(SampleRun.output(), SampleRun.output() + "/page.html"), "lies in the output");
    isRefused(report(SampleRun.output(), folder.toString()), "is a folder; name a file");
    isRefused(report(SampleRun.output(), folder.resolve("a/b.html").toString()), "no folder ");
    isRefused(
        report(SampleRun.output(), page, "--batch", "2"),
        " has no such one; want 1, the only one, or last for it");
    isRefused(report(SampleRun.output()), "missing: want PAGE");
  }
}
