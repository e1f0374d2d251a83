package naskh.passages;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The passages of one article that others hold later. */
final class Families {
  private final List<Family> passages = new ArrayList<>();
  private final List<Family> quotes = new ArrayList<>();

  /** Those that reach as far as the begin at hand: no other can be overlapped. */
  private List<Family> open = new ArrayList<>();

  private Family last;

  private Families() {}

  /**
   * Gathers overlapping spans; a quotation that no article holds outside a passage around it is
   * left out.
   *
   * @param records {@link Holding}s of one earlier article, in their order
   */
  static List<Family> of(Iterator<ByteBuffer> records) {
    Families families = new Families();
    Holding before = null;
    while (records.hasNext()) {
      Holding holding = Holding.read(records.next());
      if (!holding.equals(before)) { // of a quotation every run is sent
        families.add(holding);
      }
      before = holding;
    }
    List<Family> all = new ArrayList<>(families.passages);
    families.quotes.stream().filter(quote -> !quote.isWithin(families.passages)).forEach(all::add);
    all.sort(Comparator.comparingInt(Family::begin).thenComparingInt(Family::end));
    return all;
  }

  private void add(Holding holding) {
    if (last != null && last.isQuote() != holding.isQuote()) {
      open = new ArrayList<>();
    }
    open.removeIf(family -> family.end() <= holding.begin());
    last =
        open.stream()
            .filter(family -> family.isOverlapped(holding.begin(), holding.end()))
            .max(Comparator.comparingInt(family -> family.overlap(holding.begin(), holding.end())))
            .orElse(null);
    if (last != null) {
      last.add(holding);
      return;
    }
    last = new Family(holding);
    open.add(last);
    (holding.isQuote() ? quotes : passages).add(last);
  }
}
