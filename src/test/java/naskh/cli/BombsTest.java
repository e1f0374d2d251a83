package naskh.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import naskh.Full;
import naskh.SparkTest;
import naskh.bench.faults.NaskhProcess;
import naskh.bench.faults.NaskhProcess.Ended;
import naskh.tables.Table;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on files that would fill memory many times over: it has a heap of 1 GiB. */
class BombsTest {
  private static final int MIB = 1 << 20;

  /** Heap, and what a JVM with Spark has beside it; less than half of any of the bombs. */
  private static final long MOST_MIB = 1024 + 700;

  private static final String GOOD =
      "{\"id\": \"%s\", \"text\": \"وصل الوفد إلى المدينة مساء الخميس بعد رحلة استمرت سبع ساعات %s\"}\n";

  @TempDir Path folder;

  private static void fill(OutputStream out, String begin, String piece, int mib, String end)
      throws IOException {
    byte[] block = piece.repeat(MIB / piece.getBytes(UTF_8).length).getBytes(UTF_8);
    try (out) {
      out.write(begin.getBytes(UTF_8));
      for (int i = 0; i < mib; i++) {
        out.write(block);
      }
      out.write(end.getBytes(UTF_8));
    }
  }

  private OutputStream file(String name) throws IOException {
    return Files.newOutputStream(Files.createDirectories(folder.resolve("in")).resolve(name));
  }

  private static String good(String id) {
    return GOOD.formatted(id, id);
  }

  private void writeBombs() throws IOException {
    String line = good("before-line") + "{\"text\": \"";
    fill(new ZstdOutputStream(file("line.jsonl.zst"), 1), line, "خ", 2048, "\"}\n");
    fill(
        new BZip2CompressorOutputStream(file("line.jsonl.bz2"), 9),
        good("before-bzip"),
        "x",
        128,
        "\"}\n");
    fill(
        new GZIPOutputStream(file("lines.jsonl.gz"), 1 << 16),
        good("before-lines"),
        "\n",
        256,
        good("behind-lines"));
    fill(
        new GZIPOutputStream(file("array.json.gz"), 1 << 16),
        "[" + good("before-array") + ", {\"text\": [\"x\"",
        ",\"y\"",
        128,
        "]}]");
    fill(file("columns.csv"), "id,text\n1,نص", ",", 256, "\n2,نص ثان\n");
    fill(
        file("tags.trec"),
        "<DOC>",
        "<q>",
        256,
        "</DOC>\n<DOC><docno>t</docno><text>نص آخر</text></DOC>");
    fill(file("text.txt"), "", "خ", 256, "");
    try (RandomAccessFile zeros =
        new RandomAccessFile(folder.resolve("in/zeros.jsonl").toFile(), "rw")) {
      zeros.write(good("before-zeros").getBytes(UTF_8));
      zeros.setLength(1024L * MIB);
      zeros.seek(zeros.length());
      zeros.write(("\n" + good("behind-zeros")).getBytes(UTF_8));
    }
  }

  @Test
  @Full
  @EnabledOnOs(OS.LINUX) // It is Linux that tells how much memory a process has had.
  void eachEndsInARejectAndMemoryIsBounded() throws IOException, InterruptedException {
    writeBombs();
    Path output = folder.resolve("out");
    NaskhProcess run =
        NaskhProcess.start(
            folder,
            "run",
            folder.resolve("in").toString(),
            output.toString(),
            "--master",
            "local[2]");
    long peak = 0;
    while (run.runsOn()) {
      peak = Math.max(peak, run.peakMib());
    }
    Ended ended = run.end();
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(peak).isBetween(200L, MOST_MIB);

    List<Row> rejects = Table.REJECTS.read(SparkTest.session(), output.toString()).collectAsList();
    assertThat(rejects)
        .extracting(row -> row.getString(0) + " " + row.getString(2))
        .containsExactlyInAnyOrder(
            // The line that is too long, and the file, which goes on being read for its end.
            "line.jsonl.zst TOO_LONG",
            "line.jsonl.zst UNREADABLE",
            "line.jsonl.bz2 MALFORMED",
            "line.jsonl.bz2 UNREADABLE",
            "lines.jsonl.gz UNREADABLE",
            "array.json.gz UNREADABLE",
            "columns.csv TOO_LONG",
            "tags.trec MALFORMED",
            "text.txt TOO_LONG");
    assertThat(rejects).allMatch(row -> row.isNullAt(4) || row.getString(4).length() <= 200);
    assertThat(
            Table.ARTICLES
                .read(SparkTest.session(), output.toString())
                .select("article_id")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .contains(
            "before-line",
            "before-bzip",
            "before-lines",
            "before-array",
            "2",
            "t",
            "before-zeros",
            "behind-zeros");
  }
}
