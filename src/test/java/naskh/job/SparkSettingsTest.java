package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;

import naskh.SparkTest;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparkSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "spark.hadoop.fs.s3a.secret.key, false",
    "spark.hadoop.fs.s3a.access.key, false",
    "spark.hadoop.fs.azure.account.key.news.dfs.core.windows.net, false",
    "spark.hadoop.fs.azure.sas.fixed.token.news, false",
    "spark.hadoop.fs.azure.sas.container.news, false",
    "spark.executorEnv.AZURE_STORAGE_KEY, false",
    "spark.ssl.keyPassword, false",
    "spark.sql.shuffle.partitions, true"
  })
  void whatOpensAStoreIsNotTold(String key, boolean isTold) {
    SparkSession session = SparkTest.session().newSession();
    session.conf().set(key, "7");
    assertThat(SparkSettings.of(session)).containsEntry(key, isTold ? "7" : "(not shown)");
  }
}
