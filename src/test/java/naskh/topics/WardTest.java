package naskh.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import naskh.topics.Ward.Group;
import org.apache.spark.ml.linalg.Vectors;
import org.junit.jupiter.api.Test;

class WardTest {
  private static Group group(double x, double y, double size) {
    return new Group(Vectors.dense(x, y), size);
  }

  private static final List<Group> TWO_PAIRS =
      List.of(group(1, 0, 3), group(0, 1, 1), group(0.9, 0, 1), group(0, 0.9, 1));

  @Test
  void theNearestAreJoinedAndTheMeanKnowsTheirSizes() {
    List<Group> joined = Ward.join(TWO_PAIRS, 2, 2, 0);
    assertThat(joined).extracting(Group::size).containsExactly(4.0, 2.0);
    assertThat(joined.get(0).mean().apply(0)).isCloseTo(0.975, within(1e-9));
    assertThat(joined.get(1).mean().apply(1)).isCloseTo(0.95, within(1e-9));
  }

  @Test
  void aUnionThatCostsTooMuchIsNotMade() {
    assertThat(Ward.join(TWO_PAIRS, 1, 4, 0.1)).hasSize(2);
    assertThat(Ward.join(TWO_PAIRS, 1, 4, 100)).hasSize(1);
    assertThat(Ward.join(TWO_PAIRS, 1, 4, 0.001)).hasSize(4);
  }

  @Test
  void noMoreThanTheMostAreLeftWhateverTheUnionsCost() {
    assertThat(Ward.join(TWO_PAIRS, 1, 3, 0)).hasSize(3);
  }

  @Test
  void scatterOfTwoOppositePointsIsAll() {
    assertThat(Ward.scatter(List.of(group(1, 0, 1), group(-1, 0, 1)))).isCloseTo(2, within(1e-9));
    assertThat(Ward.scatter(List.of(group(1, 0, 5)))).isCloseTo(0, within(1e-9));
  }
}
