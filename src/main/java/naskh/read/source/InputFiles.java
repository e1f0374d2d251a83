package naskh.read.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import naskh.WrongUse;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files of files, folders (with all folders below) and globs on any Hadoop file system. Names
 * that begin with {@code _} or {@code .} are passed over below an input, as Hadoop does, and so are
 * notes about the data: names that end in {@code .md}, {@code README.txt} and the like.
 */
public final class InputFiles {
  /** What lies beside data and is none, in lower case. */
  private static final Set<String> NOTES =
      Set.of(
          "readme",
          "readme.txt",
          "license",
          "license.txt",
          "licence",
          "licence.txt",
          "thumbs.db",
          "desktop.ini");

  private final Configuration hadoop;
  private final LongConsumer progress;

  /** {@code progress} is told now and then how many files have been found. */
  public InputFiles(Configuration hadoop, LongConsumer progress) {
    this.hadoop = hadoop;
    this.progress = progress;
  }

  /**
   * All files of the inputs, sorted and numbered by relative name; one that several inputs hold is
   * read once.
   *
   * @throws WrongUse for an input that does not exist, cannot be listed, holds no file, or is a
   *     table of which only its log tells which files are rows
   */
  public List<InputFile> list(List<String> inputs) {
    if (inputs.isEmpty()) {
      throw new WrongUse("no input: name a file, a folder or a glob to read");
    }
    List<InputFile> found = new ArrayList<>();
    for (String input : inputs) {
      found.addAll(list(input));
    }
    found.sort(Comparator.comparing(InputFile::name).thenComparing(InputFile::uri));
    List<InputFile> numbered = new ArrayList<>(found.size());
    Set<String> places = new HashSet<>();
    for (InputFile file : found) {
      if (places.add(file.uri())) {
        numbered.add(file.numbered(numbered.size()));
      }
    }
    return numbered;
  }

  private List<InputFile> list(String input) {
    try {
      Path path = path(input);
      FileSystem files = path.getFileSystem(hadoop);
      // A name with brackets or braces may be meant as it stands.
      boolean exists = files.exists(path) || LocalFiles.isThere(files, path);
      List<Path> roots = exists ? List.of(files.makeQualified(path)) : glob(files, path);
      if (roots.isEmpty()) {
        throw new WrongUse("input " + input + ": no such file or folder");
      }
      List<InputFile> found = new ArrayList<>();
      Path base = base(files, path, exists);
      for (Path root : roots) {
        add(files, root, base, exists, found);
      }
      if (found.isEmpty()) {
        throw new WrongUse("input " + input + ": holds no file to read");
      }
      return found;
    } catch (TableLog table) {
      throw new WrongUse("input " + input + ": " + table.getMessage(), table);
    } catch (FileNotFoundException e) {
      throw new WrongUse("input " + input + ": no such file or folder", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongUse("input " + input + ": " + why(e), e);
    }
  }

  /** A path as people write it, or as programs do: {@code file:///a%20b}. */
  private Path path(String input) throws IOException {
    Path path = new Path(input);
    if (input.startsWith("file:") && input.indexOf('%') >= 0) {
      FileSystem files = path.getFileSystem(hadoop);
      if (!files.exists(path)) {
        return new Path(URI.create(input.replace(" ", "%20")));
      }
    }
    return path;
  }

  private static List<Path> glob(FileSystem files, Path path) throws IOException {
    FileStatus[] found = files.globStatus(path);
    List<Path> paths = new ArrayList<>();
    for (FileStatus status : found == null ? new FileStatus[0] : found) {
      paths.add(status.getPath());
    }
    return paths;
  }

  /** {@code named}: whether the root is the input itself, whose files are called from it on. */
  private void add(FileSystem files, Path root, Path base, boolean named, List<InputFile> found)
      throws IOException {
    String names = base.toUri().getPath();
    if (files instanceof LocalFileSystem) {
      new LocalFiles(root.toUri().getPath(), names, named, found, progress).list();
    } else {
      FileStatus status = files.getFileStatus(root);
      if (status.isFile()) {
        found.add(file(status, names));
      } else {
        addFolder(files, root, named ? root.toUri().getPath() : names, found);
      }
    }
  }

  private void addFolder(FileSystem files, Path root, String base, List<InputFile> found)
      throws IOException {
    RemoteIterator<LocatedFileStatus> below = files.listFiles(root, true);
    while (below.hasNext()) {
      LocatedFileStatus status = below.next();
      String name = relative(status.getPath().toUri().getPath(), root.toUri().getPath());
      TableLog.check(name);
      if (!isHidden(name)) {
        found.add(file(status, base));
        progress.accept(found.size());
      }
    }
  }

  private static InputFile file(FileStatus status, String base) {
    Path path = status.getPath();
    return InputFile.of(
        path.toString(),
        relative(path.toUri().getPath(), base),
        status.getLen(),
        status.getModificationTime());
  }

  /** The folder that names are relative to: above a file, and above the first glob. */
  private static Path base(FileSystem files, Path path, boolean exists) throws IOException {
    Path base = files.makeQualified(path);
    do {
      base = base.getParent() == null ? base : base.getParent();
    } while (!exists && base.getParent() != null && !files.exists(base));
    return base;
  }

  /** {@code path} as it is called from {@code base} on. */
  static String relative(String path, String base) {
    String folder = base.endsWith("/") ? base : base + "/";
    return path.startsWith(folder)
        ? path.substring(folder.length())
        : path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether a file of this name, relative to its input, is passed over. */
  static boolean isHidden(String relative) {
    for (String name : relative.split("/", -1)) {
      boolean way = name.equals(".") || name.equals("..");
      if (!way && (name.startsWith("_") || name.startsWith("."))) {
        return true;
      }
    }
    String name = relative.substring(relative.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || NOTES.contains(name);
  }

  private static String why(Exception e) {
    return e.getCause() instanceof UnknownHostException host
        ? "no host is called " + host.getMessage()
        : "cannot be listed: " + oneLine(e.getMessage());
  }

  private static String oneLine(String message) {
    return message == null ? "unknown reason" : message.lines().findFirst().orElse("").strip();
  }
}
