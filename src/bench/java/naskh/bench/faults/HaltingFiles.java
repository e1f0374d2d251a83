package naskh.bench.faults;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** A local file system on which the machine dies between the two moves that publish results. */
public final class HaltingFiles extends RawLocalFileSystem {
  static final int EXIT_CODE = 99;

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    if (from.getName().endsWith(".naskh-new")) {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
    return super.rename(from, to);
  }
}
