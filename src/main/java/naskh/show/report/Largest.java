package naskh.show.report;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import naskh.show.TableRow;
import naskh.text.CodePoints;

/** The rows of a table with the largest numbers, ties by id. Holds no more rows than are wanted. */
final class Largest {
  private final int most;
  private final Comparator<TableRow> order;
  private final PriorityQueue<TableRow> rows;

  /** The first number decides, then the next. */
  @SafeVarargs
  Largest(int most, String id, ToLongFunction<TableRow>... numbers) {
    this.most = most;
    Comparator<TableRow> largestFirst =
        Comparator.comparing(row -> row.text(id), CodePoints::compare);
    for (int i = numbers.length - 1; i >= 0; i--) {
      largestFirst = Comparator.comparingLong(numbers[i]).reversed().thenComparing(largestFirst);
    }
    order = largestFirst;
    rows = new PriorityQueue<>(order.reversed());
  }

  void add(TableRow row) {
    rows.add(row);
    if (rows.size() > most) {
      rows.remove();
    }
  }

  List<TableRow> rows() {
    return rows.stream().sorted(order).toList();
  }
}
