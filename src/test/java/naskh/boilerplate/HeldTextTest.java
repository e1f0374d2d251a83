package naskh.boilerplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class HeldTextTest {
  private static final List<Block> FRAMES = List.of(new Block(10, 16), new Block(17, 30));

  private final HeldText text = new HeldText();

  private void add(int page, int filling) {
    byte[] id = ("a" + page).getBytes(UTF_8);
    ByteBuffer told =
        ByteBuffer.allocate(2 * Integer.BYTES + id.length)
            .putInt(id.length)
            .put(id)
            .putInt(-1)
            .flip();
    PageParts parts = new PageParts(page, page, told, List.of(), Formula.NONE);
    ByteBuffer record =
        ByteBuffer.wrap(
            HeldText.record(
                7, BoilerplateTable.FURNITURE, 8, parts, 0, filling, new Block(9, 30), FRAMES));
    text.add(record.position(2 * Long.BYTES + 1));
  }

  private List<List<Integer>> pieces() {
    return text.rows(8, BoilerplateSpans.FURNITURE, 2).stream()
        .map((Row row) -> List.of(row.<Integer[]>getAs(7)))
        .toList();
  }

  @Test
  void aTextThatAllPagesFillAlikeIsShownWhole() {
    add(1, 40);
    add(2, 40);
    assertThat(pieces()).containsExactly(List.of(9, 30));
  }

  @Test
  void aTextThatPagesFillOtherwiseIsShownWithItsSlotsAndThreeFillings() {
    for (int page = 1; page <= 5; page++) {
      add(page, 40 + page);
    }
    assertThat(pieces()).hasSize(4).containsOnly(List.of(10, 16, 17, 30));
  }

  @Test
  void whatFewerPagesHoldIsNotShown() {
    add(1, 40);
    assertThat(pieces()).isEmpty();
  }
}
