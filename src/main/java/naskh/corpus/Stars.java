package naskh.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The stars of one bucket after the other, without pairing all members: the first member is a
 * centre; one that no centre accepts becomes a centre, too, up to a number of them.
 *
 * <p>Cost: a member is compared with the centres; these are in memory.
 *
 * @param <M> a member
 */
public final class Stars<M> {
  private final int mostCentres;
  private final BiPredicate<M, M> accepts;
  private final List<M> centres = new ArrayList<>();

  /** {@code accepts}: whether a centre, given first, accepts a member. */
  public Stars(int mostCentres, BiPredicate<M, M> accepts) {
    this.mostCentres = mostCentres;
    this.accepts = accepts;
  }

  /** What comes next is of another bucket. */
  public void begin() {
    centres.clear();
  }

  /** The first centre that accepts the next member, which else may become one. */
  public Optional<M> centreOf(M member) {
    for (M centre : centres) {
      if (accepts.test(centre, member)) {
        return Optional.of(centre);
      }
    }
    if (centres.size() < mostCentres) {
      centres.add(member);
    }
    return Optional.empty();
  }
}
