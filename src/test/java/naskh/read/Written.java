package naskh.read;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import naskh.SparkTest;
import naskh.read.format.RawRecord;
import naskh.read.source.InputFile;
import naskh.read.source.InputFiles;
import naskh.read.source.Opener;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Files that tests write, and what is read from them. */
public final class Written {
  /** The run's start in tests: what lies behind it is the future. */
  public static final Instant START = Instant.parse("2024-06-01T00:00:00Z");

  /** By which programs files may be packed. */
  public enum Packing {
    NONE,
    GZIP,
    BZIP2,
    ZSTD
  }

  private Written() {}

  public static Path file(Path folder, String name, String content) {
    return file(folder, name, content.getBytes(StandardCharsets.UTF_8));
  }

  public static Path file(Path folder, String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] packed(Packing packing, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed =
        switch (packing) {
          case NONE -> bytes;
          case GZIP -> new GZIPOutputStream(bytes);
          case BZIP2 -> new BZip2CompressorOutputStream(bytes, 1);
          case ZSTD -> new ZstdOutputStream(bytes);
        }) {
      packed.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The files of inputs, as a run lists them. */
  public static List<InputFile> files(Path... inputs) {
    List<String> paths = Stream.of(inputs).map(Path::toString).toList();
    return new InputFiles(new Configuration(), found -> {}).list(paths);
  }

  /** The records of one file, without Spark. */
  public static List<RawRecord> records(Path file, ReadOptions options) {
    Configuration hadoop = new Configuration();
    InputFile input = files(file).get(0);
    List<RawRecord> records = new ArrayList<>();
    try (FileRecords found = new FileRecords(new Opener(hadoop, options.decoding()).open(input))) {
      found.forEachRemaining(records::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  public static List<RawRecord> records(Path file) {
    return records(file, ReadOptions.defaults());
  }

  /** What a run makes of its inputs. */
  public record Run(List<Row> records, List<Row> articles, List<Row> rejects) {
    public Row article(String id) {
      return articles.stream()
          .filter(row -> row.<String>getAs("article_id").equals(id))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no article " + id + " in " + ids()));
    }

    public List<String> ids() {
      return articles.stream().map(row -> row.<String>getAs("article_id")).sorted().toList();
    }

    public List<String> reasons() {
      return rejects.stream().map(row -> row.<String>getAs("reason")).sorted().toList();
    }
  }

  public static Run run(ReadOptions options, Path... inputs) {
    List<String> paths = new ArrayList<>();
    for (Path input : inputs) {
      paths.add(input.toString());
    }
    return run(options, paths);
  }

  public static Run run(ReadOptions options, List<String> paths) {
    Inputs inputs = Inputs.list(new Configuration(), paths, options, found -> {});
    Dataset<Row> read = Articles.records(SparkTest.session(), inputs, options, START);
    List<Row> rows = read.collectAsList();
    Dataset<Row> records =
        SparkTest.session().createDataFrame(rows, RecordRows.SCHEMA).repartition(2);
    return new Run(
        rows,
        Articles.articles(records).collectAsList(),
        Articles.rejects(records, Articles.changedIds(records)).collectAsList());
  }
}
