package naskh;

import java.util.function.Supplier;

/** A mistake of the user, as a program is told of it. */
final class Mistake {
  private Mistake() {}

  /**
   * What {@code work} gives.
   *
   * @throws IllegalArgumentException for its {@link WrongUse}
   */
  static <T> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (WrongUse mistake) {
      throw new IllegalArgumentException(mistake.getMessage(), mistake);
    }
  }
}
