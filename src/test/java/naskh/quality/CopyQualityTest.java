package naskh.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import naskh.SparkTest;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import org.junit.jupiter.api.Test;

/** What {@code seeds/README.md} says about pairs with a Jaccard of 0.7 or more. */
class CopyQualityTest {

  @Test
  void theSampleArticlesAreReachedAsTheirReadmeSays() {
    List<String> told = new ArrayList<>();
    CopyReport report;
    try (ScratchFolder folder = new ScratchFolder(SparkTest.session())) {
      report =
          CopyQuality.measure(
              SparkTest.session(),
              List.of("seeds"),
              ReadOptions.defaults(),
              CopyOptions.defaults(),
              folder.scratch(),
              told::add);
    }
    assertThat(report.articles()).isEqualTo(26);
    // The cup final's three pairs, the flood's, the mosaic's, and the two versions of one page.
    assertThat(report.pairs()).isEqualTo(6);
    assertThat(report.versionPairs()).isEqualTo(1);
    assertThat(report.ways()).isEqualTo(Map.of(Reach.Way.ROW, 5, Reach.Way.CLUSTER, 1));
    assertThat(report.rows()).isEqualTo(new RowCheck(10, 10, 10, 3, 3, List.of()));
    assertThat(report.faults()).isEmpty();
    assertThat(told).hasSize(3);
  }

  @Test
  void nothingOfAMeasurementStays() {
    Path place;
    try (ScratchFolder folder = new ScratchFolder(SparkTest.session())) {
      place =
          Path.of(
              URI.create(
                  folder
                      .scratch()
                      .save("some", SparkTest.session().range(3).toDF())
                      .inputFiles()[0]));
      assertThat(place).exists();
    }
    assertThat(Files.exists(place.getParent().getParent())).isFalse();
  }
}
