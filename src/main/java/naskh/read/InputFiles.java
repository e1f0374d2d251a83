package naskh.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import naskh.tables.WrongUse;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files of files, folders (with all folders below) and globs on any Hadoop file system. Names
 * that begin with {@code _} or {@code .} are passed over below an input, as Hadoop does, and so are
 * notes about the data: names that end in {@code .md}.
 */
final class InputFiles {
  private final Configuration hadoop;

  InputFiles(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * All files of the inputs, sorted and numbered by relative name; one that several inputs hold is
   * read once.
   *
   * @throws WrongUse for an input that does not exist, cannot be listed, or holds no file
   */
  List<InputFile> list(List<String> inputs) {
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
      Path path = new Path(input);
      FileSystem files = path.getFileSystem(hadoop);
      // A name with brackets or braces may be meant as it stands.
      FileStatus[] roots =
          files.exists(path)
              ? new FileStatus[] {files.getFileStatus(path)}
              : files.globStatus(path);
      if (roots == null || roots.length == 0) {
        throw new WrongUse("input " + input + ": no such file or folder");
      }
      List<InputFile> found = new ArrayList<>();
      String base = base(files, path).toUri().getPath();
      for (FileStatus root : roots) {
        if (root.isFile()) {
          found.add(file(root, base));
        } else {
          addFolder(
              files, root, files.exists(path) ? root.getPath().toUri().getPath() : base, found);
        }
      }
      if (found.isEmpty()) {
        throw new WrongUse("input " + input + ": holds no file to read");
      }
      return found;
    } catch (FileNotFoundException e) {
      throw new WrongUse("input " + input + ": no such file or folder", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongUse("input " + input + ": " + why(e), e);
    }
  }

  private static void addFolder(
      FileSystem files, FileStatus root, String base, List<InputFile> found) throws IOException {
    RemoteIterator<LocatedFileStatus> below = files.listFiles(root.getPath(), true);
    while (below.hasNext()) {
      LocatedFileStatus status = below.next();
      if (!hidden(relative(status.getPath(), root.getPath().toUri().getPath()))) {
        found.add(file(status, base));
      }
    }
  }

  private static InputFile file(FileStatus status, String base) {
    Path path = status.getPath();
    return new InputFile(
        0, path.toString(), relative(path, base), status.getLen(), status.getModificationTime());
  }

  /** The folder that names are relative to: above a file, and above the first glob. */
  private static Path base(FileSystem files, Path path) throws IOException {
    Path base = files.makeQualified(path);
    boolean exists = files.exists(path);
    do {
      base = base.getParent() == null ? base : base.getParent();
    } while (!exists && base.getParent() != null && !files.exists(base));
    return base;
  }

  private static String relative(Path path, String base) {
    String whole = path.toUri().getPath();
    String folder = base.endsWith("/") ? base : base + "/";
    return whole.startsWith(folder) ? whole.substring(folder.length()) : path.getName();
  }

  private static boolean hidden(String relative) {
    for (String name : relative.split("/", -1)) {
      if (name.startsWith("_") || name.startsWith(".")) {
        return true;
      }
    }
    return relative.toLowerCase(Locale.ROOT).endsWith(".md");
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
