package naskh.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Goes over results that are made some at a time, each batch when those before it are taken: unlike
 * {@code flatMap} of a stream, which holds a whole batch once more.
 */
public abstract class Batched<T> implements Iterator<T> {
  private Iterator<T> batch = Collections.emptyIterator();

  /** Makes the next batch, which may be empty; null behind the last. */
  protected abstract Iterator<T> nextBatch();

  @Override
  public final boolean hasNext() {
    while (batch != null && !batch.hasNext()) {
      batch = nextBatch();
    }
    return batch != null;
  }

  @Override
  public final T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return batch.next();
  }
}
