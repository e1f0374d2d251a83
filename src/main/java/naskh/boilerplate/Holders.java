package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import naskh.text.CodePoints;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Counts the pages that hold a text, given page by page. Cost: the days are in memory. */
final class Holders {
  private final Set<Integer> days = new HashSet<>();
  private final TreeSet<String> sources = new TreeSet<>();
  private boolean isOfUnknown;
  private int pages;
  private long last;

  /**
   * Counts a page once, however often it holds the text.
   *
   * @param told see {@link PageRecord#told}
   * @return its id; null if it was counted already
   */
  String add(long page, int day, ByteBuffer told) {
    if (pages > 0 && page == last) {
      return null;
    }
    last = page;
    pages++;
    if (day != PageRecord.NO_DAY) {
      days.add(day);
    }
    String id = PageRecord.readId(told);
    String source = PageRecord.readSource(told);
    isOfUnknown |= source == null;
    if (source != null && sources.size() < 2) {
      sources.add(source);
    }
    return id;
  }

  /** Whether {@code id} comes first of the two; null comes last. */
  static boolean isBefore(String id, String other) {
    return id != null && (other == null || CodePoints.compare(id, other) < 0);
  }

  int pages() {
    return pages;
  }

  /** A row of {@link BoilerplateTable}. */
  Row row(long held, String kind, int role, String id, List<Block> pieces) {
    boolean isOfOne = sources.size() == 1 && !isOfUnknown;
    return RowFactory.create(
        held,
        kind,
        isOfOne ? sources.first() : null,
        pages,
        days.size(),
        role,
        id,
        pieces.stream()
            .flatMap(block -> List.of(block.begin(), block.end()).stream())
            .toArray(Integer[]::new));
  }
}
