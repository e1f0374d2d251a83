package naskh.read.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** An opened file, unpacked: its bytes, or the characters that they stand for. Read once. */
public final class Content {
  /**
   * Where a file lies that is stored as it is read.
   *
   * @param path on the file system that {@code hadoop} opens
   */
  public record Place(Path path, Configuration hadoop) {}

  private final String name;
  private final PeekedStream bytes;
  private final DecodeOptions options;
  private final Place place;
  private TextReader characters;

  /**
   * A file or an entry, read from its begin.
   *
   * @param name as {@link #name}
   * @param place null for what is packed or lies in an archive
   */
  public Content(String name, PeekedStream bytes, DecodeOptions options, Place place) {
    this.name = name;
    this.bytes = bytes;
    this.options = options;
    this.place = place;
  }

  /** The name of the file, relative to its input; of an entry, behind {@code !/}. */
  public String name() {
    return name;
  }

  /** Bytes that are in memory, as if they were a file of that name. */
  public static Content of(String name, byte[] bytes, DecodeOptions options) {
    return new Content(name, PeekedStream.of(new ByteArrayInputStream(bytes)), options, null);
  }

  /** The bytes of the file, unpacked. */
  public InputStream bytes() {
    return bytes;
  }

  /** The first bytes, up to 64 KiB; they can still be read. */
  public byte[] head() {
    return bytes.head();
  }

  /** The first characters, up to {@value Head#CHARS}; they can still be read. */
  public String beginning() {
    return TextReader.head(head(), options.charset());
  }

  /** The characters, in the character set that the user names, or that the file shows. */
  public Reader characters() {
    return characters(null);
  }

  /**
   * The same; {@code declared} is what the file says of its character set, null where it says
   * nothing. A name that there is not, and UTF-8 that is none, are passed over.
   */
  public Reader characters(String declared) {
    characters = TextReader.of(bytes, options.charset(), declared);
    return characters;
  }

  /** Whether the character set of what has been read was guessed from the letters. */
  public boolean isGuessed() {
    return characters != null && characters.isGuessed();
  }

  /** How files are taken apart. */
  public DecodeOptions options() {
    return options;
  }

  /** Where the file lies; empty for what is packed or lies in an archive. */
  public Optional<Place> place() {
    return Optional.ofNullable(place);
  }

  /** Ends the reading. */
  public void close() throws IOException {
    bytes.close();
  }
}
