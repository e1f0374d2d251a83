package naskh.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import naskh.WrongUse;

/**
 * What a command is given to read.
 *
 * @param named a file of this machine, or {@value #STANDARD_INPUT}
 */
record FileOrInput(String named) {
  private static final String STANDARD_INPUT = "-";

  /**
   * Its bytes, at most so many.
   *
   * @throws WrongUse where it cannot be read
   */
  byte[] bytes(int most) {
    try (InputStream opened = open()) {
      return opened.readNBytes(most);
    } catch (NoSuchFileException e) {
      throw new WrongUse(this + ": no such file", e);
    } catch (IOException | InvalidPathException e) {
      throw new WrongUse(this + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private InputStream open() throws IOException {
    if (named.equals(STANDARD_INPUT)) {
      return System.in;
    }
    Path path = Path.of(named);
    if (Files.isDirectory(path)) {
      throw new WrongUse(this + ": is a folder: want a file");
    }
    return Files.newInputStream(path);
  }

  /** As people are told of it. */
  @Override
  public String toString() {
    return named.equals(STANDARD_INPUT) ? "standard input" : "file " + named;
  }
}
