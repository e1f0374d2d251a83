package naskh.show;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.filter2.predicate.Statistics;
import org.apache.parquet.filter2.predicate.UserDefinedPredicate;

/**
 * Takes the rows whose value is one of some. Of a sorted column only the pages are read that hold
 * one of them; the library's own {@code in} reads all pages between the least and the largest.
 */
final class OneOf<T extends Comparable<T>> extends UserDefinedPredicate<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a set that is no Serializable is never given
  private final Set<T> values;

  @SuppressWarnings("serial")
  private final NavigableSet<T> inOrder;

  /**
   * Of these.
   *
   * @param order the one by which the least and the largest value of a page are known
   */
  OneOf(Collection<T> values, Comparator<? super T> order) {
    this.values = new HashSet<>(values);
    inOrder = new TreeSet<>(order);
    inOrder.addAll(values);
  }

  @Override
  public boolean acceptsNullValue() {
    return false;
  }

  @Override
  public boolean keep(T value) {
    return values.contains(value);
  }

  @Override
  public boolean canDrop(Statistics<T> page) {
    T next = inOrder.ceiling(page.getMin());
    return next == null || page.getComparator().compare(next, page.getMax()) > 0;
  }

  /** Nothing is asked for by what it is not. */
  @Override
  public boolean inverseCanDrop(Statistics<T> page) {
    return false;
  }
}
