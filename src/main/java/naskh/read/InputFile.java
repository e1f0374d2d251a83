package naskh.read;

import java.io.Serializable;

/**
 * A file to read.
 *
 * @param number its place in the order of all files of the run
 * @param uri where it lies
 * @param name its path relative to the root of its input: {@code articles.input_file}
 * @param bytes its size as stored
 */
record InputFile(int number, String uri, String name, long bytes) implements Serializable {
  InputFile numbered(int place) {
    return new InputFile(place, uri, name, bytes);
  }

  /** {@link #name} without the extensions of compression and format: the id of its one article. */
  String pathId() {
    String unpacked = Compression.strip(name);
    int dot = unpacked.lastIndexOf('.');
    return dot > unpacked.lastIndexOf('/') + 1 ? unpacked.substring(0, dot) : unpacked;
  }
}
