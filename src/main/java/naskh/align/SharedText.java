package naskh.align;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import naskh.fingerprint.Shingles;

/**
 * What two texts share that is reuse: their runs, without the frames of formulas that each of them
 * fills otherwise, see {@link Fillings}.
 */
public final class SharedText {
  private final ComparedText earlier;
  private final ComparedText later;
  private final List<Run> found;
  private final List<Run> runs;

  private SharedText(ComparedText earlier, ComparedText later) {
    this.earlier = earlier;
    this.later = later;
    found = Runs.find(earlier, later);
    runs = Fillings.reused(found, earlier, later);
  }

  /** Cost: linear in the tokens of both, see {@link Runs}. */
  public static SharedText of(ComparedText earlier, ComparedText later) {
    return new SharedText(earlier, later);
  }

  ComparedText earlier() {
    return earlier;
  }

  ComparedText later() {
    return later;
  }

  /** Those that are reuse, in the order of the later text; of two they may overlap. */
  public List<Run> runs() {
    return runs;
  }

  /** Whether all that the two share counts. */
  public boolean isAll() {
    return runs.size() == found.size();
  }

  /**
   * |A∩B| / |A∪B| of the distinct shingles of both, those that stand in refused runs only not in
   * the intersection.
   */
  public double jaccard() {
    if (isAll()) {
      return earlier.jaccard(later);
    }
    Shingles shingles = later.shingles();
    LongSet shared = new LongOpenHashSet();
    int next = 0;
    for (Run run : runs) {
      while (next < shingles.count() && shingles.place(next) < run.later()) {
        next++;
      }
      for (int i = next;
          i < shingles.count() && shingles.place(i) + shingles.size() <= run.laterEnd();
          i++) {
        shared.add(shingles.hash(i));
      }
    }
    return earlier.jaccard(later, shared.size());
  }
}
