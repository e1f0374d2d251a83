package naskh.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import naskh.WrongUse;
import naskh.job.Manifest;
import naskh.job.RealPath;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The place of an export: what is written stands beside it, hidden, until it is complete, and is
 * moved there then.
 */
public final class ExportTarget implements AutoCloseable {
  /** Marks a folder as an export of ours. */
  private static final String MANIFEST = "export.json";

  static final String GRAPH = ".gexf";

  private final FileSystem files;
  private final Path place;
  private final Path staged;
  private final String shown;

  private ExportTarget(FileSystem files, Path place, String shown) {
    this.files = files;
    this.place = place;
    this.shown = shown;
    staged = new Path(place.getParent(), "." + place.getName() + ".naskh-export");
  }

  /**
   * Checks that an export may go to {@code target}.
   *
   * @param output whose tables are exported
   * @param force true: an earlier export there is replaced
   * @throws WrongUse for a place that holds anything else, or lies in the output
   */
  public static ExportTarget open(
      Configuration hadoop, String output, String target, boolean isGraph, boolean force) {
    try {
      if (target.endsWith(GRAPH) != isGraph) {
        throw wrong(target, isGraph ? "want a name that ends with " + GRAPH : "want a folder");
      }
      Path named = new Path(target);
      FileSystem files = named.getFileSystem(hadoop);
      files.setWriteChecksum(false);
      Path place = RealPath.of(files, named);
      if (place.isRoot()) {
        throw wrong(target, "want a path below the root");
      }
      Path tables = new Path(output);
      if (RealPath.isWithin(place, RealPath.of(tables.getFileSystem(hadoop), tables))) {
        throw wrong(target, "lies inside the output " + output + "; name a place outside of it");
      }
      ExportTarget opened = new ExportTarget(files, place, target);
      opened.check(isGraph, force);
      files.delete(opened.staged, true);
      return opened;
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongUse("target " + target + ": " + e.getMessage(), e);
    }
  }

  private void check(boolean isGraph, boolean force) throws IOException {
    if (!files.exists(place)) {
      return;
    }
    boolean isFolder = files.getFileStatus(place).isDirectory();
    if (isFolder == isGraph) {
      throw wrong(shown, isFolder ? "is a folder; name a file" : "is a file; name a folder");
    }
    if (isFolder && files.listStatus(place).length == 0) {
      return;
    }
    if (isFolder && !files.exists(new Path(place, MANIFEST))) {
      throw wrong(shown, "holds something else than an export of Naskh; name another folder");
    }
    if (!force) {
      throw wrong(shown, "is there already; to replace it add --force");
    }
  }

  private static WrongUse wrong(String target, String why) {
    return new WrongUse("target " + target + ": " + why);
  }

  /** Where a part of it is to be written: of a graph, the graph. */
  String path(String part) {
    return (part.isEmpty() ? staged : new Path(staged, part)).toString();
  }

  OutputStream create(String part) throws IOException {
    return files.create(new Path(path(part)), true);
  }

  /**
   * Moves what was written in its place.
   *
   * @param told of it in {@code export.json}; null: it is one file
   */
  void publish(Map<String, Object> told) throws IOException {
    if (told != null) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("naskh_export", Manifest.version());
      all.putAll(told);
      try (OutputStream out = create(MANIFEST)) {
        out.write(
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(all));
      }
    }
    files.delete(place, true);
    if (!files.rename(staged, place)) {
      throw new IOException("target " + shown + ": cannot be moved from " + staged);
    }
  }

  /** Removes what was not published. */
  @Override
  public void close() {
    try {
      files.delete(staged, true);
    } catch (IOException left) {
      // The next export there clears it; what is told is the error that came first.
    }
  }
}
