package naskh.read;

import java.io.Serializable;

/** A file to read. No record: Kryo, which users may set, cannot serialize those. */
final class InputFile implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int number;
  private final String uri;
  private final String name;
  private final long bytes;
  private final long modified;

  /**
   * @param number its place in the order of all files of the run
   * @param uri where it lies
   * @param name its path relative to the root of its input: {@code articles.input_file}
   * @param bytes its size as stored
   * @param modified when it was last written, in milliseconds since 1970
   */
  InputFile(int number, String uri, String name, long bytes, long modified) {
    this.number = number;
    this.uri = uri;
    this.name = name;
    this.bytes = bytes;
    this.modified = modified;
  }

  int number() {
    return number;
  }

  String uri() {
    return uri;
  }

  String name() {
    return name;
  }

  long bytes() {
    return bytes;
  }

  long modified() {
    return modified;
  }

  InputFile numbered(int place) {
    return new InputFile(place, uri, name, bytes, modified);
  }

  /** The name without the extensions of compression and format: the id of its one article. */
  String pathId() {
    String unpacked = Compression.strip(name);
    int dot = unpacked.lastIndexOf('.');
    return dot > unpacked.lastIndexOf('/') + 1 ? unpacked.substring(0, dot) : unpacked;
  }
}
