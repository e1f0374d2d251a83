package naskh.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naskh.Full;
import naskh.SparkTest;
import naskh.bench.measure.StoreFolder;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.junit.jupiter.api.Test;

/** What {@code seeds/README.md} says about pairs with a Jaccard of 0.7 or more. */
class CopyQualityTest {

  private static CopyReport measured(CopyQualityOptions options, List<String> told) {
    return CopyQuality.measure(
        SparkTest.session(),
        List.of("seeds"),
        ReadOptions.defaults(),
        options,
        Store.inMemory(bytes -> {}),
        told::add);
  }

  @Test
  void theSampleArticlesAreReachedAsTheirReadmeSays() {
    List<String> told = new ArrayList<>();
    CopyReport report = measured(CopyQualityOptions.defaults(), told);
    assertThat(report.faults()).isEmpty();
    assertThat(report.articles()).isEqualTo(26);
    assertThat(report.lines())
        .contains("| articles, versions kept apart | 26 |  |")
        .anyMatch(line -> line.startsWith("| boilerplate on: rows all right | 1.0000 |"));
    assertThat(told).isNotEmpty();
  }

  @Test
  @Full
  void nothingOfAMeasurementStays() {
    Path place;
    try (StoreFolder folder = new StoreFolder(SparkTest.session())) {
      place =
          Path.of(
              URI.create(
                  folder
                      .store()
                      .save("some", SparkTest.session().range(3).toDF())
                      .inputFiles()[0]));
      assertThat(place).exists();
    }
    assertThat(Files.exists(place.getParent().getParent())).isFalse();
  }
}
