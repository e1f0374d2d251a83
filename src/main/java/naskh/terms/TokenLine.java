package naskh.terms;

import static org.apache.spark.sql.functions.array_remove;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * Tokens in one string: a space between two, two spaces where they do not stand next to each other
 * in their text. Spark hands over one string at a fraction of the cost of a list of them.
 */
public final class TokenLine {
  private final StringBuilder line = new StringBuilder();
  private boolean isParted;

  /** The tokens of a line; an empty string stands between two that are not next to each other. */
  public static List<String> split(String line) {
    return line.isEmpty() ? List.of() : Arrays.asList(line.split(" ", -1));
  }

  /** The tokens of a column of lines, without what tells which are next to each other. */
  public static Column tokens(Column line) {
    return array_remove(functions.split(line, " "), "");
  }

  /** Adds a token, next to the last one unless {@link #part} was called since. */
  public void add(String token) {
    if (!line.isEmpty()) {
      line.append(isParted ? "  " : " ");
    }
    line.append(token);
    isParted = false;
  }

  /** What follows does not stand next to what was added last. */
  public void part() {
    isParted = true;
  }

  @Override
  public String toString() {
    return line.toString();
  }
}
