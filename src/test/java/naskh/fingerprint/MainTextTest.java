package naskh.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MainTextTest {

  @Test
  void noShingleCrossesACut() {
    BitSet removed = new BitSet();
    removed.set(4, 6);
    removed.set(9);
    MainText text = MainText.without(LongStream.range(0, 12).toArray(), removed);
    assertThat(text.tokens()).containsExactly(0, 1, 2, 3, 6, 7, 8, 10, 11);
    Shingles shingles = text.shingles(2);
    assertThat(LongStream.range(0, shingles.count()).map(i -> shingles.place((int) i)))
        .containsExactly(0L, 1L, 2L, 4L, 5L, 7L);
  }

  @Test
  void whatIsCutOffAtTheEndsDividesNothing() {
    BitSet removed = new BitSet();
    removed.set(0, 3);
    removed.set(8, 10);
    MainText text = MainText.without(LongStream.range(0, 10).toArray(), removed);
    assertThat(text.tokens()).containsExactly(3, 4, 5, 6, 7);
    assertThat(LongStream.range(0, 5).filter(i -> text.isCutBefore((int) i))).isEmpty();
  }

  @Property
  void packedAndUnpackedItIsTheSame(
      @ForAll @Size(max = 200) java.util.List<Long> tokens,
      @ForAll @Size(max = 20) java.util.List<@IntRange(min = 0, max = 199) Integer> cut) {
    BitSet removed = new BitSet();
    cut.stream().filter(i -> i < tokens.size()).forEach(removed::set);
    MainText text = MainText.without(tokens.stream().mapToLong(Long::longValue).toArray(), removed);
    MainText back = MainText.unpack(text.pack());
    assertThat(back.tokens()).isEqualTo(text.tokens());
    for (int i = 0; i < text.count(); i++) {
      assertThat(back.isCutBefore(i)).isEqualTo(text.isCutBefore(i));
    }
  }
}
