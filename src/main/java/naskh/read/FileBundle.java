package naskh.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import naskh.read.source.InputFile;

/** Neighbouring files that one task reads, one after the other; no record, as {@link InputFile}. */
final class FileBundle implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Small enough that a lost task costs little, large enough to outweigh its start. */
  private static final long BUNDLE_BYTES = 16L << 20;

  /** What opening a file costs, in bytes of reading. */
  private static final long OPEN_COST_BYTES = 64L << 10;

  private final ArrayList<InputFile> files;

  private FileBundle(List<InputFile> files) {
    this.files = new ArrayList<>(files);
  }

  List<InputFile> files() {
    return files;
  }

  /**
   * Bundles of like size for {@code tasks} tasks, fewer where single files are larger; 1 makes one.
   */
  static List<FileBundle> of(List<InputFile> files, int tasks) {
    if (tasks == 1) {
      return List.of(new FileBundle(files));
    }
    long all = files.stream().mapToLong(FileBundle::cost).sum();
    long share = Math.min(BUNDLE_BYTES, (all + tasks - 1) / tasks);
    List<FileBundle> bundles = new ArrayList<>();
    List<InputFile> bundle = new ArrayList<>();
    long bytes = 0;
    for (InputFile file : files) {
      if (!bundle.isEmpty() && bytes + cost(file) > share) {
        bundles.add(new FileBundle(bundle));
        bundle.clear();
        bytes = 0;
      }
      bundle.add(file);
      bytes += cost(file);
    }
    bundles.add(new FileBundle(bundle));
    return bundles;
  }

  private static long cost(InputFile file) {
    return file.bytes() + OPEN_COST_BYTES;
  }
}
