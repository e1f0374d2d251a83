package naskh.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import naskh.WrongUse;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersTest {
  @TempDir Path folder;

  private Owners read(byte[] bytes) throws IOException {
    Path file = folder.resolve("owners.csv");
    Files.write(file, bytes);
    return Owners.read(new Configuration(false), file.toUri().toString());
  }

  private Owners read(String text) throws IOException {
    return read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void columnsAreFoundByName() throws IOException {
    Owners owners = read("﻿note,owner,source\r\nx,\"مجموعة, واحدة\",الضفاف\r\n\r\n,,فارغ\n");
    assertThat(owners.of("الضفاف")).isEqualTo("مجموعة, واحدة");
    assertThat(owners.of("فارغ")).isNull();
    assertThat(owners.of("أخرى")).isNull();
    assertThat(owners.of(null)).isNull();
  }

  @Test
  void whatIsWrongIsToldWithTheFile() {
    assertThatThrownBy(() -> read("outlet;owner\na;b\n"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContainingAll("owners.csv", "no column source");
    assertThatThrownBy(() -> read("source,owner\na,b\na,c\n"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("two owners of a: b, c");
    assertThatThrownBy(() -> read("source,owner\na\n"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("another number of cells");
    assertThatThrownBy(
            () -> read("source,owner\nضفاف,b\n".getBytes(Charset.forName("windows-1256"))))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("not in UTF-8");
    assertThatThrownBy(
            () -> Owners.read(new Configuration(false), folder.resolve("none.csv").toString()))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("none.csv");
  }
}
