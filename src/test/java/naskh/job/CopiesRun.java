package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import naskh.SparkTest;
import naskh.bench.measure.FoundCopies;
import naskh.copies.CopyOptions;
import naskh.spark.Store;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The copies stage, its tables written; a program, since a JVM's Spark has its cores for life. */
final class CopiesRun {
  static final List<Table> TABLES =
      List.of(
          Table.ARTICLES, Table.COPIES, Table.COPY_CLUSTERS, Table.COPY_MEMBERS, Table.BOILERPLATE);

  private static final long MINUTES = 10;

  private CopiesRun() {}

  /** Runs the stage on accepted articles and writes its {@link #TABLES} under {@code output}. */
  static void write(Dataset<Row> accepted, String output) {
    Store store = Store.onDisk(accepted.sparkSession(), output + "-scratch");
    FoundCopies found = FoundCopies.in(accepted, CopyOptions.defaults(), store);
    Table.ARTICLES.write(found.articles(), output);
    Table.COPIES.write(found.copies(), output);
    Table.COPY_CLUSTERS.write(found.clusters(), output);
    Table.COPY_MEMBERS.write(found.members(), output);
    Table.BOILERPLATE.write(found.boilerplate(), output);
  }

  /** The same on the articles in a folder, in a process whose Spark has this master. */
  static void inItsOwnProcess(String master, String articles, String output)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx2g");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(CopiesRun.class.getName(), master, articles, output));
    Path said = Path.of(output + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ended").isTrue();
      assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  public static void main(String[] args) {
    try (SparkSession spark = SparkTest.start(args[0])) {
      write(spark.read().parquet(args[1]), args[2]);
    }
  }
}
