package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
  private static Exception fullDisk() {
    return new IllegalStateException(
        "job aborted", new IOException("write: No space left on device"));
  }

  @Test
  void theInnermostCauseThatSaysSomethingIsTold() {
    assertThat(Failure.message(new IllegalStateException("outer", new IOException("inner\nmore"))))
        .isEqualTo("inner");
    assertThat(Failure.message(new IOException("no broadcast in 300 s", new TimeoutException())))
        .isEqualTo("no broadcast in 300 s");
    assertThat(Failure.message(new TimeoutException())).isEqualTo("TimeoutException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mkdirs failed to create file:/out/x", "/out/x (Read-only file system)"})
  void aDiskThatTurnsReadOnlyIsNamedAsHadoopDoesNot(String said) {
    assertThat(Failure.message(new IllegalStateException("job aborted", new IOException(said))))
        .isEqualTo("the output, or the disk of Spark's temporary files, takes no writes: " + said);
  }

  @Test
  void anErrorThatTellsAPathOnlyIsNamed() {
    assertThat(Failure.message(new NoSuchFileException("/a/.out.naskh-lock")))
        .isEqualTo("NoSuchFileException: /a/.out.naskh-lock");
    assertThat(Failure.message(new FileSystemException("/a", null, "Not a directory")))
        .isEqualTo("/a: Not a directory");
  }

  @Test
  void aRunThatCanBeContinuedSaysSo() {
    assertThat(Failure.message(new StoppedRun(fullDisk(), 2)))
        .startsWith("no space left on the disk of the output")
        .endsWith("; repeat the command with --resume to continue after stage 2");
    assertThat(Failure.message(new StoppedRun(fullDisk(), 0))).doesNotContain("--resume");
  }

  @Test
  void whatS3SaysIsToldWithoutTheIdsOfItsRequest() {
    String said =
        "getFileStatus on s3a://none/out: The specified bucket does not exist (Service: Amazon S3;"
            + " Status Code: 404; Error Code: NoSuchBucket; Request ID: x; Proxy: null)";
    assertThat(Failure.message(new IOException(said)))
        .isEqualTo("getFileStatus on s3a://none/out: The specified bucket does not exist");
    assertThat(
            Failure.message(
                new ClassNotFoundException(
                    "Class org.apache.hadoop.fs.s3a.S3AFileSystem not found")))
        .endsWith("not found; what s3a:// needs: jobs/s3a/README.md");
  }
}
