package naskh.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone Spark cluster on this machine: a master and two workers of one core, each a process
 * and each with an address of its own (Spark does not run a task twice on one host), from the class
 * path of this JVM.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String LOG =
      """
      rootLogger.level = info
      rootLogger.appenderRef.out.ref = out
      appender.out.type = Console
      appender.out.name = out
      appender.out.layout.type = PatternLayout
      appender.out.layout.pattern = %p %m%n
      """;
  private static final Pattern URL = Pattern.compile("spark://[0-9.]+:[0-9]+");

  /** Something that comes about. */
  interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  private final Path folder;
  private final String url;
  private Process master;
  private final List<Process> workers = new ArrayList<>();

  StandaloneCluster(Path folder) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    Files.createDirectories(folder.resolve("home/jars")); // where a Spark would be installed
    Runtime.getRuntime().addShutdownHook(new Thread(this::close)); // should Ctrl-C end the tests
    Files.writeString(folder.resolve("log4j2.properties"), LOG);
    master = start("Master", "127.0.0.1", "--port", "0");
    url = said("Master", URL);
    for (int i = 0; i < 2; i++) {
      addWorker();
    }
  }

  /** Starts another worker and waits until the master knows it. */
  private void addWorker() throws IOException, InterruptedException {
    int number = workers.size() + 1;
    String work = folder.resolve("work" + number).toString();
    workers.add(
        start("Worker", "127.0.0." + number, "--cores", "1", "--memory", "1g", "-d", work, url));
    waitFor(() -> logs("Master").split("Registering worker ", -1).length > number, "a worker");
  }

  private Process start(String role, String host, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.add("-Dlog4j2.configurationFile=" + folder.resolve("log4j2.properties"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.apache.spark.deploy." + role.toLowerCase(Locale.ROOT) + "." + role);
    command.addAll(List.of("--host", host, "--webui-port", "0"));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                folder.resolve("home").toString(),
                "SPARK_SCALA_VERSION",
                "2.12",
                "SPARK_LOCAL_IP",
                host,
                "SPARK_LOCAL_DIRS",
                folder.resolve("local").toString()));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log(role).toFile()))
        .start();
  }

  private Path log(String role) {
    return folder.resolve(role + ".log");
  }

  private String logs(String role) throws IOException {
    return Files.readString(log(role));
  }

  private String said(String role, Pattern words) throws IOException, InterruptedException {
    waitFor(() -> words.matcher(logs(role)).find(), words.pattern());
    Matcher found = words.matcher(logs(role));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  /** Fails when {@code condition} does not come about in minutes. */
  static void waitFor(Condition condition, String what) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(LONG);
    while (!condition.holds()) {
      assertThat(Instant.now()).as("waited for %s", what).isBefore(end);
      LockSupport.parkNanos(20_000_000); // the cores are for the cluster
    }
  }

  /** Options of a run on this cluster. */
  List<String> options() {
    return List.of(
        "--master", url,
        "--conf", "spark.driver.host=127.0.0.1",
        "--conf", "spark.driver.bindAddress=127.0.0.1",
        "--conf", "spark.ui.enabled=false",
        "--conf", "spark.executor.memory=700m",
        "--conf", "spark.executor.extraClassPath=" + System.getProperty("java.class.path"),
        "--conf",
            "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m");
  }

  /** The executors that live, oldest first: all that a worker starts. */
  List<ProcessHandle> executors() {
    return workers.stream()
        .flatMap(Process::children)
        .filter(ProcessHandle::isAlive)
        .sorted(Comparator.comparingLong(ProcessHandle::pid))
        .toList();
  }

  /** Waits for an executor and takes it off by SIGKILL. */
  void killExecutor(int which) throws IOException, InterruptedException {
    waitFor(() -> executors().size() > which, "an executor");
    executors().get(which).destroyForcibly();
  }

  /** Takes a worker and its executors off, as when their machine is lost. */
  void loseWorker(int which) {
    Process worker = workers.get(which);
    List<ProcessHandle> executors = worker.children().toList();
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    Stream.concat(workers.stream(), Stream.ofNullable(master))
        .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle())))
        .forEach(ProcessHandle::destroyForcibly);
  }
}
