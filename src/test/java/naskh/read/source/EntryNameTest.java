package naskh.read.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryNameTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "UTF-8, D8A3D8AED8A8D8A7D8B1, أخبار",
    "windows-1256, C3CEC8C7D1, أخبار",
    "code page 720, 9AA6A09FA9, أخبار",
    "neither, C3CEB1, أخ±"
  })
  void namesAreReadInWhatArabicProgramsWrite(String charset, String bytes, String name) {
    assertThat(EntryName.of(HexFormat.of().parseHex(bytes))).isEqualTo(name);
  }
}
