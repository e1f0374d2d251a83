package naskh.show;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;

/** The files of an output: in a folder of this machine, or on any of Hadoop's file systems. */
abstract class OutputFiles {
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");
  private static final String LOCAL = "file:";
  private static final String PARQUET = ".parquet";

  private OutputFiles() {}

  /**
   * Those below {@code folder}, a path or a URL.
   *
   * @param hadoop opens file systems other than this machine's; null: by Hadoop's own settings
   */
  static OutputFiles in(Configuration hadoop, String folder) throws IOException {
    boolean isUrl = URL.matcher(folder).matches() && !folder.startsWith(LOCAL);
    if (isUrl || (hadoop != null && !isLocal(new Path(folder).getFileSystem(hadoop)))) {
      return new OnHadoop(hadoop == null ? new Configuration() : hadoop, folder);
    }
    try {
      return new OnThisMachine(
          folder.startsWith(LOCAL)
              ? java.nio.file.Path.of(new Path(folder).toUri().getPath())
              : java.nio.file.Path.of(folder));
    } catch (InvalidPathException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static boolean isLocal(FileSystem files) {
    return files.getUri().getScheme().equals("file");
  }

  /** Whether there is something of that name; of an empty name, the folder. */
  abstract boolean exists(String name) throws IOException;

  /**
   * @throws FileNotFoundException where there is none
   */
  abstract InputStream open(String name) throws IOException;

  /**
   * The files of a table, by name.
   *
   * @throws FileNotFoundException where its folder is not there
   */
  abstract List<Part> parts(String table) throws IOException;

  /** A file of a table. */
  record Part(String name, InputFile file) {}

  private static final class OnThisMachine extends OutputFiles {
    private final java.nio.file.Path folder;

    OnThisMachine(java.nio.file.Path folder) {
      this.folder = folder;
    }

    @Override
    boolean exists(String name) {
      return Files.exists(folder.resolve(name));
    }

    @Override
    InputStream open(String name) throws IOException {
      java.nio.file.Path file = folder.resolve(name);
      if (!Files.exists(file)) { // the folder may be a file
        throw new FileNotFoundException(file.toString());
      }
      return Files.newInputStream(file);
    }

    @Override
    List<Part> parts(String table) throws IOException {
      try (Stream<java.nio.file.Path> files = Files.list(folder.resolve(table))) {
        return files
            .filter(file -> file.getFileName().toString().endsWith(PARQUET))
            .sorted()
            .map(file -> new Part(file.getFileName().toString(), new LocalFile(file)))
            .toList();
      } catch (NoSuchFileException | NotDirectoryException e) {
        throw notFound(e);
      }
    }

    private static FileNotFoundException notFound(IOException cause) {
      FileNotFoundException error = new FileNotFoundException(cause.getMessage());
      error.initCause(cause);
      return error;
    }
  }

  private static final class OnHadoop extends OutputFiles {
    private final Path folder;
    private final FileSystem files;

    OnHadoop(Configuration hadoop, String folder) throws IOException {
      this.folder = new Path(folder);
      files = this.folder.getFileSystem(hadoop);
    }

    private Path path(String name) {
      return name.isEmpty() ? folder : new Path(folder, name);
    }

    @Override
    boolean exists(String name) throws IOException {
      return files.exists(path(name));
    }

    @Override
    InputStream open(String name) throws IOException {
      return files.open(path(name));
    }

    @Override
    List<Part> parts(String table) throws IOException {
      List<FileStatus> parts =
          Arrays.stream(files.listStatus(path(table)))
              .filter(file -> file.getPath().getName().endsWith(PARQUET))
              .sorted(Comparator.comparing(file -> file.getPath().getName()))
              .toList();
      return parts.stream().map(this::part).toList();
    }

    private Part part(FileStatus status) {
      try {
        return new Part(
            status.getPath().getName(), HadoopInputFile.fromStatus(status, files.getConf()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
