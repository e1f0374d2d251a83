package naskh.read.format;

import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/**
 * The records of one file, one after the other, one in memory. A format gives {@link #read}, and
 * {@link #position} and {@link #seen} for what is told of an error. What ends the reading early
 * becomes the last record, a reject; what came before stays.
 */
public abstract class RecordReader implements Iterator<RawRecord>, Closeable {
  private RawRecord next;
  private boolean ended;
  private UnaryOperator<RawRecord> step = UnaryOperator.identity();

  /** Puts a step behind the reading of each record; what it throws ends the reading, too. */
  public final RecordReader then(UnaryOperator<RawRecord> next) {
    UnaryOperator<RawRecord> first = step;
    step = record -> next.apply(first.apply(record));
    return this;
  }

  /** The next record; null at the end. */
  protected abstract RawRecord read() throws IOException;

  /** Where the record that is being read begins. */
  protected abstract long position();

  /** What has been seen of the record that is being read; null if nothing can be shown. */
  protected abstract CharSequence seen();

  /** Whether the names of the fields were guessed from what they hold. */
  public boolean columnsGuessed() {
    return false;
  }

  @Override
  public final boolean hasNext() {
    if (next == null && !ended) {
      next = readOrReject();
      ended |= next == null;
    }
    return next != null;
  }

  @Override
  public final RawRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RawRecord record = next;
    next = null;
    return record;
  }

  private RawRecord readOrReject() {
    try {
      RawRecord record = read();
      return record == null ? null : step.apply(record);
    } catch (InterruptedIOException | ClosedByInterruptException e) {
      throw new UncheckedIOException(e);
    } catch (IOException | RuntimeException e) {
      ended = true;
      return RawRecord.reject(position(), reason(e), detail(e), seen());
    }
  }

  /**
   * {@link Reason#TRUNCATED} for an error of a file that breaks off, else {@link
   * Reason#UNREADABLE}.
   */
  public static Reason reason(Exception e) {
    String message = detail(e).toLowerCase(Locale.ROOT);
    boolean cut =
        e instanceof EOFException
            || e instanceof JsonEOFException
            || message.contains("unexpected end")
            || message.contains("truncated");
    return cut ? Reason.TRUNCATED : Reason.UNREADABLE;
  }

  /** The message of an error, or its class where it has none. */
  public static String detail(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
