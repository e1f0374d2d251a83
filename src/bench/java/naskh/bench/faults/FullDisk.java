package naskh.bench.faults;

import java.io.FileOutputStream;
import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;

/** A local file system whose disk is full once the third stage begins: the kernel's /dev/full. */
public final class FullDisk extends RawLocalFileSystem {
  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return file.toString().contains("_scratch/spans")
        ? new FSDataOutputStream(new FileOutputStream("/dev/full"), null)
        : super.create(file, overwrite, bufferSize, replication, blockSize, progress);
  }
}
