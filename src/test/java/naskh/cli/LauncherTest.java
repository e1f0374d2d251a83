package naskh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The launcher in a folder of its own, with a Java and a Maven that only tell how they are called.
 */
class LauncherTest {
  @TempDir Path folder;
  private Path home;
  private Path library;

  @BeforeEach
  void aProjectThatWasNeverBuilt() throws IOException {
    home = Files.createDirectories(folder.resolve("a project"));
    library = Files.createFile(folder.resolve("spark.jar"));
    Files.createDirectories(home.resolve("src/main"));
    Files.copy(Path.of("pom.xml"), home.resolve("pom.xml"));
    Files.copy(Path.of("naskh"), home.resolve("naskh"));
    script(
        "jdk/bin/java",
        "[ \"$1\" = -version ] && echo 'openjdk version \"17.0.9\"' >&2 && exit",
        "echo \"ip=$SPARK_LOCAL_IP\"",
        "printf '%s\\n' \"$@\"");
    script(
        "bin/mvn",
        "echo called >>'" + folder.resolve("builds") + "'",
        "touch target/naskh.jar target/naskh-all.jar",
        "printf %s '" + library + "' >target/classpath");
  }

  private void script(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String start(String... arguments) throws IOException, InterruptedException {
    return start(home.resolve("naskh"), arguments);
  }

  private String start(Path launcher, String... arguments)
      throws IOException, InterruptedException {
    return endsWith(0, launcher, arguments);
  }

  private String endsWith(int code, Path launcher, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (old, ours) -> ours + old);
    builder.environment().put("CDPATH", folder.toString()); // makes cd speak
    builder.environment().remove("SPARK_LOCAL_IP");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said;
  }

