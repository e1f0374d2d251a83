package naskh.job;

import java.io.Serializable;
import java.util.Comparator;
import naskh.text.CodePoints;

/** How often something was met in the input, and the first place of it. */
final class Occurrences implements Serializable { // no record: Kryo writes none
  private static final long serialVersionUID = 1L;

  private static final Comparator<Occurrences> PLACE =
      Comparator.<Occurrences, String>comparing(one -> one.file, CodePoints::compare)
          .thenComparing(one -> one.position, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(one -> one.value, Comparator.nullsFirst(CodePoints::compare));

  private final long times;
  private final String file;
  private final Long position;
  private final String value;

  private Occurrences(long times, String file, Long position, String value) {
    this.times = times;
    this.file = file;
    this.position = position;
    this.value = value;
  }

  /**
   * Met once.
   *
   * @param position null: not known
   * @param value what was met, or the article; may be null
   */
  static Occurrences at(String file, Long position, String value) {
    return new Occurrences(1, file, position, value);
  }

  /** Both together. */
  Occurrences and(Occurrences other) {
    Occurrences first = PLACE.compare(this, other) <= 0 ? this : other;
    return new Occurrences(times + other.times, first.file, first.position, first.value);
  }

  long times() {
    return times;
  }

  /** The first one. */
  Manifest.Example first() {
    return new Manifest.Example(value, file, position);
  }
}
