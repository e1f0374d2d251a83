package naskh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

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
  void aClusterGetsTheProgramUnlessSparkSubmitBroughtIt() {
    SparkConf conf = new SparkConf(false).set("spark.jars", "given.jar");
    Sessions.shipProgram(conf, "file:/a%20folder/naskh.jar");
    assertThat(conf.get("spark.jars")).isEqualTo("given.jar");

    SparkConf bare = new SparkConf(false);
    Sessions.shipProgram(bare, "file:/a%20folder/naskh.jar");
    assertThat(bare.get("spark.jars")).isEqualTo("file:/a%20folder/naskh.jar");
  }
}
