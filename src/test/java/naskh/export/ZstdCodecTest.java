package naskh.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ZstdCodecTest {
  @Test
  void whatIsWrittenIsAZstandardFrame() throws IOException {
    String text = "نسخ الخبر ".repeat(10_000);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdCodec().createOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(bytes.size()).isLessThan(text.length());
    try (ZstdInputStream in = new ZstdInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
    }
    try (var in =
        new ZstdCodec().createInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
    }
  }
}
