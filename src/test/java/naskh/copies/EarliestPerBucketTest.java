package naskh.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EarliestPerBucketTest {
  @Test
  void keepsTheEarliestOfEachBucketAsAMapOfSortedListsDoes() {
    EarliestPerBucket holders = new EarliestPerBucket(3);
    Map<Long, List<Long>> expected = new HashMap<>();
    SplittableRandom random = new SplittableRandom(1);
    List<Long> order = new ArrayList<>(LongStream.range(0, 20_000).boxed().toList());
    Collections.shuffle(order, new Random(2));
    for (long number : order) {
      // Of all keys whose upper bits are equal, the table makes one long chain.
      long bucket = (long) random.nextInt(5_000) << (number % 2 == 0 ? 2 : 40);
      holders.add(holders.entry(bucket), number, (int) number + 1);
      expected.computeIfAbsent(bucket, key -> new ArrayList<>()).add(number);
    }
    expected.forEach(
        (bucket, all) -> {
          List<Long> numbers = all.stream().sorted().limit(3).toList();
          int entry = holders.entry(bucket);
          assertThat(holders.held(entry)).isEqualTo(numbers.size());
          for (int i = 0; i < numbers.size(); i++) {
            assertThat(holders.number(entry, i)).isEqualTo(numbers.get(i));
            assertThat(holders.tokens(entry, i)).isEqualTo(numbers.get(i) + 1);
          }
        });
  }
}
