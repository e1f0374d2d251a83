package naskh.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import naskh.SparkTest;
import org.apache.commons.io.FileUtils;

/** What a run on the sample articles leaves: one run for all tests that only look at it. */
public final class SampleRun {
  private static final class Holder {
    static final Results RESULTS = run();
  }

  private SampleRun() {}

  /** The folder that holds the tables. */
  public static String output() {
    return Holder.RESULTS.location();
  }

  static Manifest manifest() {
    return Holder.RESULTS.manifest();
  }

  private static Results run() {
    try {
      Path folder = Files.createTempDirectory("naskh-samples");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
      return NewsJob.run(
          SparkTest.session(),
          JobOptions.defaults(List.of("seeds"), folder.resolve("out").toString()),
          Progress.silent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
