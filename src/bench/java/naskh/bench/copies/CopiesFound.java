package naskh.bench.copies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the copies stage found, as its tables tell it. */
final class CopiesFound {
  private final List<CopyRow> rows;
  private final List<Member> members;
  private final Map<Integer, Integer> clusters = new HashMap<>(); // by text
  private final Map<Integer, Map<Integer, CopyRow>> byLater = new HashMap<>(); // then by earlier

  /**
   * @param rows the table {@code copies}
   * @param members the table {@code copy_members}
   */
  CopiesFound(List<CopyRow> rows, List<Member> members) {
    this.rows = rows;
    this.members = members;
    members.forEach(member -> clusters.put(member.text(), member.canonical()));
    rows.forEach(
        row ->
            byLater.computeIfAbsent(row.later(), any -> new HashMap<>()).put(row.earlier(), row));
  }

  /** A row of {@code copy_members}, its articles by the number of their text. */
  record Member(int text, int canonical) {}

  List<CopyRow> rows() {
    return rows;
  }

  List<Member> members() {
    return members;
  }

  /** Whether one copy cluster holds both texts. */
  boolean areInOneCluster(int a, int b) {
    return clusters.containsKey(a) && clusters.get(a).equals(clusters.get(b));
  }

  /** The row of two texts, in either direction, or null. */
  CopyRow between(int a, int b) {
    CopyRow row = earlierHolders(a).get(b);
    return row != null ? row : earlierHolders(b).get(a);
  }

  /** The rows of a text as the later one, by the earlier one. */
  Map<Integer, CopyRow> earlierHolders(int text) {
    return byLater.getOrDefault(text, Map.of());
  }
}