  private int builds() throws IOException {
    Path file = folder.resolve("builds");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  @Test
  void theSecondStartBuildsNothing() throws IOException, InterruptedException {
    assertThat(start("--version"))
        .contains("naskh: building")
        .contains("naskh.cli.Naskh\n--version");
    assertThat(start("--version")).doesNotContain("building");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void changedSourcesAreBuilt() throws IOException, InterruptedException {
    start("--version");
    Path source = Files.createFile(home.resolve("src/main/New.java"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    start("--version");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aLibraryThatIsGoneIsFetchedAgain() throws IOException, InterruptedException {
    start("--version");
    Files.delete(library);
    start("--version");
    assertThat(builds()).isEqualTo(2);
  }

  /** As of a project that belongs to somebody else; root could write there. */
  @Test
  void whatCannotBeBuiltIsOneLine() throws IOException, InterruptedException {
    Files.createFile(home.resolve("target"));
    assertThat(endsWith(1, home.resolve("naskh"), "--version"))
        .isEqualTo(
            "naskh: has to be built, but nothing can be written to "
                + home.toRealPath()
                + "/target: let the owner of "
                + home.toRealPath()
                + " start it once, or copy that folder\n");
    assertThat(builds()).isZero();
  }

  @Test
  void aLinkLeadsToTheProject() throws IOException, InterruptedException {
    Path there = Files.createDirectories(folder.resolve("else where"));
    Path link = Files.createSymbolicLink(there.resolve("n"), Path.of("../a project/naskh"));
    assertThat(start(link, "run", "in put", "out")).endsWith("naskh.cli.Naskh\nrun\nin put\nout\n");
  }

  @Test
  void aRelativePathIsNotLookedUpElsewhere() throws IOException, InterruptedException {
    assertThat(start(Path.of("a project/naskh"), "--version")).endsWith("Naskh\n--version\n");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "--memory 2g, -Xmx2g",
    "--memory=1500m, -Xmx1500m",
    "--memory 500m, -Xmx500m",
    "--memory 520M, -Xmx520M",
    "--memory 600m, -Xmx600m",
    "--memory 499m, ''",
    "--memory lots, ''",
    "--memory 9999999999g, ''",
    "--limit 5, ''",
  })
  void onlyAHeapThatJavaCanStartWithIsHandedOn(String options, String heap)
      throws IOException, InterruptedException {
    String said = start(("run in out " + options).split(" ", -1));
    assertThat(said.lines().filter(line -> line.startsWith("-Xmx")).findFirst().orElse(""))
        .isEqualTo(heap);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "--limit 5, 127.0.0.1, naskh.jar",
    "--master local[2], 127.0.0.1, naskh.jar",
    "--master spark://host:7077, '', naskh-all.jar",
    "--master=spark://host:7077, '', naskh-all.jar",
  })
  void executorsReachTheDriverAndGetAllLibraries(String options, String address, String jar)
      throws IOException, InterruptedException {
    assertThat(start(("run in out " + options).split(" ", -1)))
        .contains("ip=" + address + "\n", "\n" + home.toRealPath() + "/target/" + jar + ":");
  }

  private void input(String name, long bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (RandomAccessFile input = new RandomAccessFile(file.toFile(), "rw")) {
      input.setLength(bytes); // takes no room on the disk
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "little, true",
    "'lit*/*.txt', true",
    "much, false",
    "'mu*/*', false",
    "little much, false",
    "packed/little.json.gz, true",
    "packed, false",
    "earlier, true",
    "hdfs://host/little, false",
    "absent, true",
    "--help, true",
  })
  void javasSecondCompilerIsForMuchInput(String inputs, boolean isSmall)
      throws IOException, InterruptedException {
    input("little/a.txt", 20 << 20);
    input("much/a.txt", 20 << 20);
    input("much/below/b.txt", 20 << 20);
    input("packed/little.json.gz", 5 << 20);
    input("packed/b.parquet", 5 << 20);
    input("earlier/run.json", 1);
    input("earlier/articles/a.parquet", 20 << 20);
    String said = start(("run " + inputs.replace("'", "") + " out").split(" ", -1));
    assertThat(said.contains("-XX:TieredStopAtLevel=1\n")).isEqualTo(isSmall);
    assertThat(said.contains("-XX:+UseParallelGC\n")).isEqualTo(!isSmall);
    assertThat(said.contains("-XX:Tier4InvocationThreshold=")).isEqualTo(!isSmall);
  }

  /**
   * Java itself makes the archive when it ends; here it is one that only tells how it is called.
   */
  @Test
  void whatOnlyReadsAnOutputLoadsItsClassesFromAnArchive()
      throws IOException, InterruptedException {
    Path archive = home.toRealPath().resolve("target/read.jsa");
    assertThat(start("show", "out", "id")).doesNotContain("read.jsa");
    Files.createFile(Files.createDirectories(folder.resolve("out")).resolve("run.json"));
    assertThat(start("show", "out", "id"))
        .contains("\n-XX:ArchiveClassesAtExit=" + archive + "\n", "\n-XX:TieredStopAtLevel=1\n");
    Files.createFile(archive);
    Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(2)));
    for (String command : List.of("show", "top", "explain", "find")) {
      assertThat(start(command, "out"))
          .contains("\n-XX:SharedArchiveFile=" + archive + "\n")
          .doesNotContain("ArchiveClassesAtExit");
    }
    assertThat(start("run", "in", "out")).doesNotContain("read.jsa");
    Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));
    assertThat(start("top", "out")).contains("-XX:ArchiveClassesAtExit=");
  }

  /** Python as far as it is called; pip only tells how, and so do Jupyter's programs. */
  private Path anOutputAndPython(String venv, String pip) throws IOException {
    Files.createDirectories(home.resolve("notebooks"));
    Files.createFile(home.resolve("notebooks/naskh_tables.py"));
    Files.createFile(home.resolve("notebooks/requirements.txt"));
    Files.setLastModifiedTime(
        home.resolve("notebooks/requirements.txt"), FileTime.from(Instant.EPOCH));
    Files.createFile(home.resolve("notebooks/tour.ipynb"));
    script("pip", "echo called >>'" + folder.resolve("installs") + "'", pip);
    script("jupyter-execute", "echo \"filled: $*\" >>'" + folder.resolve("filled") + "'");
    script("jupyter-trust");
    script("jupyter-lab", "echo \"of $NASKH_OUTPUT\"", "printf '%s\\n' \"$@\"");
    script(
        "bin/python3",
        "[ \"$1\" = -c ] && exit " + venv,
        "mkdir -p \"$4/bin\"",
        "cp '" + folder + "/pip' '" + folder + "'/jupyter-* \"$4/bin\"");
    Path output = Files.createDirectories(folder.resolve("an output"));
    Files.createFile(output.resolve("run.json"));
    return output.toRealPath();
  }

  @Test
  void theNotebooksAreFilledFromAnOutputAndOpened() throws IOException, InterruptedException {
    Path output = anOutputAndPython("0", "");
    Path copies = home.toRealPath().resolve("target/notebooks");
    assertThat(start("notebooks", "an output", "--no-browser", "--port=1"))
        .contains("naskh: installing Jupyter")
        .endsWith("of " + output + "\n" + copies + "/tour.ipynb\n--no-browser\n--port=1\n");
    assertThat(start("notebooks", "an output")).doesNotContain("installing");
    assertThat(Files.readAllLines(folder.resolve("installs"))).hasSize(1);
    assertThat(Files.readAllLines(folder.resolve("filled")))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith(copies + "/tour.ipynb"));
    assertThat(copies.resolve("naskh_tables.py")).exists();
    assertThat(builds()).isZero();
  }

  @ParameterizedTest(name = "«{0}»")
  @CsvSource({"a project", "absent", "--no-browser", "hdfs://host/out", "''"})
  void theNotebooksAreOfAnOutput(String output) throws IOException, InterruptedException {
    assertThat(endsWith(2, home.resolve("naskh"), "notebooks", output))
        .isEqualTo(
            "naskh: notebooks: «"
                + output
                + "» is no output of Naskh on this machine:"
                + " want a folder that naskh run has written, with run.json\n");
  }

  @Test
  void whatTheNotebooksLackIsOneLine() throws IOException, InterruptedException {
    anOutputAndPython("1", "");
    assertThat(endsWith(1, home.resolve("naskh"), "notebooks", "an output"))
        .isEqualTo(
            "naskh: notebooks: needs Python 3.10 or later with venv:"
                + " install python3 and python3-venv\n");
  }

  @Test
  void packagesThatCannotBeInstalledAreTriedAgain() throws IOException, InterruptedException {
    anOutputAndPython("0", "exit 1");
    for (int start = 0; start < 2; start++) {
      assertThat(endsWith(1, home.resolve("naskh"), "notebooks", "an output"))
          .contains("naskh: installing Jupyter")
          .contains("is PyPI in reach? See " + home.toRealPath() + "/target/notebooks.log\n");
    }
    assertThat(Files.readAllLines(folder.resolve("installs"))).hasSize(2);
  }
}
