package naskh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import naskh.bench.faults.NaskhProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code naskh remove}, as far as it comes before Spark. */
class RemoveCommandTest {
  @TempDir Path folder;

  private void isRefused(String ids, String why) {
    Ended ended =
        InProcess.execute(Naskh::execute, "remove", folder.resolve("out").toString(), "--ids", ids);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).isEqualTo("naskh: file " + ids + ": " + why + "\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void idsThatCannotBeReadAreOneLine() throws IOException {
    String file = folder.resolve("ids.txt").toString();
    isRefused(file, "no such file");
    isRefused(folder.toString(), "is a folder: want a file");
    Files.writeString(Path.of(file), "\uFEFF \n\r\n");
    isRefused(file, "holds no id; want one a line");
    Files.write(Path.of(file), new byte[] {(byte) 0xC7, (byte) 0xE1, '\n'});
    isRefused(file, "is not in UTF-8");
  }
}
