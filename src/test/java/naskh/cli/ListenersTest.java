package naskh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import naskh.bench.faults.NaskhProcess;
import naskh.bench.faults.NaskhProcess.Ended;
import naskh.cli.ListeningSockets.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nobody but its own machine reaches a run in local mode. */
@EnabledOnOs(OS.LINUX) // It is Linux that tells who listens.
class ListenersTest {
  private static final String ADDRESS = "SPARK_LOCAL_IP";

  @TempDir Path folder;

  private NaskhProcess naskh(Consumer<Map<String, String>> environment, boolean page, int port)
      throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(input.resolve("one.txt"), "وصل الوفد إلى المدينة مساء الخميس بعد سبع ساعات.");
    String output = folder.resolve("out").toString();
    String ports = "spark.ui.port=" + port;
    return page
        ? NaskhProcess.start(
            folder,
            environment,
            "run",
            input.toString(),
            output,
            "--until",
            "corpus",
            "--master",
            "local[2]",
            "--conf",
            ports,
            "--conf",
            "spark.ui.enabled=true")
        : NaskhProcess.start(
            folder,
            environment,
            "run",
            input.toString(),
            output,
            "--until",
            "corpus",
            "--master",
            "local[2]",
            "--conf",
            ports);
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  @Test
  void aRunListensOnLoopbackOnlyAndHasNoPage() throws IOException, InterruptedException {
    int port = freePort();
    NaskhProcess run = naskh(environment -> environment.remove(ADDRESS), false, port);
    Set<Listener> seen = new HashSet<>();
    while (run.runsOn()) {
      seen.addAll(ListeningSockets.of(run.pid()));
    }
    Ended ended = run.end();
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(seen).as("Spark has a listener for its executors").isNotEmpty();
    assertThat(seen).allMatch(Listener::isOnLoopback);
    assertThat(seen).noneMatch(listener -> listener.port() == port);
  }

  /** As the launcher starts it; of Spark's page only the environment tells the address. */
  @Test
  void sparksPageIsThereWhereItIsAskedForOnLoopback() throws IOException, InterruptedException {
    int port = freePort();
    NaskhProcess run = naskh(environment -> environment.put(ADDRESS, "127.0.0.1"), true, port);
    Set<Listener> seen = new HashSet<>();
    while (run.runsOn() && seen.stream().noneMatch(listener -> listener.port() == port)) {
      seen.addAll(ListeningSockets.of(run.pid()));
    }
    assertThat(seen).anyMatch(listener -> listener.port() == port);
    // Spark listens before it knows its application, and answers with 500 until then.
    int status = 0;
    while (status != 200 && run.runsOn()) {
      status = statusOfPage(port);
    }
    assertThat(status).isEqualTo(200);
    seen.addAll(ListeningSockets.of(run.pid()));
    run.kill();
    assertThat(seen).allMatch(Listener::isOnLoopback);
  }

  private static int statusOfPage(int port) throws IOException, InterruptedException {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/jobs/")).build(),
            BodyHandlers.ofString())
        .statusCode();
  }
}
