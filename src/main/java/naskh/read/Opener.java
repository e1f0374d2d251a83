package naskh.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Files → their records: finds out compression, format and character set. */
final class Opener {
  private static final int SAMPLE_BYTES = 1 << 16;

  private final Configuration hadoop;
  private final ReadOptions options;

  Opener(Configuration hadoop, ReadOptions options) {
    this.hadoop = hadoop;
    this.options = options;
  }

  /**
   * An open file.
   *
   * @param article whether the file is one article
   * @param guessed whether its character set was guessed from the letters
   */
  record Opened(RecordReader records, boolean article, boolean guessed) {}

  /** Opens {@code file}; one that cannot be read has one record, a reject. */
  Opened open(InputFile file) {
    InputStream stored = null;
    try {
      Path path = new Path(file.uri());
      stored = path.getFileSystem(hadoop).open(path);
      return open(file, path, stored);
    } catch (IOException | RuntimeException e) {
      close(stored);
      return new Opened(new Unreadable(e), false, false);
    }
  }

  private Opened open(InputFile file, Path path, InputStream stored) throws IOException {
    // Not Sampled: gzip asks the stream beneath whether another member follows.
    PushbackInputStream packed = new PushbackInputStream(stored, Compression.PEEKED_BYTES);
    byte[] magic = packed.readNBytes(Compression.PEEKED_BYTES);
    packed.unread(magic);
    Compression compression = Compression.of(file.name(), magic);
    Sampled bytes = Sampled.of(BoundedExpansion.of(compression, packed), SAMPLE_BYTES);
    Format named =
        options.format() != Format.AUTO
            ? options.format()
            : Format.ofName(Compression.strip(file.name()));
    if (named == Format.PARQUET || (named == Format.AUTO && isParquet(bytes.head()))) {
      bytes.close();
      return new Opened(new ParquetRecords(path, hadoop), false, false);
    }
    Charsets found =
        options.charset() == null
            ? Charsets.of(bytes.head())
            : Charsets.named(options.charset(), bytes.head());
    bytes.skipHead(found.bomBytes());
    Format format = named == Format.AUTO ? Format.ofContent(head(bytes.head(), found)) : named;
    Reader characters = new InputStreamReader(bytes, found.charset());
    return new Opened(records(format, characters), format == Format.TEXT, found.guessed());
  }

  private RecordReader records(Format format, Reader characters) throws IOException {
    int max = options.maxRecordChars();
    return switch (format) {
      case JSON_LINES -> new JsonLinesReader(characters, max);
      case JSON_ARRAY -> new JsonStreamReader(characters, max);
      case CSV -> new CsvReader(characters, max, CsvForm.found());
      case TREC -> new TrecReader(characters, max);
      case TEXT -> new TextFileReader(characters, max);
      case AUTO, PARQUET -> throw new IllegalStateException("no format of characters: " + format);
    };
  }

  private static boolean isParquet(byte[] head) {
    return head.length >= 4 && new String(head, 0, 4, StandardCharsets.US_ASCII).equals("PAR1");
  }

  private static String head(byte[] sample, Charsets found) {
    int end = Math.min(sample.length, found.bomBytes() + Format.PEEKED_CHARS);
    return new String(Arrays.copyOfRange(sample, found.bomBytes(), end), found.charset());
  }

  private static void close(InputStream stream) {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException alreadyBroken) {
      // What was wrong with the file is told by the error that came first.
    }
  }

  /** A file that could not be opened. */
  private static final class Unreadable extends RecordReader {
    private final Exception error;

    Unreadable(Exception error) {
      this.error = error;
    }

    @Override
    RawRecord read() throws IOException {
      throw error instanceof IOException io ? io : new IOException(detail(error), error);
    }

    @Override
    long position() {
      return 0;
    }

    @Override
    CharSequence seen() {
      return null;
    }

    @Override
    public void close() {}
  }
}
