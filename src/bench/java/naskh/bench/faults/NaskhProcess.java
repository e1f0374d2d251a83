package naskh.bench.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naskh.cli.Naskh;

/** The program in a process of its own. */
public final class NaskhProcess {
  private static final long MINUTES = 30; // an idle machine needs one

  /** The cores are for the process. */
  private static final long POLL_NANOS = 20_000_000;

  private final Process process;
  private final Path out;
  private final Path err;

  private NaskhProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** What an ended process has left. */
  public record Ended(int code, String out, String err) {}

  /** Starts {@code naskh arguments…}; its streams are kept in files under {@code folder}. */
  public static NaskhProcess start(Path folder, String... arguments) throws IOException {
    return start(folder, environment -> {}, arguments);
  }

  /** The same, its environment changed. */
  public static NaskhProcess start(
      Path folder, Consumer<Map<String, String>> environment, String... arguments)
      throws IOException {
    List<String> opened =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("--add-opens"))
            .toList();
    return start(folder, opened, environment, arguments);
  }

  /** Starts it in a Java that opens nothing to Spark. */
  public static NaskhProcess startClosed(Path folder, String... arguments) throws IOException {
    return start(folder, List.of(), environment -> {}, arguments);
  }

  private static NaskhProcess start(
      Path folder,
      List<String> opened,
      Consumer<Map<String, String>> environment,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    // A short run never earns back what C2 costs; without C2 the code cache is too small.
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC"));
    command.addAll(opened);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Naskh.class.getName());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C"); // what people read must not depend on it
    environment.accept(builder.environment());
    Process process =
        builder
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .directory(new File("."))
            .start();
    // Should Ctrl-C end the tests.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new NaskhProcess(process, out, err);
  }

  /** Waits until it ends. */
  public Ended end() throws IOException, InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running: " + Files.readString(err));
    }
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** Waits until it says that this stage is done; false if it ends before. */
  public boolean finishes(int stage) throws IOException {
    Pattern done = Pattern.compile("^" + stage + "/\\d .* done ", Pattern.MULTILINE);
    while (process.isAlive()) {
      if (done.matcher(Files.readString(err, StandardCharsets.UTF_8)).find()) {
        return true;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return false;
  }

  /** Waits until it ends, no longer than that; false if it runs on. */
  public boolean endsWithin(long milliseconds) throws InterruptedException {
    return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Whether it still runs, a tenth of a second from now: for who looks at it again and again. */
  public boolean runsOn() throws InterruptedException {
    return !endsWithin(100);
  }

  public long pid() {
    return process.pid();
  }

  /** The most memory that it has had so far, in MiB; 0 if it has ended. */
  public long peakMib() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }

  /** Kills it on the spot, as the kernel does for want of memory. */
  public void kill() {
    process.destroyForcibly();
  }

  /** Asks it to end, as Ctrl-C and an operating system that shuts down do. */
  public void terminate() {
    process.destroy();
  }
}
