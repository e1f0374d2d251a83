package naskh.read.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import naskh.read.format.RecordReader;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;

/**
 * The files below a folder of this machine, by the file system of Java: Hadoop's starts a process
 * for each file, follows loops of links until names are too long, and loses names that are no
 * UTF-8. What lies there and is no file has a problem instead of being passed over.
 */
final class LocalFiles extends SimpleFileVisitor<Path> {
  /** How many files lie between two words about progress. */
  private static final int BETWEEN = 1000;

  private static final String NO_UTF_8 =
      System.getProperty("sun.jnu.encoding").equalsIgnoreCase("UTF-8")
          ? "its name is not in UTF-8: rename it"
          : "Java cannot read its name in this locale: set LC_ALL=C.UTF-8";

  private final Path root;
  private final String base;
  private final List<InputFile> found;
  private final LongConsumer progress;

  /** Folders by what they really are: through links one may be met more than once. */
  private final Set<Object> entered = new HashSet<>();

  private final TreeSet<Path> links = new TreeSet<>();
  private long seen;

  /**
   * @param base what names are relative to, but for a folder that is the input itself
   * @param named whether the root is the input itself
   */
  LocalFiles(
      String root, String base, boolean named, List<InputFile> found, LongConsumer progress) {
    this.root = Path.of(root).normalize();
    this.base = named && Files.isDirectory(this.root) ? root : base;
    this.found = found;
    this.progress = progress;
  }

  /** Whether something lies there, be it a link that leads nowhere. */
  static boolean isThere(FileSystem files, org.apache.hadoop.fs.Path path) {
    return files instanceof LocalFileSystem
        && Files.exists(
            Path.of(files.makeQualified(path).toUri().getPath()), LinkOption.NOFOLLOW_LINKS);
  }

  /** Folders first, then links in the order of their names: so a link never renames a file. */
  void list() throws IOException {
    if (Files.isSymbolicLink(root)) {
      follow(root);
    } else {
      Files.walkFileTree(root, this);
    }
    while (!links.isEmpty()) {
      follow(links.pollFirst());
    }
  }

  private void follow(Path link) throws IOException {
    if (Files.isDirectory(link)) {
      Files.walkFileTree(link.resolve("."), this);
    } else {
      visitFile(link);
    }
  }

  private void visitFile(Path link) throws IOException {
    try {
      visitFile(link, Files.readAttributes(link, BasicFileAttributes.class));
    } catch (NoSuchFileException | FileSystemLoopException e) {
      addProblem(link, "a link that leads nowhere");
    } catch (FileSystemException e) { // a loop of links has no name of its own
      visitFileFailed(link, e);
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    String name = relative(folder);
    if (!name.isEmpty()) {
      TableLog.check(name + "/");
      if (InputFiles.isHidden(name)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
    }
    Object real = attributes.fileKey() == null ? folder.toRealPath() : attributes.fileKey();
    return entered.add(real) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    String name = relative(file);
    if (!name.isEmpty()) {
      TableLog.check(name);
      if (InputFiles.isHidden(name)) {
        return FileVisitResult.CONTINUE;
      }
    }
    if (attributes.isSymbolicLink()) {
      links.add(file);
    } else if (!attributes.isRegularFile()) {
      addProblem(file, "a pipe, socket or device, no file");
    } else if (!isUtf8(file)) {
      addProblem(file, NO_UTF_8);
    } else {
      found.add(
          InputFile.of(
              uri(file), name(file), attributes.size(), attributes.lastModifiedTime().toMillis()));
    }
    if (++seen % BETWEEN == 0) {
      progress.accept(seen);
    }
    return FileVisitResult.CONTINUE;
  }

  /** A file that has gone, a folder that may not be read. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException error) throws IOException {
    if (relative(file).isEmpty()) {
      throw error instanceof NoSuchFileException && !Files.isSymbolicLink(root)
          ? new FileNotFoundException(file.toString())
          : error;
    }
    if (!InputFiles.isHidden(relative(file))) {
      boolean gone = error instanceof NoSuchFileException;
      addProblem(file, gone ? "it has gone while inputs were listed" : RecordReader.detail(error));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException error) throws IOException {
    if (error != null) {
      addProblem(folder, "the folder cannot be listed to its end: " + RecordReader.detail(error));
    }
    return FileVisitResult.CONTINUE;
  }

  private void addProblem(Path file, String problem) {
    found.add(InputFile.unreadable(uri(file), name(file), problem));
  }

  private String name(Path file) {
    return InputFiles.relative(file.normalize().toString(), base);
  }

  /** The name below the input; empty for the input itself. */
  private String relative(Path file) {
    return root.relativize(file.normalize()).toString();
  }

  /** As Hadoop writes it: not encoded. */
  private static String uri(Path file) {
    return "file:" + file.normalize();
  }

  private static boolean isUtf8(Path file) {
    try {
      return file.toString().indexOf('\uFFFD') < 0 || Path.of(file.toString()).equals(file);
    } catch (InvalidPathException notEvenThat) {
      return false;
    }
  }
}
