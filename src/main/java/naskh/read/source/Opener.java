package naskh.read.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import naskh.read.format.Content;
import naskh.read.format.DecodeOptions;
import naskh.read.format.Format;
import naskh.read.format.Formats;
import naskh.read.format.Head;
import naskh.read.format.PeekedStream;
import naskh.read.format.Reason;
import naskh.read.format.RecordReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** Files → what lies in them: finds out compression, archive, format and character set. */
public final class Opener {
  private final Configuration hadoop;
  private final DecodeOptions options;

  /** Opens files on any file system that {@code hadoop} knows. */
  public Opener(Configuration hadoop, DecodeOptions options) {
    this.hadoop = hadoop;
    this.options = options;
  }

  /** What lies in {@code file}; one that cannot be read has one document of one reject. */
  public Documents open(InputFile file) {
    if (file.problem() != null) {
      return Documents.refused(file.name(), Reason.UNREADABLE, file.problem());
    }
    InputStream stored = null;
    try {
      Path path = new Path(file.uri());
      stored = open(path.getFileSystem(hadoop), path);
      return open(file, path, stored);
    } catch (IOException | RuntimeException e) {
      close(stored);
      return Documents.refused(file.name(), RecordReader.reason(e), RecordReader.detail(e));
    }
  }

  private static InputStream open(FileSystem files, Path path) throws IOException {
    // The file of check sums beside one that has a colon in its name cannot be named by Hadoop.
    boolean unnamed = files instanceof LocalFileSystem && path.getName().indexOf(':') >= 0;
    return (unnamed ? ((LocalFileSystem) files).getRawFileSystem() : files).open(path);
  }

  private Documents open(InputFile file, Path path, InputStream stored) throws IOException {
    Expansion expansion = new Expansion(stored);
    Expansion.Unpacked unpacked = expansion.unpack(expansion);
    PeekedStream bytes = unpacked.bytes();
    Content.Place place =
        unpacked.compression() == Compression.NONE ? new Content.Place(path, hadoop) : null;
    Content content = new Content(file.name(), bytes, options, place);
    return options.format().equals(Formats.AUTO) && Archive.is(bytes.head())
        ? new Archive(file.name(), bytes, expansion, this)
        : Documents.of(document(content));
  }

  /** The document that {@code content} is, which is closed with it. */
  Document document(Content content) throws IOException {
    Optional<String> foreign = UnsupportedFiles.what(content.head());
    if (foreign.isPresent()) {
      content.close();
      return Document.refused(content.name(), Reason.UNSUPPORTED, foreign.get());
    }
    Format format = Formats.of(options.format()).orElseGet(() -> Formats.of(head(content)));
    return new Document(content.name(), format, format.open(content), content);
  }

  private Head head(Content content) {
    return new Head(Compression.strip(content.name()), content.head(), content.beginning());
  }

  DecodeOptions options() {
    return options;
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
}
