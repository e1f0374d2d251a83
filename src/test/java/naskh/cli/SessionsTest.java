package naskh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import naskh.bench.faults.NaskhProcess;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionsTest {
  @Test
  void onOneMachineNobodyElseIsHeard() {
    SparkConf conf = Sessions.conf("local[2]", "2g", Map.of());
    assertThat(conf.get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
    assertThat(conf.contains("spark.executor.memory")).isFalse();
    assertThat(conf.contains("spark.jars")).isFalse();
  }

  @Test
  void theExecutorsOfAClusterReachTheDriverAndHaveTheirMemory() {
    SparkConf conf = Sessions.conf("spark://host:7077", "2g", Map.of());
    assertThat(conf.contains("spark.driver.bindAddress")).isFalse();
    assertThat(conf.contains("spark.driver.host")).isFalse();
    assertThat(conf.get("spark.executor.memory")).isEqualTo("2g");
  }

  @Test
  void theUsersSettingsWinOverOursButNotOverTheTables() {
    SparkConf conf =
        Sessions.conf(
            "local[2]",
            null,
            Map.of(
                "spark.sql.shuffle.partitions", "3", "spark.sql.session.timeZone", "Asia/Riyadh"));
    assertThat(conf.get("spark.sql.shuffle.partitions")).isEqualTo("3");
    assertThat(conf.get("spark.sql.session.timeZone")).isEqualTo("UTC");
  }

  @Test
  void aMasterThatIsASettingIsAMaster() {
    Map<String, String> settings = Map.of("spark.master", "spark://host:7077");
    assertThat(Sessions.conf(null, "2g", settings).contains("spark.driver.host")).isFalse();
    SparkConf here = Sessions.conf("local[2]", null, settings);
    assertThat(here.get("spark.master")).isEqualTo("local[2]");
    assertThat(here.get("spark.driver.host")).isEqualTo("127.0.0.1");
  }

  @Test
  void aClusterGetsTheProgramUnlessSparkSubmitBroughtIt() {
    SparkConf conf = new SparkConf(false).set("spark.jars", "given.jar");
    Sessions.shipProgram(conf, "file:/a%20folder/naskh.jar");
    assertThat(conf.get("spark.jars")).isEqualTo("given.jar");

    SparkConf bare = new SparkConf(false);
    Sessions.shipProgram(bare, "file:/a%20folder/naskh.jar");
    assertThat(bare.get("spark.jars")).isEqualTo("file:/a%20folder/naskh.jar");
  }

  @Test
  void filesOnS3AreCommittedWithoutMovesWhereTheCommittersAre() {
    SparkConf conf = new SparkConf(false);
    Sessions.setForObjectStores(conf, name -> true);
    assertThat(conf.get("spark.hadoop.fs.s3a.committer.name")).isEqualTo("magic");
    assertThat(conf.contains("spark.sql.sources.commitProtocolClass")).isTrue();

    SparkConf chosen = new SparkConf(false).set("spark.hadoop.fs.s3a.committer.name", "directory");
    Sessions.setForObjectStores(chosen, name -> true);
    assertThat(chosen.get("spark.hadoop.fs.s3a.committer.name")).isEqualTo("directory");

    SparkConf without = Sessions.conf("local[2]", null, Map.of());
    assertThat(without.contains("spark.sql.sources.commitProtocolClass")).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "out, true",
    "/data/out, true",
    "file:/data/out, true",
    "s3a://bucket/out, false",
    "hdfs:///out, false",
    "abfss://box@account.invalid/out, false"
  })
  void onlyTablesOnALocalDiskAreWrittenWithoutChecksums(String output, boolean raw) {
    SparkConf conf = new SparkConf(false);
    Sessions.setForOutput(conf, output);
    assertThat(conf.contains("spark.hadoop.fs.file.impl")).isEqualTo(raw);
  }

  @Test
  void modulesThatAreClosedToSparkAreOneLine(@TempDir Path folder) throws Exception {
    NaskhProcess.Ended ended =
        NaskhProcess.startClosed(folder, "run", "seeds", folder.resolve("out").toString()).end();
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err().strip())
        .startsWith("naskh: Java's modules are closed to Spark: start by ./naskh or spark-submit")
        .hasLineCount(1);
  }
}
