package naskh.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedRunsTest {
  private static final PackedRuns RUNS = new PackedRuns(1, 0, 2);

  private static ByteBuffer part(int... numbers) {
    ByteBuffer part = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    part.asIntBuffer().put(numbers);
    return part;
  }

  private static List<List<Integer>> unpacked(byte[] packed) {
    List<List<Integer>> all = new ArrayList<>();
    RUNS.unpack(packed, numbers -> all.add(List.of(numbers[0], numbers[1], numbers[2])));
    return all;
  }

  @Test
  void whatGoesOnIsOneRun() {
    byte[] packed = RUNS.pack(List.of(part(4, 9, 2, 3, 9, 0), part(5, 9, 4)));

    assertThat(packed).isEqualTo(part(3, 3, 9, 0).array());
    assertThat(unpacked(packed))
        .containsExactly(List.of(3, 9, 0), List.of(4, 9, 2), List.of(5, 9, 4));
  }

  @Test
  void aGapOrAnyOtherNumberBeginsARun() {
    assertThat(RUNS.pack(List.of(part(3, 9, 0, 5, 9, 4)))).hasSize(8 * Integer.BYTES);
    assertThat(RUNS.pack(List.of(part(3, 9, 0, 4, 8, 2)))).hasSize(8 * Integer.BYTES);
    assertThat(RUNS.pack(List.of(part(3, 9, 0, 4, 9, 3)))).hasSize(8 * Integer.BYTES);
  }

  @Test
  void nothingIsNoBytes() {
    assertThat(RUNS.pack(List.of())).isEmpty();
    assertThat(unpacked(new byte[0])).isEmpty();
  }

  @Test
  void allComeBackInTheOrderOfPlaces() {
    Random random = new Random(5);
    List<List<Integer>> all = new ArrayList<>();
    List<ByteBuffer> parts = new ArrayList<>();
    for (int place = 0; place < 500; place += 1 + random.nextInt(2)) {
      List<Integer> numbers = List.of(place, random.nextInt(2) - 1, place * 2);
      all.add(numbers);
      parts.add(part(numbers.get(0), numbers.get(1), numbers.get(2)));
    }
    Collections.shuffle(parts, random);

    assertThat(unpacked(RUNS.pack(parts))).isEqualTo(all);
  }
}
