package naskh.show;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import naskh.text.CodePoints;

/** The rows of a table with the largest numbers, ties by id. Holds no more rows than are wanted. */
public final class LargestRows {
  private final int most;
  private final Comparator<TableRow> order;
  private final PriorityQueue<TableRow> rows;

  /** The first number decides, then the next. */
  @SafeVarargs
  public LargestRows(int most, String id, ToLongFunction<TableRow>... numbers) {
    this.most = most;
    Comparator<TableRow> largestFirst =
        Comparator.comparing(row -> row.text(id), CodePoints::compare);
    for (int i = numbers.length - 1; i >= 0; i--) {
      largestFirst = Comparator.comparingLong(numbers[i]).reversed().thenComparing(largestFirst);
    }
    order = largestFirst;
    rows = new PriorityQueue<>(order.reversed());
  }

  public void add(TableRow row) {
    rows.add(row);
    if (rows.size() > most) {
      rows.remove();
    }
  }

  public List<TableRow> rows() {
    return rows.stream().sorted(order).toList();
  }
}
