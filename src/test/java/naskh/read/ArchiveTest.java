package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import naskh.read.format.Reason;
import naskh.read.mapping.Mapping;
import naskh.read.source.Opener;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final byte[] JSON =
      "{\"text\": \"نص أول\"}\n{\"text\": \"نص ثان\"}\n".getBytes(StandardCharsets.UTF_8);

  private static final byte[] TEXT = "نص خبر واحد".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        TarArchiveEntry header = new TarArchiveEntry(entry.getKey(), true);
        header.setSize(entry.getValue().length);
        tar.putArchiveEntry(header);
        tar.write(entry.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> entries() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("أخبار/", new byte[0]);
    entries.put("أخبار/a.jsonl", JSON);
    entries.put("أخبار/b.txt", TEXT);
    entries.put("__MACOSX/._b.txt", TEXT);
    entries.put("c.jsonl.gz", Written.packed(Written.Packing.GZIP, JSON));
    return entries;
  }

  @Test
  void theFilesOfAnArchiveAreReadAsIfTheyLayInAFolder() {
    Written.file(folder, "a.zip", zip(entries()));
    Written.file(folder, "b.tar", tar(entries()));
    Written.file(folder, "c.tgz", Written.packed(Written.Packing.GZIP, tar(entries())));
    Reading read = Reading.of(folder);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.articles()).hasSize(15);
    assertThat(read.articles().stream().map(Mapping.Article::id).filter(id -> id != null))
        .containsExactly("a.zip!/أخبار/b", "b.tar!/أخبار/b", "c.tgz!/أخبار/b");
  }

  @Test
  void recordsOfAllEntriesAreNumberedThrough() throws IOException {
    Path file = Written.file(folder, "a.zip", zip(entries()));
    Opener opener =
        new Opener(new org.apache.hadoop.conf.Configuration(), ReadOptions.defaults().decoding());
    try (FileRecords records = new FileRecords(opener.open(Written.files(file).get(0)))) {
      for (long number = 1; records.hasNext(); number++) {
        records.next();
        assertThat(records.number()).isEqualTo(number);
      }
      assertThat(records.number()).isEqualTo(5);
    }
  }

  @Test
  void namesThatLeadOutAreOnlyNames() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../x.txt", TEXT);
    entries.put("/etc/y.txt", TEXT);
    Path inside = Files.createDirectory(folder.resolve("in"));
    Written.file(inside, "a.zip", zip(entries));
    Reading read = Reading.of(inside);
    assertThat(read.articles().stream().map(Mapping.Article::id))
        .containsExactly("a.zip!/../x", "a.zip!//etc/y");
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void anArchiveInAnArchiveIsRefusedAndTheRestIsRead() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("inner.zip", zip(entries()));
    entries.put("b.txt", TEXT);
    Written.file(folder, "a.tar", tar(entries));
    Reading read = Reading.of(folder);
    assertThat(read.articles()).hasSize(1);
    assertThat(read.reasons()).containsExactly(Reason.UNSUPPORTED);
    assertThat(read.rejects().get(0).detail()).contains("unpack");
  }

  @Test
  void aFileOfAnOfficeProgramIsNamed() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("[Content_Types].xml", TEXT);
    entries.put("xl/worksheets/sheet1.xml", TEXT);
    Written.file(folder, "a.xlsx", zip(entries));
    Reading read = Reading.of(folder);
    assertThat(read.reasons()).containsExactly(Reason.UNSUPPORTED);
    assertThat(read.rejects().get(0).detail()).contains(".xlsx", "CSV");
  }

  @Test
  void aBombEndsTheFileWithOneReject() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.txt", TEXT);
    byte[] zeros = new byte[10 << 20];
    for (int i = 0; i < 8; i++) {
      entries.put("zeros" + i + ".jsonl", zeros);
    }
    Written.file(folder, "a.zip", zip(entries));
    Reading read = Reading.of(folder);
    assertThat(read.articles()).hasSize(1);
    assertThat(read.rejects().get(read.rejects().size() - 1).detail()).contains("times its size");
  }

  @Test
  void whatComesBeforeTheCutIsRead() {
    byte[] whole = zip(Map.of("a.jsonl", JSON));
    byte[] tar = tar(entries());
    Written.file(folder, "a.zip", java.util.Arrays.copyOf(whole, whole.length / 2));
    Written.file(folder, "b.tar", java.util.Arrays.copyOf(tar, 5 * 512));
    Reading read = Reading.of(folder);
    assertThat(read.reasons()).isNotEmpty().doesNotContain(Reason.NO_RECORDS);
  }

  @Test
  void anEmptyArchiveSaysSo() {
    Written.file(folder, "a.zip", zip(Map.of("_hidden.txt", TEXT)));
    Reading read = Reading.of(folder);
    assertThat(read.reasons()).containsExactly(Reason.NO_RECORDS);
  }

  @Test
  void parquetInAnArchiveSaysWhatToDo() {
    Written.file(
        folder, "a.zip", zip(Map.of("a.parquet", "PAR1".getBytes(StandardCharsets.US_ASCII))));
    Reading read = Reading.of(folder);
    assertThat(read.rejects().get(0).detail()).contains("Parquet", "unpack");
  }

  @Test
  void aLinkInAnArchiveIsARejectThatSaysSo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry link = new TarArchiveEntry("b.txt", TarConstants.LF_SYMLINK);
      link.setLinkName("a.txt");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    Reading read = Reading.of(Written.file(folder, "l.tar", bytes.toByteArray()));
    assertThat(read.reasons()).containsExactly(Reason.UNREADABLE);
    assertThat(read.rejects().get(0).detail()).contains("link");
  }

  @Test
  void theOldestTarsHaveNoSign() {
    byte[] tar = tar(Map.of("a.jsonl", JSON));
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      tar[i] = i >= 257 && i < 265 ? 0 : i >= 148 && i < 156 ? (byte) ' ' : tar[i];
      sum += tar[i] & 0xff;
    }
    byte[] octal = String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(octal, 0, tar, 148, octal.length);
    assertThat(Reading.of(Written.file(folder, "old.tar", tar)).articles()).hasSize(2);
  }
}
