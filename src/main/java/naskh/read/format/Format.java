package naskh.read.format;

import java.io.IOException;

/**
 * How articles lie in a file, or in an entry of an archive. One class a format: {@link Formats}
 * finds it through {@link java.util.ServiceLoader}, by its name in {@code
 * META-INF/services/naskh.read.format.Format}. Has no state; is called by many tasks at once.
 */
public interface Format {
  /** How well a format fits a file. The best fit is taken; of equal ones the first in the list. */
  enum Fit {
    /** Not at all. */
    NONE,
    /** What is not known better is read so. */
    POSSIBLE,
    /** The name promises it. */
    NAMED,
    /** The first bytes show it, whatever the name. */
    CERTAIN
  }

  /** The name that {@code --format} takes: lower case, with dashes. */
  String name();

  /** What a file of this format holds, for one that gave nothing: "a JSON object a line". */
  String wants();

  /** How well the format fits a file that begins so. */
  Fit fit(Head head);

  /**
   * The records of a file, one after the other; closing them closes {@code content}.
   *
   * @throws IOException becomes a reject of the whole file, with the message as its detail
   */
  RecordReader open(Content content) throws IOException;

  /** Whether a file is one article, whose id is its path where it states none. */
  default boolean isOneArticle() {
    return false;
  }
}
