package naskh.spark;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import naskh.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private final Dataset<Row> rows =
      SparkTest.session()
          .sql("SELECT 'a' AS id, 1 AS number, array(named_struct('begin', 1)) AS p");

  @Test
  void thoseWantedAreThereInAnyOrderAndWithOthers() {
    assertThatCode(() -> Columns.check("rows", rows, "p ARRAY<STRUCT<begin: INT>>, id STRING"))
        .doesNotThrowAnyException();
  }

  @Test
  void oneThatIsMissingOrOfAnotherTypeIsToldWithWhatIsWanted() {
    assertThatThrownBy(() -> Columns.check("copies: packs", rows, "id STRING, pack BINARY"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "copies: packs: there is no column pack; want id STRING, pack BINARY, got id STRING,");
    assertThatThrownBy(() -> Columns.check("copies: packs", rows, "number BIGINT"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("copies: packs: column number is INT; want BIGINT");
  }
}
