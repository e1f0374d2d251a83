package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import naskh.WrongUse;
import naskh.read.InputState;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallInputTest {
  private static SparkConf conf(String master, String saved) {
    return new SparkConf(false).setMaster(master).set(SmallInput.SAVED, saved);
  }

  private static InputState inputs(long unpackedBytes) {
    return new InputState(1, 1, unpackedBytes, "");
  }

  @ParameterizedTest
  @CsvSource({
    "local[*], auto, 0, true",
    "local[*], auto, 1, false",
    "local, auto, 0, true",
    "local[*], disk, 0, false",
    "spark://host:7077, auto, 0, false",
    "yarn, auto, 0, false",
  })
  void tablesStayInMemoryOfFewMegabytesOnOneMachineUnlessTheDiskIsAskedFor(
      String master, String saved, long more, boolean isSmall) {
    assertThat(SmallInput.is(conf(master, saved), inputs(SmallInput.MAX_BYTES + more)))
        .isEqualTo(isSmall);
  }

  @Test
  void anotherPlaceThanTheDiskIsRefused() {
    assertThatThrownBy(() -> SmallInput.is(conf("local", "dsik"), inputs(1)))
        .isInstanceOf(WrongUse.class)
        .hasMessage("naskh.saved: want auto or disk, got dsik");
  }

  @Test
  void whatTheUserSetsWins() {
    SparkConf conf = conf("local", "auto").set("spark.sql.shuffle.partitions", "5");
    SmallInput.setUp(conf);
    assertThat(conf.get("spark.sql.shuffle.partitions")).isEqualTo("5");
    assertThat(conf.get("spark.sql.adaptive.enabled")).isEqualTo("false");
  }
}
